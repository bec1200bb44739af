// SPDX-License-Identifier: EUPL-1.2

/// The bytes of a block and of what follows it.
///
/// The bytes have three others before them and 256 bytes of room after `available`; when that is
/// the end of the table, the first of them is a line end and the others are spaces.
struct Stretch {
  let bytes: UnsafePointer<UInt8>
  /// The number of bytes that are the block's own.
  let limit: Int
  /// The number of bytes that are there.
  let available: Int
  /// Whether they are the last of the table.
  let isLast: Bool

  /// Whether no record after the one that ends here is to be found.
  @inline(__always)
  func isDone(after end: Int) -> Bool {
    end >= limit || isLast && end &+ 1 >= available
  }

  /// Whether the 64 bytes of a word can be looked at, with the three after them.
  enum Room {
    /// The bytes are there, or the room at the end of the table is.
    case there
    /// More bytes must be read first.
    case later
    /// The table has ended.
    case over
  }

  /// Whether the bytes of a word after the block's own can be looked at.
  func room(for word: Int) -> Room {
    if isLast { return word &* 64 > available ? .over : .there }
    return (word &+ 1) &* 64 &+ 2 >= available ? .later : .there
  }

  /// Whether a return is followed by a line feed, which then ends the record.
  @inline(__always)
  func isPair(at place: Int) -> Bool {
    bytes[place] == Byte.carriageReturn && bytes[place &+ 1] == Byte.lineFeed
  }
}
