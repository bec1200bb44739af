// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The last day for tenders of every row: what its notice says, else the call of its procedure.
///
/// A call and a result belong together when one of them names the other. Where a notice is linked
/// to several with different last days, the day is unknown.
struct TenderDeadlines {
  /// Per row the last day as days since 1970; ``DayColumn/unknown`` where there is none.
  let days: [Int32]

  /// Looks up the calls that stand in the table.
  init(_ table: AwardTable) {
    let own = table.tenderDeadline.numbers
    if table.links.isEmpty {
      days = own
      return
    }
    let notices = table.noticeID.codes.numbers
    var ofNotices = NoticeDays(table.noticeID.words.count)
    for row in own.indices where own[row] != DayColumn.unknown {
      ofNotices.add(own[row], to: Int(notices[row]))
    }
    let ofCalls = Self.linked(ofNotices, notices, of: table).days
    days = Lanes(table.count).column { range, days in
      for row in range {
        days[row] = own[row] == DayColumn.unknown ? ofCalls[Int(notices[row])] : own[row]
      }
    }
  }

  /// Hands the last day of each notice to the notices it is linked with, in both directions.
  private static func linked(
    _ own: NoticeDays, _ notices: [Int32], of table: AwardTable
  ) -> NoticeDays {
    let (lists, links) = (table.linkedNotices.codes.numbers, table.links)
    var found = NoticeDays(own.days.count)
    for row in notices.indices {
      links.forEach(of: Int(lists[row])) { other in
        let notice = Int(notices[row])
        found.add(own.days[other], to: notice)
        found.add(own.days[notice], to: other)
      }
    }
    return found
  }
}

/// A day per notice; unknown for none, and for several that differ.
private struct NoticeDays {
  private(set) var days: [Int32]
  private var differs: [Bool]

  init(_ count: Int) {
    days = Array(repeating: DayColumn.unknown, count: count)
    differs = Array(repeating: false, count: count)
  }

  mutating func add(_ day: Int32, to notice: Int) {
    guard day != DayColumn.unknown, !differs[notice] else { return }
    if days[notice] != DayColumn.unknown, days[notice] != day {
      (days[notice], differs[notice]) = (DayColumn.unknown, true)
    } else {
      days[notice] = day
    }
  }
}
