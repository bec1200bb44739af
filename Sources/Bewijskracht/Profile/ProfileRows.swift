// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Ingest

/// What one thread gathers from the rows of a file.
struct ProfileRows: Sendable {
  /// The groups, by the number the rows have.
  private(set) var groups = GroupNumbers()
  /// Rows of awards.
  var awards = RowShelf<AwardRow>()
  /// Notices.
  var notices = RowShelf<NoticeRow>()
  /// What became of the rows.
  private(set) var account = ProfileAccount()
  private var lastNotice: NoticeRow?
  /// The first cells that are no number.
  private(set) var badCells: [BadCell] = []

  /// Goes through the records of a block; false when a cell that is needed is no number.
  mutating func visit(
    _ block: RecordBlock, _ columns: ProfileColumns, _ question: borrowing ProfileQuestion
  ) -> Bool {
    badCells = []
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: columns.places.count) { memory in
      guard let memory = memory.baseAddress else { return }
      memory.initialize(repeating: Cell(start: nil, count: 0), count: columns.places.count)
      let row = RowCells(block: block, columns: columns, cells: memory)
      for record in 0..<block.count { visit(record, row, question) }
    }
    return badCells.isEmpty
  }

  private mutating func visit(
    _ record: Int, _ row: RowCells, _ question: borrowing ProfileQuestion
  ) {
    if let codes = question.codes, !codes.contains(row.code(of: record)) {
      account.otherCode += 1
      return
    }
    row.find(record)
    if !row[.cancelled].isOnly(UInt8(ascii: "0")) {
      account.cancelled += 1
      return
    }
    if row[.country].joint() != nil {
      account.jointBuyers += 1
      return
    }
    let bad = badCells.count
    let award = award(record, row, question)
    if badCells.count > bad { return }
    account.kept += 1
    let group = groups.number(
      country: question.split.hasCountry ? row[.country] : Cell(start: nil, count: 0),
      year: question.split.hasYear ? row[.year] : Cell(start: nil, count: 0))
    add(NoticeRow(id: question.ids.number(of: row[.notice]), group: group))
    guard let award else { return account.withoutAward += 1 }
    account.awardRows += 1
    awards.add(award.renumbered(group), id: award.id)
  }

  /// Rows of one notice tend to stand together.
  private mutating func add(_ notice: NoticeRow) {
    if notice == lastNotice { return }
    lastNotice = notice
    notices.add(notice, id: notice.id)
  }

  /// The award of a row, when there is one.
  private mutating func award(
    _ record: Int, _ row: RowCells, _ question: borrowing ProfileQuestion
  ) -> AwardRow? {
    if row[.award].isEmpty || !row[.reason].isEmpty { return nil }
    let value = number(record, row, .value)
    return AwardRow(
      id: question.ids.number(of: row[.award]), order: question.order(of: row.block, record),
      winner: row[.winner].isEmpty ? .none : NameHash(row[.winner]),
      value: value >= 1 && value < 1e10 ? value : 0, group: 0,
      tenders: wholeTenders(number(record, row, .tenders), record, row), facts: row.facts)
  }

  /// The number in a cell; 0 when it is empty.
  private mutating func number(
    _ record: Int, _ row: RowCells, _ column: ProfileColumns.Name
  ) -> Double {
    let cell = row[column]
    if cell.isEmpty { return 0 }
    if let number = cell.decimal { return number }
    let text = visible(cell.text)
    note(
      record, row.columns[column],
      Words(nl: "'\(text)' is geen getal.", en: "'\(text)' is not a number."))
    return 0
  }

  /// A number of tenders from 1 to 999, which must be whole; 0 for others.
  private mutating func wholeTenders(_ number: Double, _ record: Int, _ row: RowCells) -> UInt16 {
    guard number >= 1, number <= 999 else { return 0 }
    if number.rounded(.towardZero) != number {
      let text = visible(row[.tenders].text)
      note(
        record, row.columns[.tenders],
        Words(
          nl: "'\(text)' is geen heel aantal inschrijvingen.",
          en: "'\(text)' is not a whole number of tenders."))
    }
    return UInt16(number)
  }

  private mutating func note(_ record: Int, _ column: Int, _ words: Words) {
    badCells.append(BadCell(record: record, column: column, words: words))
  }
}
