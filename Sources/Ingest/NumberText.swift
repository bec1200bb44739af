// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads numbers by our own grammar, before any conversion of the standard library is asked.
///
/// The grammar is `-?[0-9]+(mark[0-9]+)?`, at most 30 digits; an amount has no sign and at most two
/// decimals. Exponents, grouping, spaces, `inf`, `nan` and `0x` never pass.
struct NumberText {
  /// Why a text is not a number.
  enum Trouble: Error, Hashable {
    case form
    case ambiguous
  }

  /// What the number stands for.
  enum Role {
    /// A count: digits only.
    case count
    /// An amount of money in whole units: no sign, at most two decimals.
    case amount
    /// Any decimal number.
    case decimal
  }

  /// The decimal mark.
  var mark = UInt8(ascii: ".")

  /// The number a text stands for.
  func read(_ text: String, as role: Role) throws(Trouble) -> Double {
    let bytes = Array(text.utf8)
    let unsigned = role == .decimal && bytes.first == UInt8(ascii: "-") ? bytes[1...] : bytes[...]
    let parts = unsigned.split(separator: mark, omittingEmptySubsequences: false)
    let isDigits = { (part: ArraySlice<UInt8>) in
      !part.isEmpty && part.allSatisfy(Byte.digits.contains)
    }
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), unsigned.count <= 31 else {
      throw .form
    }
    if parts.count == 2 {
      if role == .count { throw .form }
      if role == .amount, parts[1].count == 3, parts[0].count <= 3 { throw .ambiguous }
      if role == .amount, parts[1].count > 2 { throw .form }
    }
    let plain = String(decoding: bytes.map { $0 == mark ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard let number = Double(plain) else { throw .form }
    return number
  }

  /// The whole number a text stands for, at most nine digits.
  func count(_ text: String) throws(Trouble) -> Int {
    guard text.utf8.count <= 9, text.utf8.allSatisfy(Byte.digits.contains),
      let number = Int(text)
    else { throw .form }
    return number
  }

  /// What is told about a text that is not a number.
  static func diagnostic(_ trouble: Trouble, _ text: String, at place: Place) -> Diagnostic {
    switch trouble {
    case .ambiguous:
      return Diagnostic(
        .numberAmbiguous, at: place,
        Words(
          nl: "'\(visible(text))' kan op twee manieren worden gelezen.",
          en: "'\(visible(text))' can be read in two ways."))
    case .form:
      let fault = fault(in: text)
      return Diagnostic(
        .numberForm, at: place,
        Words(
          nl: "'\(visible(text))' is geen getal\(fault.nl).",
          en: "'\(visible(text))' is not a number\(fault.en)."))
    }
  }

  /// What is most likely wrong with a number, as the end of a sentence.
  private static func fault(in text: String) -> Words {
    if text.contains(",") {
      return Words(nl: "; er staat een komma in", en: "; it holds a comma")
    }
    let points = text.utf8.count { $0 == UInt8(ascii: ".") }
    if points < 2 { return Words(same: "") }
    return Words(
      nl: "; er staan \(points == 2 ? "twee" : String(points)) punten in",
      en: "; it holds \(points == 2 ? "two" : String(points)) points")
  }

  /// A number as plain digits: no exponent, no grouping, no decimals that are zero.
  static func plain(_ number: Double) -> String {
    let text = String(describing: number)
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let sign = number < 0 ? "-" : ""
    let digits = parts[0].filter { $0 != "." && $0 != "-" }
    let trimmed = digits.count == 2 && digits.hasSuffix("0") ? String(digits.dropLast()) : digits
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + trimmed
    }
    return sign + trimmed + String(repeating: "0", count: max(0, exponent + 1 - trimmed.count))
  }
}
