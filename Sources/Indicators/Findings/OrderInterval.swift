// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// Which two ordered values enclose a quantile with at least 95 % chance.
///
/// With X binomial (n, p), they stand at place l, the smallest with P(X ≤ l) ≥ 2.5 %, and at place u + 1,
/// with u the smallest with P(X ≤ u) ≥ 97.5 %. The chance holds for any distribution when awards are
/// independent; awards of one notice are not quite, so the true chance is lower.
///
/// Literature: Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd edition, Wiley.
enum OrderInterval {
  /// The intervals around some quantiles; nothing where the sample is too small for one of both ends.
  static func around(_ parts: [Double], of numbers: [Double]) -> [Interval?] {
    let pairs = parts.map { ends(at: $0, count: numbers.count) }
    let places = pairs.compactMap(\.self).flatMap { [$0.low, $0.high] }
      .map { (Double($0) - 0.5) / Double(numbers.count) }
    guard var values = try? Summary.quantiles(of: numbers, at: places, type: .inverse)[...]
    else { return parts.map { _ in nil } }
    return pairs.map { pair in
      guard pair != nil, let low = values.popFirst(), let high = values.popFirst()
      else { return nil }
      return Interval(low: low, high: high, level: ShareMeasure.level)
    }
  }

  /// The places of the two values, from 1.
  private static func ends(at part: Double, count: Int) -> (low: Int, high: Int)? {
    guard let draws = try? Binomial(trials: count, probability: part),
      let low = try? draws.quantile(0.025), let below = try? draws.quantile(0.975),
      low >= 1, below + 1 <= count
    else { return nil }
    return (low, below + 1)
  }
}
