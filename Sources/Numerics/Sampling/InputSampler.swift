// SPDX-License-Identifier: EUPL-1.2

/// Turns random numbers into draws of an input by its quantile function.
///
/// A draw is a share u of the lower or the upper tail, at most one half. Inverting, not rejecting,
/// makes draw j depend on counter j alone, keeps the order of draws and lets draws be correlated.
struct InputSampler: Sendable {
  private let input: ModelInput
  /// The cells of the lower tail, then those of the upper tail.
  private let cells: [TailTable.Cell]

  init(_ input: ModelInput) throws(Undefined) {
    self.input = input
    if case .pert(let shape) = input {
      let mirrored = try BetaDistribution(shape.beta.b, shape.beta.a)
      cells = try TailTable(beta: shape.beta).cells + TailTable(beta: mirrored).cells
    } else {
      cells = []
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
    let width = shape.maximum - shape.minimum
    let (ends, widths) = (SIMD2(shape.minimum, shape.maximum), SIMD2(width, -width))
    cells.withUnsafeBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for index in shares.indices {
        let share = shares[index]
        if share.magnitude < TailTable.least {
          values[index] = Self.exact(shape, share)
          continue
        }
        // The sign picks the tail by arithmetic: a branch on it would be guessed wrong half the time.
        let side = Int(truncatingIfNeeded: share.bitPattern >> 63)
        let place = TailTable.value(base + side * TailTable.count, share.magnitude)
        values[index] = ends[side] + place * widths[side]
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
