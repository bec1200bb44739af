// SPDX-License-Identifier: EUPL-1.2

/// The triangular factor of a matrix of columns, by Householder's reflections in double-double.
///
/// Columns must be of ordinary size. The orthogonal factor itself is not kept.
/// Literature: Golub, Van Loan (2013), Matrix Computations, 4th edition, sections 5.1 and 5.2.
struct OrthogonalFactor: Sendable {
  /// The upper triangle, by column: `triangle[j][i]` for i up to j.
  let triangle: [[DoubleDouble]]
  /// The right side turned along: its first parts belong to the columns, the rest is residual.
  let turned: [DoubleDouble]

  /// Turns the columns into a triangle; refuses one that repeats those before it.
  init(_ columns: [[DoubleDouble]], turning right: [DoubleDouble] = []) throws(Undefined) {
    var work = columns + (right.isEmpty ? [] : [right])
    let sizes = work.map { Self.size($0[...]) }
    for place in columns.indices {
      let size = Self.size(work[place][place...])
      if size.high <= sizes[place].high * 0x1p-92 { throw .collinear(column: place) }
      let first = work[place][place]
      let diagonal = first.high > 0 ? -size : size
      var mirror = Array(work[place][place...])
      mirror[0] = first - diagonal
      let scale = diagonal * mirror[0]
      for other in (place + 1)..<max(place + 1, work.count) {
        Self.reflect(&work[other], from: place, mirror, scale)
      }
      work[place][place] = diagonal
    }
    triangle = columns.indices.map { Array(work[$0][...$0]) }
    turned = right.isEmpty ? [] : work[columns.count]
  }

  private static func size(_ numbers: ArraySlice<DoubleDouble>) -> DoubleDouble {
    numbers.reduce(DoubleDouble.zero) { $0 + $1 * $1 }.squareRoot()
  }

  private static func reflect(
    _ column: inout [DoubleDouble], from place: Int, _ mirror: [DoubleDouble],
    _ scale: DoubleDouble
  ) {
    var product = DoubleDouble.zero
    for (step, part) in mirror.enumerated() { product = product + part * column[place + step] }
    let factor = product / scale
    for (step, part) in mirror.enumerated() {
      column[place + step] = column[place + step] + factor * part
    }
  }

  /// The x for which the triangle times x is the right side.
  func solve(_ right: some Collection<DoubleDouble>) -> [DoubleDouble] {
    var x = Array(right.prefix(triangle.count))
    for place in triangle.indices.reversed() {
      x[place] = x[place] / triangle[place][place]
      for above in 0..<place { x[above] = x[above] - triangle[place][above] * x[place] }
    }
    return x
  }

  /// The x for which the turned-over triangle times x is the right side.
  func solveTransposed(_ right: [DoubleDouble]) -> [DoubleDouble] {
    var x: [DoubleDouble] = []
    for place in triangle.indices {
      var rest = right[place]
      for before in 0..<place { rest = rest - triangle[place][before] * x[before] }
      x.append(rest / triangle[place][place])
    }
    return x
  }

  /// The x for which the matrix of squares and products times x is the right side.
  func solveSquares(_ right: [DoubleDouble]) -> [DoubleDouble] { solve(solveTransposed(right)) }

  /// The diagonal of the inverse of the matrix of squares and products.
  var inverseDiagonal: [DoubleDouble] {
    triangle.indices.map { place in
      var unit = [DoubleDouble](repeating: .zero, count: triangle.count)
      unit[place] = .one
      return solveTransposed(unit).reduce(DoubleDouble.zero) { $0 + $1 * $1 }
    }
  }
}
