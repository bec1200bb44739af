// SPDX-License-Identifier: EUPL-1.2

/// The flags beside a figure, such as `bp`: what they mean and what they do to its concept.
///
/// A break in the series, another definition and confidentiality make a figure another concept, so
/// that an indicator that asks for one concept never mixes them in. Other flags are only told.
struct ObservationFlags: Hashable {
  /// The words that join the concept of the figure; empty when it is comparable.
  private(set) var concept = ""
  /// The flags and their meaning, in a sentence for the note; empty without flags.
  private(set) var sentence = ""
  /// The flags that the list does not know.
  private(set) var unknown = ""

  /// Whether nothing is told.
  var isEmpty: Bool { sentence.isEmpty }

  /// No flags.
  init() {}

  /// What a source says in words of its own.
  init(sentence: String) { self.sentence = sentence }

  /// Reads status flags, one letter each, and a confidentiality status, which Eurostat keeps apart.
  ///
  /// The mark `:` of a missing value is no flag.
  init(_ status: String, confidentiality: String = "") {
    let letters = status.unicodeScalars.filter { $0 != " " && $0 != ":" }.map {
      String(Character($0))
    }
    let kept = confidentiality.unicodeScalars.filter { $0 != " " }.map { String(Character($0)) }
    let meanings =
      letters.map { ObservationFlags.status[$0] } + kept.map { ObservationFlags.secrecy[$0] }
    let all = letters + kept
    if all.isEmpty { return }
    let words = zip(all, meanings).map { $1?.words ?? "flag \($0) (not in the list)" }
    sentence = "flag \(all.joined()): " + words.joined(separator: ", ")
    unknown = zip(all, meanings).filter { $1 == nil }.map(\.0).joined()
    var concepts: [String] = []
    for case let concept? in meanings.map({ $0?.concept }) where !concepts.contains(concept) {
      concepts.append(concept)
    }
    self.concept = concepts.joined(separator: " ")
  }

  private struct Meaning {
    let words: String
    var concept: String?
  }

  /// The list of observation status, with the three letters that were in use until January 2025.
  private static let status: [String: Meaning] = [
    "b": Meaning(words: "break in time series", concept: "break"),
    "d": Meaning(words: "definition differs (see metadata)", concept: "definition-differs"),
    "e": Meaning(words: "estimated"),
    "f": Meaning(words: "forecast"),
    "i": Meaning(words: "value imputed by Eurostat or other receiving agencies"),
    "m": Meaning(words: "missing value; data cannot exist"),
    "n": Meaning(words: "not significant"),
    "p": Meaning(words: "provisional"),
    "u": Meaning(words: "low reliability"),
    "c": Meaning(words: "confidential", concept: "confidential"),
    "s": Meaning(words: "Eurostat estimate"),
    "z": Meaning(words: "not applicable"),
  ]

  /// The list of confidentiality status.
  private static let secrecy: [String: Meaning] = [
    "C": Meaning(words: "confidential", concept: "confidential"),
    "N": Meaning(words: "not for publication", concept: "confidential"),
    "P": Meaning(
      words: "information under non-statistical secrecy arrangements", concept: "confidential"),
  ]
}

/// What flags mean, found once for each text of flags.
struct FlagMemo {
  private var meanings: [String: ObservationFlags] = [:]

  /// What status flags and a confidentiality status mean.
  subscript(status: String, confidentiality: String = "") -> ObservationFlags {
    mutating get {
      if status.isEmpty, confidentiality.isEmpty { return ObservationFlags() }
      let key = "\(status)|\(confidentiality)"
      if let known = meanings[key] { return known }
      let flags = ObservationFlags(status, confidentiality: confidentiality)
      meanings[key] = flags
      return flags
    }
  }
}
