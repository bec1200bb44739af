// SPDX-License-Identifier: EUPL-1.2

/// With how many digits a result is printed.
public enum PrintedDigits: Hashable, Sendable {
  /// As the indicator says.
  case ofIndicator
  /// With so many decimals, whatever the indicator says: a count of years has none.
  case decimals(Int)
  /// As a probability: four decimals, and less than that as `< 0.0001`.
  case probability
}
