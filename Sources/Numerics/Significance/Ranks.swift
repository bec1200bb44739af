// SPDX-License-Identifier: EUPL-1.2

/// Ranks with ties shared, as exact whole numbers; used inside.
struct Ranks {
  /// Twice the rank of every value, from 2; equal values share the mean of their ranks.
  let doubled: [Int]
  /// How many values there are of each value that occurs, the smallest value first.
  let ties: [Int]

  /// Ranks finite values.
  init(_ values: [Double]) throws(Undefined) {
    for value in values { _ = try finite(value, "values") }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var (doubled, ties) = ([Int](repeating: 0, count: values.count), [Int]())
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in order[start..<end] { doubled[place] = start + 1 + end }
      ties.append(end - start)
      start = end
    }
    (self.doubled, self.ties) = (doubled, ties)
  }

  /// Whether values occur more than once.
  var hasTies: Bool { ties.count < doubled.count }

  /// A sum over the groups of equal values.
  func tieSum(_ part: (DoubleDouble) -> DoubleDouble) -> DoubleDouble {
    ties.reduce(.zero) { $0 + ($1 > 1 ? part(DoubleDouble($1)) : .zero) }
  }

  /// Σ (t³ - t).
  var cubes: DoubleDouble { tieSum { $0 * ($0 * $0 - 1) } }

  /// How far every doubled rank is from the mean of all.
  var centred: [DoubleDouble] {
    doubled.map { DoubleDouble($0 - doubled.count - 1) }
  }
}

/// The median of exact differences or quotients, in double-double.
func median(ofExact values: [DoubleDouble]) throws(Undefined) -> DoubleDouble {
  if values.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  if !sorted.count.isMultiple(of: 2) { return sorted[middle] }
  return (sorted[middle - 1] + sorted[middle]).timesPowerOfTwo(-1)
}
