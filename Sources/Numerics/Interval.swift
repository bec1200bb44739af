// SPDX-License-Identifier: EUPL-1.2

/// A confidence or compatibility interval: its ends and its level.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// The level, between 0 and 1: 0.95 for 95 %.
  public let level: Double

  /// Makes an interval; `low` is at most `high`.
  public init(low: Double, high: Double, level: Double) {
    precondition(low <= high, "the lower end of an interval is at most its upper end")
    self.low = low
    self.high = high
    self.level = level
  }
}
