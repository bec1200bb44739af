// SPDX-License-Identifier: EUPL-1.2

/// A quantity in a model: known, or estimated as a least, a most likely and a greatest value.
///
/// Literature: Vose (2008), Risk Analysis, 3rd edition, chapter 14.
public enum ModelInput: Hashable, Sendable {
  /// A known value.
  case fixed(Double)
  /// Straight lines up to the most likely value and down again.
  case triangular(Triangular)
  /// A smooth hump around the most likely value.
  case pert(Pert)

  /// A triangular quantity, or a known one when the three finite values are equal.
  public static func triangular(
    minimum: Double, mode: Double, maximum: Double
  ) throws(Undefined) -> ModelInput {
    if minimum == maximum && mode == minimum { return .fixed(try finite(mode, "mode")) }
    return .triangular(try Triangular(minimum: minimum, mode: mode, maximum: maximum))
  }

  /// A PERT quantity with weight 4, or a known one when the three finite values are equal.
  public static func pert(
    minimum: Double, mode: Double, maximum: Double
  ) throws(Undefined) -> ModelInput {
    if minimum == maximum && mode == minimum { return .fixed(try finite(mode, "mode")) }
    return .pert(try Pert(minimum: minimum, mode: mode, maximum: maximum))
  }

  /// The mean.
  public var mean: Double { moments.mean.high }

  /// The most likely value.
  public var mode: Double {
    switch self {
    case .fixed(let value): value
    case .triangular(let shape): shape.mode
    case .pert(let shape): shape.mode
    }
  }

  /// The value below which a share p from 0 to 1 lies; other shares are refused.
  public func quantile(_ p: Double) throws(Undefined) -> Double {
    switch self {
    case .fixed(let value):
      try checkUnit(p, "p")
      return value
    case .triangular(let shape): return try shape.quantile(p)
    case .pert(let shape): return try shape.quantile(p)
    }
  }
}

/// The mean of a quantity and the central moments of order 2 and 3.
struct ExactMoments: Sendable {
  var mean: DoubleDouble
  var variance: DoubleDouble
  var third: DoubleDouble

  /// The moments of a product of independent quantities.
  ///
  /// With V and T the variance and third moment: V of a product is found factor by factor, as sums
  /// of terms that do not cancel for V.
  static func * (left: ExactMoments, right: ExactMoments) -> ExactMoments {
    let (a, b) = (left.mean, right.mean)
    let (aa, bb) = (a * a, b * b)
    let variance =
      left.variance * bb + right.variance * aa + left.variance * right.variance
    // E(XY - ab)³ with X = a + x and Y = b + y: the terms of (ay + bx + xy)³ that do not vanish.
    let mixed = left.variance * right.variance * a * b * 6
    let third =
      left.third * bb * b + right.third * aa * a + left.third * right.third + mixed
      + left.third * right.variance * b * 3 + right.third * left.variance * a * 3
    return ExactMoments(mean: a * b, variance: variance, third: third)
  }

  /// The moments of a sum of independent quantities.
  static func + (left: ExactMoments, right: ExactMoments) -> ExactMoments {
    ExactMoments(
      mean: left.mean + right.mean, variance: left.variance + right.variance,
      third: left.third + right.third)
  }
}

extension ModelInput {
  var moments: ExactMoments {
    switch self {
    case .fixed(let value):
      ExactMoments(mean: DoubleDouble(value), variance: .zero, third: .zero)
    case .triangular(let shape): Self.moments(shape)
    case .pert(let shape): Self.moments(shape)
    }
  }

  /// With the two distances u, v of mode and maximum from the minimum.
  private static func moments(_ shape: Triangular) -> ExactMoments {
    let u = DoubleDouble(sumOf: shape.mode, -shape.minimum)
    let v = DoubleDouble(sumOf: shape.maximum, -shape.minimum)
    let third = (u + v) * (v.timesPowerOfTwo(1) - u) * (v - u.timesPowerOfTwo(1))
    return ExactMoments(
      mean: (u + v) / 3 + shape.minimum, variance: (u * (u - v) + v * v) / 18,
      third: third / 270)
  }

  /// The moments of a stretched beta variable whose shapes add up to 2 + λ.
  private static func moments(_ shape: Pert) -> ExactMoments {
    let width = DoubleDouble(sumOf: shape.maximum, -shape.minimum)
    let left = DoubleDouble(sumOf: shape.mode, -shape.minimum) * shape.weight / width + 1
    let right = DoubleDouble(sumOf: shape.maximum, -shape.mode) * shape.weight / width + 1
    let sum = left + right
    let place = left / sum
    let variance = place * (right / sum) / (sum + 1) * width * width
    let third = variance * width * (right - left) / sum / (sum + 2)
    return ExactMoments(
      mean: place * width + shape.minimum, variance: variance, third: third.timesPowerOfTwo(1))
  }
}
