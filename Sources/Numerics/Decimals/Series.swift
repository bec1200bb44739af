// SPDX-License-Identifier: EUPL-1.2

/// A row of numbers for statistics: doubles as they are, or decimals with all their digits.
///
/// - Definition: each number is held as a double-double times one unit of the whole row, a power
///   of two times a power of ten. Decimals become whole numbers of the smallest power of ten that
///   occurs, which is exact as long as each then has at most 30 digits; otherwise each number is
///   held to about 100 bits.
public struct Series: Hashable, Sendable {
  /// The numbers in units of 10^power · 2^exponent; the largest is between 1 and 2 in size.
  let values: [DoubleDouble]
  /// The power of two of the unit.
  let exponent: Int
  /// The power of ten of the unit.
  let power: Int

  /// Takes doubles as they are.
  ///
  /// - Parameter values: finite doubles, any number of them.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a value that is not finite.
  public init(_ values: [Double]) throws(Undefined) {
    for value in values { _ = try finite(value, "values") }
    self.init(exact: values.map { DoubleDouble($0) })
  }

  /// Takes decimals with all their digits.
  public init(_ numbers: [DecimalNumber]) {
    let unit = numbers.lazy.filter { $0.digits.high != 0 }.map(\.power).min() ?? 0
    let whole = numbers.map { $0.digits(inUnitsOf: unit) }
    let digits = whole.compactMap { $0 }
    if digits.count == whole.count {
      self.init(exact: digits, power: unit)
      return
    }
    let scaled = numbers.map { $0.scaled.normalised }
    let top = scaled.filter { $0.value.high != 0 }.map(\.exponent).max() ?? 0
    let values = scaled.map { $0.value.timesPowerOfTwo(max(-1200, $0.exponent - top)) }
    self.init(values, exponent: top)
  }

  /// Brings the largest number between 1 and 2.
  init(exact numbers: [DoubleDouble], exponent: Int = 0, power: Int = 0) {
    let largest = numbers.reduce(0) { max($0, $1.high.magnitude) }
    let shift = largest == 0 ? 0 : Int(largest.exponent)
    self.init(
      numbers.map { $0.timesPowerOfTwo(-shift) }, exponent: exponent + shift, power: power)
  }

  private init(_ values: [DoubleDouble], exponent: Int, power: Int = 0) {
    (self.values, self.exponent, self.power) = (values, exponent, power)
  }

  /// How many numbers there are.
  public var count: Int { values.count }

  /// The row of powers: a column of a polynomial model.
  ///
  /// - Parameter degree: from 0; 0 gives ones.
  /// - Returns: as many numbers.
  public func power(_ degree: Int) -> Series {
    var (result, unit) = (values.map { _ in DoubleDouble.one }, (two: 0, ten: 0))
    for _ in 0..<max(0, degree) {
      result = zip(result, values).map { $0 * $1 }
      unit = (unit.two + exponent, unit.ten + power)
    }
    return Series(exact: result, exponent: unit.two, power: unit.ten)
  }

  /// A number of the row to the full precision it is held in.
  func number(_ value: DoubleDouble) -> Scaled { Scaled(value) * unit(to: 1) }

  /// The unit of the row to a power.
  func unit(to degree: Int) -> Scaled {
    let tens = power == 0 ? Scaled(.one) : Scaled.powerOfTen(power * degree)
    return tens * Scaled(.one, exponent: exponent * degree)
  }

  /// Some of the numbers, in the same unit.
  func choosing(_ places: [Int]) -> Series {
    Series(places.map { values[$0] }, exponent: exponent, power: power)
  }
}
