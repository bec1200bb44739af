// SPDX-License-Identifier: EUPL-1.2

/// Tests by dealing the observations out again.
public enum PermutationTest {
  /// The chance of a difference in means at least as large as the one seen, if groups were chance.
  ///
  /// - Definition: (1 + number of deals with |difference| ≥ |observed difference|) / (1 + deals),
  ///   two-sided; every deal puts as many values in each group as there were.
  /// - Parameters:
  ///   - first: at least one finite double.
  ///   - second: at least one finite double.
  ///   - deals: how often to deal, from 99.
  ///   - seed: the seed; deal i uses stream i.
  /// - Returns: a probability above 0, at most 1.
  /// - Throws: ``Undefined`` for an empty group, values that are not finite and too few deals.
  ///
  /// Edge cases: equal values everywhere give 1; the order within a group does not matter.
  /// Accuracy: differences are carried to about 90 bits and compared as doubles, so ties count as
  /// ties; what is left is the Monte Carlo error √(p (1 - p) / deals).
  /// Literature: Phipson, Smyth (2010), Permutation p-values should never be zero, Statistical
  /// Applications in Genetics and Molecular Biology 9(1), 39, DOI 10.2202/1544-6115.1585; Davison,
  /// Hinkley (1997), Bootstrap Methods and their Application, section 4.3.
  public static func meanDifference(
    _ first: [Double], _ second: [Double], deals: Int = 9999, seed: UInt64
  ) throws(Undefined) -> Double {
    if first.isEmpty || second.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    if deals < 99 { throw .outsideDomain(argument: "deals", value: Double(deals)) }
    for value in first { _ = try finite(value, "first") }
    for value in second { _ = try finite(value, "second") }
    let (chosen, rest) = (first.sorted(), second.sorted())
    var whole = ExactAccumulator()
    for value in chosen + rest { whole.add(value) }
    let observed = distance(chosen, of: chosen.count + rest.count, whole)
    let extreme = (0..<deals).count { deal in
      var random = CounterRandom(seed: seed, stream: UInt64(deal))
      let hand = self.deal(chosen.count, of: chosen + rest, &random)
      return distance(hand, of: chosen.count + rest.count, whole) >= observed
    }
    return Double(extreme + 1) / Double(deals + 1)
  }

  /// The first `count` of the values after a shuffle: Fisher and Yates, from the front.
  private static func deal(
    _ count: Int, of values: [Double], _ random: inout CounterRandom
  ) -> ArraySlice<Double> {
    var values = values
    for place in 0..<count {
      let left = UInt32(values.count - place)
      values.swapAt(place, place + Int(random.integer(below: left)))
    }
    return values[..<count]
  }

  /// |n Σ hand - m Σ all|, a multiple of the difference in means, rounded once.
  private static func distance(
    _ hand: some Sequence<Double>, of count: Int, _ whole: ExactAccumulator
  ) -> Scaled.Magnitude {
    var (sum, size) = (ExactAccumulator(), 0)
    for value in hand {
      sum.add(value)
      size += 1
    }
    let (part, all) = (sum.scaled(), whole.scaled())
    return Scaled.Magnitude(part, times: count, minus: all, times: size)
  }
}

extension Scaled {
  /// The size of a difference of two multiples, in about 100 bits.
  struct Magnitude: Comparable {
    private let value: Double

    init(_ left: Scaled, times a: Int, minus right: Scaled, times b: Int) {
      let top = max(left.exponent, right.exponent)
      let first = left.value.timesPowerOfTwo(left.exponent - top) * DoubleDouble(a)
      let second = right.value.timesPowerOfTwo(right.exponent - top) * DoubleDouble(b)
      let scale = max(first.high.magnitude, second.high.magnitude)
      let gap = (first - second).high.magnitude
      value = gap < scale * 0x1p-90 ? 0 : Double(sign: .plus, exponent: top, significand: gap)
    }

    static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  }
}
