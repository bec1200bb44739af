// SPDX-License-Identifier: EUPL-1.2

/// The winners of one group, with the number of their awards and the sum of their values.
///
/// A table of its own, used again for every group: millions of fingerprints need no second hashing.
/// Its memory is not an array, because every award of every group comes here.
struct WinnerTable: ~Copyable {
  /// One winner.
  struct Winner {
    let name: NameHash
    var awards = 0
    var value = FixedSum()
  }

  private static let least = 1024

  private var slots: UnsafeMutablePointer<UInt32>
  private var memory: UnsafeMutablePointer<Winner>
  /// The number of slots there is memory for; half as many winners fit.
  private var capacity = WinnerTable.least
  /// How many of the slots are in use: few for a small group after a large one.
  private var room = WinnerTable.least
  private var count = 0

  /// No winners.
  init() {
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    memory = .allocate(capacity: capacity / 2)
  }

  deinit {
    slots.deallocate()
    memory.deallocate()
  }

  /// What is made of each winner.
  func map<Result>(_ transform: (Winner) -> Result) -> [Result] {
    UnsafeBufferPointer(start: memory, count: count).map(transform)
  }

  /// Forgets all.
  mutating func clear() {
    count = 0
    room = WinnerTable.least
    slots.update(repeating: 0, count: room)
  }

  /// Counts an award; a value of 0 is none.
  mutating func add(_ name: NameHash, value: Double) {
    // First the place, because finding it may move the winners.
    let index = index(of: name)
    memory[index].awards += 1
    if value != 0 { memory[index].value.add(value) }
  }

  private mutating func index(of name: NameHash) -> Int {
    if count * 2 >= room { widen() }
    let slot = slot(of: name)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    (memory + count).initialize(to: Winner(name: name))
    count += 1
    slots[slot] = UInt32(count)
    return count - 1
  }

  /// The slot of a name, or the free one it would get.
  private func slot(of name: NameHash) -> Int {
    let mask = room - 1
    var slot = Int(truncatingIfNeeded: name.low) & mask
    while slots[slot] != 0, memory[Int(slots[slot]) - 1].name != name { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func widen() {
    room *= 4
    if capacity < room { grow(to: room) }
    slots.update(repeating: 0, count: room)
    for index in 0..<count { slots[slot(of: memory[index].name)] = UInt32(index + 1) }
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<Winner>.allocate(capacity: wanted / 2)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    slots.deallocate()
    slots = .allocate(capacity: wanted)
    slots.initialize(repeating: 0, count: wanted)
    (memory, capacity) = (larger, wanted)
  }
}
