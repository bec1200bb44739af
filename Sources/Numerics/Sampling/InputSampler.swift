// SPDX-License-Identifier: EUPL-1.2

/// Turns random numbers into draws of an input by its quantile function.
///
/// A draw is a share u of the lower or the upper tail, at most one half. Inverting, not rejecting,
/// makes draw j depend on counter j alone, keeps the order of draws and lets draws be correlated.
struct InputSampler: Sendable {
  private let input: ModelInput
  private let tables: [TailTable]

  init(_ input: ModelInput) throws(Undefined) {
    self.input = input
    if case .pert(let shape) = input {
      tables = [
        try TailTable(beta: shape.beta),
        try TailTable(beta: try BetaDistribution(shape.beta.b, shape.beta.a)),
      ]
    } else {
      tables = []
    }
  }

  /// Draws for shares: a positive share u counts from below, a negative one from above.
  func draw(_ shares: UnsafeBufferPointer<Double>, into values: UnsafeMutablePointer<Double>) {
    switch input {
    case .fixed(let value): values.update(repeating: value, count: shares.count)
    case .triangular(let shape):
      for index in shares.indices { values[index] = Self.draw(shape, shares[index]) }
    case .pert(let shape): draw(shape, shares, into: values)
    }
  }

  @inline(__always)
  private static func draw(_ shape: Triangular, _ share: Double) -> Double {
    let (low, high) = (shape.mode - shape.minimum, shape.maximum - shape.mode)
    let span = shape.maximum - shape.minimum
    let lower = share > 0 ? share : 1 + share
    if lower * span < low { return shape.minimum + (lower * span * low).squareRoot() }
    let upper = share > 0 ? 1 - share : -share
    return shape.maximum - (upper * span * high).squareRoot()
  }

  private func draw(
    _ shape: Pert, _ shares: UnsafeBufferPointer<Double>,
    into values: UnsafeMutablePointer<Double>
  ) {
    let (minimum, maximum) = (shape.minimum, shape.maximum)
    let width = maximum - minimum
    tables[0].withCells { lower in
      tables[1].withCells { upper in
        for index in shares.indices {
          let share = shares[index]
          let isLower = share > 0
          let size = share.magnitude
          if size < TailTable.least {
            values[index] = Self.exact(shape, share)
            continue
          }
          let place = TailTable.value(isLower ? lower : upper, size) * width
          values[index] = isLower ? minimum + place : maximum - place
        }
      }
    }
  }

  /// A draw so far out that the table does not hold it.
  @inline(never)
  private static func exact(_ shape: Pert, _ share: Double) -> Double {
    let value =
      share > 0 ? try? shape.quantile(share) : try? shape.survivalQuantile(-share)
    return value ?? shape.mode
  }
}
