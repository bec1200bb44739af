// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Rows notice after notice, those of one notice from low to high, some thousands at a time.
///
/// What a pass reads of the rows of one block stays near the processor, and no notice is cut in two.
struct NoticeBlocks {
  private let rows: [Int32]?
  private let codes: CodeArray
  private let lanes: Lanes

  /// Takes rows in the order of ``AwardTable/rows(marked:)``.
  init(of rows: [Int32], in table: AwardTable) {
    self.init(rows, rows.count, table.noticeID.codes)
  }

  /// Takes all rows of a table.
  ///
  /// Most tables stand notice after notice already; then nothing is moved.
  init(_ table: AwardTable) {
    let all = [UInt8](repeating: 1, count: table.noticeID.isGrouped ? 0 : table.count)
    let rows = table.noticeID.isGrouped ? nil : table.rows(marked: all)
    self.init(rows, table.count, table.noticeID.codes)
  }

  private init(_ rows: [Int32]?, _ count: Int, _ codes: CodeArray) {
    (self.rows, self.codes) = (rows, codes)
    lanes = Lanes(count).keepingTogether { Self.isStart($0, rows, codes) }
  }

  /// What each lane makes of its blocks.
  @inline(__always)
  func walk<Result>(_ start: Result, _ visit: (inout Result, NoticeBlock) -> Void) -> [Result] {
    lanes.run { _, range in
      var (result, first) = (start, range.lowerBound)
      while first < range.upperBound {
        let places = first..<end(of: first, before: range.upperBound)
        visit(&result, block(places))
        first = places.upperBound
      }
      return result
    }
  }

  /// A column of bytes that blocks write in, each at all of its rows.
  @inline(__always)
  func column<State>(
    _ start: State, _ visit: (inout State, NoticeBlock, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    let count = lanes.ranges.last?.upperBound ?? 0
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count
      guard let first = buffer.baseAddress else { return }
      _ = walk(start) { state, block in visit(&state, block, first) }
    }
  }

  /// The number of notices.
  var count: Int { walk(0) { $0 += $1.count }.reduce(0, +) }

  /// The most rows of a block; a notice with more is a block of its own.
  private static let size = 2_048

  /// Where the block that begins at a place ends: before the last notice that does not fit.
  private func end(of first: Int, before end: Int) -> Int {
    let limit = first + Self.size
    if limit >= end { return end }
    let fitting = ((first + 1)...limit).last { Self.isStart($0, rows, codes) }
    return fitting ?? (limit..<end).first { Self.isStart($0, rows, codes) } ?? end
  }

  private static func isStart(_ place: Int, _ rows: [Int32]?, _ codes: CodeArray) -> Bool {
    func notice(_ place: Int) -> Int { codes[rows.map { Int($0[place]) } ?? place] }
    return place == 0 || notice(place) != notice(place - 1)
  }

  private func block(_ places: Range<Int>) -> NoticeBlock {
    let rows = rows.map { Array($0[places]) } ?? places.map { Int32(truncatingIfNeeded: $0) }
    return NoticeBlock(rows: rows, notices: codes.codes(of: rows))
  }
}

/// The rows of some notices, notice after notice.
struct NoticeBlock {
  /// The rows.
  let rows: [Int32]
  /// The notice of each row.
  let notices: [Int32]

  /// The number of notices.
  var count: Int {
    zip(notices, notices.dropFirst()).reduce(notices.isEmpty ? 0 : 1) {
      $0 + ($1.0 == $1.1 ? 0 : 1)
    }
  }

  /// The positions of the notice that stands at one of them.
  func notice(at position: Int) -> Range<Int> {
    let own = notices[position]
    let before = notices[..<position].lastIndex { $0 != own } ?? -1
    let end = notices[position...].firstIndex { $0 != own } ?? notices.count
    return (before + 1)..<end
  }

  /// Calls a function with the positions of the rows of each notice.
  @inline(__always)
  func forEachNotice(_ visit: (Range<Int>) -> Void) {
    notices.withUnsafeBufferPointer { notices in
      var first = 0
      for position in notices.indices
      where position + 1 == notices.count || notices[position + 1] != notices[position] {
        visit(first..<(position + 1))
        first = position + 1
      }
    }
  }

  /// Goes over the rows from the first to the last, and tells of each whether a notice begins there.
  @inline(__always)
  func forEachRow(_ visit: (_ position: Int, _ row: Int, _ isFirst: Bool) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      notices.withUnsafeBufferPointer { notices in
        var before: Int32 = -1
        for position in notices.indices {
          visit(position, Int(rows[position]), notices[position] != before)
          before = notices[position]
        }
      }
    }
  }

  /// Goes over the rows from the last to the first, and tells of each whether a notice ends there.
  @inline(__always)
  func forEachRowBack(_ visit: (_ position: Int, _ row: Int, _ isLast: Bool) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      notices.withUnsafeBufferPointer { notices in
        var after: Int32 = -1
        for position in notices.indices.reversed() {
          visit(position, Int(rows[position]), notices[position] != after)
          after = notices[position]
        }
      }
    }
  }
}
