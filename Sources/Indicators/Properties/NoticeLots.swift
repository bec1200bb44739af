// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which lots the award sections of each notice name.
struct NoticeLots {
  /// Per notice the first lot that is named, whether there is another, and the sections without one.
  private struct Tally {
    var first: Int?
    var isSeveral = false
    var unnamed = 0

    /// Several sections of which one names no lot can be one lot or more: unknown.
    var answer: UInt8 {
      if isSeveral { return Answer.yes }
      let isClear = first == nil ? unnamed == 1 : unnamed == 0
      return isClear ? Answer.no : Answer.unknown
    }
  }

  private var notices: [Tally]

  /// Looks at every section, awarded or not, in the original language.
  init(_ table: AwardTable) {
    notices = Array(repeating: Tally(), count: table.noticeID.words.count)
    let isNamed = table.lot.words.map { !$0.isEmpty }
    let isRead = table.exclusion.marks { $0 != .translation && $0 != .noAwardSection }
    for row in 0..<table.count where isRead[row] == 1 {
      let (notice, lot) = (table.noticeID.codes[row], table.lot.codes[row])
      if !isNamed[lot] {
        notices[notice].unnamed += 1
      } else if notices[notice].first == nil {
        notices[notice].first = lot
      } else if notices[notice].first != lot {
        notices[notice].isSeveral = true
      }
    }
  }

  /// Per row whether its notice is about several lots.
  func areSeveral(in table: AwardTable) -> [UInt8] {
    table.noticeID.codes.looked(up: notices.map(\.answer))
  }
}
