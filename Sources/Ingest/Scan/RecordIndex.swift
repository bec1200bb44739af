// SPDX-License-Identifier: EUPL-1.2

/// Where the records and separators of a stretch of a table are, found in two passes that check
/// every byte.
///
/// The first pass reads the bytes; the second counts the separators it left. The memory is taken
/// once and used again for every block, which is why it is not an array: the passes write a few
/// numbers per 64 bytes and must not check bounds they know.
struct RecordIndex: ~Copyable {
  /// How many counts that no separator reaches stand after the last, for looking at eight at once.
  private static let rest = 8

  private let width: Int
  private var words = 0
  private var separators = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var before = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var ends = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var lines = UnsafeMutablePointer<RecordSieve.Lines>.allocate(capacity: 0)
  /// Room for the places of the separators of one record, with one before and some after them.
  private let places: UnsafeMutablePointer<UInt32>
  private var found = 0
  private var isFirst = false
  private var hasTrouble = false
  /// Whether the number of quotes among the bytes that are a block's own is odd.
  private(set) var isOdd = false
  /// Whether the last record goes on after the bytes that are there.
  private(set) var isTooShort = false

  /// An index of records of so many fields.
  init(width: Int) {
    self.width = width
    places = .allocate(capacity: 1 + width + 8) + 1
  }

  deinit {
    deallocate()
    (places - 1).deallocate()
  }

  /// Reads the bytes of a block, and those after it up to the end of the record that is under way
  /// there.
  mutating func sift(_ stretch: Stretch, from start: BlockStart, by path: ScanPath) {
    makeRoom(for: stretch.available)
    isFirst = start == .record
    var sieve = RecordSieve(
      stretch.bytes, from: start.quotes(after: stretch.bytes[-1]), separators: separators,
      lines: lines)
    var ends = RecordEnds(of: stretch, in: ends, room: room)
    let own = (stretch.limit + 63) / 64
    sieve.take(0..<own, by: path)
    isOdd = sieve.isInside(after: stretch.limit - 1) != (start == .quoted)
    for word in 0..<sieve.found where !ends.isDone { ends.add(lines[word]) }
    if !isFirst, ends.count == 0 { ends.stop() }
    let isBroken = !readOn(stretch, from: own, &sieve, &ends, by: path)
    found = ends.count
    // No word before this one has seen that a table starts in the middle of a character.
    let startsInside = isFirst && stretch.bytes[0] & 0xC0 == 0x80
    hasTrouble = sieve.hasTrouble || ends.areTooMany || isBroken || startsInside
  }

  /// Counts the separators; false when something is wrong with the bytes or a record is not whole.
  mutating func count(by path: ScanPath) -> Bool {
    if hasTrouble { return false }
    if records == 0 { return true }
    let (word, bit) = (first >> 6, UInt64(first & 63))
    separators[word] &= UInt64.max << bit
    switch path {
    case .instructions: count(from: word, by: .instructions)
    case .portable: count(from: word, by: .portable)
    }
    return areWhole
  }

  /// The records found, as long as the bytes stay where they are; `offset` is that of the block.
  func block(of stretch: Stretch, at offset: Int) -> RecordBlock {
    RecordBlock(
      bytes: stretch.bytes, separators: separators, before: before, ends: recordEnds,
      places: places, width: width, first: first, count: records, offset: offset)
  }

  /// The number of records that start in the block.
  ///
  /// The first end of a block is that of a record of the block before, unless it starts with a
  /// record.
  private var records: Int { isFirst ? found : max(0, found - 1) }

  /// Where the first record starts.
  private var first: Int { isFirst || found == 0 ? 0 : Int(ends[0]) + 1 }

  private var recordEnds: UnsafeMutablePointer<UInt32> { isFirst ? ends : ends + 1 }

  private mutating func makeRoom(for available: Int) {
    let needed = available / 64 + 8
    if needed <= words { return }
    deallocate()
    words = needed
    separators = .allocate(capacity: needed)
    before = .allocate(capacity: needed + RecordIndex.rest)
    ends = .allocate(capacity: room)
    lines = .allocate(capacity: needed)
  }

  /// The most records that so many words can hold, and the end of one before them.
  private var room: Int { words * 64 / width + 2 }

  private func deallocate() {
    separators.deallocate()
    before.deallocate()
    ends.deallocate()
    lines.deallocate()
  }
}

extension RecordIndex {
  /// Reads on to the end of the record under way at the end of the block; false when the table ends
  /// before it.
  private mutating func readOn(
    _ stretch: Stretch, from own: Int, _ sieve: inout RecordSieve, _ ends: inout RecordEnds,
    by path: ScanPath
  ) -> Bool {
    isTooShort = false
    var word = own
    while !ends.isDone {
      switch stretch.room(for: word) {
      case .there: break
      case .over: return false
      case .later:
        isTooShort = true
        return true
      }
      let before = sieve.found
      sieve.take(word..<word + 1, by: path)
      if sieve.found > before { ends.add(lines[before]) }
      word += 1
    }
    return true
  }

  /// Counts the separators before each word, two words at a time, and after the last.
  @inline(__always)
  private func count(from start: Int, by path: ScanPath) {
    let (separators, before) = (UnsafeRawPointer(separators), before)
    let last = Int(recordEnds[records - 1]) >> 6
    var (word, rank) = (start, 0 as UInt64)
    while word <= last {
      let pair = separators.loadUnaligned(fromByteOffset: word &* 8, as: SIMD2<UInt64>.self)
      let counts = WordMasks.counts(of: pair, by: path)
      before[word] = UInt32(truncatingIfNeeded: rank)
      rank &+= counts[0]
      before[word &+ 1] = UInt32(truncatingIfNeeded: rank)
      rank &+= counts[1]
      word &+= 2
    }
    if word == last + 1 { before[word] = UInt32(truncatingIfNeeded: rank) }
    (before + last + 2).initialize(repeating: UInt32(Int32.max), count: RecordIndex.rest)
  }

  /// Whether each record ends at the count of separators that a record with all its fields has.
  private var areWhole: Bool {
    let ends = recordEnds
    var wanted = 0
    for record in 0..<records {
      let place = Int(ends[record])
      let upToPlace = (1 as UInt64) &<< UInt64(truncatingIfNeeded: place & 63) &- 1
      let inWord = (separators[place &>> 6] & upToPlace).nonzeroBitCount
      wanted &+= width &- 1
      if Int(before[place &>> 6]) &+ inWord != wanted { return false }
    }
    return true
  }
}
