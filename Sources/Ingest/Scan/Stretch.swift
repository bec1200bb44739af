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

  /// What it means that there may be no bytes for words from one up to another; nothing when there
  /// are, or when what is missing is the room at the end of the table.
  func shortage(from word: Int, to end: Int) -> RecordIndex.Outcome? {
    if isLast { return word &* 64 > available ? .trouble : nil }
    return end &* 64 >= available ? .tooShort : nil
  }

  /// Whether a return is followed by a line feed, which then ends the record.
  @inline(__always)
  func isPair(at place: Int) -> Bool {
    bytes[place] == Byte.carriageReturn && bytes[place &+ 1] == Byte.lineFeed
  }
}
