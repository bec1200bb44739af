// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

extension [String: Selection] {
  /// The names of the codes of a selection; of a code that stands twice the first.
  func labels(of slug: String) -> [String: Words] {
    let entries = self[slug]?.entries ?? []
    return [String: Words](
      entries.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of actors and phases, from the selection `actors-and-phases`.
  public var roles: [String: Words] { labels(of: "actors-and-phases") }
}
