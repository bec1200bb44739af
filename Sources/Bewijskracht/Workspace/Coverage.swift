// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which areas and years a dataset holds.
struct Coverage {
  /// The areas, or how many there are when there are more than four.
  let areas: String
  /// The first and last year.
  let years: String

  /// Looks through the rows of a dataset.
  init(of dataset: Dataset) {
    switch dataset {
    case .observations(let table):
      areas = Self.list(table.rows.map(\.area))
      years = Self.span(table.rows.compactMap(\.period.years))
    case .awards(let table):
      areas = Self.list(table.buyerCountry.words.compactMap { $0 })
      years = Self.span((0..<table.count).compactMap { row in table.year[row].map { $0...$0 } })
    case .actions(let table):
      areas = Self.list(table.rows.map(\.area))
      years = Self.span(table.rows.compactMap(\.year.years))
    case .register:
      areas = ""
      years = ""
    }
  }

  private static func list(_ areas: [Area]) -> String {
    let codes = Set(areas.map(\.code)).sorted()
    return codes.count > 4 ? String(codes.count) : codes.joined(separator: ", ")
  }

  private static func span(_ years: [ClosedRange<Int>]) -> String {
    guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max()
    else { return "" }
    return first == last ? String(first) : "\(first)–\(last)"
  }
}
