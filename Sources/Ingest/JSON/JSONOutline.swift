// SPDX-License-Identifier: EUPL-1.2

/// Looks at the outermost keys of JSON without reading it: enough to tell one format from another.
///
/// It never refuses anything; whether the JSON is right is for ``JSONReader`` to say.
struct JSONOutline {
  /// Far more levels than any format has; what goes deeper is none of them.
  private static let deepest = 1000
  private let bytes: [UInt8]
  private var at: Int
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// Whether the outermost object, or the first object of the outermost list, has one of the keys.
  static func has(_ keys: [String], in bytes: [UInt8]) -> Bool {
    var outline = JSONOutline(bytes)
    outline.skipBlanks()
    let isList = outline.peek == UInt8(ascii: "[")
    guard isList || outline.peek == UInt8(ascii: "{") else { return false }
    let level = isList ? 2 : 1
    let wanted = keys.map { Array($0.utf8)[...] }
    while let key = outline.nextKey(level: level) {
      if wanted.contains(key) { return true }
    }
    return false
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, Byte.isBlank(byte) { at += 1 }
  }

  /// The next text at a level that a colon follows; nothing when that object ends.
  private mutating func nextKey(level: Int) -> ArraySlice<UInt8>? {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > JSONOutline.deepest { return nil }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth < level { return nil }
      case Byte.quote:
        let text = skipText()
        skipBlanks()
        if depth == level, peek == UInt8(ascii: ":") { return text }
        continue
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Skips a text and its quotes, and gives what stands between them as written.
  private mutating func skipText() -> ArraySlice<UInt8> {
    let start = at + 1
    at = start
    while let byte = peek, byte != Byte.quote { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
    let end = min(at, bytes.count)
    at = end + 1
    return bytes[start..<end]
  }
}
