// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whole records of a table, lent while a block of it is in memory.
///
/// Fields are found by counting: the separators of 64 bytes are the bits of a word, and beside it
/// stands how many came before. A field is a stretch of the block, not a copy: that is what the raw
/// buffers are for, and why nothing of a block may be kept.
public struct RecordBlock {
  private typealias Field = UnsafeBufferPointer<UInt8>

  let bytes: UnsafePointer<UInt8>
  let separators: UnsafePointer<UInt64>
  let before: UnsafePointer<UInt32>
  let ends: UnsafePointer<UInt32>
  let places: UnsafeMutablePointer<UInt32>
  let width: Int
  /// Where the first record starts, from the start of the block.
  let first: Int
  /// The number of records.
  public let count: Int
  /// Where the block starts in the file.
  public let offset: Int

  /// Where a record starts, from the start of the block.
  public func start(of record: Int) -> Int {
    if record == 0 { return first }
    return Int(ends[record - 1]) + 1
  }

  /// The text of a field without the quotes around it; a quote inside it stays doubled, so that
  /// equal texts have equal bytes.
  @inline(__always)
  public func cell(_ column: Int, of record: Int) -> UnsafeBufferPointer<UInt8> {
    let whole = field(column, of: record)
    guard whole.count >= 2, whole[0] == Byte.quote else { return whole }
    return UnsafeBufferPointer(rebasing: whole[1..<(whole.count - 1)])
  }

  /// Finds the cell of one column in every record; `cells` has room for them.
  public func find(
    _ column: Int, into cells: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  ) {
    for record in 0..<count { (cells + record).initialize(to: cell(column, of: record)) }
  }

  /// The bytes of a field as they stand in the file.
  @inline(__always)
  public func field(_ column: Int, of record: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(of: record)
    let rank = record &* (width &- 1) &+ column
    var cursor = Cursor(word: start &>> 6, separators: separators, before: before)
    if column > 0 { cursor.leap(over: rank &- 1) }
    let first = column == 0 ? start : cursor.position(of: rank &- 1) &+ 1
    let last = column == width &- 1 ? textEnd(of: record) : cursor.next(from: first)
    return UnsafeBufferPointer(start: bytes + first, count: last &- first)
  }

  /// Whether the first bytes of two records are the same, up to the separator after some field.
  ///
  /// Then the fields before it are the same: where a field ends depends on nothing but the bytes of
  /// the record up to there.
  public func startsAlike(_ record: Int, _ other: Int, count: Int) -> Bool {
    let (start, otherStart) = (start(of: record), start(of: other))
    return count <= Int(ends[record]) &- start && count <= Int(ends[other]) &- otherStart
      && memcmp(bytes + start, bytes + otherStart, count) == 0
  }

  /// Finds the cells of some columns of a record in one walk.
  ///
  /// `cells` has room for them.
  public func find(
    _ columns: ChosenColumns, of record: Int,
    into cells: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  ) {
    let start = start(of: record)
    for run in columns.runs { list(run, of: record, from: start) }
    // The ends of the record stand around the separators, so that no column is a special case.
    let edges = places - 1
    edges[0] = UInt32.max
    edges[width] = UInt32(truncatingIfNeeded: textEnd(of: record) &- start)
    let bytes = bytes + start
    var cell = cells
    for column in columns.places {
      let first = Int(edges[column] &+ 1)
      let count = Int(edges[column &+ 1]) &- first
      let quote = count >= 2 && bytes[first] == Byte.quote ? 1 : 0
      cell.initialize(to: Field(start: bytes + first + quote, count: count &- 2 &* quote))
      cell += 1
    }
  }

  /// The number of bytes of the record up to the end of one of the columns of which cells were found
  /// last.
  public func lengthFound(upTo column: Int) -> Int { Int(places[column]) }

  /// Lists the places of a run of separators of a record, counted from its start, and of others in
  /// the same words.
  ///
  /// They are written eight at a time, also when a word has fewer, and what is too many is written
  /// over: a loop of exactly as many steps costs more in wrong guesses of the processor.
  private func list(_ run: Range<Int>, of record: Int, from start: Int) {
    let (rank, upper) = (record &* (width &- 1), min(run.upperBound, width &- 1))
    if run.lowerBound >= upper { return }
    var cursor = Cursor(word: start &>> 6, separators: separators, before: before)
    cursor.leap(over: rank &+ run.lowerBound)
    cursor.go(to: rank &+ run.lowerBound)
    var word = cursor.word
    var found = max(0, Int(before[word]) &- rank)
    let skipped = word == start &>> 6 ? UInt64(truncatingIfNeeded: start & 63) : 0
    var bits = separators[word] & (UInt64.max &<< skipped)
    while found < upper {
      let base = UInt32(truncatingIfNeeded: word &* 64 &- start)
      let total = min(Int(before[word &+ 1]) &- rank, width &- 1)
      var next = places + found
      repeat {
        RecordBlock.listFour(&bits, from: base, at: next)
        RecordBlock.listFour(&bits, from: base, at: next + 4)
        next += 8
      } while next < places + total
      found = total
      word &+= 1
      bits = separators[word]
    }
  }

  @inline(__always)
  private static func listFour(
    _ bits: inout UInt64, from base: UInt32, at places: UnsafeMutablePointer<UInt32>
  ) {
    for place in 0..<4 {
      places[place] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
  }

  /// The end of a record without its line end.
  @inline(__always)
  private func textEnd(of record: Int) -> Int {
    let end = Int(ends[record])
    let isPair = bytes[end] == Byte.lineFeed && end > start(of: record)
    return isPair && bytes[end &- 1] == Byte.carriageReturn && !isSeparator(end &- 1)
      ? end &- 1 : end
  }

  /// Whether a separator was found at a place; of bytes that change meanwhile that alone is sure.
  private func isSeparator(_ place: Int) -> Bool {
    separators[place &>> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 == 1
  }
}

/// Walks forward over the words of separators.
private struct Cursor {
  var word: Int
  let separators: UnsafePointer<UInt64>
  let before: UnsafePointer<UInt32>

  /// Leaps over the next words that end before the separator with so many before it, at most
  /// eight: without a loop, because nothing tells a processor how many there will be.
  @inline(__always)
  mutating func leap(over rank: Int) {
    let counts = UnsafeRawPointer(before + (word &+ 1)).loadUnaligned(as: SIMD8<Int32>.self)
    let least = SIMD8(repeating: Int32(truncatingIfNeeded: rank))
    let passed = SIMD8<Int32>(repeating: 0).replacing(with: 1, where: counts .<= least)
    word &+= Int(passed.wrappedSum())
  }

  /// Goes on to the word of the separator with so many before it.
  @inline(__always)
  mutating func go(to rank: Int) { while Int(before[word &+ 1]) <= rank { word &+= 1 } }

  /// The place of the separator with so many before it.
  @inline(__always)
  mutating func position(of rank: Int) -> Int {
    go(to: rank)
    return word &* 64 &+ separators[word].place(ofBit: rank &- Int(before[word]))
  }

  /// The place of the first separator from a place on.
  @inline(__always)
  mutating func next(from place: Int) -> Int {
    var word = place &>> 6
    var bits = separators[word] & (UInt64.max &<< UInt64(truncatingIfNeeded: place & 63))
    while bits == 0 {
      word &+= 1
      bits = separators[word]
    }
    return word &* 64 &+ bits.trailingZeroBitCount
  }
}

extension UInt64 {
  /// The place of the set bit with so many set bits below it.
  ///
  /// Adds up the bits byte by byte and finds the byte by one comparison of eight sums; then does the
  /// same with the bits of that byte. There is no loop, because nothing tells a processor how many
  /// steps it would have.
  @inline(__always)
  fileprivate func place(ofBit rank: Int) -> Int {
    let ones = UInt64.ones
    var sums = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
    sums = (sums & 0x3333_3333_3333_3333) &+ ((sums &>> 2) & 0x3333_3333_3333_3333)
    sums = ((sums &+ (sums &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F) &* ones
    let rank = UInt64(truncatingIfNeeded: rank)
    let byte = sums.firstByte(above: rank)
    let below = (sums &<< 8) &>> byte & 0xFF
    let spread = ((self &>> byte & 0xFF) &* ones) & 0x8040_2010_0804_0201
    let bits = ((spread &+ (0x7F &* ones)) &>> 7 & ones) &* ones
    return Int(truncatingIfNeeded: byte &+ bits.firstByte(above: rank &- below) &>> 3)
  }

  /// Where the first byte above a number starts, in bits, when no byte is above 0x7F.
  @inline(__always)
  private func firstByte(above number: UInt64) -> UInt64 {
    let enough = (self | (0x80 &* UInt64.ones)) &- ((number &+ 1) &* UInt64.ones)
    return UInt64(truncatingIfNeeded: (enough & (0x80 &* UInt64.ones)).trailingZeroBitCount & ~7)
  }

  /// A 1 in each byte.
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
