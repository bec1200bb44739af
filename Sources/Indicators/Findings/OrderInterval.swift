// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// Which two ordered values enclose a quantile with at least 95 % chance.
///
/// With X binomial (n, p), they stand at place l, the smallest with P(X ≤ l) ≥ 2.5 %, and at place u + 1,
/// with u the smallest with P(X ≤ u) ≥ 97.5 %. The chance holds for any distribution when awards are
/// independent; awards of one notice are not quite, so the true chance is lower.
///
/// Literature: Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd edition, Wiley.
struct OrderInterval {
  private let low: Int
  private let high: Int
  private let count: Int

  /// Nothing when the sample is too small for one of both ends.
  init?(at part: Double, count: Int) {
    guard let draws = try? Binomial(trials: count, probability: part),
      let low = try? draws.quantile(0.025), let below = try? draws.quantile(0.975),
      low >= 1, below + 1 <= count
    else { return nil }
    (self.low, high, self.count) = (low, below + 1, count)
  }

  /// The two values.
  func ends(of numbers: [Double]) -> Interval? {
    let places = [low, high].map { (Double($0) - 0.5) / Double(count) }
    guard
      let ends = try? Summary.quantiles(of: numbers, at: places, type: .inverse), ends.count == 2
    else { return nil }
    return Interval(low: ends[0], high: ends[1], level: ShareMeasure.level)
  }
}
