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
    let codes = table.noticeID.codes
    let lanes = Lanes(rows.count).keepingTogether {
      $0 == 0 || codes[Int(rows[$0])] != codes[Int(rows[$0 - 1])]
    }
    let search = Search(rows: rows, numbers: numbers, notices: codes)
    let (currencies, sections) = (table.currency.codes, table.awardIndex.numbers)
    notices = lanes.run { _, range in
      search.places(in: range).compactMap { place in
        let valued = search.notice(at: place, in: range).map { rows[$0] }
          .filter { !numbers[Int($0)].isNaN }
        let first = Int(valued[0])
        let isRepeated = valued.lazy.map(Int.init).allSatisfy {
          numbers[$0] == numbers[first] && currencies[$0] == currencies[first]
        }
        guard isRepeated else { return nil }
        return valued.sorted { (sections[Int($0)], $0) < (sections[Int($1)], $1) }
      }
    }.flatMap(\.self)
  }
}

/// Rows whose values are compared with the one before in their notice.
private struct Search {
  let rows: [Int32]
  let numbers: [Double]
  let notices: CodeArray

  /// A position in each notice in which a value follows an equal one.
  func places(in range: Range<Int>) -> [Int] {
    rows.withUnsafeBufferPointer { rows in
      numbers.withUnsafeBufferPointer { numbers in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.block) { codes in
          guard let first = codes.baseAddress else { return [] }
          var (found, last) = ([Int](), LastValue())
          for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.block) {
            let part = start..<min(start + Self.block, range.upperBound)
            notices.write(codesOf: rows[part], to: first)
            for place in part
            where last.isRepeated(by: numbers[Int(rows[place])], of: first[place - start]) {
              if found.last.map({ !isSame(first[place - start], $0) }) ?? true {
                found.append(place)
              }
            }
          }
          return found
        }
      }
    }
  }

  /// The number of rows that are looked at together.
  private static let block = 1_024

  /// The positions of the notice that stands at a place.
  func notice(at place: Int, in range: Range<Int>) -> Range<Int> {
    let notice = Int32(notices[Int(rows[place])])
    let first = range[..<place].last { !isSame(notice, $0) }.map { $0 + 1 } ?? range.lowerBound
    let end = range[place...].first { !isSame(notice, $0) } ?? range.upperBound
    return first..<end
  }

  private func isSame(_ notice: Int32, _ place: Int) -> Bool {
    notices[Int(rows[place])] == Int(notice)
  }
}

/// The value that was seen last in a notice; not a number when there was none yet.
///
/// Choices are made by masks of bits: which rows belong together cannot be foreseen by a jump.
private struct LastValue {
  private var notice: Int32 = -1
  private var value = UInt64.max

  /// Whether a notice gives the value that it gave last.
  @inline(__always)
  mutating func isRepeated(by number: Double, of notice: Int32) -> Bool {
    let before = value | mask(notice != self.notice)
    let isNone = mask(number != number)
    value = (before & isNone) | (number.bitPattern & ~isNone)
    self.notice = notice
    return number == Double(bitPattern: before)
  }

  /// All bits when so, and none when not; all bits together are not a number.
  @inline(__always)
  private func mask(_ isSo: Bool) -> UInt64 { 0 &- (isSo ? 1 : 0) }
}
