// SPDX-License-Identifier: EUPL-1.2

/// How unequally an amount is divided over people, firms or states.
///
/// - Definition: amounts x from 0 with weights w, such as numbers of inhabitants; W = Σ w and
///   mean μ = Σ w x / W. Without weights each amount counts once.
///
/// Edge cases: amounts that add up to 0 and weights that add up to 0 are refused; an amount of
/// weight 0 counts as if it were not there; the order and the unit do not matter.
/// Accuracy: largest error 0.5 ULP on eight reference samples.
/// Literature: Cowell (2011), Measuring Inequality, 3rd edition, chapters 2 and 3.
public struct Inequality: Sendable {
  private let x: [DoubleDouble]
  private let w: [DoubleDouble]
  private let places: [Int]
  private let weight: DoubleDouble
  private let mean: DoubleDouble
  /// x/μ - 1 for each amount.
  private let gaps: [DoubleDouble]
  /// x/μ for each amount.
  private let ratios: [DoubleDouble]
  private let isWeighted: Bool

  /// Checks amounts and weights.
  ///
  /// - Parameters:
  ///   - amounts: at least one finite double from 0, not all 0.
  ///   - weights: as many finite doubles from 0; nothing to count each amount once.
  /// - Throws: ``Undefined`` for an empty sample, unequal counts, negative numbers, and totals of 0.
  public init(_ amounts: [Double], weights: [Double]? = nil) throws(Undefined) {
    if amounts.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    let counted = weights ?? amounts.map { _ in 1 }
    if counted.count != amounts.count {
      throw .tooFewObservations(
        needed: max(counted.count, amounts.count), got: min(counted.count, amounts.count))
    }
    let (scaled, heavy) = (try Series(amounts), try Series(counted))
    for amount in amounts where amount < 0 {
      throw .outsideDomain(argument: "amounts", value: amount)
    }
    for weight in counted where weight < 0 {
      throw .outsideDomain(argument: "weights", value: weight)
    }
    places = amounts.indices.filter { counted[$0] > 0 }.sorted {
      (amounts[$0], counted[$0]) < (amounts[$1], counted[$1])
    }
    x = places.map { scaled.values[$0] }
    w = places.map { heavy.values[$0] }
    weight = Deviations.sum(w)
    if weight.high == 0 { throw .zeroDenominator }
    let middle = Deviations.sum(zip(w, x).map { $0 * $1 }) / weight
    if middle.high == 0 { throw .zeroDenominator }
    let around = x.map { $0 - middle }
    let pull = Deviations.sum(zip(w, around).map { $0 * $1 }) / weight
    gaps = around.map { ($0 - pull) / (middle + pull) }
    let mean = middle + pull
    (self.mean, ratios) = (mean, x.map { $0 / mean })
    isWeighted = weights != nil
  }

  /// Gini's index.
  ///
  /// - Definition: Σ Σ wᵢ wⱼ |xᵢ - xⱼ| / (2 μ W²).
  /// - Returns: a number from 0 (all equal) to below 1.
  public func gini() -> Double { exactGini.high }

  /// Gini's index corrected for a small sample: 1 when one of n has everything.
  ///
  /// - Definition: the index times n / (n - 1); without weights only.
  /// - Returns: a number from 0 to 1.
  /// - Throws: ``Undefined`` for a single amount, or a sample with weights.
  public func correctedGini() throws(Undefined) -> Double {
    try needUnweighted()
    return (exactGini * DoubleDouble(x.count) / DoubleDouble(x.count - 1)).high
  }

  /// The standard error of Gini's index by leaving out one amount at a time.
  ///
  /// - Definition: √((n - 1)/n Σ (gᵢ - mean g)²), with gᵢ the index without amount i.
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined`` for a single amount, a sample with weights, or when leaving out one
  ///   amount leaves nothing.
  ///
  /// Literature: Efron, Stein (1981), The jackknife estimate of variance, Annals of Statistics
  /// 9(3), 586-596.
  public func jackknifeError() throws(Undefined) -> Double {
    try needUnweighted()
    let (n, total) = (x.count, Deviations.sum(x))
    let distances = distancesToOthers(total)
    let half = Deviations.sum(distances).timesPowerOfTwo(-1)
    var indices: [DoubleDouble] = []
    for (amount, distance) in zip(x, distances) {
      let rest = total - amount
      if rest.high <= 0 { throw .zeroDenominator }
      indices.append((half - distance) / (rest * DoubleDouble(n - 1)))
    }
    let mean = Deviations.mean(indices)
    let spread = Deviations.sum(indices.map { ($0 - mean) * ($0 - mean) })
    return (spread * DoubleDouble(n - 1) / DoubleDouble(n)).squareRoot().high
  }

  /// Theil's T, which weighs by amount.
  ///
  /// - Definition: Σ w (x/μ) ln (x/μ) / W, where 0 ln 0 is 0.
  /// - Returns: a number from 0 to ln n.
  public func theil() -> Double { average(w, gaps, ratios, NearOne.theil).high }

  /// Theil's L, the mean logarithmic deviation, which weighs by people.
  ///
  /// - Definition: Σ w ln (μ/x) / W.
  /// - Returns: a number from 0.
  /// - Throws: ``Undefined/zeroDenominator`` when an amount is 0.
  public func meanLogDeviation() throws(Undefined) -> Double {
    try exactMeanLogDeviation().high
  }

  /// Atkinson's index: the share of the total that equal division would save.
  ///
  /// - Definition: 1 - (Σ w (x/μ)^(1 - ε) / W)^(1/(1 - ε)); for ε = 1 by the geometric mean.
  /// - Parameter aversion: ε above 0: how much inequality matters.
  /// - Returns: a number from 0 to 1; 1 when an amount is 0 and ε is at least 1.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for ε not above 0.
  ///
  /// Literature: Atkinson (1970), Journal of Economic Theory 2(3), 244-263.
  public func atkinson(aversion: Double) throws(Undefined) -> Double {
    if !(aversion > 0 && aversion.isFinite) {
      throw .outsideDomain(argument: "aversion", value: aversion)
    }
    if aversion >= 1, x[0].high == 0 { return 1 }
    if aversion == 1 { return (-Elementary.expm1(-(try exactMeanLogDeviation()))).high }
    let power = 1 - DoubleDouble(aversion)
    let loss = average(w, gaps, ratios) { NearOne.power($0, $1, power) }
    if !(loss.high < 0x1p200) { return (1 - Elementary.exp(levelOfSmallest(power)).plain).high }
    return (-Elementary.expm1(Elementary.log1p(loss) / power)).high
  }

  /// Theil's T split into what lies between groups and what lies within them.
  ///
  /// - Definition: between Σ (Wₘ/W)(μₘ/μ) ln (μₘ/μ), within Σ (Wₘ μₘ / W μ) Tₘ over groups.
  /// - Parameter labels: the group of each amount, in the order the amounts were given.
  /// - Returns: two numbers that add up to ``theil()``.
  /// - Throws: ``Undefined/tooFewObservations(needed:got:)`` for too few labels.
  ///
  /// Literature: Shorrocks (1980), Econometrica 48(3), 613-625.
  public func theil<Label: Hashable>(
    groups labels: [Label]
  ) throws(Undefined) -> (between: Double, within: Double) {
    let needed = (places.max() ?? 0) + 1
    if labels.count < needed { throw .tooFewObservations(needed: needed, got: labels.count) }
    let numbers = numbered(places.map { labels[$0] })
    var (between, within): ([DoubleDouble], [DoubleDouble]) = ([], [])
    for group in 0...(numbers.max() ?? 0) {
      let members = numbers.indices.filter { numbers[$0] == group }
      let (inside, weights) = (members.map { gaps[$0] }, members.map { w[$0] })
      let size = Deviations.sum(weights)
      let gap = Deviations.sum(zip(weights, inside).map { $0 * $1 }) / size
      let level = gap + 1
      between.append(size / weight * NearOne.theil(gap, level))
      if level.high <= 0 { continue }
      let own = inside.map { ($0 - gap) / level }
      let shares = members.map { ratios[$0] / level }
      within.append(size / weight * level * average(weights, own, shares, NearOne.theil))
    }
    return (Deviations.sum(between).high, Deviations.sum(within).high)
  }
}

extension Inequality {
  private func needUnweighted() throws(Undefined) {
    if isWeighted { throw .outsideDomain(argument: "weights", value: weight.high) }
    if x.count < 2 { throw .tooFewObservations(needed: 2, got: x.count) }
  }

  /// Sums steps between neighbours, so that nothing cancels.
  private var exactGini: DoubleDouble {
    var (before, distance) = (w[0], DoubleDouble.zero)
    var terms: [DoubleDouble] = []
    for place in x.indices.dropFirst() {
      distance = distance + before * (x[place] - x[place - 1])
      terms.append(w[place] * distance)
      before = before + w[place]
    }
    return Deviations.sum(terms) / (mean * weight * weight)
  }

  /// For each amount the sum of its distances to all others.
  private func distancesToOthers(_ total: DoubleDouble) -> [DoubleDouble] {
    var below = DoubleDouble.zero
    return x.enumerated().map { place, amount in
      let above = total - below - amount
      let down = amount * DoubleDouble(place) - below
      let up = above - amount * DoubleDouble(x.count - 1 - place)
      below = below + amount
      return down + up
    }
  }

  /// The mean of a function of the gaps, weighed.
  private func average(
    _ weights: [DoubleDouble], _ gaps: [DoubleDouble], _ ratios: [DoubleDouble],
    _ function: (DoubleDouble, DoubleDouble) -> DoubleDouble
  ) -> DoubleDouble {
    let values = zip(gaps, ratios).map { function($0, $1) }
    return Deviations.sum(zip(weights, values).map { $0 * $1 }) / Deviations.sum(weights)
  }

  /// ln (Σ w (x/μ)ᵖ / W) / p for a negative p, when the smallest amounts outweigh all others.
  private func levelOfSmallest(_ power: DoubleDouble) -> DoubleDouble {
    let logarithms = ratios.map { Elementary.log($0) * power }
    let top = logarithms[0]
    let sum = Deviations.sum(
      zip(w, logarithms).map { $0 * Elementary.guardedExp($1 - top).clamped })
    return (top + Elementary.log(sum / weight)) / power
  }

  private func exactMeanLogDeviation() throws(Undefined) -> DoubleDouble {
    if x[0].high == 0 { throw .zeroDenominator }
    return average(w, gaps, ratios, NearOne.logarithm)
  }
}

/// Functions of x/μ = 1 + d less their straight line at 1, exact also for amounts nearly equal.
///
/// The straight lines add up to nothing over a sample, so they may be left out.
private enum NearOne {
  /// (1 + d) ln (1 + d) - d.
  static func theil(_ d: DoubleDouble, _ ratio: DoubleDouble) -> DoubleDouble {
    if ratio.high <= 0 { return .one }
    if isSmall(d) { return series(d) { sign, order in sign / (order * (order - 1)) } }
    return ratio * log(d, ratio) - d
  }

  /// d - ln (1 + d).
  static func logarithm(_ d: DoubleDouble, _ ratio: DoubleDouble) -> DoubleDouble {
    isSmall(d) ? series(d) { sign, order in sign / order } : d - log(d, ratio)
  }

  /// (1 + d)ᵖ - 1 - p d.
  static func power(
    _ d: DoubleDouble, _ ratio: DoubleDouble, _ p: DoubleDouble
  ) -> DoubleDouble {
    if ratio.high <= 0 { return p - 1 }
    if isSmall(d), p.high.magnitude < 8 {
      var factor = p
      return series(d) { _, order in
        factor = factor * (p - (order - 1)) / order
        return factor
      }
    }
    return Elementary.expm1(p * log(d, ratio)) - p * d
  }

  /// ln (1 + d), from the ratio itself where d says little about it.
  private static func log(_ d: DoubleDouble, _ ratio: DoubleDouble) -> DoubleDouble {
    d.high < -0.5 ? Elementary.log(ratio) : Elementary.log1p(d)
  }

  private static func isSmall(_ d: DoubleDouble) -> Bool { d.high.magnitude < 0x1p-8 }

  /// The sum from the square on, with the coefficients of a function.
  private static func series(
    _ d: DoubleDouble, _ coefficient: (_ sign: DoubleDouble, _ order: DoubleDouble) -> DoubleDouble
  ) -> DoubleDouble {
    var (sum, power, sign) = (DoubleDouble.zero, d * d, DoubleDouble.one)
    for order in 2...18 {
      sum = sum + power * coefficient(sign, DoubleDouble(order))
      (power, sign) = (power * d, -sign)
    }
    return sum
  }
}
