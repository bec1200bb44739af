// SPDX-License-Identifier: EUPL-1.2

/// A number carried as the unevaluated sum of two doubles, about 106 bits of precision.
///
/// `high` is the sum rounded to a double, so rounding to a double is taking `high`. Every
/// operation is built from correctly rounded double operations: the bits are the same everywhere.
/// Literature: Joldes, Muller, Popescu (2017), Tight and rigorous error bounds for basic building
/// blocks of double-word arithmetic, algorithms 6, 12 and 17. DOI 10.1145/3121432.
struct DoubleDouble: Hashable, Sendable {
  /// The number rounded to a double.
  let high: Double
  /// What rounding left over.
  let low: Double

  /// A double as it is.
  init(_ value: Double) { (high, low) = (value, 0) }

  /// An integer as it is, also beyond 53 bits.
  init(_ value: Int) {
    let top = Double(value >> 32) * 4_294_967_296
    self.init(sumOf: top, Double(value & 0xFFFF_FFFF))
  }

  /// Two parts that are already normalised.
  init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  /// The exact sum of two doubles.
  init(sumOf a: Double, _ b: Double) {
    let sum = a + b
    let back = sum - a
    (high, low) = (sum, (a - (sum - back)) + (b - back))
  }

  /// The exact sum of two doubles of which the first is the larger in size.
  init(larger a: Double, smaller b: Double) {
    let sum = a + b
    (high, low) = (sum, b - (sum - a))
  }

  /// The exact product of two doubles, when it does not underflow.
  init(productOf a: Double, _ b: Double) {
    let product = a * b
    (high, low) = (product, (-product).addingProduct(a, b))
  }

  /// The quotient of two doubles.
  init(quotientOf a: Double, _ b: Double) {
    let quotient = a / b
    self.init(larger: quotient, smaller: a.addingProduct(-quotient, b) / b)
  }
}

extension DoubleDouble {
  static let zero = DoubleDouble(0)
  static let one = DoubleDouble(1)

  static prefix func - (value: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -value.high, low: -value.low)
  }

  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sumOf: left.high, right.high)
    let rest = DoubleDouble(sumOf: left.low, right.low)
    let first = DoubleDouble(larger: sum.high, smaller: sum.low + rest.high)
    return DoubleDouble(larger: first.high, smaller: rest.low + first.low)
  }

  static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble { left + -right }

  static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(productOf: left.high, right.high)
    let cross = (left.low * right.low).addingProduct(left.high, right.low)
      .addingProduct(left.low, right.high)
    return DoubleDouble(larger: product.high, smaller: product.low + cross)
  }

  static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    let product = right * first
    let rest = (left.high - product.high) + (left.low - product.low)
    return DoubleDouble(larger: first, smaller: rest / right.high)
  }

  static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
    let sum = DoubleDouble(sumOf: left.high, right)
    return DoubleDouble(larger: sum.high, smaller: left.low + sum.low)
  }

  static func - (left: DoubleDouble, right: Double) -> DoubleDouble { left + -right }

  static func - (left: Double, right: DoubleDouble) -> DoubleDouble { -right + left }

  static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let product = DoubleDouble(productOf: left.high, right)
    return DoubleDouble(
      larger: product.high, smaller: product.low.addingProduct(left.low, right))
  }

  static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    let quotient = left.high / right
    let product = DoubleDouble(productOf: quotient, right)
    let rest = ((left.high - product.high) - product.low) + left.low
    return DoubleDouble(larger: quotient, smaller: rest / right)
  }

  /// The square root of a number that is not negative.
  func squareRoot() -> DoubleDouble {
    if high <= 0 { return .zero }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(productOf: root, root)
    return DoubleDouble(larger: root, smaller: rest.high / (2 * root))
  }

  /// The number times a power of two; exact while both parts stay in the normal range.
  func timesPowerOfTwo(_ exponent: Int) -> DoubleDouble {
    if exponent.magnitude < 1000 {
      let power = Double(bitPattern: UInt64(1023 + exponent) << 52)
      return DoubleDouble(high: high * power, low: low * power)
    }
    return DoubleDouble(
      high: Double(sign: .plus, exponent: exponent, significand: high),
      low: Double(sign: .plus, exponent: exponent, significand: low))
  }

  /// The number without its sign.
  var magnitude: DoubleDouble { high < 0 ? -self : self }
}

extension DoubleDouble: Comparable {
  static func < (left: DoubleDouble, right: DoubleDouble) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }
}
