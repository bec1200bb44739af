// SPDX-License-Identifier: EUPL-1.2

/// The winners of one group, with the number of their awards and the sum of their values.
///
/// A table of its own, used again for every group: millions of fingerprints need no second hashing.
struct WinnerTable {
  /// One winner.
  struct Winner {
    let name: NameHash
    var awards = 0
    var value = FixedSum()
  }

  private(set) var winners: [Winner] = []
  private var slots = [UInt32](repeating: 0, count: WinnerTable.least)
  /// How many of the slots are in use: few for a small group after a large one.
  private var room = WinnerTable.least
  private static let least = 1024

  /// Forgets all.
  mutating func clear() {
    winners.removeAll(keepingCapacity: true)
    emptySlots()
    room = WinnerTable.least
  }

  /// Counts an award; a value of 0 is none.
  mutating func add(_ name: NameHash, value: Double) {
    let index = index(of: name)
    winners[index].awards += 1
    if value != 0 { winners[index].value.add(value) }
  }

  private mutating func index(of name: NameHash) -> Int {
    if winners.count * 2 >= room { widen() }
    let slot = slot(of: name)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    winners.append(Winner(name: name))
    slots[slot] = UInt32(winners.count)
    return winners.count - 1
  }

  /// The slot of a name, or the free one it would get.
  private func slot(of name: NameHash) -> Int {
    let mask = room - 1
    var slot = Int(truncatingIfNeeded: name.low) & mask
    while slots[slot] != 0, winners[Int(slots[slot]) - 1].name != name { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func widen() {
    emptySlots()
    room *= 4
    if slots.count < room { slots += repeatElement(0, count: room - slots.count) }
    for (index, winner) in winners.enumerated() {
      slots[slot(of: winner.name)] = UInt32(index + 1)
    }
  }

  private mutating func emptySlots() {
    for slot in 0..<room { slots[slot] = 0 }
  }
}
