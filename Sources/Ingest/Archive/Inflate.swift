// SPDX-License-Identifier: EUPL-1.2

/// Unpacks a DEFLATE stream, up to a limit.
///
/// Literature: P. Deutsch (1996), RFC 1951, sections 3.2.2 to 3.2.7.
struct Inflate {
  /// Why a stream was not unpacked.
  enum Trouble: Error, Hashable {
    case damaged
    case tooLarge
  }

  private let bytes: [UInt8]
  private let limit: Int
  /// The offset of the first byte that was not read.
  private(set) var at: Int
  /// What was unpacked.
  private(set) var output: [UInt8] = []
  private var buffer: UInt64 = 0
  private var bits = 0

  /// Starts at an offset; more than `limit` bytes of output are refused.
  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    (self.bytes, self.limit, at) = (bytes, limit, start)
    output.reserveCapacity(min(limit, (bytes.count - start) * 8))
  }

  /// Unpacks the whole stream and leaves ``at`` on the byte after it.
  mutating func run() throws(Trouble) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try unpack(Huffman.fixedLiterals, Huffman.fixedDistances)
      case 2:
        let codes = try readCodes()
        try unpack(codes.literals, codes.distances)
      default: throw .damaged
      }
    }
    at -= bits / 8
    (buffer, bits) = (0, 0)
  }

  private mutating func fill() {
    while bits <= 48, at < bytes.count {
      buffer |= UInt64(bytes[at]) << UInt64(bits)
      at += 1
      bits += 8
    }
  }

  private mutating func take(_ count: Int) throws(Trouble) -> Int {
    if bits < count { fill() }
    guard bits >= count else { throw .damaged }
    let value = Int(buffer & ((1 << UInt64(count)) - 1))
    buffer >>= UInt64(count)
    bits -= count
    return value
  }

  @inline(__always)
  private mutating func symbol(_ code: Huffman) throws(Trouble) -> Int {
    if bits < 16 { fill() }
    let entry = code.table[Int(buffer) & code.mask]
    let length = Int(entry & 15)
    guard length > 0, length <= bits else { throw .damaged }
    buffer >>= UInt64(length)
    bits -= length
    return Int(entry >> 4)
  }

  private mutating func copyStored() throws(Trouble) {
    _ = try take(bits % 8)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw .damaged }
    at -= bits / 8
    (buffer, bits) = (0, 0)
    guard at + length <= bytes.count else { throw .damaged }
    guard output.count + length <= limit else { throw .tooLarge }
    output += bytes[at..<(at + length)]
    at += length
  }

  private mutating func unpack(_ literals: Huffman, _ distances: Huffman) throws(Trouble) {
    while true {
      let word = try symbol(literals)
      if word == 256 { return }
      guard output.count < limit else { throw .tooLarge }
      if word < 256 {
        output.append(UInt8(word))
        continue
      }
      guard word <= 285 else { throw .damaged }
      let length = lengthBase[word - 257] + (try take(lengthExtra[word - 257]))
      let code = try symbol(distances)
      guard code < 30 else { throw .damaged }
      let distance = distanceBase[code] + (try take(distanceExtra[code]))
      guard distance <= output.count else { throw .damaged }
      guard output.count + length <= limit else { throw .tooLarge }
      let start = output.count - distance
      for offset in 0..<length { output.append(output[start + offset]) }
    }
  }

  /// Reads the two codes of a block that brings its own.
  private mutating func readCodes() throws(Trouble) -> (literals: Huffman, distances: Huffman) {
    let literals = try take(5) + 257
    let distances = try take(5) + 1
    let count = try take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<count { lengths[lengthOrder[index]] = UInt8(try take(3)) }
    guard literals <= 286, let code = Huffman(lengths) else { throw .damaged }
    let all = try readLengths(literals + distances, with: code)
    guard let first = Huffman(Array(all[..<literals])), all[256] > 0,
      let second = Huffman(Array(all[literals...]))
    else { throw .damaged }
    return (first, second)
  }

  private mutating func readLengths(_ count: Int, with code: Huffman) throws(Trouble) -> [UInt8] {
    var all: [UInt8] = []
    while all.count < count {
      switch try symbol(code) {
      case let length where length < 16: all.append(UInt8(length))
      case 16:
        guard let last = all.last else { throw .damaged }
        all += [UInt8](repeating: last, count: try take(2) + 3)
      case 17: all += [UInt8](repeating: 0, count: try take(3) + 3)
      default: all += [UInt8](repeating: 0, count: try take(7) + 11)
      }
    }
    guard all.count == count else { throw .damaged }
    return all
  }
}

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

private let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
private let lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
private let lengthExtra = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
private let distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
private let distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
