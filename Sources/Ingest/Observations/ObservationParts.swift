// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Where each part of an observation comes from in one file: fixed texts, and dimensions by position.
struct ObservationParts {
  enum Source {
    case position(Int)
    case fixed(String)
  }

  /// The positions of the dimensions that the mapping names.
  let positions: Set<Int>
  private let sources: [ObservationMapping.Role: [Source]]

  /// Looks up the dimensions that a mapping names; notes those that are not there, and gives nothing
  /// then.
  init?(_ mapping: ObservationMapping, among names: [String], noting report: inout Report) {
    var found: [ObservationMapping.Role: [Source]] = [:]
    var used: Set<Int> = []
    var isWhole = true
    for (role, sources) in mapping.sources.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for source in sources {
        switch source {
        case .fixed(let text): found[role, default: []].append(.fixed(text))
        case .name(let name):
          guard let position = names.firstIndex(of: name.value) else {
            report.note(CodeFilter.unknown(name, among: names))
            isWhole = false
            continue
          }
          used.insert(position)
          found[role, default: []].append(.position(position))
        }
      }
    }
    if !isWhole { return nil }
    (sources, positions) = (found, used)
  }

  /// Where a part comes from; nowhere when the mapping does not name it.
  func sources(of role: ObservationMapping.Role) -> [Source] { sources[role] ?? [] }

  /// The dimensions that a part comes from.
  func positions(of role: ObservationMapping.Role) -> [Int] {
    sources(of: role).compactMap { source in
      if case .position(let position) = source { position } else { nil }
    }
  }

  /// The dimension that a part begins with; nothing when it begins with a fixed text.
  func first(of role: ObservationMapping.Role) -> Int? {
    if case .position(let position)? = sources(of: role).first { position } else { nil }
  }
}
