// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The refused rows of the tables of a dataset, however many, and what is told about its rows.
struct RefusedTableRows {
  /// The refused rows of one table.
  struct Table {
    /// The lines on which they start.
    fileprivate(set) var lines: Set<Int> = []
    /// What is wrong with them.
    fileprivate(set) var troubles = RefusedDocument.Troubles()
  }

  /// What is told: the first troubles of each kind, and what was noted about rows that stay.
  private(set) var told = Report()
  private var tables: [String: Table] = [:]

  /// The refused rows of the table with a path.
  subscript(path: String) -> Table { tables[path] ?? Table() }

  /// Tells what was noted about a row, which is refused when there is an error among it.
  mutating func judge(_ row: Row, by own: Report) {
    told.add(own)
    if own.isBlocking { refuse(row, because: RefusedDocument.troubles(in: own)) }
  }

  /// Refuses a row because of one diagnostic.
  mutating func refuse(_ row: Row, because diagnostic: Diagnostic) {
    told.note(diagnostic)
    refuse(row, because: [RefusedDocument.Trouble(diagnostic)])
  }

  private mutating func refuse(_ row: Row, because troubles: [RefusedDocument.Trouble]) {
    tables[row.path, default: Table()].lines.insert(row.record.line)
    tables[row.path, default: Table()].troubles.append(troubles)
  }
}
