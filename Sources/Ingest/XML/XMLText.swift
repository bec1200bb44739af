// SPDX-License-Identifier: EUPL-1.2

/// Resolves entities and line ends in text that was checked before.
enum XMLText {
  /// The character an entity stands for, and its length in bytes with `&` and `;`.
  static func entity(in bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let word = bytes[(bytes.startIndex + 1)..<end]
    let length = end - bytes.startIndex + 1
    if let scalar = named(word) { return (scalar, length) }
    guard word.first == UInt8(ascii: "#"), let scalar = numbered(word.dropFirst()) else {
      return nil
    }
    return (scalar, length)
  }

  private static func named(_ word: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: word, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }

  /// The character with a number; nothing for numbers XML does not allow.
  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.first.map({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) ?? false,
      let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      return Unicode.Scalar(value)
    default: return nil
    }
  }

  /// Text with entities resolved; in attributes blanks become spaces, elsewhere line ends LF.
  static func decoded(_ bytes: ArraySlice<UInt8>, isAttribute: Bool) -> String {
    let isPlain = bytes.allSatisfy { byte in
      byte != XMLByte.ampersand && byte != Byte.carriageReturn && (!isAttribute || byte >= 0x20)
    }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var content: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == XMLByte.ampersand, let entity = entity(in: bytes[index...]) {
        content += Array(String(Character(entity.scalar)).utf8)
        index += entity.length
        continue
      }
      appendLineEnd(bytes, at: index, isAttribute: isAttribute, to: &content)
      index += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Text without entities, with line ends as LF.
  static func verbatim(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(Byte.carriageReturn) else { return String(decoding: bytes, as: UTF8.self) }
    var content: [UInt8] = []
    for index in bytes.indices {
      appendLineEnd(bytes, at: index, isAttribute: false, to: &content)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func appendLineEnd(
    _ bytes: ArraySlice<UInt8>, at index: Int, isAttribute: Bool, to content: inout [UInt8]
  ) {
    let byte = bytes[index]
    let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
    if byte == Byte.carriageReturn, next == Byte.lineFeed { return }
    let isBlank = Byte.isBlank(byte)
    if isAttribute, isBlank {
      content.append(Byte.space)
    } else {
      content.append(byte == Byte.carriageReturn ? Byte.lineFeed : byte)
    }
  }
}
