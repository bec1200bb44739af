// SPDX-License-Identifier: EUPL-1.2

/// A number as the shortest decimal digits that read back as the same `Double`.
///
/// Rounding works on these digits, never on the binary value: 2.675 is the digits 2, 6, 7, 5 and
/// rounds to 2.68, as a reader with pencil and paper expects.
struct ShortestDecimal: Hashable {
  /// Whether the number is below zero; zero is never negative.
  private(set) var isNegative: Bool
  /// The digits 0 to 9 from the first that is not 0; empty for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal mark; negative for 0.001.
  private(set) var point: Int

  /// The digits of a finite number; nothing for infinity and not-a-number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    (digits, point) = ([], 0)
    var isFraction = false
    var exponent: Int?
    var sign = 1
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): exponent = 0
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if let tens = exponent {
          exponent = tens * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !isFraction { point += 1 }
        }
      default: break
      }
    }
    point += sign * (exponent ?? 0)
    normalise()
  }

  /// The number with at most `decimals` digits after the mark, halves away from zero.
  func rounded(to decimals: Int) -> ShortestDecimal {
    let kept = point + max(0, decimals)
    if kept >= digits.count { return self }
    var result = self
    let isUp = kept >= 0 && digits[kept] >= 5
    result.digits = kept > 0 ? Array(digits[..<kept]) : []
    if isUp { result.addOne(after: kept) }
    result.normalise()
    return result
  }

  /// The same digits with the mark moved to the right, as in multiplying by a power of ten.
  func shifted(by places: Int) -> ShortestDecimal {
    var result = self
    if !digits.isEmpty { result.point += places }
    return result
  }

  /// The digits before the mark, at least one.
  var whole: String {
    if point <= 0 { return "0" }
    return text(digits.prefix(point)) + zeros(point - digits.count)
  }

  /// The digits after the mark, without closing zeros.
  var fraction: String {
    if digits.isEmpty { return "" }
    return zeros(-point) + text(digits.dropFirst(max(0, point)))
  }

  /// Adds one to the last of `kept` digits, carrying; the digits are the first `kept`.
  private mutating func addOne(after kept: Int) {
    var index = kept - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func normalise() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
