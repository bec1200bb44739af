// SPDX-License-Identifier: EUPL-1.2

/// What the profile keeps of one row of an award, in 48 bytes.
struct AwardRow: Equatable, Sendable {
  /// The award.
  let id: UInt64
  /// Where the row stands: rises with file and place.
  let order: UInt64
  /// The winner, when ``Facts/named`` holds.
  let winner: NameHash
  /// The value in euro; 0 when there is none in the range that counts.
  let value: Double
  /// The group, by its number.
  let group: UInt32
  /// The number of tenders; 0 when there is none in the range that counts.
  let tenders: UInt16
  /// What else is known.
  let facts: Facts

  /// Yes or no.
  struct Facts: OptionSet {
    let rawValue: UInt16

    /// The country of the winner is given.
    static let known = Facts(rawValue: 1)
    /// A winner is from another country than the buyer.
    static let cross = Facts(rawValue: 2)
    /// Whether the winner is small or medium-sized is given.
    static let sizeKnown = Facts(rawValue: 4)
    /// A winner is small or medium-sized.
    static let small = Facts(rawValue: 8)
    /// The name of the winner is given.
    static let named = Facts(rawValue: 16)
  }

  /// Whether another row of the same award says the same.
  func agrees(with other: AwardRow) -> Bool {
    winner == other.winner && value == other.value && group == other.group
      && tenders == other.tenders && facts == other.facts
  }

  /// The same row with another number for its group.
  func renumbered(_ group: UInt32) -> AwardRow {
    AwardRow(
      id: id, order: order, winner: winner, value: value, group: group, tenders: tenders,
      facts: facts)
  }
}

/// That a notice is in a group.
struct NoticeRow: Hashable, Sendable {
  let id: UInt64
  let group: UInt32
}
