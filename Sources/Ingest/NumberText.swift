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
    /// An amount as a program computes it: no sign, any number of decimals.
    case exactAmount
    /// Any decimal number.
    case decimal
  }

  /// The decimal mark.
  var mark = UInt8(ascii: ".")
  /// What groups digits in threes; nothing when digits are never grouped.
  var group: UInt8?

  /// The number a text stands for.
  func read(_ text: String, as role: Role) throws(Trouble) -> Double {
    if role != .count, let number = short(text, as: role) { return number }
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
      if role == .amount || role == .exactAmount, isLikeGrouping { throw .ambiguous }
      if role == .amount, parts[1].count > 2 { throw .form }
    }
    let sign = unsigned.count < bytes.count ? "-" : ""
    let plain = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    guard let number = Double(sign + plain) else { throw .form }
    return number
  }

  /// The number that at most fifteen digits stand for, with a mark or none; only a decimal may have
  /// a sign, and more than two decimals.
  ///
  /// The digits as a whole number, and the power of ten, are exact in a double, so their quotient is
  /// the nearest one.
  func short(_ text: String, as role: Role) -> Double? {
    guard text.utf8.count <= 17 else { return nil }
    var (digits, count, decimals, sign) = (0, 0, -1, 1.0)
    for byte in text.utf8 {
      if Byte.digits.contains(byte) {
        digits = digits &* 10 &+ Int(byte &- Byte.digits.lowerBound)
        count += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == mark, decimals < 0, count > 0 {
        decimals = 0
      } else if byte == UInt8(ascii: "-"), count == 0, sign > 0, role == .decimal {
        sign = -1
      } else {
        return nil
      }
    }
    guard (1...15).contains(count) else { return nil }
    switch decimals {
    case -1: return sign * Double(digits)
    case 1...2: return sign * (Double(digits) / NumberText.powers[decimals])
    case 3...15 where role == .decimal:
      return sign * (Double(digits) / NumberText.powers[decimals])
    default: return nil
    }
  }

  /// The powers of ten that are exact in a double, as far as fifteen digits need them.
  private static let powers: [Double] = [
    1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

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
    if text.utf8.count <= 9, let number = short(text, as: .count), !text.utf8.contains(mark) {
      return Int(number)
    }
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

  /// An amount as plain digits that nobody can take for grouped ones: `112.3450`, not `112.345`.
  static func plainAmount(_ number: Double) -> String {
    let text = plain(number)
    let parts = text.utf8.split(separator: UInt8(ascii: "."))
    let isLikeGrouping = parts.count == 2 && parts[0].count <= 3 && parts[1].count == 3
    return isLikeGrouping ? text + "0" : text
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
