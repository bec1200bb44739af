// SPDX-License-Identifier: EUPL-1.2

/// Where the records and separators of a stretch of a table are, found in one pass that checks
/// every byte.
///
/// The memory is taken once and used again for every block, which is why it is not an array: the
/// pass writes three numbers per 64 bytes and must not check bounds that it already knows.
struct RecordIndex: ~Copyable {
  /// How a pass ended.
  enum Outcome {
    /// Every record is whole.
    case clean
    /// Something is wrong; where and what is for the careful reader to say.
    case trouble
    /// The last record goes on after the bytes that are there.
    case tooShort
  }

  private let width: Int
  private var words = 0
  private var separators = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var before = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var ends = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private let places: UnsafeMutablePointer<UInt32>
  private var count = 0

  /// An index of records of so many fields.
  init(width: Int) {
    self.width = width
    places = .allocate(capacity: width + 4)
  }

  deinit {
    separators.deallocate()
    before.deallocate()
    ends.deallocate()
    places.deallocate()
  }

  /// Finds the records that start in the first `limit` bytes, or right after them.
  ///
  /// `bytes` starts at a record and has 128 bytes of room after `available`; when that is the end
  /// of the table, the first of them is a line end and the others are spaces.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, upTo limit: Int, available: Int, isLast: Bool,
    by path: ScanPath
  ) -> Outcome {
    makeRoom(for: available)
    let stretch = Stretch(bytes: bytes, limit: limit, available: available, isLast: isLast)
    // Two calls with a constant each, so that the compiler makes a loop of its own for each way.
    switch path {
    case .instructions: return pass(over: stretch, by: .instructions)
    case .portable: return pass(over: stretch, by: .portable)
    }
  }

  /// The records found, as long as the bytes stay where they are.
  func block(of bytes: UnsafePointer<UInt8>, at offset: Int) -> RecordBlock {
    RecordBlock(
      bytes: bytes, separators: separators, before: before, ends: ends, places: places,
      width: width,
      count: count, offset: offset)
  }

  private mutating func makeRoom(for available: Int) {
    let needed = available / 64 + 3
    if needed <= words { return }
    separators.deallocate()
    before.deallocate()
    ends.deallocate()
    words = needed
    separators = .allocate(capacity: needed)
    before = .allocate(capacity: needed + 1)
    ends = .allocate(capacity: needed * 64 / width + 2)
  }
}

/// The bytes of one pass.
private struct Stretch {
  let bytes: UnsafePointer<UInt8>
  let limit: Int
  let available: Int
  let isLast: Bool

  /// Whether no record after the one that ends here is to be found.
  @inline(__always)
  func isDone(after end: Int) -> Bool {
    end >= limit || isLast && end &+ 1 >= available
  }

  /// What it means that there may be no 64 bytes; nothing when there are enough.
  func shortage(at offset: Int) -> RecordIndex.Outcome? {
    if !isLast { return .tooShort }
    return offset > available ? .trouble : nil
  }
}

extension RecordIndex {
  @inline(__always)
  private mutating func pass(over stretch: Stretch, by path: ScanPath) -> Outcome {
    let (separators, before, ends) = (self.separators, self.before, self.ends)
    var state = TextState()
    if stretch.bytes[0] & 0xC0 == 0x80 { return .trouble }
    var (word, rank, wanted, found) = (0, 0, width &- 1, 0)
    while true {
      let offset = word &* 64
      if offset &+ 64 >= stretch.available, let outcome = stretch.shortage(at: offset) {
        return outcome
      }
      let here = stretch.bytes + offset
      let masks = WordMasks(at: here, by: path)
      let quoted = state.quoted(masks.quotes)
      let commas = masks.commas & ~quoted
      let lines = masks.hasControl ? LineEnds(quoted, here, by: path) : LineEnds()
      if lines.hasNUL { state.fail() }
      state.check(
        quotes: masks.quotes, quoted: quoted, stops: commas | lines.ends, returns: lines.returns)
      state.check(masks, at: here, first: word == 0)
      separators[word] = commas
      before[word] = UInt32(truncatingIfNeeded: rank)
      var rest = lines.ends
      while rest != 0 {
        let end = offset &+ rest.trailingZeroBitCount
        // A record that has all its fields ends at a known count of separators.
        if rank &+ (commas & (rest ^ (rest &- 1))).nonzeroBitCount != wanted { return .trouble }
        wanted &+= width &- 1
        ends[found] = UInt32(truncatingIfNeeded: end)
        found &+= 1
        if stretch.isDone(after: end) {
          before[word + 1] = UInt32(truncatingIfNeeded: rank &+ commas.nonzeroBitCount)
          count = found
          return state.trouble == 0 ? .clean : .trouble
        }
        rest &= rest &- 1
      }
      rank &+= commas.nonzeroBitCount
      word &+= 1
    }
  }
}

/// The ends of records in 64 bytes.
private struct LineEnds {
  /// Line feeds, and returns without one, outside quoted fields.
  var ends: UInt64 = 0
  /// Returns before a line feed, outside quoted fields.
  var returns: UInt64 = 0
  /// Whether there is a NUL byte.
  var hasNUL = false

  @inline(__always)
  init() {}

  /// Looks for line feeds, returns and NUL, and at the byte after each return.
  @inline(__always)
  init(_ quoted: UInt64, _ bytes: UnsafePointer<UInt8>, by path: ScanPath) {
    let feeds = WordMasks.equal(to: Byte.lineFeed, at: bytes, by: path)
    let all = WordMasks.equal(to: Byte.carriageReturn, at: bytes, by: path) & ~quoted
    let pairs = feeds &>> 1 | (bytes[64] == Byte.lineFeed ? 1 &<< 63 : 0)
    ends = feeds & ~quoted | all & ~pairs
    returns = all & pairs
    hasNUL = WordMasks.equal(to: 0, at: bytes, by: path) != 0
  }
}
