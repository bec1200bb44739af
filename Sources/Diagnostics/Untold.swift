// SPDX-License-Identifier: EUPL-1.2

/// The diagnostics of one kind in one file that a report counts and does not tell.
public struct Untold: Hashable, Sendable {
  /// Which kind.
  public let kind: DiagnosticKind
  /// Where the first of them stands.
  public let first: Place
  /// Where the last of them stands.
  public private(set) var last: Place
  /// How many there are.
  public private(set) var count: Int

  /// One of them.
  init(_ diagnostic: Diagnostic) {
    (kind, first, last, count) = (diagnostic.kind, diagnostic.place, diagnostic.place, 1)
  }

  private init(kind: DiagnosticKind, first: Place, last: Place, count: Int) {
    (self.kind, self.first, self.last, self.count) = (kind, first, last, count)
  }

  /// What is told instead of them, where the first of them stands.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .moreOfTheSame, at: first,
      Words(
        nl: "\(kind.code) komt in dit bestand nog \(count) keer voor, hier het eerst; van elke "
          + "code worden er per bestand \(Report.mostTold) verteld en de andere geteld.",
        en: "\(kind.code) occurs \(count) more time(s) in this file, here first; of each code "
          + "\(Report.mostTold) are told per file and the others counted."))
  }

  /// The same number in another file.
  func placed(_ move: (Place) -> Place) -> Untold {
    Untold(kind: kind, first: move(first), last: move(last), count: count)
  }

  /// Counts one more, or those of another report.
  mutating func add(_ other: Untold) {
    last = other.last
    count += other.count
  }
}

extension DiagnosticKind {
  /// More of the same than is told.
  public static let moreOfTheSame = DiagnosticKind(
    "REPORT-MORE", .note,
    meaning: Words(
      nl: "Van elke code worden er per bestand 1000 verteld; de andere worden geteld. Ze tellen "
        + "mee in de totalen en in wat is geweigerd.",
      en: "Of each code 1000 are told per file; the others are counted. They are in the totals "
        + "and in what was refused."),
    remedy: Words(
      nl: "Verbeter wat wel is verteld en lees opnieuw; 'bewijs ingest --rejects' bewaart elk "
        + "geweigerd record met plaats en code.",
      en: "Correct what is told and read again; 'bewijs ingest --rejects' keeps every refused "
        + "record with place and code."))
}

/// What a report of many diagnostics remembers, to tell no more than the first of each kind and file.
struct Crowd: Hashable, Sendable {
  private struct Subject: Hashable {
    let code: String
    let path: String
  }

  private var seen: Set<Diagnostic> = []
  private var told: [Subject: Int] = [:]
  /// What is counted and not told.
  private var counted: [Subject: Untold] = [:]

  /// Remembers what was told.
  init(_ noted: [Diagnostic]) {
    for diagnostic in noted { _ = takes(diagnostic) }
  }

  /// What is counted and not told, in no order.
  var untold: some Collection<Untold> { counted.values }

  /// Whether a diagnostic is to be told; counts it when its kind has been told often enough.
  mutating func takes(_ diagnostic: Diagnostic) -> Bool {
    let subject = Subject(code: diagnostic.kind.code, path: diagnostic.place.path)
    if told[subject, default: 0] == Report.mostTold {
      if !seen.contains(diagnostic) { count(Untold(diagnostic), of: subject) }
      return false
    }
    guard seen.insert(diagnostic).inserted else { return false }
    told[subject, default: 0] += 1
    return true
  }

  /// Adds what another report counted; the very same count again adds nothing.
  mutating func add(_ other: Untold) {
    let subject = Subject(code: other.kind.code, path: other.first.path)
    if counted[subject] != other { count(other, of: subject) }
  }

  private mutating func count(_ other: Untold, of subject: Subject) {
    if counted[subject]?.add(other) == nil { counted[subject] = other }
  }
}
