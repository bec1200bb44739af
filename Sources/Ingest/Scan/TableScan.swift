// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A large comma-separated table, read in blocks by several threads; every byte is checked.
///
/// The quick way only says whether the whole table is clean. When anything is wrong the table is
/// read again by the careful way, one record at a time, which refuses exactly the records that
/// ``CSVFile`` refuses, in its words.
public struct TableScan: Sendable {
  /// The table.
  public let source: ByteSource
  /// The names of the columns.
  public let columns: [String]
  /// How the bytes are looked at.
  let path: ScanPath
  /// The bytes of a block.
  let blockSize: Int
  /// The first line with its line end, and a byte order mark when there is one.
  let header: [UInt8]

  /// The most bytes of a record that the quick way reads; a longer one is left to the careful way.
  static let longestRecord = 1 << 20
  /// How far the quick way looks past the end of a block at first.
  static let glance = 4096

  /// Reads the header; notes what is wrong and gives nothing when no record can be trusted.
  public init?(
    _ source: ByteSource, required: [String], path: ScanPath = .quickest,
    blockSize: Int = 1 << 18, noting report: inout Report
  ) throws {
    let header = try TableScan.header(of: source)
    var noted = Report()
    let file = CSVFile(bytes: header, path: source.path, noting: &noted)
    // The header alone has no rows; that is only worth telling when the file has none either.
    for diagnostic in noted.diagnostics
    where diagnostic.kind != .dataNone || header.count == source.size { report.note(diagnostic) }
    guard let file else { return nil }
    columns = file.header.map(\.text)
    let known = Set(columns)
    guard
      required.isEmpty || Columns(file, required: required, known: known, noting: &report) != nil
    else { return nil }
    (self.source, self.path, self.blockSize, self.header) = (source, path, blockSize, header)
  }

  /// The first record with its line end, looked for in few bytes before many.
  private static func header(of source: ByteSource) throws -> [UInt8] {
    let few = try source.bytes(from: 0, atMost: TableScan.glance)
    let end = RecordEnd.first(in: few)
    // An end at the last of the few bytes may be half of a line end.
    if end < few.count { return Array(few[..<end]) }
    let many = try source.bytes(from: 0, atMost: CSVScanner.longest)
    return Array(many.prefix(RecordEnd.first(in: many)))
  }

  /// Where a column stands.
  public func position(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// Gives every record to `visit`, in blocks, on so many threads, each with a state of its own.
  ///
  /// Returns the states, or nothing when the table is not clean: when a record is not whole, or
  /// `visit` says that it cannot use a record. What was gathered counts only for a clean table.
  public func states<State: Sendable>(
    threads: Int, from start: State,
    visit: @Sendable (inout State, RecordBlock) -> Bool
  ) throws -> [State]? {
    let body = source.size - header.count
    let relay = Relay(blocks: (body + blockSize - 1) / blockSize)
    let outcomes = Workers.run(max(1, threads)) { _ -> Result<State, any Error> in
      var state = start
      return Result {
        try work(relay) { visit(&state, $0) }
        return state
      }
    }
    let states = try outcomes.map { try $0.get() }
    return relay.isWhole && source.lent?.areThere ?? true ? states : nil
  }

  /// Reads blocks until there are no more, or something is wrong.
  private func work(_ relay: borrowing Relay, visit: (RecordBlock) -> Bool) throws {
    var buffer = BlockBuffer(capacity: blockSize + TableScan.glance)
    var index = RecordIndex(width: columns.count)
    do {
      while let block = relay.take() {
        if try !read(block, relay, &buffer, &index, visit: visit) { relay.stop() }
      }
    } catch {
      relay.stop()
      throw error
    }
  }

  /// Reads one block; false when the table is not clean.
  ///
  /// What the block starts in is guessed at first. The relay then says what it is, and a block for
  /// which the guess was wrong is read again.
  private func read(
    _ block: Int, _ relay: borrowing Relay, _ buffer: inout BlockBuffer,
    _ index: inout RecordIndex, visit: (RecordBlock) -> Bool
  ) throws -> Bool {
    let place = header.count + block * blockSize
    var stretch = try stretch(at: place, in: &buffer)
    let guess =
      block == 0 ? .record : BlockStart(seemingOf: stretch.bytes, count: stretch.limit)
    index.sift(stretch, from: guess, by: path)
    guard let isInside = relay.handOver(block, isOdd: index.isOdd) else { return false }
    let start = block == 0 ? .record : BlockStart(isInside: isInside)
    if start != guess { index.sift(stretch, from: start, by: path) }
    while index.isTooShort {
      let reach = stretch.available - stretch.limit
      if reach >= TableScan.longestRecord { return false }
      stretch = try copied(stretch.limit + reach * 4, at: place, in: &buffer)
      index.sift(stretch, from: start, by: path)
    }
    let isClean = index.count(by: path) && visit(index.block(of: stretch, at: place))
    source.lent?.giveBack(after: place..<place + stretch.limit)
    return isClean
  }

  /// The block at a place: where it stands when it is lent, else a copy.
  private func stretch(at place: Int, in buffer: inout BlockBuffer) throws -> Stretch {
    let wanted = blockSize + TableScan.glance
    let isInside =
      place >= BlockBuffer.front && place + wanted + BlockBuffer.margin <= source.size
    guard isInside, let lent = source.lent else {
      return try copied(wanted, at: place, in: &buffer)
    }
    return Stretch(
      bytes: lent.start + place, limit: blockSize, available: wanted, isLast: false)
  }

  /// A copy of the block at a place.
  private func copied(
    _ count: Int, at place: Int, in buffer: inout BlockBuffer
  ) throws -> Stretch {
    try buffer.fill(from: source, at: place, count: count)
    return Stretch(
      bytes: buffer.bytes, limit: min(blockSize, source.size - place), available: buffer.count,
      isLast: place + buffer.count == source.size)
  }
}
