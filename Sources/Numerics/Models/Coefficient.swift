// SPDX-License-Identifier: EUPL-1.2

/// One estimated number of a model with its uncertainty.
public struct Coefficient: Hashable, Sendable {
  /// The estimate, in units of the outcome per unit of the column.
  public let estimate: Double
  /// The standard error, in the same unit.
  public let standardError: Double
  /// The chance of an estimate at least as far from 0 when it is 0 in truth.
  ///
  /// Absent when the standard error is 0, for then there is nothing to compare with.
  public let p: Double?

  /// Rounds an estimate and its error, and computes the chance from what was not rounded.
  init(
    _ estimate: DoubleDouble, error: DoubleDouble, unit: Scaled = Scaled(.one),
    chance: (DoubleDouble) -> Double
  ) throws(Undefined) {
    self.estimate = try representable((unit * estimate).rounded, "estimate")
    standardError = try representable((unit * error).rounded, "standardError")
    p = error.high > 0 ? chance(estimate / error) : nil
  }
}
