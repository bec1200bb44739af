// SPDX-License-Identifier: EUPL-1.2

/// A number as a person wrote it: its decimal digits, not the double beside them.
///
/// The double nearest to 0.1 is not 0.1. Rounding data to doubles first costs every digit that a
/// difference of close numbers needs, whatever the formula after it. A ``Series`` of decimal
/// numbers keeps the digits.
///
/// - Definition: sign · digits · 10^power, with up to 30 digits.
///
/// Edge cases: leading zeros do not count; digits after the thirtieth are dropped, an error below
/// 10^-29 of the number.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits as a whole number below 10^30, exact.
  let digits: DoubleDouble
  /// The power of ten the digits are multiplied with.
  let power: Int
  /// How many digits there are, at least one.
  let count: Int

  /// Reads `12`, `-0.50`, `+3.25e-7`; nil for anything else, so also for a decimal comma.
  public init?(_ text: String) {
    var reading = Reading(rest: Array(text.utf8)[...])
    guard reading.sign(), reading.digits(), reading.exponent(), reading.rest.isEmpty else {
      return nil
    }
    let head = DoubleDouble(Double(reading.first))
    let joined = head * Self.tens[reading.secondCount] + Double(reading.second)
    digits = reading.negative ? -joined : joined
    power = reading.power
    count = max(1, reading.firstCount + reading.secondCount)
  }

  /// The double nearest to the number; infinite when it is too large for one.
  public var nearest: Double { scaled.rounded }

  /// The number to about 100 bits, whatever its size.
  var scaled: Scaled {
    if digits.high == 0 { return Scaled(.zero) }
    return Scaled(digits) * Scaled.powerOfTen(power)
  }

  /// The powers of ten that fifteen digits need.
  static let tens: [Double] = (0...15).map { (0..<$0).reduce(1) { tens, _ in tens * 10 } }

  /// The digits as a count of a smaller power of ten; nil when that takes more than 30 digits.
  func digits(inUnitsOf smaller: Int) -> DoubleDouble? {
    if digits.high == 0 { return .zero }
    var zeros = power - smaller
    if zeros < 0 || count + zeros > 30 { return nil }
    var result = digits
    while zeros > 0 {
      result = result * Self.tens[min(15, zeros)]
      zeros -= min(15, zeros)
    }
    return result
  }
}

extension DecimalNumber {
  /// What has been read of a written number.
  private struct Reading {
    var rest: ArraySlice<UInt8>
    var negative = false
    var (first, firstCount) = (UInt64(0), 0)
    var (second, secondCount) = (UInt64(0), 0)
    var power = 0

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func take(_ byte: UInt8) -> Bool {
      if rest.first != byte { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func digit() -> UInt64? {
      guard let byte = rest.first, byte >= 48, byte <= 57 else { return nil }
      rest = rest.dropFirst()
      return UInt64(byte - 48)
    }

    /// An optional sign; always succeeds.
    mutating func sign() -> Bool {
      negative = take(45)
      if !negative { _ = take(43) }
      return true
    }

    /// Digits with at most one point; false without a digit.
    mutating func digits() -> Bool {
      var (seen, afterPoint) = (false, 0)
      while true {
        if let digit = digit() {
          seen = true
          keep(digit)
          power -= afterPoint
        } else if afterPoint == 0, take(46) {
          afterPoint = 1
        } else {
          return seen
        }
      }
    }

    /// Adds a digit to the first fifteen or to the next; drops it after thirty.
    private mutating func keep(_ digit: UInt64) {
      if first == 0 && digit == 0 { return }
      if firstCount < 15 {
        first = first * 10 + digit
        firstCount += 1
      } else if secondCount < 15 {
        second = second * 10 + digit
        secondCount += 1
      } else {
        power += 1
      }
    }

    /// An optional power of ten of at most four digits.
    mutating func exponent() -> Bool {
      if !take(101) && !take(69) { return true }
      let below = take(45)
      if !below { _ = take(43) }
      var (size, length) = (0, 0)
      while let digit = digit() {
        size = size * 10 + Int(digit)
        length += 1
        if length > 4 { return false }
      }
      power += below ? -size : size
      return length > 0
    }
  }
}

extension Scaled {
  /// Ten to a power, to about 100 bits.
  static func powerOfTen(_ power: Int) -> Scaled {
    var (result, factor, left) = (Scaled(.one), Scaled(DoubleDouble(10)), power.magnitude)
    while left > 0 {
      if left & 1 == 1 { result = (result * factor).normalised }
      factor = (factor * factor).normalised
      left >>= 1
    }
    return power < 0 ? (Scaled(.one) / result).normalised : result
  }
}
