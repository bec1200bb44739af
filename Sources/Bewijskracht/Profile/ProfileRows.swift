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
  /// How the row before this one of the block starts.
  private var start = NoticeStart()
  /// The first cells that are no number.
  private(set) var badCells: [BadCell] = []

  /// Goes through the records of a block; false when a cell that is needed is no number.
  mutating func visit(
    _ block: RecordBlock, _ columns: ProfileColumns, _ question: borrowing ProfileQuestion
  ) -> Bool {
    badCells = []
    start = NoticeStart()
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: columns.all.places.count) { memory in
      guard let memory = memory.baseAddress else { return }
      memory.initialize(repeating: Cell(start: nil, count: 0), count: columns.all.places.count)
      let row = RowCells(block: block, columns: columns, cells: memory)
      guard let codes = question.codes else {
        for record in 0..<block.count { visit(record, row, question) }
        return
      }
      visit(row, question, only: codes)
    }
    return badCells.isEmpty
  }

  /// Goes through the records with one of some codes; most records are judged by that alone.
  private mutating func visit(
    _ row: RowCells, _ question: borrowing ProfileQuestion, only codes: CodeSet
  ) {
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: row.block.count) { memory in
      guard let found = memory.baseAddress else { return }
      row.block.find(row.columns[.code], into: found)
      for record in 0..<row.block.count {
        if codes.contains(found[record]) {
          visit(record, row, question)
        } else {
          account.otherCode += 1
          start = NoticeStart()
        }
      }
    }
  }

  private mutating func visit(
    _ record: Int, _ row: RowCells, _ question: borrowing ProfileQuestion
  ) {
    if row.isLikeLast(record, length: start.length) {
      if start.fate == .kept { row.findLater(record) }
    } else {
      row.find(record)
      start = NoticeStart(of: row)
    }
    switch start.fate {
    case .cancelled: account.cancelled += 1
    case .jointBuyers: account.jointBuyers += 1
    case .kept: keep(record, row, question)
    }
  }

  private mutating func keep(
    _ record: Int, _ row: RowCells, _ question: borrowing ProfileQuestion
  ) {
    let bad = badCells.count
    let award = award(record, row, question)
    if badCells.count > bad { return }
    account.kept += 1
    let group = group(of: row, question)
    guard let award else { return account.withoutAward += 1 }
    account.awardRows += 1
    awards.add(award.renumbered(group), id: award.id)
  }

  /// The group of a row; adds its notice to the group.
  private mutating func group(of row: RowCells, _ question: borrowing ProfileQuestion) -> UInt32 {
    if let notice = start.notice { return notice.group }
    let group = groups.number(
      country: question.split.hasCountry ? row[.country] : Cell(start: nil, count: 0),
      year: question.split.hasYear ? row[.year] : Cell(start: nil, count: 0))
    let notice = NoticeRow(id: question.ids.number(of: row[.notice]), group: group)
    start.notice = notice
    if notice != lastNotice { notices.add(notice, id: notice.id) }
    lastNotice = notice
    return group
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
