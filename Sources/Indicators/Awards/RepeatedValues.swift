// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The notices among some rows whose values are all the same, in one currency.
///
/// A quick pass finds the notices in which a value follows an equal one; only those are looked at
/// closely.
struct RepeatedValues {
  /// The rows of each such notice that have a value, the first section in front.
  let notices: [[Int32]]

  /// Takes rows notice after notice, and per row of the table its value.
  init(among rows: [Int32], _ numbers: [Double], of table: AwardTable) {
    let (currencies, sections) = (table.currency.codes, table.awardIndex.numbers)
    notices = NoticeBlocks(of: rows, in: table).walk([[Int32]]()) { found, block in
      for notice in Self.suspects(in: block, numbers) {
        let valued = block.rows[notice].filter { !numbers[Int($0)].isNaN }
        let first = Int(valued[0])
        let isRepeated = valued.lazy.map(Int.init).allSatisfy {
          numbers[$0] == numbers[first] && currencies[$0] == currencies[first]
        }
        guard isRepeated else { continue }
        found.append(valued.sorted { (sections[Int($0)], $0) < (sections[Int($1)], $1) })
      }
    }.flatMap(\.self)
  }

  /// The positions of each notice in which a value follows an equal one.
  private static func suspects(in block: NoticeBlock, _ numbers: [Double]) -> [Range<Int>] {
    var (places, last) = ([Int](), LastValue())
    numbers.withUnsafeBufferPointer { numbers in
      block.forEachRow { position, row, isFirst in
        if last.isRepeated(by: numbers[row], isFirst) { places.append(position) }
      }
    }
    return places.reduce(into: []) { notices, place in
      if notices.last?.contains(place) ?? false { return }
      notices.append(block.notice(at: place))
    }
  }
}

/// The value that was seen last in a notice; not a number when there was none yet.
///
/// Choices are made by masks of bits: which rows belong together cannot be foreseen by a jump.
private struct LastValue {
  private var value = UInt64.max

  /// Whether a notice gives the value that it gave last; at its first row there was none.
  @inline(__always)
  mutating func isRepeated(by number: Double, _ isFirst: Bool) -> Bool {
    let before = value | mask(isFirst)
    let isNone = mask(number != number)
    value = (before & isNone) | (number.bitPattern & ~isNone)
    return number == Double(bitPattern: before)
  }

  /// All bits when so, and none when not; all bits together are not a number.
  @inline(__always)
  private func mask(_ isSo: Bool) -> UInt64 { 0 &- (isSo ? 1 : 0) }
}
