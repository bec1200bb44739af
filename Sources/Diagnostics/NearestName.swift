// SPDX-License-Identifier: EUPL-1.2

/// The name in `names` that a person most likely meant by `name`, when one is close enough.
///
/// Distance is the restricted edit distance (insert, delete, replace, swap of neighbours); close
/// enough is at most a third of the length of `name`, and at least 1. Ties go to the first in
/// alphabetical order.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 3)
  let candidates = names.sorted().map { (name: $0, distance: editDistance(name, $0)) }
  guard let best = candidates.min(by: { $0.distance < $1.distance }), best.distance <= limit
  else { return nil }
  return best.name
}

/// The phrase ` Did you mean '…'?`, or nothing when no name is near.
public func suggestion(for name: String, among names: some Sequence<String>) -> Words {
  guard let near = nearestName(to: name, in: names) else { return Words(same: "") }
  return Words(nl: " Bedoelde u '\(near)'?", en: " Did you mean '\(near)'?")
}

private func editDistance(_ left: String, _ right: String) -> Int {
  let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let change = a[i] == b[j] ? 0 : 1
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + change)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
      current.append(best)
    }
    (older, previous) = (previous, current)
  }
  return previous[b.count]
}
