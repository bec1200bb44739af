// SPDX-License-Identifier: EUPL-1.2

/// The columns of a model whose outcome is not a straight line of them, a constant first.
struct CurvedDesign: Sendable {
  let columns: [[DoubleDouble]]
  let units: [Scaled]
  var count: Int { columns[0].count }

  /// Checks the counts and that no column repeats those before it.
  init(count: Int, _ series: [Series]) throws(Undefined) {
    for column in series where column.count != count {
      throw .tooFewObservations(needed: max(column.count, count), got: min(column.count, count))
    }
    if count <= series.count + 1 {
      throw .tooFewObservations(needed: series.count + 2, got: count)
    }
    columns = [[DoubleDouble](repeating: .one, count: count)] + series.map(\.values)
    units = [Scaled(.one)] + series.map { $0.unit(to: 1) }
    _ = try OrthogonalFactor(columns)
  }

  /// The straight-line part of the model for each observation.
  func lines(_ estimates: [DoubleDouble]) -> [DoubleDouble] {
    var lines = [DoubleDouble](repeating: .zero, count: count)
    for (column, estimate) in zip(columns, estimates) {
      for place in lines.indices { lines[place] = lines[place] + column[place] * estimate }
    }
    return lines
  }

  /// Σ x g for every column.
  func products(_ parts: [DoubleDouble]) -> [DoubleDouble] {
    columns.map { column in
      zip(column, parts).reduce(DoubleDouble.zero) { $0 + $1.0 * $1.1 }
    }
  }

  /// The factor of the columns with each observation weighed.
  func factor(_ weights: [DoubleDouble]) throws(Undefined) -> OrthogonalFactor {
    let roots = weights.map { $0.squareRoot() }
    return try OrthogonalFactor(columns.map { column in zip(column, roots).map { $0 * $1 } })
  }

  /// The coefficients with errors from the inverse of Σ w x x', times a factor.
  func coefficients(
    _ estimates: [DoubleDouble], weights: [DoubleDouble], spread: DoubleDouble = .one,
    chance: (DoubleDouble) -> Double = { TailChance.normal(bothSides: $0) }
  ) throws(Undefined) -> [Coefficient] {
    let diagonal = try factor(weights).inverseDiagonal
    var result: [Coefficient] = []
    for (place, part) in diagonal.enumerated() {
      result.append(
        try Coefficient(
          estimates[place], error: (part * spread).squareRoot(),
          unit: (Scaled(.one) / units[place]).normalised, chance: chance))
    }
    return result
  }
}

/// What one observation adds to a likelihood at one place.
struct LikelihoodPart: Sendable {
  /// To the log-likelihood.
  let height: DoubleDouble
  /// To its slope along the straight-line part.
  let slope: DoubleDouble
  /// To its bend, the sign turned.
  let bend: DoubleDouble
}

/// Which way the straight-line part of an observation can run off without harm.
enum Escape: Hashable, Sendable {
  case up
  case down
  case nowhere
}

/// Finds the largest likelihood of a model with one straight-line part, by Newton's steps.
struct LikelihoodAscent {
  let design: CurvedDesign
  /// Which way each observation can run off; a direction all agree on means separation.
  let escapes: [Escape]
  /// What an observation adds when its straight-line part has some value.
  let part: (_ place: Int, _ line: DoubleDouble) -> LikelihoodPart

  /// The estimates, to about 95 bits.
  func climb(from start: [DoubleDouble]) throws(Undefined) -> [DoubleDouble] {
    var (place, parts) = (start, parts(at: start))
    for turn in 0..<300 {
      let factor = try factor(parts, turn)
      let step = factor.solveSquares(design.products(parts.map(\.slope)))
      let lines = design.lines(step)
      let reach = lines.reduce(0) { max($0, $1.high.magnitude) }
      if turn >= 8, reach > 0.01, isEscape(lines, reach) { throw .separated }
      let height = Self.height(parts)
      var share = 1.0
      while true {
        let next = zip(place, step).map { $0 + $1 * share }
        let nextParts = self.parts(at: next)
        let nextHeight = Self.height(nextParts)
        if nextHeight.high.isFinite,
          share < 0x1p-40 || reach < 0x1p-20
            || nextHeight >= height - height.magnitude * 0x1p-60
        {
          (place, parts) = (next, nextParts)
          break
        }
        share /= 2
      }
      if reach < 0x1p-48 { return place }
    }
    throw .separated
  }

  /// The factor of the bends; when they vanish along a direction, the estimate has run off.
  private func factor(_ parts: [LikelihoodPart], _ turn: Int) throws(Undefined) -> OrthogonalFactor
  {
    do {
      return try design.factor(parts.map(\.bend))
    } catch {
      throw .separated
    }
  }

  /// Every observation's part at some estimates.
  func parts(at estimates: [DoubleDouble]) -> [LikelihoodPart] {
    design.lines(estimates).enumerated().map { part($0, $1) }
  }

  /// The log-likelihood.
  static func height(_ parts: [LikelihoodPart]) -> DoubleDouble {
    parts.reduce(DoubleDouble.zero) { $0 + $1.height }
  }

  private func isEscape(_ lines: [DoubleDouble], _ reach: Double) -> Bool {
    zip(lines, escapes).allSatisfy { line, escape in
      switch escape {
      case .up: line.high >= -reach * 0x1p-40
      case .down: line.high <= reach * 0x1p-40
      case .nowhere: line.high.magnitude <= reach * 0x1p-40
      }
    }
  }
}
