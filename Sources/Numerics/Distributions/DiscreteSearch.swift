// SPDX-License-Identifier: EUPL-1.2

/// Finds the quantile of a discrete distribution, which is a decision and not a rounding.
///
/// A share below asks for the smallest k with cdf(k) ≥ p, a share above for the smallest k with
/// survival(k) ≤ q. Tails are known to about 80 bits; where a tail and the share agree in 74 bits
/// they count as equal, as in cdf = 0.5 at the middle of an odd number of fair coins.
struct DiscreteSearch {
  /// The share asked for.
  let share: Share
  /// The least k of the distribution.
  let least: Int
  /// The greatest k of the distribution, at which every share is reached.
  let greatest: Int

  /// Searches from a guess, with both tails and the mass at k.
  func smallest(
    from guess: Double,
    _ look: (Int) -> (lower: Scaled, upper: Scaled, mass: Scaled)
  ) -> Int {
    var (below, reached) = (least - 1, greatest)
    var k = clamp(guess, below, reached)
    var count = 0
    while reached - below > 1 {
      let (lower, upper, mass) = look(k)
      let tail = share.side == .lower ? lower : upper
      if isReached(tail) { reached = k } else { below = k }
      count += 1
      if count > 12, count % 2 == 0 {
        k = below + (reached - below) / 2
        continue
      }
      k = clamp(Double(k) + step(tail, mass), below, reached)
    }
    return reached
  }

  private func isReached(_ tail: Scaled) -> Bool {
    let gap = (tail + -share.amount) / share.amount
    let size = gap.normalised
    if size.value.high == 0 || size.exponent < -74 { return true }
    return share.side == .lower ? gap.value.high > 0 : gap.value.high < 0
  }

  /// Newton's step on the logarithm of the tail.
  private func step(_ tail: Scaled, _ mass: Scaled) -> Double {
    if tail.value.high <= 0 || mass.value.high <= 0 { return share.side == .lower ? 1e9 : -1e9 }
    let rate = (mass / tail).clamped.high
    let step = Elementary.log(share.amount / tail).high / rate
    return share.side == .lower ? step : -step
  }

  private func clamp(_ k: Double, _ below: Int, _ reached: Int) -> Int {
    let rounded = k.rounded()
    if !(rounded > Double(below)) { return below + 1 }
    if rounded >= Double(reached) { return max(reached - 1, below + 1) }
    return min(max(Int(rounded), below + 1), reached - 1)
  }

  /// Where a distribution with a mean and standard deviation has the share, more or less.
  func guess(mean: Double, deviation: Double) -> Double {
    let size = roughNormal(Elementary.log(share.amount).high)
    return mean + (share.side == .lower ? -size : size) * deviation
  }
}

/// Both tails of a distribution at one place.
struct Tails {
  let lower: Scaled
  let upper: Scaled

  init(lower: Scaled, upper: Scaled) { (self.lower, self.upper) = (lower, upper) }

  /// All the probability at or below the place.
  static let below = Tails(lower: Scaled(.one), upper: Scaled(.zero))
  /// All the probability above the place.
  static let above = Tails(lower: Scaled(.zero), upper: Scaled(.one))

  var logLower: Double { lower < upper ? logOf(lower) : logComplement(upper) }
  var logUpper: Double { upper < lower ? logOf(upper) : logComplement(lower) }
}
