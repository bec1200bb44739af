// SPDX-License-Identifier: EUPL-1.2

/// Unpacks a DEFLATE stream piece by piece, so that whoever asks can stop.
///
/// Literature: P. Deutsch (1996), RFC 1951, sections 3.2.2 to 3.2.7.
struct Inflate {
  /// The stream does not follow the rules of DEFLATE, or stops too early.
  struct Damaged: Error {}

  private enum Block {
    case none
    case stored(left: Int)
    case coded(literals: Huffman, distances: Huffman)
  }

  private let bytes: [UInt8]
  private let end: Int
  /// The offset of the first byte that was not read; exact when ``isFinished``.
  private(set) var at: Int
  /// Whether the last piece was handed out.
  private(set) var isFinished = false
  private var window: [UInt8]
  private var filled = 0
  private var block = Block.none
  private var isLast = false
  private var buffer: UInt64 = 0
  private var bits = 0

  /// How far back a stream may copy from.
  private static let reach = 32768
  /// The most bytes of a piece, besides one copy.
  private static let piece = 65536

  /// Starts at an offset; bytes from `end` on are never read.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    (self.bytes, self.end, at) = (bytes, min(end, bytes.count), start)
    window = [UInt8](repeating: 0, count: Inflate.reach + Inflate.piece + 258)
  }

  /// The next bytes of the content; nothing at its end.
  mutating func next() throws(Damaged) -> ArraySlice<UInt8>? {
    if isFinished { return nil }
    slide()
    let start = filled
    while filled < Inflate.reach + Inflate.piece, !isFinished {
      switch block {
      case .none: try readHeader()
      case .stored(let left): try copyStored(left)
      case .coded(let literals, let distances): try unpack(literals, distances)
      }
    }
    return window[start..<filled]
  }

  /// Keeps only what may still be copied from.
  private mutating func slide() {
    guard filled > Inflate.reach else { return }
    let start = filled - Inflate.reach
    for index in 0..<Inflate.reach { window[index] = window[start + index] }
    filled = Inflate.reach
  }

  private mutating func readHeader() throws(Damaged) {
    if isLast { return finish() }
    isLast = try take(1) == 1
    switch try take(2) {
    case 0: block = .stored(left: try storedLength())
    case 1: block = .coded(literals: .fixedLiterals, distances: .fixedDistances)
    case 2:
      let codes = try readCodes()
      block = .coded(literals: codes.literals, distances: codes.distances)
    default: throw Damaged()
    }
  }

  /// Gives back the whole bytes that were read ahead.
  private mutating func finish() {
    at -= bits / 8
    (buffer, bits, isFinished) = (0, 0, true)
  }

  private mutating func fill() {
    while bits <= 48, at < end {
      buffer |= UInt64(bytes[at]) << UInt64(bits)
      at += 1
      bits += 8
    }
  }

  private mutating func take(_ count: Int) throws(Damaged) -> Int {
    if bits < count { fill() }
    guard bits >= count else { throw Damaged() }
    let value = Int(buffer & ((1 << UInt64(count)) - 1))
    buffer >>= UInt64(count)
    bits -= count
    return value
  }

  @inline(__always)
  private mutating func symbol(_ code: Huffman) throws(Damaged) -> Int {
    if bits < 16 { fill() }
    let entry = code.table[Int(truncatingIfNeeded: buffer) & code.mask]
    let length = Int(entry & 15)
    guard length > 0, length <= bits else { throw Damaged() }
    buffer >>= UInt64(length)
    bits -= length
    return Int(entry >> 4)
  }

  private mutating func storedLength() throws(Damaged) -> Int {
    _ = try take(bits % 8)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw Damaged() }
    at -= bits / 8
    (buffer, bits) = (0, 0)
    guard at + length <= end else { throw Damaged() }
    return length
  }

  private mutating func copyStored(_ left: Int) throws(Damaged) {
    let count = min(left, Inflate.reach + Inflate.piece - filled)
    for _ in 0..<count {
      window[filled] = bytes[at]
      filled += 1
      at += 1
    }
    block = count == left ? .none : .stored(left: left - count)
  }

  /// Unpacks until the block ends or the window is full.
  private mutating func unpack(_ literals: Huffman, _ distances: Huffman) throws(Damaged) {
    while filled < Inflate.reach + Inflate.piece {
      let word = try symbol(literals)
      if word < 256 {
        window[filled] = UInt8(truncatingIfNeeded: word)
        filled += 1
        continue
      }
      if word == 256 {
        block = .none
        return
      }
      guard word <= 285 else { throw Damaged() }
      try copy(lengthBase[word - 257] + (try take(lengthExtra[word - 257])), distances)
    }
  }

  private mutating func copy(_ length: Int, _ distances: Huffman) throws(Damaged) {
    let code = try symbol(distances)
    guard code < 30 else { throw Damaged() }
    let distance = distanceBase[code] + (try take(distanceExtra[code]))
    guard distance <= filled else { throw Damaged() }
    for index in filled..<(filled + length) { window[index] = window[index - distance] }
    filled += length
  }

  /// Reads the two codes of a block that brings its own.
  private mutating func readCodes() throws(Damaged) -> (literals: Huffman, distances: Huffman) {
    let literals = try take(5) + 257
    let distances = try take(5) + 1
    let count = try take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<count { lengths[lengthOrder[index]] = UInt8(try take(3)) }
    guard literals <= 286, let code = Huffman(lengths) else { throw Damaged() }
    let all = try readLengths(literals + distances, with: code)
    guard let first = Huffman(Array(all[..<literals])), all[256] > 0,
      let second = Huffman(Array(all[literals...]))
    else { throw Damaged() }
    return (first, second)
  }

  private mutating func readLengths(_ count: Int, with code: Huffman) throws(Damaged) -> [UInt8] {
    var all: [UInt8] = []
    while all.count < count {
      switch try symbol(code) {
      case let length where length < 16: all.append(UInt8(length))
      case 16:
        guard let last = all.last else { throw Damaged() }
        all += [UInt8](repeating: last, count: try take(2) + 3)
      case 17: all += [UInt8](repeating: 0, count: try take(3) + 3)
      default: all += [UInt8](repeating: 0, count: try take(7) + 11)
      }
    }
    guard all.count == count else { throw Damaged() }
    return all
  }
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
