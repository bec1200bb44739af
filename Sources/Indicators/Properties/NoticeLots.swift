// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which lots the award sections of each notice name.
struct NoticeLots {
  /// The first lot that a notice names, whether there is another, and the sections without one.
  private struct Tally {
    private var first: Int32?
    private var isSeveral = false
    private var unnamed = 0

    mutating func add(_ lot: Int32, isNamed: Bool) {
      if !isNamed {
        unnamed += 1
      } else if let first {
        if first != lot { isSeveral = true }
      } else {
        first = lot
      }
    }

    /// Several sections of which one names no lot can be one lot or more: unknown.
    var answer: UInt8 {
      if isSeveral { return Answer.yes }
      let isClear = first == nil ? unnamed == 1 : unnamed == 0
      return isClear ? Answer.no : Answer.unknown
    }
  }

  /// Per row whether its notice is about several lots.
  let areSeveral: [UInt8]

  /// Looks at every section, awarded or not, in the original language.
  init(_ table: AwardTable) {
    let isNamed = table.lot.words.map { !$0.isEmpty }
    let isRead = table.exclusion.marks { $0 != .translation && $0 != .noAwardSection }
    let rows = table.rows(marked: isRead)
    let lots = table.lot.codes.codes(of: rows)
    let runs = NoticeRuns(of: rows, in: table)
    let answers = runs.bytes(table.noticeID.words.count, or: Answer.unknown, ()) {
      _, notice, answers in
      var tally = Tally()
      for place in notice { tally.add(lots[place], isNamed: isNamed[Int(lots[place])]) }
      answers[Int(runs.notices[notice.lowerBound])] = tally.answer
    }
    areSeveral = table.noticeID.codes.looked(up: answers)
  }
}
