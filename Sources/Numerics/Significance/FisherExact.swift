// SPDX-License-Identifier: EUPL-1.2

/// Fisher's exact test of a two by two table, with the conditional odds ratio and its limits.
///
/// - Definition: given the margins, the first cell is hypergeometric when there is no association.
///
/// Accuracy: see <doc:Numerics-Intervals>.
/// Literature: Fisher (1935), The logic of inductive inference, JRSS 98, 39-82; Cornfield (1956),
/// A statistical problem arising from retrospective studies, Proceedings of the Third Berkeley
/// Symposium 4, 135-148.
public struct FisherExact: Hashable, Sendable {
  /// The first cell of the first row.
  let count: Int
  private let draw: Hypergeometric

  /// The table with rows `a b` and `c d`: counts from 0, not all of them 0; others are refused.
  public init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) throws(Undefined) {
    try checkCount(a, "a")
    try checkCount(b, "b")
    try checkCount(c, "c")
    try checkCount(d, "d")
    if a + b + c + d == 0 { throw .tooFewObservations(needed: 1, got: 0) }
    count = a
    draw = try Hypergeometric(population: a + b + c + d, marked: a + b, drawn: a + c)
  }

  /// The chance of at most the first cell.
  public var pLess: Double { draw.cdf(count) }

  /// The chance of at least the first cell.
  public var pGreater: Double { draw.survival(count - 1) }

  /// The chance of a table at most as likely as this one.
  ///
  /// Edge cases: tables whose chances agree to 68 bits count as equally likely, so that exact ties
  /// are never split by rounding.
  public var pTwoSided: Double {
    guard let own = draw.logMassValue(count) else { return 1 }
    let isLikelier = { (k: Int) in
      guard let other = draw.logMassValue(k) else { return false }
      return (other - own).high > 0x1p-68
    }
    let peak = mode
    if !isLikelier(peak) { return 1 }
    var near = count
    var far = count < peak ? draw.support.upperBound + 1 : draw.support.lowerBound - 1
    // The likelier tables lie together around the peak; find where they end on the far side.
    near = peak
    while abs(far - near) > 1 {
      let middle = near + (far - near) / 2
      if isLikelier(middle) { near = middle } else { far = middle }
    }
    let own1 = count < peak ? draw.tails(count).lower : draw.tails(count - 1).upper
    let other = count < peak ? draw.tails(far - 1).upper : draw.tails(far).lower
    return min(1, (own1 + other).rounded)
  }

  /// The most likely first cell.
  private var mode: Int {
    let top = (Double(draw.drawn) + 1) * (Double(draw.marked) + 1)
    let middle = Int((top / (Double(draw.population) + 2)).rounded(.down))
    let support = draw.support
    return min(max(middle, support.lowerBound), support.upperBound)
  }
}

extension FisherExact {
  /// The conditional odds ratio: the one at which the expected first cell is the observed one.
  ///
  /// - Returns: from 0; exactly 0 when the first cell is as small as the margins allow, infinite
  ///   when it is as large.
  /// - Throws: ``Undefined/zeroDenominator`` when the margins leave only one table.
  public func oddsRatio() throws(Undefined) -> Double {
    try checkMargins()
    if count == draw.support.lowerBound { return 0 }
    if count == draw.support.upperBound { return .infinity }
    let root = newton(from: start) { sums in
      let mean = (sums.above.first - sums.below.first) / sums.all
      let square = (sums.above.second + sums.below.second) / sums.all
      return -mean / (square - mean * mean)
    }
    return Elementary.exp(root).rounded
  }

  /// The exact conditional interval of the odds ratio.
  ///
  /// - Definition: the lower end is the odds ratio at which the first cell or a larger one has
  ///   chance (1 - level)/2, the upper end the one at which it or a smaller one has.
  /// - Parameter level: strictly between 0 and 1.
  /// - Returns: an interval from 0, of which the upper end may be infinite.
  /// - Throws: ``Undefined``, also when the margins leave only one table.
  public func interval(level: Double = 0.95) throws(Undefined) -> Interval {
    try checkMargins()
    let share = try tailShare(level)
    var (low, high) = (0.0, Double.infinity)
    if count > draw.support.lowerBound {
      let root = newton(from: start) { sums in
        let mean = (sums.above.first - sums.below.first) / sums.all
        let rate = sums.above.first / sums.above.zeroth - mean
        return -Elementary.log(sums.above.zeroth / sums.all / share) / rate
      }
      low = Elementary.exp(root).rounded
    }
    if count < draw.support.upperBound {
      let root = newton(from: start) { sums in
        let mean = (sums.above.first - sums.below.first) / sums.all
        let rate = sums.below.first / sums.below.zeroth + mean
        return Elementary.log(sums.below.zeroth / sums.all / share) / rate
      }
      high = Elementary.exp(root).rounded
    }
    return Interval(low: low, high: high, level: level)
  }

  private func checkMargins() throws(Undefined) {
    if draw.support.lowerBound == draw.support.upperBound { throw .zeroDenominator }
  }

  /// The logarithm of the odds ratio after half a count was added to each cell.
  private var start: DoubleDouble {
    let a = Double(count) + 0.5
    let b = Double(draw.marked - count) + 0.5
    let c = Double(draw.drawn - count) + 0.5
    let d = Double(draw.population - draw.marked - draw.drawn + count) + 0.5
    return DoubleDouble(Elementary.log(a / b) - Elementary.log(c / d))
  }

  /// Newton's iteration on the logarithm of the odds ratio, with steps of at most 1.
  private func newton(
    from start: DoubleDouble, _ step: (ConditionalSums) -> DoubleDouble
  ) -> DoubleDouble {
    var logarithm = start
    for _ in 0..<500 {
      let sums = ConditionalSums(draw, count, odds: Elementary.exp(logarithm).plain)
      var change = step(sums)
      if change.high.magnitude > 1 { change = DoubleDouble(change.high < 0 ? -1 : 1) }
      logarithm = logarithm + change
      if change.high.magnitude < 0x1p-58 { break }
    }
    return logarithm
  }
}

/// Sums over the possible first cells at an odds ratio, relative to the observed one.
struct ConditionalSums {
  /// Sums of the weight, of weight times distance, and of weight times distance squared.
  typealias Moments = (zeroth: DoubleDouble, first: DoubleDouble, second: DoubleDouble)
  /// The observed cell and larger ones.
  let above: Moments
  /// The observed cell and smaller ones.
  let below: Moments

  /// The sum of all weights; the observed one counts once.
  var all: DoubleDouble { above.zeroth + below.zeroth - 1 }

  init(_ draw: Hypergeometric, _ count: Int, odds: DoubleDouble) {
    let rest = draw.population - draw.marked - draw.drawn
    let up = { (j: Int) in
      let top = DoubleDouble(productOf: Double(draw.marked - j), Double(draw.drawn - j))
      let bottom = DoubleDouble(productOf: Double(j + 1), Double(rest + j + 1))
      return top / bottom * odds
    }
    above = Self.moments(draw.support.upperBound - count) { up(count + $0) }
    below = Self.moments(count - draw.support.lowerBound) {
      DoubleDouble.one / up(count - $0 - 1)
    }
  }

  /// Adds weights outwards until they fall and no longer matter.
  private static func moments(_ steps: Int, _ ratio: (Int) -> DoubleDouble) -> Moments {
    var sums: Moments = (.one, .zero, .zero)
    var weight = DoubleDouble.one
    for step in 0..<steps {
      let factor = ratio(step)
      weight = weight * factor
      let distance = Double(step + 1)
      sums.zeroth = sums.zeroth + weight
      sums.first = sums.first + weight * distance
      sums.second = sums.second + weight * distance * distance
      let hardly = weight.high * distance * distance < sums.zeroth.high * 0x1p-110
      if factor.high < 1, hardly { break }
    }
    return sums
  }
}
