// SPDX-License-Identifier: EUPL-1.2

/// The anchor for a text: lower case letters and digits with hyphens between; `section` if none.
func anchor(for text: String) -> String {
  var slug = ""
  var gap = false
  for scalar in text.lowercased().unicodeScalars {
    guard isWordCharacter(scalar) else {
      gap = !slug.isEmpty
      continue
    }
    if gap { slug += "-" }
    gap = false
    slug.unicodeScalars.append(scalar)
  }
  return slug.isEmpty ? "section" : slug
}

/// Hands out names that occur once in a document: `a`, `a-2`, `a-3`.
struct UniqueNames {
  private var used: Set<String> = []
  private var last: [String: Int] = [:]

  /// Keeps names for others, so that they are never handed out.
  mutating func reserve(_ names: some Sequence<String>) { used.formUnion(names) }

  /// The name itself the first time, with a number after it from then on.
  mutating func next(_ name: String) -> String {
    if used.insert(name).inserted { return name }
    var number = last[name] ?? 1
    repeat { number += 1 } while !used.insert("\(name)-\(number)").inserted
    last[name] = number
    return "\(name)-\(number)"
  }
}
