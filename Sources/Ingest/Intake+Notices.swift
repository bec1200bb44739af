// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardList {
  /// The same rows, those of one notice together, in the order of first appearance.
  var byNotice: AwardList {
    if isByNotice { return self }
    var positions: [String: Int] = [:]
    var groups: [[Int]] = []
    for row in indices {
      let position = positions[noticeID(row)] ?? groups.count
      if position == groups.count {
        positions[noticeID(row)] = position
        groups.append([])
      }
      groups[position].append(row)
    }
    var list = AwardList()
    for row in groups.joined() { list.append(self[row]) }
    return list
  }

  /// The rows of every notice, where those of one notice stand together.
  var notices: some Sequence<Range<Int>> {
    sequence(state: 0) { start -> Range<Int>? in
      guard start < count else { return nil }
      let first = start
      repeat { start += 1 } while start < count && noticeID(start) == noticeID(first)
      return first..<start
    }
  }

  private var isByNotice: Bool {
    var firsts = RowTable()
    for notice in notices {
      let id = noticeID(notice.lowerBound)
      if firsts.row(id, where: { noticeID($0) == id }) != nil { return false }
      firsts.add(notice.lowerBound, key: id)
    }
    return true
  }
}

extension Account {
  /// The account of rows by the rules that leave them out.
  init(of rows: Range<Int>, in awards: AwardList) {
    for row in rows {
      if let rule = awards.exclusion(row) {
        excluded[rule, default: 0] += 1
      } else {
        used += 1
      }
    }
  }

  /// Takes the records of another account out of this one.
  mutating func subtract(_ other: Account) {
    used -= other.used
    for (rule, count) in other.excluded {
      let left = excluded[rule, default: 0] - count
      excluded[rule] = left == 0 ? nil : left
    }
  }
}
