// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// How notices lie just below and just above a threshold.
///
/// - Definition: bins of one width, counted from the threshold outwards; a value equal to the threshold
///   is in the first bin above. In the nearest j bins of both sides together, the number below is
///   binomial with one half when the values lie evenly there: the exact two-sided p. The jump is that
///   of a Poisson regression of the counts on the place of the bin and the side: the factor by which
///   the density changes at the threshold, with the slope taken out.
///
/// Edge cases: no notice in a window gives no p. With fewer than ten notices or two bins on a side there
/// is no jump: its interval would say little.
///
/// Values far from the threshold lie thinner, so some excess below is usual without any manipulation;
/// the jump allows for that, the binomial test does not. Below the current threshold publication is
/// voluntary, so an excess above may be the law at work.
///
/// Literature: Cattaneo, Titiunik, Vazquez-Bare (2017), Comparing inference approaches for RD designs,
/// Journal of Policy Analysis and Management 36(3), 643-681, for the binomial test; McCrary (2008),
/// Manipulation of the running variable in the regression discontinuity design: a density test,
/// Journal of Econometrics 142(2), 698-714, DOI 10.1016/j.jeconom.2007.05.005, for the jump.
public struct Bunching: Hashable, Sendable {
  /// One bin.
  public struct Bin: Hashable, Sendable {
    /// The least value in it.
    public let low: Double
    /// The least value above it.
    public let high: Double
    /// The number of notices.
    public let count: Int
  }

  /// The nearest bins of both sides together.
  public struct Window: Hashable, Sendable {
    /// The number of bins on each side.
    public let bins: Int
    /// The notices below.
    public let below: Int
    /// The notices at or above.
    public let above: Int
    /// The two-sided chance of so uneven a division; nothing without a notice.
    public let p: Double?
  }

  /// How much the density changes at the threshold.
  public struct Jump: Hashable, Sendable {
    /// Density just above over density just below.
    public let factor: Double
    /// The low end of its 95 % interval.
    public let low: Double
    /// The high end.
    public let high: Double
    /// The chance of a jump at least as great without one in truth.
    public let p: Double
  }

  /// The threshold.
  public let threshold: Double
  /// The width of a bin, in euro.
  public let width: Double
  /// The bins, lowest first.
  public let bins: [Bin]
  /// The windows, narrowest first.
  public let windows: [Window]
  /// The jump, where it can be estimated.
  public let jump: Jump?
  /// The notices of exactly the value of the threshold; they count as above.
  public let exactly: Int

  /// The fewest notices on a side for which a jump is estimated.
  static let leastCases = 10

  /// Counts known values around a threshold, in `count` bins of `width` on each side.
  public init(of values: [Double], around threshold: Double, width: Double, count: Int) {
    let edges = (-count...count).map { threshold + Double($0) * width }
    bins = zip(edges, edges.dropFirst()).map { low, high in
      Bin(low: low, high: high, count: values.count { $0 >= low && $0 < high })
    }
    self.threshold = threshold
    self.width = width
    exactly = values.count { $0 == threshold }
    let counts = bins.map(\.count)
    windows = (1...max(1, count)).map { near in
      let below = counts[(count - near)..<count].reduce(0, +)
      let above = counts[count..<(count + near)].reduce(0, +)
      return Window(bins: near, below: below, above: above, p: Self.chance(below, above))
    }
    jump = Self.jump(counts)
  }

  /// Twice the smaller tail of the binomial distribution with one half, at most 1.
  private static func chance(_ below: Int, _ above: Int) -> Double? {
    guard below + above > 0,
      let binomial = try? Binomial(trials: below + above, probability: 0.5)
    else { return nil }
    return min(1, 2 * binomial.cdf(min(below, above)))
  }

  private static func jump(_ counts: [Int]) -> Jump? {
    let side = counts.count / 2
    let sides = [counts.prefix(side), counts.suffix(side)].map { $0.reduce(0, +) }
    let places = counts.indices.map { Double($0 - side) + 0.5 }
    guard side > 1, sides.allSatisfy({ $0 >= Self.leastCases }), let slope = try? Series(places),
      let step = try? Series(counts.indices.map { $0 < side ? 0 : 1 }),
      let model = try? CountRegression(counts, on: [slope, step]),
      let last = model.coefficients.last, let p = last.p, let z = try? Normal.z(level: 0.95)
    else { return nil }
    let reach = z * last.standardError
    return Jump(
      factor: Elementary.exp(last.estimate), low: Elementary.exp(last.estimate - reach),
      high: Elementary.exp(last.estimate + reach), p: p)
  }
}
