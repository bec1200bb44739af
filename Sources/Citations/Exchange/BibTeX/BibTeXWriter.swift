// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes BibTeX or BibLaTeX.
public struct BibTeXWriter: Sendable {
  private let format: BibliographicFormat

  /// Writes for `format`, which is BibTeX or BibLaTeX.
  public init(for format: BibliographicFormat) { self.format = format }

  /// The text of a file with the items in order.
  public func text(of items: [BibliographicItem]) -> String {
    items.map(entry).joined(separator: "\n")
  }

  private func entry(_ item: BibliographicItem) -> String {
    let type = BibTeXNames.entryType(of: item.type.value, in: format)
    var lines: [(String, String)] = []
    for variable in BibliographicItem.Variable.allCases {
      guard let value = item[variable] else { continue }
      let name = BibTeXNames.field(for: variable, of: type, in: format)
      if variable == .issued, format == .bibtex {
        lines += yearAndMonth(value)
      } else if lines.contains(where: { $0.0 == name }) {
        continue
      } else {
        lines.append((name, "{" + written(value, as: variable) + "}"))
      }
    }
    lines.append((BibTeXNames.ownPrefix + "type", "{" + item.type.value + "}"))
    for field in item.own {
      let key = field.key.replacing(".", with: "-")
      lines.append((BibTeXNames.ownPrefix + key, "{" + LaTeXText.write(field.value.value) + "}"))
    }
    let body = lines.map { "  \($0.0) = \($0.1),\n" }.joined()
    return "@\(type){\(item.key.value),\n\(body)}\n"
  }

  private func written(_ value: String, as variable: BibliographicItem.Variable) -> String {
    switch variable {
    case .author: LaTeXNames.write(value)
    // A second pair of braces keeps capitals as they are.
    case .title: "{" + LaTeXText.write(value) + "}"
    case .url, .doi: value
    case .page: LaTeXText.write(value.replacing("-", with: "–"))
    default: LaTeXText.write(value)
    }
  }

  /// Year and month, and the whole date in a field of this house: BibTeX has no day.
  private func yearAndMonth(_ date: String) -> [(String, String)] {
    guard let read = WorkDate(date) else { return [("year", "{" + LaTeXText.write(date) + "}")] }
    let month = read.month.map { [("month", BibTeXNames.months[$0 - 1])] } ?? []
    let day = read.day.map { _ in [(BibTeXNames.ownPrefix + "date", "{\(date)}")] } ?? []
    return [("year", "{\(read.year)}")] + month + day
  }
}
