// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Rewrites XML in UTF-16 or ISO-8859-1 as UTF-8, before anything else is read from it.
///
/// UTF-16 must announce itself by its mark, ISO-8859-1 in the XML declaration; a mark and a
/// declaration that disagree are refused. Other bytes are given back as they are. In the rewritten
/// text the name of the encoding is replaced by `UTF-8` and as many spaces as keep every column.
enum XMLEncoding {
  /// The same document in UTF-8.
  static func asUTF8(_ bytes: [UInt8], path: String) throws(Refusal) -> [UInt8] {
    if let order = ByteOrder(markOf: bytes) {
      if !order.isXML(bytes) { return bytes }
      let text = try order.asUTF8(bytes, path: path)
      return try declared(text, as: ["UTF-16"], path: path)
    }
    if let order = ByteOrder(unmarked: bytes) { throw order.refusal(path) }
    guard let name = declaration(bytes)?.name else { return bytes }
    let latin = ["ISO-8859-1", "ISO8859-1", "LATIN1", "ISO_8859-1"]
    guard latin.contains(name), !bytes.starts(with: byteOrderMark) else { return bytes }
    return try declared(latin1AsUTF8(bytes), as: latin, path: path)
  }

  /// The text with its declared encoding replaced; refuses another one than was found.
  private static func declared(
    _ text: [UInt8], as names: [String], path: String
  ) throws(Refusal) -> [UInt8] {
    guard let (name, range) = declaration(text) else { return text }
    guard names.contains(name) else {
      throw Refusal(
        .xmlEncoding, at: Place(path: path, line: 1, column: 1),
        Words(
          nl: "De XML zegt '\(visible(name))', maar de bytes zijn \(names[0]).",
          en: "The XML says '\(visible(name))', but the bytes are \(names[0])."))
    }
    let mark = text[range.lowerBound]
    let value = [mark] + Array("UTF-8".utf8) + [mark]
    let padding = [UInt8](repeating: Byte.space, count: max(0, range.count - value.count))
    return Array(text[..<range.lowerBound]) + value + padding + text[range.upperBound...]
  }

  /// The encoding an XML declaration names, in capitals, and where it stands with its quotes.
  private static func declaration(_ bytes: [UInt8]) -> (name: String, range: Range<Int>)? {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard bytes[start...].starts(with: "<?xml".utf8) else { return nil }
    let head = bytes[start...].prefix(256).prefix { $0 != XMLByte.greater }
    let word = Array("encoding".utf8)
    guard var at = head.indices.first(where: { head[$0...].starts(with: word) }) else { return nil }
    at += word.count
    while at < head.endIndex, Byte.isBlank(head[at]) || head[at] == XMLByte.equals { at += 1 }
    guard at < head.endIndex, head[at] == Byte.quote || head[at] == Byte.apostrophe,
      let end = head[(at + 1)...].firstIndex(of: head[at])
    else { return nil }
    return (String(decoding: head[(at + 1)..<end], as: UTF8.self).uppercased(), at..<(end + 1))
  }

  private static func latin1AsUTF8(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }
}

/// Which byte of UTF-16 comes first.
private enum ByteOrder {
  case littleEnd
  case bigEnd

  /// The order that the mark at the start tells.
  init?(markOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .littleEnd
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .bigEnd
    } else {
      return nil
    }
  }

  /// The order of text that begins with `<` in two bytes and has no mark.
  init?(unmarked bytes: [UInt8]) {
    if bytes.starts(with: [XMLByte.less, 0]) {
      self = .littleEnd
    } else if bytes.starts(with: [0, XMLByte.less]) {
      self = .bigEnd
    } else {
      return nil
    }
  }

  private func unit(_ bytes: [UInt8], at: Int) -> UInt16 {
    let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
    return self == .littleEnd ? second << 8 | first : first << 8 | second
  }

  /// Whether the first character after blanks begins an element.
  func isXML(_ bytes: [UInt8]) -> Bool {
    for at in stride(from: 2, to: min(bytes.count - 1, 512), by: 2) {
      let unit = unit(bytes, at: at)
      if unit > 0x20 { return unit == UInt16(XMLByte.less) }
    }
    return false
  }

  /// The text after the mark in UTF-8; refuses halves of pairs and an odd byte.
  func asUTF8(_ bytes: [UInt8], path: String) throws(Refusal) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: 2, to: bytes.count - 1, by: 2) { units.append(unit(bytes, at: at)) }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw broken(path)
    }
    return Array(text.utf8)
  }

  /// What is told about UTF-16 without its mark.
  func refusal(_ path: String) -> Refusal {
    Refusal(
      .utf16, at: Place(path: path, line: 1, column: 1),
      Words(
        nl: "Dit bestand is UTF-16 zonder het teken dat dat aankondigt.",
        en: "This file is UTF-16 without the mark that says so."))
  }

  private func broken(_ path: String) -> Refusal {
    Refusal(
      .xmlEncoding, at: Place(path: path, line: 1, column: 1),
      Words(
        nl: "Dit bestand begint als UTF-16, maar is dat niet overal.",
        en: "This file begins as UTF-16, but is not so everywhere."))
  }
}
