// SPDX-License-Identifier: EUPL-1.2

/// Looks for the end of one record, a byte at a time.
enum RecordEnd {
  /// The number of bytes of the first record of a file with its line end; all of them when it does
  /// not end.
  static func first(in bytes: [UInt8]) -> Int {
    var walk = FieldWalk()
    var offset = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while offset < bytes.count {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : Byte.space
      offset += 1
      if walk.step(bytes[offset - 1], next: next) { return offset }
    }
    return bytes.count
  }
}

/// The rules of ``CSVFile`` for where fields and records end, a byte at a time.
struct FieldWalk {
  private enum Position {
    case start, bare, quoted, afterQuote, trail
  }

  private var position = Position.start
  /// The number of separators of the record so far.
  private(set) var separators = 0
  /// Whether a quote stands where none may stand, or there is a NUL byte.
  private(set) var isOdd = false

  /// Whether the walk is in a field whose quote is not closed.
  var isOpen: Bool { position == .quoted }

  /// Takes one byte, knowing the next; true at the end of a record.
  @inline(__always)
  mutating func step(_ byte: UInt8, next: UInt8) -> Bool {
    if byte == 0 { isOdd = true }
    if position == .quoted {
      if byte == Byte.quote { position = .afterQuote }
      return false
    }
    switch byte {
    case Byte.comma:
      separators += 1
      position = .start
    case Byte.lineFeed: return true
    // A return ends a record, unless a line feed follows, which then does.
    case Byte.carriageReturn: return next != Byte.lineFeed
    case Byte.quote: quote()
    default: other()
    }
    return false
  }

  private mutating func quote() {
    switch position {
    case .start, .afterQuote: position = .quoted
    case .bare: isOdd = true
    case .quoted, .trail: break
    }
  }

  private mutating func other() {
    switch position {
    case .start: position = .bare
    case .afterQuote: (position, isOdd) = (.trail, true)
    case .bare, .quoted, .trail: break
    }
  }
}
