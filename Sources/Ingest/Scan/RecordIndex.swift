// SPDX-License-Identifier: EUPL-1.2

/// Where the records and separators of a stretch of a table are, found in three passes that check
/// every byte.
///
/// The first turns bytes into words of bits and needs not know where it starts. The second reads
/// the words only and takes away what is quoted. The third counts. The memory is taken once and used again for every block, which is why it is not
/// an array: the passes write a few numbers per 64 bytes and must not check bounds they know.
struct RecordIndex: ~Copyable {
  /// How the passes ended.
  enum Outcome {
    /// Every record is whole.
    case clean
    /// Something is wrong; where and what is for the careful reader to say.
    case trouble
    /// The last record goes on after the bytes that are there.
    case tooShort
  }

  /// How many counts that no separator reaches stand after the last, for looking at eight at once.
  private static let rest = 8

  private let width: Int
  private var words = 0
  private var quotes = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var separators = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var lines = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var before = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var ends = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private let places: UnsafeMutablePointer<UInt32>
  private var characters = CharacterCheck()
  private var marked = 0
  private var count = 0

  /// An index of records of so many fields.
  init(width: Int) {
    self.width = width
    places = .allocate(capacity: width + 8)
  }

  deinit {
    deallocate()
    places.deallocate()
  }

  /// Turns the bytes that are a block's own into words of bits; says whether the number of quotes
  /// among them is odd.
  mutating func mark(_ stretch: Stretch, by path: ScanPath) -> Bool {
    makeRoom(for: stretch.available)
    (characters, marked) = (CharacterCheck(), 0)
    var parity = mark(stretch, upTo: (stretch.limit + 63) / 64, by: path)
    if stretch.limit & 63 != 0 {
      parity ^= quotes[marked - 1] & UInt64.max << UInt64(stretch.limit & 63)
    }
    return !parity.nonzeroBitCount.isMultiple(of: 2)
  }

  /// Finds the records from the one that starts at `start` to the one that ends at or after the
  /// last byte of the block.
  mutating func read(_ stretch: Stretch, from start: Int, by path: ScanPath) -> Outcome {
    if stretch.bytes[start] & 0xC0 == 0x80 { return .trouble }
    forget(before: start)
    var state = QuoteState()
    var counter = Counter(start: start, separators: width - 1)
    var word = start >> 6
    while true {
      let end = word + max(2, (marked - word + 1) & ~1)
      if end > marked {
        if let outcome = stretch.shortage(from: word, to: end) { return outcome }
        _ = mark(stretch, upTo: end, by: path)
      }
      unquote(from: word, to: end, &state)
      if let outcome = count(from: word, to: end, stretch, &counter) {
        count = counter.found
        return state.trouble | characters.trouble == 0 ? outcome : .trouble
      }
      word = end
    }
  }

  /// The records found, as long as the bytes stay where they are; `offset` is that of the block.
  func block(of stretch: Stretch, from start: Int, at offset: Int) -> RecordBlock {
    RecordBlock(
      bytes: stretch.bytes, separators: separators, before: before, ends: ends, places: places,
      width: width, first: start, count: count, offset: offset)
  }

  private mutating func makeRoom(for available: Int) {
    let needed = available / 64 + 8
    if needed <= words { return }
    deallocate()
    words = needed
    quotes = .allocate(capacity: needed)
    separators = .allocate(capacity: needed)
    lines = .allocate(capacity: needed)
    before = .allocate(capacity: needed + RecordIndex.rest)
    ends = .allocate(capacity: needed * 64 / width + 2)
  }

  private func deallocate() {
    quotes.deallocate()
    separators.deallocate()
    lines.deallocate()
    before.deallocate()
    ends.deallocate()
  }
}

extension RecordIndex {
  /// Marks words up to one; gives the exclusive or of their quotes.
  private mutating func mark(_ stretch: Stretch, upTo word: Int, by path: ScanPath) -> UInt64 {
    // Two calls with a constant each, so that the compiler makes a loop of its own for each way.
    switch path {
    case .instructions: pass(over: stretch, upTo: word, by: .instructions)
    case .portable: pass(over: stretch, upTo: word, by: .portable)
    }
  }

  @inline(__always)
  private mutating func pass(over stretch: Stretch, upTo limit: Int, by path: ScanPath) -> UInt64 {
    let (quotes, separators, lines) = (self.quotes, self.separators, self.lines)
    var check = characters
    var parity: UInt64 = 0
    for word in marked..<limit {
      let here = stretch.bytes + word &* 64
      let masks = WordMasks(at: here, by: path)
      quotes[word] = masks.quotes
      separators[word] = masks.commas
      parity ^= masks.quotes
      if masks.special | check.isUnderWay != 0 {
        lines[word] = check.look(at: here, by: path)
      } else {
        lines[word] = 0
        check.take(masks)
      }
    }
    (characters, marked) = (check, limit)
    return parity
  }

  /// Takes away the marks before a place, but for the line end that may stand there.
  private func forget(before start: Int) {
    let (word, bit) = (start >> 6, UInt64(start & 63))
    let rest = UInt64.max << bit
    quotes[word] &= rest
    separators[word] &= rest
    lines[word] &= rest | rest >> 1 & ~rest
  }

  /// Takes what is quoted away from separators and line ends, and puts the sums of separators of
  /// each byte of a word in the place of its quotes.
  private func unquote(from start: Int, to end: Int, _ state: inout QuoteState) {
    let (quotes, separators, lines) = (raw(self.quotes), raw(self.separators), raw(self.lines))
    var current = state
    var place = start &* 8
    while place < end &* 8 {
      let marks = quotes.loadUnaligned(fromByteOffset: place, as: QuoteState.Pair.self)
      let quoted = current.quoted(marks)
      let commas =
        separators.loadUnaligned(fromByteOffset: place, as: QuoteState.Pair.self) & ~quoted
      let ends = lines.loadUnaligned(fromByteOffset: place, as: QuoteState.Pair.self) & ~quoted
      current.check(quotes: marks, quoted: quoted, stops: commas | ends)
      separators.storeBytes(of: commas, toByteOffset: place, as: QuoteState.Pair.self)
      lines.storeBytes(of: ends, toByteOffset: place, as: QuoteState.Pair.self)
      quotes.storeBytes(of: commas.bitsOfBytes, toByteOffset: place, as: QuoteState.Pair.self)
      place &+= 16
    }
    state = current
  }

  private func raw(_ words: UnsafeMutablePointer<UInt64>) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(words)
  }

  /// Counts the separators before each word and checks those of each record; nothing when the last
  /// record has not ended.
  private func count(
    from start: Int, to end: Int, _ stretch: Stretch, _ counter: inout Counter
  ) -> Outcome? {
    let (sums, separators, lines, before) = (quotes, separators, lines, before)
    var rank = counter.rank
    for word in start..<end {
      before[word] = UInt32(truncatingIfNeeded: rank)
      let next = rank &+ Int(truncatingIfNeeded: (sums[word] &* 0x0101_0101_0101_0101) &>> 56)
      var rest = lines[word]
      while rest != 0 {
        let place = word &* 64 &+ rest.trailingZeroBitCount
        let upToPlace = rest ^ (rest &- 1)
        rest &= rest &- 1
        if stretch.isPair(at: place) || place < counter.start { continue }
        // A record that has all its fields ends at a known count of separators.
        if rank &+ (separators[word] & upToPlace).nonzeroBitCount != counter.wanted {
          return .trouble
        }
        counter.wanted &+= width &- 1
        ends[counter.found] = UInt32(truncatingIfNeeded: place)
        counter.found &+= 1
        if stretch.isDone(after: place) {
          before[word + 1] = UInt32(truncatingIfNeeded: next)
          (before + word + 2).initialize(repeating: UInt32(Int32.max), count: RecordIndex.rest)
          return .clean
        }
      }
      rank = next
    }
    counter.rank = rank
    return nil
  }

  /// How far the third pass is.
  private struct Counter {
    /// Where the first record starts.
    let start: Int
    /// The number of separators so far.
    var rank = 0
    /// The number of separators at the end of the record under way.
    var wanted: Int
    /// The number of records that have ended.
    var found = 0

    init(start: Int, separators: Int) {
      self.start = start
      wanted = separators
    }
  }
}

extension SIMD2<UInt64> {
  /// The number of set bits of each byte.
  @inline(__always)
  fileprivate var bitsOfBytes: Self {
    let (one, two) = (Self(repeating: 1), Self(repeating: 2))
    let third = Self(repeating: 0x3333_3333_3333_3333)
    let pairs = self &- (self &>> one & Self(repeating: 0x5555_5555_5555_5555))
    let fours = (pairs & third) &+ (pairs &>> two & third)
    return (fours &+ fours &>> Self(repeating: 4)) & Self(repeating: 0x0F0F_0F0F_0F0F_0F0F)
  }
}
