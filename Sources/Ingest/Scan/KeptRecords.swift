// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Whole records put one after the other, so that they can be visited like a block of a clean
/// table.
struct KeptRecords: ~Copyable {
  /// Spaces, then the records.
  private var bytes = KeptRecords.front
  private static let front = [UInt8](repeating: Byte.space, count: BlockBuffer.front)
  private var starts: [(byte: Int, line: Int, offset: Int)] = []
  private var index: RecordIndex

  /// No records yet; each will have so many fields.
  init(width: Int) { index = RecordIndex(width: width) }

  /// The number of bytes.
  var count: Int { bytes.count - KeptRecords.front.count }

  /// Adds a whole record with or without its line end.
  mutating func add(_ record: [UInt8], line: Int, offset: Int) {
    starts.append((bytes.count, line, offset))
    bytes += record
    if record.last != Byte.lineFeed, record.last != Byte.carriageReturn {
      bytes.append(Byte.lineFeed)
    }
  }

  /// Forgets all.
  mutating func clear() {
    bytes.removeLast(count)
    starts.removeAll(keepingCapacity: true)
  }

  /// Gives the records to `visit`, with the place of the first in the file.
  mutating func visit(_ visit: (RecordBlock) -> [BadCell]) -> [BadCell] {
    if count == 0 { return [] }
    let count = self.count
    bytes.append(Byte.lineFeed)
    bytes += Array(repeating: Byte.space, count: BlockBuffer.margin - 1)
    let offset = starts[0].offset
    let found = bytes.withUnsafeBufferPointer { buffer -> [BadCell] in
      guard let base = buffer.baseAddress else { return [] }
      let stretch = Stretch(
        bytes: base + KeptRecords.front.count, limit: count, available: count, isLast: true)
      index.sift(stretch, from: .record, by: .portable)
      let isClean = index.count(by: .portable)
      precondition(isClean, "A record that was found whole is not whole.")
      return visit(index.block(of: stretch, at: offset))
    }
    bytes.removeLast(BlockBuffer.margin)
    return found
  }

  /// Where a cell stands in the file.
  func place(of cell: BadCell, path: String) -> Place {
    let start = starts[cell.record]
    let end = cell.record + 1 < starts.count ? starts[cell.record + 1].byte : bytes.count
    let record = Array(bytes[start.byte..<end])
    var counter = LineCounter(record, path: path)
    let inside = counter.place(of: offset(of: cell.column, in: record), in: record)
    return Place(path: path, line: start.line - 1 + inside.line, column: inside.column)
  }
}

/// Where a field of one whole record starts.
private func offset(of column: Int, in record: [UInt8]) -> Int {
  var walk = FieldWalk()
  for (offset, byte) in record.enumerated() {
    if walk.separators == column { return offset }
    _ = walk.step(byte, next: Byte.lineFeed)
  }
  return record.count
}
