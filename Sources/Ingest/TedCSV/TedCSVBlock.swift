// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The rows of one block of a TED CSV file, read before it is known which line they stand on.
struct TedCSVBlock: Sendable {
  /// What a row gave.
  enum Content: Sendable {
    /// An award section, with the id of the award.
    case award(Award, id: String?, hasShortCPV: Bool)
    /// The bytes of a row about which something is to be told, with line and column.
    case bytes([UInt8])
  }

  /// The place of the first byte in the file, and of the first after the block.
  let offsets: Range<Int>
  /// The rows, each with the number of lines it takes.
  let rows: [(content: Content, lines: Int)]

  /// Reads the rows of a block.
  init(_ block: RecordBlock, _ layout: TedCSVLayout) {
    var rows: [(content: Content, lines: Int)] = []
    rows.reserveCapacity(block.count)
    var cells = layout.room
    var hasShortCPV = false
    for record in 0..<block.count {
      let bytes = block.bytes(of: record)
      var report = Report()
      let row = layout.row(record, of: block, &cells)
      let award = row.award(noting: &report)
      // The first short code of a block is told by its place, which only the bytes give.
      let isFirstShort = row.hasShortCPV && !hasShortCPV
      hasShortCPV = hasShortCPV || row.hasShortCPV
      let content: Content =
        if let award, report.isEmpty, !isFirstShort {
          .award(award, id: row.awardID, hasShortCPV: row.hasShortCPV)
        } else { .bytes(Array(bytes)) }
      rows.append((content, CSVBytes.lineEnds(in: bytes)))
    }
    self.rows = rows
    let start = block.offset + block.start(of: 0)
    offsets = start..<(block.offset + block.start(of: block.count))
  }
}

extension RecordBlock {
  /// The bytes of a record with its line end.
  fileprivate func bytes(of record: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(of: record)
    return UnsafeBufferPointer(start: bytes + start, count: self.start(of: record + 1) - start)
  }
}
