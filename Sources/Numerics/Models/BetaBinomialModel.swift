// SPDX-License-Identifier: EUPL-1.2

/// Shares of many groups that borrow strength from each other: empirical Bayes for counts.
///
/// - Definition: count xᵢ of total nᵢ is binomial with a chance that is itself beta distributed
///   with shapes α and β; both by maximum of the marginal likelihood. Group i then has the
///   posterior Beta(α + xᵢ, β + nᵢ - xᵢ).
///
/// Edge cases: when the groups differ no more than binomial counts do, the dispersion is exactly 0,
/// the shapes are absent and every group has the common share, without an interval of its own. When
/// every count is 0 or its total, it is exactly 1 and every group has its own share.
/// Counts that are all 0, or all equal to their totals, are refused.
/// Accuracy: largest error 0.5 ULP on six reference cases with 12 to 27 groups.
/// Literature: Griffiths (1973), Maximum likelihood estimation for the beta-binomial distribution,
/// Biometrics 29(4), 637-648; Tarone (1979), Biometrika 66(3), 585-590, for the boundary; Casella
/// (1985), An introduction to empirical Bayes data analysis, The American Statistician 39(2).
public struct BetaBinomialModel: Sendable {
  /// The two shapes; absent at the boundary.
  public let shapes: (alpha: Double, beta: Double)?
  /// The mean share α / (α + β).
  public let mean: Double
  /// The correlation within a group 1 / (α + β + 1), from 0; exactly 0 at the boundary.
  public let correlation: Double
  /// The log-likelihood, binomial coefficients included.
  public let logLikelihood: Double
  /// All counts together over all totals together.
  public let crudeShare: Double
  private let exact: Shapes?
  private let groups: Groups

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - counts: one per group, from 0 to the total.
  ///   - totals: one per group, from 1.
  /// - Throws: ``Undefined`` for fewer than two groups, unequal counts, numbers outside their
  ///   range, counts that are all 0 or all equal to their totals, and a likelihood whose top is not
  ///   found.
  public init(_ counts: [Int], of totals: [Int]) throws(Undefined) {
    groups = try Groups(counts, totals)
    crudeShare = groups.share.high
    if groups.isDispersed, groups.isAllOrNothing {
      let whole = groups.wholeHeight
      (exact, shapes, mean, correlation) = (nil, nil, whole.share.high, 1)
      logLikelihood = whole.height.high
      return
    }
    exact = groups.isDispersed ? try groups.climb() : nil
    guard let found = exact else {
      (shapes, mean, correlation) = (nil, crudeShare, 0)
      logLikelihood = groups.binomialHeight.high
      return
    }
    let sum = found.alpha + found.beta
    shapes = (found.alpha.high, found.beta.high)
    mean = (found.alpha / sum).high
    correlation = (DoubleDouble.one / (sum + 1)).high
    logLikelihood = (groups.height(found) + groups.logChoices).high
  }

  /// What is expected of each group, drawn towards the common mean.
  ///
  /// - Definition: (α + x) / (α + β + n); the mean share when the groups do not differ.
  /// - Returns: a share from 0 to 1 per group.
  public func posteriorMeans() -> [Double] {
    zip(groups.counts, groups.totals).map { count, total in
      guard let exact else { return correlation == 1 ? (count / total).high : mean }
      return ((exact.alpha + count) / (exact.alpha + exact.beta + total)).high
    }
  }

  /// Between what values each group's share lies, with equal tails.
  ///
  /// - Parameter level: the level, strictly between 0 and 1, read as the decimal a person wrote.
  /// - Returns: an interval within 0 to 1 per group.
  /// - Throws: ``Undefined`` for a level outside its range, and `zeroDenominator` at the boundary.
  ///
  /// Edge cases: takes the shapes as known, so the intervals are somewhat too narrow.
  public func posteriorIntervals(level: Double = 0.95) throws(Undefined) -> [Interval] {
    if !(level > 0 && level < 1) { throw .outsideDomain(argument: "level", value: level) }
    guard let exact else { throw .zeroDenominator }
    let tail = DecimalFraction(level).complement.timesPowerOfTwo(-1)
    return zip(groups.counts, groups.totals).map { count, total in
      let posterior = Posterior(exact.alpha + count, exact.beta + (total - count))
      return Interval(
        low: posterior.point(.lower, tail), high: posterior.point(.upper, tail), level: level)
    }
  }

  /// The two shapes to about 90 bits.
  struct Shapes: Sendable {
    let alpha: DoubleDouble
    let beta: DoubleDouble
  }
}

extension BetaBinomialModel {
  /// A beta distribution whose shapes are not doubles.
  private struct Posterior {
    let base: BetaIntegral
    let rest: (a: DoubleDouble, b: DoubleDouble)

    init(_ a: DoubleDouble, _ b: DoubleDouble) {
      base = BetaIntegral(a.high, b.high)
      rest = (DoubleDouble(a.low), DoubleDouble(b.low))
    }

    /// The place beyond which a share lies: that of the doubles beside the shapes, with the share
    /// moved by what the rest of the shapes changes.
    func point(_ side: TailSide, _ share: DoubleDouble) -> Double {
      let place = base.point(side, Scaled(share))
      let step = 0x1p-24
      let here = tail(base, side, place)
      let alongA = (tail(BetaIntegral(base.a * (1 + step), base.b), side, place) - here)
      let alongB = (tail(BetaIntegral(base.a, base.b * (1 + step)), side, place) - here)
      let change =
        alongA * rest.a / DoubleDouble(base.a * step)
        + alongB * rest.b / DoubleDouble(base.b * step)
      return base.point(side, Scaled(share - change)).x.rounded
    }

    private func tail(
      _ integral: BetaIntegral, _ side: TailSide, _ place: UnitPoint
    ) -> DoubleDouble {
      let tails = integral.tails(place)
      return (side == .lower ? tails.lower : tails.upper).clamped
    }
  }
}

/// Counts and totals of the groups, checked, with the marginal likelihood.
private struct Groups: Sendable {
  let counts: [DoubleDouble]
  let totals: [DoubleDouble]
  let share: DoubleDouble

  init(_ counts: [Int], _ totals: [Int]) throws(Undefined) {
    let fewest = min(counts.count, totals.count)
    if fewest < 2 || counts.count != totals.count {
      throw .tooFewObservations(needed: max(2, counts.count, totals.count), got: fewest)
    }
    for (count, total) in zip(counts, totals) {
      if total < 1 { throw .outsideDomain(argument: "totals", value: Double(total)) }
      if count < 0 || count > total {
        throw .outsideDomain(argument: "counts", value: Double(count))
      }
    }
    self.counts = counts.map { DoubleDouble($0) }
    self.totals = totals.map { DoubleDouble($0) }
    share = Deviations.sum(self.counts) / Deviations.sum(self.totals)
    if share.high == 0 || share == .one { throw .zeroDenominator }
  }

  /// Whether the likelihood rises when the groups may differ at all.
  var isDispersed: Bool {
    let rises = zip(counts, totals).map { x, n in
      let failures = n - x
      return x * (x - 1) / share + failures * (failures - 1) / (1 - share) - n * (n - 1)
    }
    return Deviations.sum(rises).high > 0
  }

  /// Whether every count is 0 or its total.
  var isAllOrNothing: Bool {
    zip(counts, totals).allSatisfy { $0.high == 0 || $0 == $1 }
  }

  /// The share of groups with all, and the log-likelihood, when a group has all or nothing.
  var wholeHeight: (share: DoubleDouble, height: DoubleDouble) {
    let (all, groups) = (counts.count { $0.high > 0 }, counts.count)
    let share = DoubleDouble(all) / DoubleDouble(groups)
    let height =
      Elementary.log(share) * Double(all) + Elementary.log(1 - share) * Double(groups - all)
    return (share, height)
  }

  /// Σ ln of the binomial coefficients.
  var logChoices: DoubleDouble {
    Deviations.sum(
      zip(counts, totals).map { x, n in
        LogGamma.value(n + 1) - LogGamma.value(x + 1) - LogGamma.value(n - x + 1)
      })
  }

  /// The log-likelihood when all groups have the same share.
  var binomialHeight: DoubleDouble {
    let (yes, all) = (Deviations.sum(counts), Deviations.sum(totals))
    return yes * Elementary.log(share) + (all - yes) * Elementary.log(1 - share) + logChoices
  }

  /// The log-likelihood without the binomial coefficients.
  func height(_ shapes: BetaBinomialModel.Shapes) -> DoubleDouble {
    let (a, b) = (shapes.alpha, shapes.beta)
    let whole = LogGamma.value(a + b) - LogGamma.value(a) - LogGamma.value(b)
    return Deviations.sum(
      zip(counts, totals).map { x, n in
        LogGamma.value(a + x) + LogGamma.value(b + (n - x)) - LogGamma.value(a + b + n) + whole
      })
  }

  /// The shapes of the largest likelihood, by Newton's steps in their logarithms.
  func climb() throws(Undefined) -> BetaBinomialModel.Shapes {
    var shapes = start
    var height = height(shapes)
    for _ in 0..<500 {
      let step = step(shapes)
      let reach = max(step.0.high.magnitude, step.1.high.magnitude)
      var share = min(1, 2 / max(reach, 1))
      while true {
        let next = BetaBinomialModel.Shapes(
          alpha: shapes.alpha * Elementary.exp(step.0 * share).clamped,
          beta: shapes.beta * Elementary.exp(step.1 * share).clamped)
        let nextHeight = self.height(next)
        if reach < 0x1p-20 || share < 0x1p-40 || nextHeight >= height {
          (shapes, height) = (next, nextHeight)
          break
        }
        share /= 2
      }
      if reach < 0x1p-64 { return shapes }
    }
    throw .unsettled
  }

  /// The common share with a weight of ten.
  private var start: BetaBinomialModel.Shapes {
    BetaBinomialModel.Shapes(alpha: share * 10, beta: (1 - share) * 10)
  }

  /// Newton's step for the logarithms of the shapes; uphill also where the surface is not a hill.
  private func step(
    _ shapes: BetaBinomialModel.Shapes
  ) -> (DoubleDouble, DoubleDouble) {
    let (a, b) = (shapes.alpha, shapes.beta)
    let bends = bends(shapes)
    let first = (bends.slopeA * a, bends.slopeB * b)
    let (aa, bb) = (bends.alpha * a * a + first.0, bends.beta * b * b + first.1)
    let ab = bends.cross * a * b
    let determinant = aa * bb - ab * ab
    if aa.high < 0, determinant.high > 0 {
      return (
        (ab * first.1 - bb * first.0) / determinant, (ab * first.0 - aa * first.1) / determinant
      )
    }
    let ratio = uphill((first.0 - first.1) * 0.5, (aa - ab * 2 + bb) * 0.25)
    let size = uphill(first.0 + first.1, aa + ab * 2 + bb)
    return (size + ratio * 0.5, size - ratio * 0.5)
  }

  /// Newton's step along one direction, turned round where the surface is no hill.
  ///
  /// The directions are the ratio of the shapes, which is the mean, and their size, which is the
  /// dispersion: they hardly touch each other, also on a long narrow ridge.
  private func uphill(_ slope: DoubleDouble, _ bend: DoubleDouble) -> DoubleDouble {
    if bend.high == 0 { return DoubleDouble(slope.high == 0 ? 0 : slope.high > 0 ? 1 : -1) }
    return slope / bend.magnitude
  }

  /// The slopes and bends of the log-likelihood in the shapes.
  private func bends(
    _ shapes: BetaBinomialModel.Shapes
  ) -> (
    slopeA: DoubleDouble, slopeB: DoubleDouble, alpha: DoubleDouble, beta: DoubleDouble,
    cross: DoubleDouble
  ) {
    let (a, b) = (shapes.alpha, shapes.beta)
    func gain(
      _ base: DoubleDouble, _ steps: [DoubleDouble],
      _ function: (DoubleDouble) -> DoubleDouble
    ) -> DoubleDouble {
      let start = function(base)
      return Deviations.sum(steps.map { function(base + $0) - start })
    }
    let rests = zip(totals, counts).map { $0 - $1 }
    let whole = gain(a + b, totals, PolyGamma.digamma)
    let cross = -gain(a + b, totals, PolyGamma.trigamma)
    return (
      gain(a, counts, PolyGamma.digamma) - whole, gain(b, rests, PolyGamma.digamma) - whole,
      gain(a, counts, PolyGamma.trigamma) + cross, gain(b, rests, PolyGamma.trigamma) + cross,
      cross
    )
  }
}
