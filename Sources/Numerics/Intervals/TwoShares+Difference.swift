// SPDX-License-Identifier: EUPL-1.2

extension TwoShares {
  /// The interval of Newcombe for a difference: the default, made of two Wilson intervals.
  ///
  /// - Definition: d - √((p1 - l1)² + (u2 - p2)²) to d + √((u1 - p1)² + (p2 - l2)²), with l and u
  ///   the ends of Wilson's intervals: Newcombe's method 10.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval within -1 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Newcombe (1998), Interval estimation for the difference between independent
  /// proportions, Statistics in Medicine 17, 873-890.
  public func newcombe(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    let one = Self.wilsonReach(x1, n1, z)
    let two = Self.wilsonReach(x2, n2, z)
    let middle = cross / (n1 * n2)
    let below = (one.below * one.below + two.above * two.above).squareRoot()
    let above = (one.above * one.above + two.below * two.below).squareRoot()
    return Interval(low: (middle - below).high, high: (middle + above).high, level: level)
  }

  /// The interval of Agresti and Caffo: the plain one after adding a success and a failure each.
  ///
  /// - Definition: with p̃ = (x + 1)/(n + 2): p̃1 - p̃2 ± z √(Σ p̃ (1 - p̃)/(n + 2)); not cut off.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval that may stick out of -1 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Agresti, Caffo (2000), The American Statistician 54(4), 280-288.
  public func agrestiCaffo(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    let (a, m, b, n) = (x1 + 1, n1 + 2, x2 + 1, n2 + 2)
    let middle = (a * n - b * m) / (m * n)
    let spread = a * (m - a) / (m * m * m) + b * (n - b) / (n * n * n)
    let reach = z * spread.squareRoot()
    return Interval(low: (middle - reach).high, high: (middle + reach).high, level: level)
  }

  /// The score interval of Miettinen and Nurminen for a difference.
  ///
  /// - Definition: all differences δ with |p1 - p2 - δ| at most z √(V N/(N - 1)), where V is the
  ///   variance at the likeliest shares that differ by δ.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval within -1 to 1.
  /// - Throws: ``Undefined``.
  ///
  /// Edge cases: a difference of -1 or 1 is exactly the end on its side.
  /// Accuracy: see <doc:Numerics-Intervals>.
  /// Literature: Miettinen, Nurminen (1985), Comparative analysis of two rates, Statistics in
  /// Medicine 4, 213-226. DOI 10.1002/sim.4780040211.
  public func miettinenNurminenDifference(level: Double = 0.95) throws(Undefined) -> Interval {
    let z = try Normal.exactZ(level: level)
    let middle = cross / (n1 * n2)
    let reach = { (gap: DoubleDouble) in z * self.deviation(atDifference: gap) }
    let low =
      middle.high == -1
      ? middle : Root.falling(from: DoubleDouble(-1), to: middle) { middle - $0 - reach($0) }
    let high =
      middle.high == 1
      ? middle : Root.falling(from: middle, to: .one) { middle - $0 + reach($0) }
    return Interval(low: low.high, high: high.high, level: level)
  }
}

extension TwoShares {
  /// How far Wilson's interval reaches below and above the share; 0 at 0 of n and n of n.
  static func wilsonReach(
    _ x: DoubleDouble, _ n: DoubleDouble, _ z: DoubleDouble
  ) -> (below: DoubleDouble, above: DoubleDouble) {
    let square = z * z
    let size = n + square
    let shift = (n - x.timesPowerOfTwo(1)) * square / (n * size).timesPowerOfTwo(1)
    let half = z * (x * (n - x) / n + square.timesPowerOfTwo(-2)).squareRoot() / size
    return (x.high == 0 ? .zero : half - shift, x == n ? .zero : half + shift)
  }

  /// The standard deviation of the difference at the likeliest shares that differ by `gap`.
  private func deviation(atDifference gap: DoubleDouble) -> DoubleDouble {
    let q = likeliestSecond(atDifference: gap)
    let p = q + gap
    let spread = max(.zero, p * (1 - p)) / n1 + max(.zero, q * (1 - q)) / n2
    return (spread * all / (all - 1)).squareRoot()
  }

  /// The likeliest second share: where the falling derivative of the likelihood is 0.
  private func likeliestSecond(atDifference gap: DoubleDouble) -> DoubleDouble {
    let least = max(.zero, -gap)
    let most = min(.one, 1 - gap)
    if !(least < most) { return least }
    let slope = { (q: DoubleDouble) -> DoubleDouble in
      Self.part(x1, q + gap) - Self.part(n1 - x1, 1 - q - gap) + Self.part(x2, q)
        - Self.part(n2 - x2, 1 - q)
    }
    if !(slope(least).high > 0) { return least }
    if !(slope(most).high < 0) { return most }
    return Root.falling(from: least, to: most, slope)
  }

  /// count / share; huge where the share is 0, 0 where the count is.
  private static func part(_ count: DoubleDouble, _ share: DoubleDouble) -> DoubleDouble {
    if count.high == 0 { return .zero }
    return share.high > 0 ? count / share : DoubleDouble(0x1p400)
  }
}
