// SPDX-License-Identifier: EUPL-1.2

extension MetaAnalysis {
  /// The weights for one variance between studies, and what follows from them.
  struct Weighted {
    let weights: [DoubleDouble]
    let total: DoubleDouble
    let totalOfSquares: DoubleDouble
    let mean: DoubleDouble
    /// The distances of the effects from their weighted mean.
    let distances: [DoubleDouble]

    init(_ studies: MetaAnalysis, _ between: DoubleDouble) {
      weights = studies.variances.map { DoubleDouble.one / ($0 + between) }
      total = Deviations.sum(weights)
      totalOfSquares = Deviations.sum(weights.map { $0 * $0 })
      let middle = Deviations.mean(studies.effects)
      let around = studies.effects.map { $0 - middle }
      let pull = Deviations.sum(zip(weights, around).map { $0 * $1 }) / total
      mean = middle + pull
      distances = around.map { $0 - pull }
    }

    /// Σ wᵖ d², with d the distances.
    func squares(power: Int) -> DoubleDouble {
      Deviations.sum(
        zip(weights, distances).map { weight, distance in
          (0..<power).reduce(distance * distance) { result, _ in result * weight }
        })
    }

    /// Σ w d².
    var squares: DoubleDouble { squares(power: 1) }
  }

  /// The variance between studies to about 95 bits.
  func exactBetweenVariance(_ method: Method) -> DoubleDouble {
    switch method {
    case .fixedEffect: .zero
    case .derSimonianLaird: byExpectedSquares()
    case .pauleMandel: byEqualSquares()
    case .restrictedLikelihood: byLikelihood()
    }
  }

  private func byExpectedSquares() -> DoubleDouble {
    let state = Weighted(self, .zero)
    let excess = state.squares - DoubleDouble(effects.count - 1)
    if excess.high <= 0 { return .zero }
    return excess / (state.total - state.totalOfSquares / state.total)
  }

  private func byEqualSquares() -> DoubleDouble {
    let expected = DoubleDouble(effects.count - 1)
    let function = { (between: DoubleDouble) -> (value: DoubleDouble, slope: DoubleDouble) in
      let state = Weighted(self, between)
      return (state.squares - expected, -state.squares(power: 2))
    }
    if function(.zero).value.high <= 0 { return .zero }
    return RootSearch.falling(between: .zero, upperBound { function($0).value.high > 0 }, function)
  }

  /// The largest of all maxima: every fall of the slope through 0 on a fine grid, and 0 itself.
  private func byLikelihood() -> DoubleDouble {
    let top = upperBound { slope($0).value.high > 0 }
    let steps = 240
    var (best, highest) = (DoubleDouble.zero, likelihood(.zero))
    var (previous, rises) = (DoubleDouble.zero, slope(.zero).value.high > 0)
    for step in 1...steps {
      let place = top.timesPowerOfTwo(-(steps - step) / 4) * Self.quarters[(steps - step) % 4]
      let stillRises = slope(place).value.high > 0
      if rises && !stillRises {
        let root = RootSearch.falling(between: previous, place, slope)
        let height = likelihood(root)
        if height > highest { (best, highest) = (root, height) }
      }
      (previous, rises) = (place, stillRises)
    }
    return best
  }

  /// Steps within a factor of two.
  private static let quarters = [1, 0.84, 0.71, 0.59].map { DoubleDouble($0) }

  /// A τ² beyond which a condition no longer holds.
  private func upperBound(while condition: (DoubleDouble) -> Bool) -> DoubleDouble {
    let widest = variances.reduce(DoubleDouble.zero) { max($0, $1) }
    let distances = Weighted(self, .zero).distances
    var bound = widest + Deviations.sum(distances.map { $0 * $0 })
    for _ in 0..<2000 {
      if !condition(bound) { break }
      bound = bound.timesPowerOfTwo(1)
    }
    return bound
  }

  /// The restricted log-likelihood, without its constant.
  private func likelihood(_ between: DoubleDouble) -> DoubleDouble {
    let state = Weighted(self, between)
    let logarithms = Deviations.sum(state.weights.map { Elementary.log($0) })
    return (logarithms - Elementary.log(state.total) - state.squares).timesPowerOfTwo(-1)
  }

  /// The slope of the restricted log-likelihood and the slope of that.
  private func slope(
    _ between: DoubleDouble
  ) -> (value: DoubleDouble, slope: DoubleDouble) {
    let state = Weighted(self, between)
    let (w1, w2) = (state.total, state.totalOfSquares)
    let w3 = Deviations.sum(state.weights.map { $0 * $0 * $0 })
    let skew = Deviations.sum(zip(state.weights, state.distances).map { $0 * $0 * $1 })
    let value = state.squares(power: 2) - w1 + w2 / w1
    let first = w2 - (w3 / w1).timesPowerOfTwo(1) + w2 * w2 / (w1 * w1)
    let second = (skew * skew / w1 - state.squares(power: 3)).timesPowerOfTwo(1)
    return (value.timesPowerOfTwo(-1), (first + second).timesPowerOfTwo(-1))
  }
}
