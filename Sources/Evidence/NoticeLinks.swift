// SPDX-License-Identifier: EUPL-1.2

/// Which notices of a table the rows of a table name, found while rows are added.
///
/// A named notice may come before the row that names it, after it, or not at all. Later questions
/// look up no id: everything is a position in the words of ``AwardTable/noticeID``.
public struct NoticeLinks: Sendable {
  /// The position of each id that a row named, in the order of first mention.
  private var places: [String: Int32] = [:]
  /// Per named id its notice; -1 when no row of it came.
  private var notices: [Int32] = []
  /// The named ids, list after list, and where each list ends.
  private var named: [Int32] = []
  private var ends: [Int] = []

  /// No links.
  public init() {}

  /// Whether no row names a notice.
  public var isEmpty: Bool { named.isEmpty }

  /// Per list 1 when it names a notice and 0 when not.
  public var marks: [UInt8] { ends.indices.map { range(of: $0).isEmpty ? 0 : 1 } }

  /// Calls a function with each notice of a list that has rows; lists are those of
  /// ``AwardTable/linkedNotices``.
  public func forEach(of list: Int, _ visit: (Int) -> Void) {
    for place in range(of: list) {
      let notice = notice(at: place)
      if notice >= 0 { visit(notice) }
    }
  }

  /// Where the ids of a list stand.
  private func range(of list: Int) -> Range<Int> { (list == 0 ? 0 : ends[list - 1])..<ends[list] }

  /// The notice of a place; -1 for none.
  private func notice(at place: Int) -> Int { Int(notices[Int(named[place])]) }

  /// Tells a notice that has a row for the first time.
  mutating func add(notice: Int, id: String) {
    if let place = places[id] { notices[Int(place)] = Int32(truncatingIfNeeded: notice) }
  }

  /// Adds the next list of ids; `notice` gives the position of an id that has rows already.
  mutating func add(list: [String], _ notice: (String) -> Int?) {
    for id in list {
      let place = places[id] ?? Int32(truncatingIfNeeded: notices.count)
      if place == notices.count {
        places[id] = place
        notices.append(Int32(truncatingIfNeeded: notice(id) ?? -1))
      }
      named.append(place)
    }
    ends.append(named.count)
  }
}
