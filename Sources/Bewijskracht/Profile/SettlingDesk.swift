// SPDX-License-Identifier: EUPL-1.2

/// Where one thread settles partitions, one after the other, in memory it keeps.
struct SettlingDesk {
  private var rows: [AwardRow] = []
  private var order: [UInt32] = []
  private var pairs: [NoticeRow] = []
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  /// Whether any row contradicts another of the same award.
  private(set) var hasConflicts = false

  /// The number of awards.
  var count: Int { rows.count }

  /// The award at a place, once they are sorted.
  func row(_ place: Int) -> AwardRow { rows[Int(order[place])] }

  /// Forgets all.
  mutating func clear() {
    rows.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    hasConflicts = false
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// Keeps a row when it is the first of its award in the order of the files.
  mutating func keep(_ row: AwardRow) {
    if rows.count * 2 >= slots.count { widen(rows.map(\.id)) }
    let slot = slot(of: row)
    guard slots[slot] != 0 else {
      rows.append(row)
      return slots[slot] = UInt32(rows.count)
    }
    let kept = Int(slots[slot]) - 1
    if !rows[kept].agrees(with: row) { hasConflicts = true }
    if row.order < rows[kept].order { rows[kept] = row }
  }

  /// Whether a row says the same as the first of its award.
  func agrees(_ row: AwardRow) -> Bool {
    let slot = slots[slot(of: row)]
    return slot == 0 || rows[Int(slot) - 1].agrees(with: row)
  }

  /// Whether a notice was not yet seen in a group; notes that it is now.
  mutating func isNew(_ id: UInt64, group: UInt32) -> Bool {
    if pairs.count * 2 >= slots.count { widen(pairs.map(\.id)) }
    let pair = NoticeRow(id: id, group: group)
    let mask = slots.count - 1
    var slot = start(id, mask)
    while slots[slot] != 0 {
      if pairs[Int(slots[slot]) - 1] == pair { return false }
      slot = (slot + 1) & mask
    }
    pairs.append(pair)
    slots[slot] = UInt32(pairs.count)
    return true
  }

  /// Sorts the awards by group; gives where each group starts, and the end.
  mutating func sort(groups: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: groups + 1)
    for row in rows { starts[Int(row.group) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var next = starts
    order = [UInt32](unsafeUninitializedCapacity: rows.count) { order, count in
      count = rows.count
      next.withUnsafeMutableBufferPointer { next in
        for (index, row) in rows.enumerated() {
          order.initializeElement(at: next[Int(row.group)], to: UInt32(index))
          next[Int(row.group)] += 1
        }
      }
    }
    return starts
  }

  private func slot(of row: AwardRow) -> Int {
    let mask = slots.count - 1
    var slot = start(row.id, mask)
    while slots[slot] != 0, rows[Int(slots[slot]) - 1].id != row.id { slot = (slot + 1) & mask }
    return slot
  }

  private func start(_ id: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (id &* 0xD6E8_FEB8_6659_FD93) >> 32) & mask
  }

  /// Puts the ids in four times as many slots.
  private mutating func widen(_ ids: [UInt64]) {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (index, id) in ids.enumerated() {
      var slot = start(id, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
