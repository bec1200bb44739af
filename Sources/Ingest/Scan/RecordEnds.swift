// SPDX-License-Identifier: EUPL-1.2

/// The ends of the records of a block, as they are found.
struct RecordEnds {
  private let stretch: Stretch
  private let places: UnsafeMutablePointer<UInt32>
  private let room: Int
  /// How many were found.
  private(set) var count = 0
  /// Whether the last record of the block has ended.
  private(set) var isDone = false
  /// Whether there are more than whole records can have.
  private(set) var areTooMany = false

  /// None yet; `places` takes at most `room`.
  init(of stretch: Stretch, in places: UnsafeMutablePointer<UInt32>, room: Int) {
    self.stretch = stretch
    self.places = places
    self.room = room
  }

  /// Adds the line ends of a word up to the end of the last record.
  mutating func add(_ lines: RecordSieve.Lines) {
    var rest = lines.ends
    while rest != 0, !isDone {
      let place = lines.word &* 64 &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      if stretch.isPair(at: place) { continue }
      isDone = stretch.isDone(after: place)
      if count == room {
        areTooMany = true
      } else {
        places[count] = UInt32(truncatingIfNeeded: place)
        count &+= 1
      }
    }
  }

  /// No more records are to be found.
  mutating func stop() { isDone = true }
}
