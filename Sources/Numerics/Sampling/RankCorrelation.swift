// SPDX-License-Identifier: EUPL-1.2

/// Correlations between the ranks of inputs, brought about by a Gaussian copula.
///
/// - Definition: normal variables with correlation r = 2 sin(π ρ / 6) have rank correlation
///   (Spearman) ρ; the shares Φ(z) of correlated normal variables replace the inputs' own shares,
///   so each input keeps its distribution exactly.
///
/// A copula is chosen over the reordering of Iman and Conover (1982), because a draw then does not
/// depend on the other draws: any part of a run can be computed alone, with the same digits.
/// Literature: Pearson (1907), On further methods of determining correlation; Kruskal (1958),
/// Ordinal measures of association, JASA 53, 814-861, DOI 10.1080/01621459.1958.10501481; Iman,
/// Conover (1982), Communications in Statistics 11(3), 311-334, DOI 10.1080/03610918208812265.
public struct RankCorrelation: Hashable, Sendable {
  /// The rows of the lower triangle L with L Lᵀ the normal correlations.
  private let triangle: [[Double]]

  /// Rank correlations as a symmetric matrix with ones on its diagonal.
  ///
  /// - Parameter matrix: rows of numbers from -1 to 1.
  /// - Throws: ``Undefined`` for a matrix that is not square, symmetric and positive definite
  ///   once turned into normal correlations; the argument `pivot` tells what was left.
  public init(_ matrix: [[Double]]) throws(Undefined) {
    for (index, row) in matrix.enumerated() {
      if row.count != matrix.count {
        throw .tooFewObservations(needed: matrix.count, got: row.count)
      }
      for (other, value) in row.enumerated() {
        let wanted = index == other ? 1 : matrix[other][index]
        if !(value.magnitude <= 1) || value != wanted {
          throw .outsideDomain(argument: "correlation", value: value)
        }
      }
    }
    triangle = try Self.cholesky(matrix.map { $0.map(Self.normalCorrelation) })
  }

  /// The number of inputs.
  public var count: Int { triangle.count }

  /// The correlation of normal variables whose ranks correlate with ρ: 2 sin(π ρ / 6).
  static func normalCorrelation(_ rank: Double) -> Double {
    if rank.magnitude == 1 { return rank }
    let x = rank * 0.5235987755982989
    var (term, sum) = (x, x)
    for step in stride(from: 2.0, through: 20, by: 2) {
      term *= -x * x / (step * (step + 1))
      sum += term
    }
    return 2 * sum
  }

  private static func cholesky(_ matrix: [[Double]]) throws(Undefined) -> [[Double]] {
    var rows = matrix.map { _ in [Double](repeating: 0, count: matrix.count) }
    for i in matrix.indices {
      for j in 0...i {
        var rest = DoubleDouble(matrix[i][j])
        for k in 0..<j { rest = rest - DoubleDouble(productOf: rows[i][k], rows[j][k]) }
        if i != j {
          rows[i][j] = rest.high / rows[j][j]
        } else if rest.high > 1e-12 {
          rows[i][i] = rest.squareRoot().high
        } else {
          throw .outsideDomain(argument: "pivot", value: rest.high)
        }
      }
    }
    return rows
  }

  /// Correlates shares in place: column i starts at i times `stride`.
  func apply(
    to shares: UnsafeMutablePointer<Double>, count: Int, stride: Int, normal: TailTable
  ) {
    var scores = [Double](repeating: 0, count: triangle.count)
    for draw in 0..<count {
      for i in triangle.indices { scores[i] = Self.score(shares[i * stride + draw], normal) }
      for (i, row) in triangle.enumerated() {
        var mixed = 0.0
        for k in 0...i { mixed += row[k] * scores[k] }
        let tail = max(Normal.survival(mixed.magnitude), .leastNormalMagnitude)
        shares[i * stride + draw] = mixed < 0 ? tail : -tail
      }
    }
  }

  /// The normal variable of a share; negative for shares of the lower tail.
  private static func score(_ share: Double, _ normal: TailTable) -> Double {
    let size = share.magnitude
    let z =
      size < TailTable.least
      ? (try? Normal.survivalQuantile(size)) ?? 0
      : normal.value(size)
    return share > 0 ? -z : z
  }
}
