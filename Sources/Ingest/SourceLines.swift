// SPDX-License-Identifier: EUPL-1.2

/// The texts of some lines of a file, found without holding the file in memory.
public struct SourceLines: Sendable {
  private static let window = 1 << 20
  /// The most bytes of a line that is shown.
  private static let longest = 65_536

  private var texts: [Int: [UInt8]] = [:]
  private var line = 1
  private var isAfterReturn = false

  /// Looks for lines, numbered from 1; lines end at LF, CR LF or CR.
  public init(_ wanted: Set<Int>, of source: ByteSource) throws {
    for line in wanted { texts[line] = [] }
    let start = try source.bytes(from: 0, atMost: byteOrderMark.count)
    var place = start == byteOrderMark ? start.count : 0
    while place < source.size, line <= wanted.max() ?? 0 {
      let bytes = try source.bytes(from: place, atMost: SourceLines.window)
      read(bytes)
      place += bytes.count
    }
  }

  /// The text of a line; nothing when it is very long or not in UTF-8, or was not looked for.
  public subscript(line: Int) -> String? {
    guard let text = texts[line], text.count <= SourceLines.longest else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  private mutating func read(_ bytes: [UInt8]) {
    let ends = bytes.withUnsafeBytes { ByteScan.lines(in: $0, 0..<bytes.count) }
    if ends.hasReturn || isAfterReturn {
      for byte in bytes { step(byte) }
    } else if (line...(line + ends.feeds)).contains(where: { texts[$0] != nil }) {
      bytes.withUnsafeBufferPointer { step(overLinesOf: $0) }
    } else {
      line += ends.feeds
    }
  }

  /// Goes over bytes without returns, line by line.
  private mutating func step(overLinesOf bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      var end = start
      while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
      if texts[line] != nil {
        let room = SourceLines.longest + 1 - texts[line, default: []].count
        texts[line, default: []] += bytes[start..<end].prefix(room)
      }
      if end == bytes.count { return }
      line += 1
      start = end + 1
    }
  }

  private mutating func step(_ byte: UInt8) {
    let isPair = isAfterReturn && byte == Byte.lineFeed
    isAfterReturn = byte == Byte.carriageReturn
    if byte == Byte.lineFeed || isAfterReturn {
      if !isPair { line += 1 }
    } else if texts[line] != nil, texts[line, default: []].count <= SourceLines.longest {
      texts[line, default: []].append(byte)
    }
  }
}
