// SPDX-License-Identifier: EUPL-1.2

/// The name in `names` that a person most likely meant by `name`, when one is close enough.
///
/// Distance is the restricted edit distance (insert, delete, replace, swap of neighbours); close
/// enough is at most a third of the length of `name`, and at least 1. Ties go to the first in
/// alphabetical order.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 3)
  var distances = EditDistances(from: name)
  var best: (name: String, distance: Int)?
  for candidate in names {
    guard let distance = distances.distance(to: candidate, atMost: best?.distance ?? limit) else {
      continue
    }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// The phrase ` Did you mean '…'?`, or nothing when no name is near.
public func suggestion(for name: String, among names: some Sequence<String>) -> Words {
  guard let near = nearestName(to: name, in: names) else { return Words(same: "") }
  return Words(nl: " Bedoelde u '\(near)'?", en: " Did you mean '\(near)'?")
}

/// The distances from one text to others, in memory that every question uses again.
private struct EditDistances {
  private let text: [UInt32]
  private var other: [UInt32] = []
  private var older: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  init(from text: String) { self.text = text.unicodeScalars.map(\.value) }

  /// The distance to another text; nothing when it is more than the limit.
  mutating func distance(to name: String, atMost limit: Int) -> Int? {
    other.removeAll(keepingCapacity: true)
    for scalar in name.unicodeScalars {
      other.append(scalar.value)
      if other.count > text.count + limit { return nil }
    }
    if other.count < text.count - limit { return nil }
    prepare()
    var least = 0
    for row in text.indices {
      let before = least
      least = fill(row)
      // A distance comes from the two rows before it, and is never less than the least of them.
      if least > limit, before > limit { return nil }
      (older, previous, current) = (previous, current, older)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }

  /// Makes room for the rows of the table, and fills the one above the first.
  private mutating func prepare() {
    let missing = other.count + 1 - previous.count
    if missing > 0 {
      let room = [Int](repeating: 0, count: missing)
      (older, previous, current) = (older + room, previous + room, current + room)
    }
    for column in 0...other.count { previous[column] = column }
  }

  /// The distances of the text up to a scalar to each start of the other text; gives the least.
  private mutating func fill(_ row: Int) -> Int {
    current[0] = row + 1
    var least = row + 1
    for column in other.indices {
      let change = text[row] == other[column] ? 0 : 1
      var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + change)
      if row > 0, column > 0, text[row] == other[column - 1], text[row - 1] == other[column] {
        best = min(best, older[column - 1] + 1)
      }
      current[column + 1] = best
      least = min(least, best)
    }
    return least
  }
}
