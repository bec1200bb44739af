// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Puts the rows of a TED CSV file together in the order of the file, however they arrive.
struct TedCSVAssembly {
  private let layout: TedCSVLayout
  private var awards = TedCSVAwards()
  private var short = TedCSVAwards.Tally()
  private var report = Report()
  private var waiting: [Int: TedCSVBlock] = [:]
  private let size: Int
  private var offset: Int
  private var line: Int
  private var count = 0
  private var refused = RefusedRecords()

  /// Starts with the first row, at an offset and a line of a file of so many bytes.
  init(_ layout: TedCSVLayout, from offset: Int, to size: Int, line: Int) {
    (self.layout, self.offset, self.size, self.line) = (layout, offset, size, line)
  }

  /// Takes a block; those that come after it are kept until it is there.
  mutating func add(_ block: TedCSVBlock) {
    waiting[block.offsets.lowerBound] = block
    while let next = waiting.removeValue(forKey: offset) {
      if count == 0 { makeRoom(for: next) }
      offset = next.offsets.upperBound
      for row in next.rows {
        add(row.content)
        line += row.lines
      }
    }
  }

  /// Takes a whole record.
  mutating func add(_ row: TedCSVRow) {
    count += 1
    var own = Report()
    guard let award = row.award(noting: &own) else { return refused.add(own) }
    report.add(own)
    awards.add(award, id: row.awardID, at: row.row.place, refusing: &refused)
    if row.hasShortCPV { short.add(row.row.place("CPV")) }
  }

  /// Counts records that were refused before they could be read.
  mutating func refuse(_ records: RefusedRecords) { refused.add(records) }

  /// Everything together.
  mutating func finished(noting report: inout Report) -> Intake {
    report.add(self.report)
    refused.tell(noting: &report)
    if count + refused.total == 0 { report.note(TedCSVNotes.noRows(layout.columns.path)) }
    report.note(TedCSVNotes.repeated(awards.repeats, of: count))
    report.note(TedCSVNotes.short(short))
    return awards.finished(refused: refused)
  }

  /// Makes room for all rows, when they are as long as those of the first block.
  private mutating func makeRoom(for block: TedCSVBlock) {
    let blocks = (size - offset) / max(1, block.offsets.count) + 1
    awards.reserveCapacity(blocks * (block.rows.count + block.rows.count / 16))
  }

  private mutating func add(_ content: TedCSVBlock.Content) {
    let place = Place(path: layout.columns.path, line: line, column: 1)
    switch content {
    case .award(let award, let id, let hasShortCPV):
      count += 1
      awards.add(award, id: id, at: place, refusing: &refused)
      if hasShortCPV { short.add(place) }
    case .bytes(let bytes):
      var scanner = CSVScanner(
        bytes, path: place.path, delimiter: Dialect.house.delimiter, line: line)
      guard case .record(let record) = try? scanner.next() else {
        preconditionFailure("A record that was found whole is not whole.")
      }
      add(layout.row(record))
    }
  }
}
