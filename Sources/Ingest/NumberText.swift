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
  /// What groups digits in threes; nothing when digits are never grouped.
  var group: UInt8?

  /// The number a text stands for.
  func read(_ text: String, as role: Role) throws(Trouble) -> Double {
    let bytes = Array(text.utf8)
    let unsigned = role == .decimal && bytes.first == UInt8(ascii: "-") ? bytes[1...] : bytes[...]
    var parts = unsigned.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), unsigned.count <= 31 else { throw .form }
    parts[0] = try ungrouped(parts[0])
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Byte.digits.contains) }) else {
      throw .form
    }
    if parts.count == 2 {
      if role == .count { throw .form }
      let isLikeGrouping = parts[1].count == 3 && parts[0].count <= 3 && group == nil
      if role == .amount, isLikeGrouping { throw .ambiguous }
      if role == .amount, parts[1].count > 2 { throw .form }
    }
    let sign = unsigned.count < bytes.count ? "-" : ""
    let plain = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    guard let number = Double(sign + plain) else { throw .form }
    return number
  }

  /// The digits without their grouping, which must be in threes and everywhere or nowhere.
  private func ungrouped(_ digits: ArraySlice<UInt8>) throws(Trouble) -> ArraySlice<UInt8> {
    guard let group, digits.contains(group) else { return digits }
    let parts = digits.split(separator: group, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.count),
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .form }
    return ArraySlice(parts.joined())
  }

  /// The whole number a text stands for, at most nine digits.
  func count(_ text: String) throws(Trouble) -> Int {
    let digits = try ungrouped(ArraySlice(Array(text.utf8)))
    guard digits.count <= 9, digits.allSatisfy(Byte.digits.contains),
      let number = Int(String(decoding: digits, as: UTF8.self))
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
