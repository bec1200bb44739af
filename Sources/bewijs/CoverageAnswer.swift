// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest
internal import Papers

/// What is filled as a table, CSV or JSON.
struct CoverageAnswer {
  let coverage: FieldCoverage
  let report: Report
  /// Whether a whole file was refused, and not only records of it.
  let hasRefusedFile: Bool

  private static let columns = ["area", "year", "field", "filled", "n", "share"]

  /// From this many rows on the table shows a percentage; below it the counts themselves.
  private static let manyRows = 30

  /// Writes the answer in the asked form.
  func write(as form: String, on console: Console) throws {
    let language = console.language
    try console.answer(as: form) {
      json(in: language)
    } csv: {
      [Self.columns] + rows
    } lines: {
      try console.result(text(in: language))
    }
  }

  /// A row a field, state and year; totals say `all`, and what is not known is empty.
  private var rows: [[String]] {
    coverage.cells.flatMap { cell in
      let n = coverage.rows[cell] ?? 0
      return coverage.fields.enumerated().map { index, field in
        let filled = coverage.filled(index, in: cell)
        return [
          cell.area ?? "all", cell.year ?? "all", field, String(filled), String(n),
          NumberStyle.machine(100 * Double(filled) / Double(n)),
        ]
      }
    }
  }

  private func json(in language: Language) -> JSONTree {
    let cells = rows.map { row in
      JSONTree.object(
        zip(Self.columns, row).map { column, text in
          (column, ["filled", "n", "share"].contains(column) ? .number(text) : .string(text))
        })
    }
    return .object([("coverage", .array(cells)), ("diagnostics", report.json(in: language))])
  }

  /// A block a state: the years across, the fields down.
  private func text(in language: Language) -> String {
    let cells = coverage.cells
    if cells.isEmpty {
      return Words(nl: "Er zijn geen rijen.", en: "There are no rows.")[language] + "\n"
    }
    let areas = cells.map(\.area).reduce(into: [String?]()) { areas, area in
      if areas.last != .some(area) { areas.append(area) }
    }
    return areas.map { area in block(of: cells.filter { $0.area == area }, area, language) }
      .joined(separator: "\n")
  }

  private func block(
    of cells: [FieldCoverage.Cell], _ area: String?, _ language: Language
  ) -> String {
    let nameless = Words(nl: "zonder land", en: "without a country")[language]
    let everywhere = Words(nl: "alle landen", en: "all countries")[language]
    let title = area.map { $0.isEmpty ? nameless : visible($0) } ?? everywhere
    let counts = cells.map { coverage.rows[$0] ?? 0 }
    var lines = [[title] + cells.map { heading($0.year, language) }]
    lines.append([Words(nl: "rijen", en: "rows")[language]] + counts.map { String($0) })
    for (index, field) in coverage.fields.enumerated() {
      let shares = zip(cells, counts).map { share(coverage.filled(index, in: $0), of: $1) }
      lines.append([visible(field)] + shares)
    }
    return aligned(lines)
  }

  private func heading(_ year: String?, _ language: Language) -> String {
    guard let year else { return Words(nl: "alle jaren", en: "all years")[language] }
    return year.isEmpty ? "?" : visible(year)
  }

  /// A percentage, or the counts where there are few rows; never 0 or 100 % unless it is so.
  private func share(_ filled: Int, of n: Int) -> String {
    if n < Self.manyRows { return "\(filled)/\(n)" }
    let percent = Int((100 * Double(filled) / Double(n)).rounded())
    if percent == 0, filled > 0 { return "<1 %" }
    if percent == 100, filled < n { return ">99 %" }
    return "\(percent) %"
  }

  /// The first column to the left, the others to the right.
  private func aligned(_ lines: [[String]]) -> String {
    let widths = lines.reduce(into: [Int]()) { widths, line in
      for (index, cell) in line.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    return lines.map { line in
      line.enumerated().map { index, cell in
        let blank = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 ? cell + blank : "  " + blank + cell
      }.joined() + "\n"
    }.joined()
  }
}
