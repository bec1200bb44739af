// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Evidence

/// A dataset with the account of its rows: used, refused or excluded, adding up to all there were.
public struct DatasetIntake {
  /// What was read.
  public let dataset: Dataset
  /// What became of the rows.
  public let account: Account
  /// The files with refused rows, in the order of the package.
  public let refusals: [RefusedDocument]
  private let kept: [(table: ReadTable, refusedLines: Set<Int>)]

  /// Whether a file is another one than was recorded; nothing of the dataset is used then.
  public var hasRefusedFile: Bool { refusals.contains { $0.isWholeFile } }

  /// The rows that were kept, header first, each cell as a CSV file may hold it.
  public var lines: [String] {
    let header = kept.first.map { [$0.table.headerLine] } ?? []
    return header + kept.flatMap { $0.table.lines(without: $0.refusedLines) }
  }

  /// Takes figures of files that are no table of rows: each figure is used or refused, and each
  /// error about something else is one that was refused; no line of such a file is kept.
  init(figures dataset: Dataset, refusals: [RefusedDocument], otherErrors: Int) {
    self.dataset = dataset
    var account = Account()
    account.used = dataset.count
    account.refused = refusals.reduce(otherErrors) { $0 + $1.records }
    (self.account, self.refusals, kept) = (account, refusals, [])
  }

  /// Counts the rows of tables, and those of them that were refused.
  init(
    dataset: Dataset, tables: [ReadTable], isAsRecorded: Bool, refused: RefusedTableRows
  ) {
    self.dataset = dataset
    var account = Account()
    var refusals: [RefusedDocument] = []
    var kept: [(table: ReadTable, refusedLines: Set<Int>)] = []
    for table in tables {
      let rows = refused[table.csv.path]
      let count = table.csv.refused + (isAsRecorded ? rows.lines.count : table.rows.count)
      account.refused += count
      account.used += table.rows.count + table.csv.refused - count
      if count > 0 {
        var troubles = table.csv.refusals.troubles
        troubles.append(rows.troubles)
        refusals.append(
          RefusedDocument(
            file: table.file, path: table.csv.path, records: count,
            troubles: troubles, isWholeFile: !isAsRecorded, dialect: table.resource.dialect))
      }
      if isAsRecorded { kept.append((table, rows.lines)) }
    }
    if isAsRecorded, case .awards(let table) = dataset {
      account = account.excluding(table.exclusion)
    }
    (self.account, self.refusals, self.kept) = (account, refusals, kept)
  }
}

extension Account {
  /// The same records, those with a rule left out by it.
  fileprivate func excluding(_ rules: CodedColumn<ExclusionRule?>) -> Account {
    var account = self
    for row in 0..<rules.count {
      guard let rule = rules[row] else { continue }
      account.used -= 1
      account.excluded[rule, default: 0] += 1
    }
    return account
  }
}

extension ReadTable {
  /// The header as a line of CSV.
  fileprivate var headerLine: String {
    resource.fields.map { CSVText.cell($0.name) }.joined(separator: ",")
  }

  /// The kept rows as lines of CSV, with codes of countries harmonised.
  fileprivate func lines(without refused: Set<Int>) -> [String] {
    rows.lazy.map(\.row).filter { !refused.contains($0.record.line) }.map { row in
      resource.fields.map { CSVText.cell(text(of: $0, in: row)) }.joined(separator: ",")
    }
  }

  private func text(of field: DataPackage.Field, in row: Row) -> String {
    let text = row.optional(field.name) ?? ""
    let isCountry = field.meaning == .country || field.meaning == .memberState
    return isCountry ? Area(harmonising: text)?.code ?? text : text
  }
}
