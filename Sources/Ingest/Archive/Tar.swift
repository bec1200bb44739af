// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads the ordinary files out of a tar package in memory; nothing is written to disk.
///
/// Names must be plain and relative; links, devices and names that leave the folder refuse the
/// whole package. Long names of POSIX (`x`) and GNU (`L`) are understood; folders are passed over.
enum Tar {
  /// One file of a package.
  struct Entry {
    let name: String
    let bytes: [UInt8]
  }

  /// The most files in a package.
  static let most = 1_000_000

  /// Whether bytes begin with the header of a file.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 512 && Header(bytes[..<512]) != nil
  }

  /// The files in the order of the package.
  static func entries(_ bytes: [UInt8], path: String) throws(Refusal) -> [Entry] {
    var entries: [Entry] = []
    var at = 0
    var longName: String?
    while at + 512 <= bytes.count, bytes[at..<(at + 512)].contains(where: { $0 != 0 }) {
      guard let header = Header(bytes[at..<(at + 512)]), header.size <= bytes.count - at - 512
      else { throw damaged(path) }
      let content = bytes[(at + 512)..<(at + 512 + header.size)]
      at += 512 + (header.size + 511) / 512 * 512
      switch header.kind {
      case UInt8(ascii: "x"): longName = posixName(content) ?? longName
      case UInt8(ascii: "L"): longName = text(content)
      case UInt8(ascii: "g"): continue
      case UInt8(ascii: "5"): longName = nil
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
        let name = try checked(longName ?? header.name, path: path)
        longName = nil
        entries.append(Entry(name: name, bytes: Array(content)))
        if entries.count > most { throw damaged(path) }
      default: throw unsafeEntry(longName ?? header.name, path)
      }
    }
    guard bytes.dropFirst(at).prefix(512).allSatisfy({ $0 == 0 }) else { throw damaged(path) }
    return entries
  }

  private static func checked(_ name: String, path: String) throws(Refusal) -> String {
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    if isPlainPath(plain) { return plain }
    throw unsafeEntry(name, path)
  }

  /// The name in a POSIX header: records `length key=value` and a line end.
  private static func posixName(_ content: ArraySlice<UInt8>) -> String? {
    for record in content.split(separator: Byte.lineFeed) {
      guard let blank = record.firstIndex(of: Byte.space) else { continue }
      let field = record[(blank + 1)...]
      if field.starts(with: "path=".utf8) { return text(field.dropFirst(5)) }
    }
    return nil
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self) ?? "\u{0}"
  }

  private static func damaged(_ path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "De inhoud van dit pakket is beschadigd.",
        en: "The content of this package is damaged."))
  }

  private static func unsafeEntry(_ name: String, _ path: String) -> Refusal {
    Refusal(
      .archivePath, at: Place(path: path),
      Words(
        nl: "'\(visible(name, limit: 100))' is geen gewoon bestand met een gewone naam.",
        en: "'\(visible(name, limit: 100))' is not an ordinary file with an ordinary name."))
  }
}

/// The 512 bytes before each file of a tar package.
private struct Header {
  let name: String
  let size: Int
  let kind: UInt8

  /// Reads a header; gives nothing when its checksum is wrong.
  init?(_ block: ArraySlice<UInt8>) {
    let bytes = Array(block)
    var sum = 0
    for (index, byte) in bytes.enumerated() {
      sum += (148..<156).contains(index) ? Int(Byte.space) : Int(byte)
    }
    guard let expected = Header.octal(bytes[148..<156]), expected == sum,
      let size = Header.octal(bytes[124..<136])
    else { return nil }
    self.size = size
    kind = bytes[156]
    let short = Tar.text(bytes[0..<100])
    let isPOSIX = bytes[257..<262].elementsEqual("ustar".utf8) && bytes[262] == 0
    let prefix = isPOSIX ? Tar.text(bytes[345..<500]) : ""
    name = prefix.isEmpty ? short : prefix + "/" + short
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == Byte.space }.prefix { $0 != 0 && $0 != Byte.space }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
