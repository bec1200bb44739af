// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The last day for tenders of every row: what its notice says, else the call of its procedure.
///
/// A call and a result belong together when one of them names the other. Where a notice is linked
/// to several with different last days, the day is unknown.
struct TenderDeadlines {
  private let own: [Int32]
  private let notices: [Int32]
  /// Per notice the last day of those it is linked with; empty when there is no link.
  private let linked: [LastDay]

  /// Looks up the calls that stand in the table.
  init(_ table: AwardTable) {
    own = table.tenderDeadline.numbers
    notices = table.links.isEmpty ? [] : table.noticeID.codes.numbers
    linked = table.links.isEmpty ? [] : Self.linked(Self.days(of: table), notices, of: table)
  }

  /// A column that a function makes of each row and its last day, as days since 1970;
  /// ``DayColumn/unknown`` where there is none.
  @inline(__always)
  func column(_ number: (_ row: Int, _ last: Int32) -> Int32) -> [Int32] {
    own.withUnsafeBufferPointer { own in
      notices.withUnsafeBufferPointer { notices in
        linked.withUnsafeBufferPointer { linked in
          Lanes(own.count).column { range, numbers in
            for row in range {
              let found = linked.isEmpty ? DayColumn.unknown : linked[Int(notices[row])].day
              numbers[row] = number(row, own[row] == DayColumn.unknown ? found : own[row])
            }
          }
        }
      }
    }
  }

  /// The last day that the rows of each notice give.
  ///
  /// Each row writes what its notice says up to there; what the last one writes stays.
  private static func days(of table: AwardTable) -> [Int32] {
    let numbers = table.tenderDeadline.numbers
    return [Int32](unsafeUninitializedCapacity: table.noticeID.words.count) { days, filled in
      filled = days.count
      guard let first = days.baseAddress else { return }
      _ = numbers.withUnsafeBufferPointer { numbers in
        NoticeBlocks(table).walk(LastDay()) { day, block in
          block.forEachRow { position, row, isFirst in
            day = isFirst ? LastDay() : day
            day.add(numbers[row])
            first[Int(block.notices[position])] = day.day
          }
        }
      }
    }
  }

  /// Hands the last day of each notice to the notices it is linked with, in both directions.
  private static func linked(
    _ days: [Int32], _ notices: [Int32], of table: AwardTable
  ) -> [LastDay] {
    var found = [LastDay](repeating: LastDay(), count: days.count)
    found.withUnsafeMutableBufferPointer { found in
      for (notice, list) in mentions(in: table, notices) {
        table.links.forEach(of: Int(list)) { other in
          found[Int(notice)].add(days[other])
          found[other].add(days[Int(notice)])
        }
      }
    }
    return found
  }

  /// The notices that name others, each with a list; the rows of one mostly give the same list.
  private static func mentions(
    in table: AwardTable, _ notices: [Int32]
  ) -> [(notice: Int32, list: Int32)] {
    let lists = table.linkedNotices.codes
    let isNaming = lists.looked(up: table.links.marks)
    return Lanes(table.count).run { _, range in
      var mentions: [(notice: Int32, list: Int32)] = []
      for row in range where isNaming[row] == 1 {
        let next = (notices[row], Int32(truncatingIfNeeded: lists[row]))
        if mentions.last.map({ $0 != next }) ?? true { mentions.append(next) }
      }
      return mentions
    }.flatMap(\.self)
  }
}

/// The last day that several say: the first and the last of what they said.
private struct LastDay: BitwiseCopyable {
  private var first = Int32.max
  private var last = DayColumn.unknown

  /// Adds a day; an unknown one adds nothing.
  @inline(__always)
  mutating func add(_ day: Int32) {
    first = min(first, day == DayColumn.unknown ? Int32.max : day)
    last = max(last, day)
  }

  /// The day; unknown for none, and for several that differ.
  @inline(__always)
  var day: Int32 { first == last ? last : DayColumn.unknown }
}
