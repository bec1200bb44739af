// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Harmonises the codes that notices write in more than one way.
enum TedCodes {
  /// The forms that count in award measures; see the page about measures.
  ///
  /// Not F13 (prizes of design contests), F15 (no tender counts), F18 (defence), F20 (repeats old
  /// awards) and T02 (public transport, awarded outside the directives).
  static let resultForms: Set = ["F03", "F06", "F21", "F22", "F23", "F25"]

  /// An amount without the grouping of R2.0.7 and R2.0.8: `1 127 077,35` is `1127077.35`.
  ///
  /// Only groups of three digits go together; any other text stays as it is.
  static func plainAmount(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.contains(where: { $0 == Byte.space || $0 == comma }) else {
      return text
    }
    let groups = parts[0].split(separator: " ", omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].utf8.count)
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    if groups.count > 1, !isGrouped { return text }
    return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// A day written `2021-01-26` or `20210126`.
  static func day(_ text: String) -> CalendarDay? {
    let bytes = Array(text.utf8)
    let isShort = bytes.count == 8
    let digits = isShort ? bytes : bytes.filter { $0 != XMLByte.hyphen }
    let isWritten =
      isShort
      || (bytes.count == 10 && bytes[4] == XMLByte.hyphen && bytes[7] == XMLByte.hyphen)
    guard isWritten, digits.count == 8, digits.allSatisfy(Byte.digits.contains) else { return nil }
    let number = { (part: ArraySlice<UInt8>) in
      part.reduce(0) { $0 * 10 + Int($1 - Byte.digits.lowerBound) }
    }
    return CalendarDay(
      year: number(digits[0..<4]), month: number(digits[4..<6]), day: number(digits[6..<8]))
  }

  private static let comma = UInt8(ascii: ",")

  /// The CELEX number of a directive written `2014/24/EU`; other texts stay as they are.
  static func celex(_ basis: String) -> String {
    let parts = basis.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, ["EU", "EC", "EEC"].contains(parts[2]), parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy(Byte.digits.contains), (1...4).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy(Byte.digits.contains)
    else { return basis }
    return "3\(parts[0])L" + String(repeating: "0", count: 4 - parts[1].utf8.count) + parts[1]
  }

  /// The lot number without a word for lot in front, a full stop behind or leading zeros.
  ///
  /// Only texts that hold one number and nothing else but such words change: `A2` stays `A2`.
  static func lot(_ text: String) -> String {
    if text.utf8.first != Byte.digits.lowerBound, text.utf8.allSatisfy(Byte.digits.contains) {
      return text
    }
    let words = text.split { $0 == " " || $0 == "." || $0 == ":" || $0 == "\u{A0}" }
    guard let number = words.last, number.utf8.allSatisfy(Byte.digits.contains),
      words.dropLast().allSatisfy({ lotWords.contains($0.lowercased()) })
    else { return text }
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// What is told about a currency that is not three capitals.
  static func unknown(_ currency: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .codeUnknown, at: place,
      Words(
        nl: "'\(visible(currency))' is geen code van een munt.",
        en: "'\(visible(currency))' is not the code of a currency."))
  }

  /// What is told about a country nobody knows; the row stays, with an unknown country.
  static func unknownCountry(_ country: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .countryUnknown, at: place,
      Words(
        nl: "'\(visible(country))' is geen bekende code van een land.",
        en: "'\(visible(country))' is not a known code of a country."))
  }
}

/// Words that stand before a lot number in the languages of the EU, in lower case.
private let lotWords: Set<String> = [
  "lot", "lots", "lotti", "lotto", "lote", "lotes", "los", "losnr", "perceel", "część", "czesc",
  "zadanie", "pakiet", "osa", "del", "delaftale", "delkontrakt", "lotul", "sklop", "grupa",
  "část", "časť", "dalis", "daļa", "osta", "rész", "обособена", "позиция", "τμήμα", "nr", "no",
  "n°", "nº", "number", "numer", "nummer", "numéro",
]
