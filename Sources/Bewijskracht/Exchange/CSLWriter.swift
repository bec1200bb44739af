// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Ingest

/// Writes CSL-JSON.
enum CSLWriter {
  /// The text of a file with the items in order.
  static func text(of items: [BibliographicItem]) -> String {
    JSONText.pretty(.array(items.map(tree)))
  }

  private static func tree(_ item: BibliographicItem) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("id", .string(item.key.value)), ("type", .string(item.type.value)),
    ]
    for variable in BibliographicItem.Variable.allCases {
      guard let value = item[variable] else { continue }
      members.append((variable.rawValue, tree(variable, value)))
    }
    if !item.own.isEmpty {
      members.append(("custom", .object(item.own.map { ($0.key, .string($0.value.value)) })))
    }
    return .object(members)
  }

  private static func tree(_ variable: BibliographicItem.Variable, _ value: String) -> JSONTree {
    switch variable {
    case .author: .array([.object([("literal", .string(value))])])
    case .issued, .accessed: date(value)
    default: .string(value)
    }
  }

  private static func date(_ text: String) -> JSONTree {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return .object([("date-parts", .array([.array(parts.map(JSONTree.integer))]))])
  }
}
