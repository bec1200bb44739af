// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The last day for tenders of every row: what its notice says, else the call of its procedure.
///
/// A call and a result belong together when one of them names the other. Where a notice is linked
/// to several with different last days, the day is unknown.
struct TenderDeadlines {
  private let table: AwardTable
  /// Per notice the last day of its calls; empty when no notice names another.
  private var ofCalls: [Int32] = []

  /// Looks up the calls that stand in the table.
  init(_ table: AwardTable) {
    self.table = table
    guard table.linkedNotices.words.contains(where: { !$0.isEmpty }) else { return }
    var own = NoticeDays(table.noticeID.words.count)
    for row in 0..<table.count where table.tenderDeadline.numbers[row] != DayColumn.unknown {
      own.add(table.tenderDeadline.numbers[row], to: table.noticeID.codes[row])
    }
    ofCalls = linked(own).days
  }

  /// The last day of a row as days since 1970; ``DayColumn/unknown`` where there is none.
  func day(of row: Int) -> Int32 {
    let own = table.tenderDeadline.numbers[row]
    if own != DayColumn.unknown || ofCalls.isEmpty { return own }
    return ofCalls[table.noticeID.codes[row]]
  }

  /// Hands the last day of each notice to the notices it is linked with, in both directions.
  private func linked(_ own: NoticeDays) -> NoticeDays {
    let places = Dictionary(
      table.noticeID.words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let links = table.linkedNotices.words.map { $0.compactMap { places[$0] } }
    var found = NoticeDays(own.days.count)
    for row in 0..<table.count {
      let notice = table.noticeID.codes[row]
      for other in links[table.linkedNotices.codes[row]] {
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
