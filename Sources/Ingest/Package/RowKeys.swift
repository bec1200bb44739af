// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Finds rows that occur twice: the same row again, or another row about the same thing.
///
/// Of equal rows the first stays; of rows that differ none stays, because the tool must not choose.
struct RowKeys {
  private var positions: [String: [Int]] = [:]
  private let rows: [TableRow]

  /// Groups rows by key; a row without a key is left alone.
  init(_ rows: [TableRow], key: (Int, TableRow) -> String?) {
    self.rows = rows
    for (index, row) in rows.enumerated() {
      if let key = key(index, row) { positions[key, default: []].append(index) }
    }
  }

  /// The positions of the rows that must not be used; each is refused.
  func refused(at column: String, refusing rejected: inout RefusedTableRows) -> Set<Int> {
    var refused = Set<Int>()
    let groups = positions.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for group in groups {
      if let other = group.dropFirst().first(where: { !isSame(group[0], $0) }) {
        refused.formUnion(group)
        for index in group {
          let trouble = conflict(index, with: index == other ? group[0] : other, at: column)
          rejected.refuse(rows[index].row, because: trouble)
        }
      } else {
        refused.formUnion(group.dropFirst())
        for index in group.dropFirst() {
          rejected.refuse(rows[index].row, because: twice(index, group[0], at: column))
        }
      }
    }
    return refused
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    rows[left].row.record.cells.map(\.text) == rows[right].row.record.cells.map(\.text)
  }

  private func twice(_ index: Int, _ first: Int, at column: String) -> Diagnostic {
    let line = line(of: first, seenFrom: index)
    return Diagnostic(
      .rowTwice, at: rows[index].row.place(column),
      Words(
        nl: "Deze rij staat ook op \(line.nl).", en: "This row also stands on \(line.en)."))
  }

  private func conflict(_ index: Int, with other: Int, at column: String) -> Diagnostic {
    let line = line(of: other, seenFrom: index)
    let difference = difference(index, other, besides: column)
    return Diagnostic(
      .rowConflict, at: rows[index].row.place(column),
      Words(
        nl: "Deze rij gaat over hetzelfde als \(line.nl)\(difference.nl).",
        en: "This row is about the same thing as \(line.en)\(difference.en)."))
  }

  private func line(of index: Int, seenFrom: Int) -> Words {
    let place = rows[index].row.place
    let file = place.path == rows[seenFrom].row.path ? "" : " (\(place.path))"
    return Words(nl: "regel \(place.line)\(file)", en: "line \(place.line)\(file)")
  }

  /// A cell that differs, with both texts: the first one outside `column` where there is one.
  private func difference(_ left: Int, _ right: Int, besides column: String) -> Words {
    let (mine, theirs) = (rows[left].row.record.cells, rows[right].row.record.cells)
    let names = rows[left].row.columnNames
    let different = zip(mine, theirs).enumerated().filter { $1.0.text != $1.1.text }
    let cell = different.first { names[$0.offset] != column } ?? different.first
    guard let cell else { return Words(same: "") }
    let name = visible(names[cell.offset] ?? "")
    let (one, two) = (visible(cell.element.0.text), visible(cell.element.1.text))
    return Words(
      nl: ", maar in '\(name)' staat hier '\(one)' en daar '\(two)'",
      en: ", but in '\(name)' here stands '\(one)' and there '\(two)'")
  }
}
