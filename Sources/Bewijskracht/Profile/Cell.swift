// SPDX-License-Identifier: EUPL-1.2

/// A cell as the bytes of the block it stands in: looked at, never copied, gone with the block.
typealias Cell = UnsafeBufferPointer<UInt8>

extension Cell {
  /// Whether the cell is exactly one byte.
  func isOnly(_ byte: UInt8) -> Bool { count == 1 && self[0] == byte }

  /// Whether both cells hold the same bytes.
  func equals(_ other: Cell) -> Bool {
    if count != other.count { return false }
    for place in 0..<count where self[place] != other[place] { return false }
    return true
  }

  /// Where the joint of two values in one cell, `---`, next stands from a place on.
  func joint(from start: Int = 0) -> Int? {
    if count < 3 { return nil }
    var place = start
    while place + 3 <= count {
      if self[place] == UInt8(ascii: "-"), self[place + 1] == UInt8(ascii: "-"),
        self[place + 2] == UInt8(ascii: "-")
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether any of the joined values differs from another cell.
  func hasPart(otherThan other: Cell) -> Bool {
    var start = 0
    while let joint = joint(from: start) {
      if !Cell(rebasing: self[start..<joint]).equals(other) { return true }
      start = joint + 3
    }
    return !Cell(rebasing: self[start...]).equals(other)
  }

  /// The text, with doubled quotes made single.
  var text: String {
    let text = String(decoding: self, as: UTF8.self)
    return contains(UInt8(ascii: "\"")) ? text.replacing("\"\"", with: "\"") : text
  }

  /// A whole number of at most 18 digits written the usual way, without zeros in front.
  var wholeNumber: UInt64? {
    guard (1...18).contains(count), self[0] != UInt8(ascii: "0") || count == 1 else { return nil }
    var number: UInt64 = 0
    for byte in self {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number &* 10 &+ UInt64(digit)
    }
    return number
  }
}
