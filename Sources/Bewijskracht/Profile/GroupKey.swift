// SPDX-License-Identifier: EUPL-1.2

/// The country and year of a group; empty when the profile is not split by it.
public struct GroupKey: Hashable, Comparable, Sendable {
  /// The country of the buyer as written.
  public let country: String
  /// The year as written.
  public let year: String

  /// Orders by the scalars of the country, then those of the year.
  public static func < (left: GroupKey, right: GroupKey) -> Bool {
    if !left.country.utf8.elementsEqual(right.country.utf8) {
      return left.country.utf8.lexicographicallyPrecedes(right.country.utf8)
    }
    return left.year.utf8.lexicographicallyPrecedes(right.year.utf8)
  }
}

/// Numbers the groups one thread meets, in the order in which it meets them.
struct GroupNumbers {
  private(set) var keys: [GroupKey] = []
  private var short: [UInt64: UInt32] = [:]
  private var long: [GroupKey: UInt32] = [:]
  private var last: (packed: UInt64, number: UInt32)?

  /// The number of a group; rows of one group tend to stand together, so the last one is tried
  /// first.
  mutating func number(country: Cell, year: Cell) -> UInt32 {
    guard let packed = GroupNumbers.packed(country, year) else {
      let key = GroupKey(country: country.text, year: year.text)
      if let number = long[key] { return number }
      long[key] = add(key)
      return UInt32(keys.count - 1)
    }
    if let last, last.packed == packed { return last.number }
    if let number = short[packed] {
      last = (packed, number)
      return number
    }
    let number = add(GroupKey(country: country.text, year: year.text))
    short[packed] = number
    last = (packed, number)
    return number
  }

  private mutating func add(_ key: GroupKey) -> UInt32 {
    keys.append(key)
    return UInt32(keys.count - 1)
  }

  /// Both texts in one number when each has at most four bytes; no text holds a zero byte.
  private static func packed(_ country: Cell, _ year: Cell) -> UInt64? {
    if country.count > 4 || year.count > 4 { return nil }
    let upper = country.reduce(0) { $0 << 8 | UInt64($1) }
    return upper << 32 | year.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
