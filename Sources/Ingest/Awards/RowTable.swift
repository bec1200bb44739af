// SPDX-License-Identifier: EUPL-1.2

/// Finds rows by a key that the rows themselves hold, so that no key is kept twice.
///
/// A place holds the number of a row and half of the hash of its key; places are searched one after
/// the other. Literature: Knuth (1998), The Art of Computer Programming 3, section 6.4, algorithm L.
struct RowTable {
  private var places = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// The row with a key, for which `isIt` says so.
  func row(_ key: some Hashable, where isIt: (Int) -> Bool) -> Int? {
    let hash = RowTable.hash(of: key)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let row = Int(places[place] & 0xFFFF_FFFF) - 1
      if places[place] >> 32 == hash, isIt(row) { return row }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// The row with the same key, for which `isIt` says so; nothing when the new row is the first,
  /// which is added then.
  mutating func row(adding new: Int, hash: Int, where isIt: (Int) -> Bool) -> Int? {
    let hash = UInt64(UInt(bitPattern: hash) & 0xFFFF_FFFF)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let row = Int(places[place] & 0xFFFF_FFFF) - 1
      if places[place] >> 32 == hash, isIt(row) { return row }
      place = (place + 1) & (places.count - 1)
    }
    count += 1
    if count * 4 > places.count * 3 { grow() }
    insert(hash << 32 | UInt64(new + 1))
    return nil
  }

  /// Adds a row whose key is not there yet.
  mutating func add(_ row: Int, key: some Hashable) {
    count += 1
    if count * 4 > places.count * 3 { grow() }
    insert(UInt64(RowTable.hash(of: key)) << 32 | UInt64(row + 1))
  }

  private mutating func insert(_ entry: UInt64) {
    var place = Int(entry >> 32) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = entry
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { insert(entry) }
  }

  private static func hash(of key: some Hashable) -> UInt64 {
    UInt64(UInt(bitPattern: key.hashValue) & 0xFFFF_FFFF)
  }
}
