// SPDX-License-Identifier: EUPL-1.2

/// A prefix code as one table: the next bits give a symbol and its length.
struct Huffman {
  let table: [UInt16]
  let mask: Int

  /// Builds the code from the length of each symbol; nothing when the lengths are no prefix code.
  ///
  /// A code with a single symbol, or with none, may be incomplete; it is refused when used wrongly.
  init?(_ lengths: [UInt8]) {
    let longest = Int(lengths.max() ?? 0)
    var counts = [Int](repeating: 0, count: 17)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: 17)
    var code = 0
    for length in stride(from: 1, through: longest, by: 1) {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      if code + counts[length] > 1 << length { return nil }
    }
    var table = [UInt16](repeating: 0, count: 1 << longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let reversed = Huffman.reversed(next[Int(length)], Int(length))
      next[Int(length)] += 1
      for index in stride(from: reversed, to: table.count, by: 1 << Int(length)) {
        table[index] = UInt16(symbol) << 4 | UInt16(length)
      }
    }
    (self.table, mask) = (table, table.count - 1)
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | ((code >> $1) & 1) << (length - 1 - $1) }
  }

  private init(fixed lengths: [UInt8]) {
    let code = Huffman(lengths)
    precondition(code != nil, "The fixed codes of RFC 1951 are prefix codes.")
    (table, mask) = (code?.table ?? [], code?.mask ?? 0)
  }

  static let fixedLiterals = Huffman(
    fixed: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  static let fixedDistances = Huffman(fixed: [UInt8](repeating: 5, count: 32))
}
