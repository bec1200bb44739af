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
    linked =
      table.links.isEmpty ? [] : Self.linked(Self.days(of: table, notices), notices, of: table)
  }

  /// The last day of a row as days since 1970; ``DayColumn/unknown`` where there is none.
  @inline(__always)
  func day(of row: Int) -> Int32 {
    let said = own[row]
    if linked.isEmpty { return said }
    let found = linked[Int(notices[row])].day
    return said == DayColumn.unknown ? found : said
  }

  /// The last day that the rows of each notice give.
  private static func days(of table: AwardTable, _ notices: [Int32]) -> [LastDay] {
    let (order, own) = (NoticeOrder(table), table.tenderDeadline.numbers)
    return [LastDay](unsafeUninitializedCapacity: table.noticeID.words.count) { days, filled in
      filled = days.count
      guard let first = days.baseAddress else { return }
      order.forEach { notice in
        var day = LastDay()
        for place in notice { day.add(own[order.row(place)]) }
        (first + Int(notices[order.row(notice.lowerBound)])).initialize(to: day)
      }
    }
  }

  /// Hands the last day of each notice to the notices it is linked with, in both directions.
  private static func linked(
    _ own: [LastDay], _ notices: [Int32], of table: AwardTable
  ) -> [LastDay] {
    var found = [LastDay](repeating: LastDay(), count: own.count)
    for (notice, list) in mentions(in: table, notices) {
      table.links.forEach(of: Int(list)) { other in
        found[Int(notice)].add(own[other].day)
        found[other].add(own[Int(notice)].day)
      }
    }
    return found
  }

  /// The notices that name others, each with a list; the rows of one mostly give the same list.
  private static func mentions(
    in table: AwardTable, _ notices: [Int32]
  ) -> [(notice: Int32, list: Int32)] {
    let (lists, links) = (table.linkedNotices.codes, table.links)
    return Lanes(table.count).run { _, range in
      var mentions: [(notice: Int32, list: Int32)] = []
      for row in range where !links.isEmpty(lists[row]) {
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
