// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads the ordinary files out of a tar package one at a time; nothing is written to disk.
///
/// Names must be plain and relative; links, devices and names that leave the folder refuse the
/// whole package. Long names of POSIX (`x`) and GNU (`L`) are understood; folders are passed over.
struct Tar {
  /// The most files in a package.
  static let most = 1_000_000

  private var source: TarSource
  private let path: String
  private var names: PackedNames
  private var count = 0
  private var longName: String?

  /// Opens a package that is packed with gzip or stands as it is.
  init(_ source: TarSource, path: String) {
    (self.source, self.path, names) = (source, path, PackedNames(path))
  }

  /// Whether bytes begin with the header of a file.
  static func recognises(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 512 && Header(bytes.prefix(512)) != nil
  }

  /// The next file; nothing at the end.
  mutating func next() throws(Refusal) -> (name: String, bytes: [UInt8])? {
    while let block = try source.read(512), block.contains(where: { $0 != 0 }) {
      guard let header = Header(block[...]), header.size <= Growth.largest,
        let content = try source.read(header.size), try source.read(header.padding) != nil
      else { throw damaged }
      switch header.kind {
      case UInt8(ascii: "x"): longName = try posixName(content[...]) ?? longName
      case UInt8(ascii: "L"): longName = Tar.text(content[...])
      case UInt8(ascii: "g"): continue
      case UInt8(ascii: "5"): longName = nil
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
        return try file(longName ?? header.name, content)
      default: throw PackedNames.notAFile(longName ?? header.name, in: path)
      }
    }
    try checkEnd()
    return nil
  }

  private mutating func file(
    _ name: String, _ content: [UInt8]
  ) throws(Refusal) -> (name: String, bytes: [UInt8]) {
    longName = nil
    count += 1
    if count > Tar.most { throw tooMany(Tar.most, in: path) }
    return (try names.checked(name), content)
  }

  /// Refuses anything but zeros after the last file.
  private mutating func checkEnd() throws(Refusal) {
    while let rest = try source.readSome() {
      guard rest.allSatisfy({ $0 == 0 }) else { throw damaged }
    }
  }

  /// The name in a POSIX header: records `length key=value` and a line end.
  ///
  /// A header that gives another size, or describes a file with holes, is refused: it would
  /// contradict what is read here.
  private func posixName(_ content: ArraySlice<UInt8>) throws(Refusal) -> String? {
    var name: String?
    for record in content.split(separator: Byte.lineFeed) {
      guard let blank = record.firstIndex(of: Byte.space) else { continue }
      let field = record[(blank + 1)...]
      if field.starts(with: "path=".utf8) { name = Tar.text(field.dropFirst(5)) }
      if field.starts(with: "size=".utf8) || field.starts(with: "GNU.sparse".utf8) {
        throw damaged
      }
    }
    return name
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self) ?? "\u{0}"
  }

  private var damaged: Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "De inhoud van dit pakket is beschadigd.",
        en: "The content of this package is damaged."))
  }
}

/// What is told about a package with too many files.
func tooMany(_ most: Int, in path: String) -> Refusal {
  Refusal(
    .archiveCount, at: Place(path: path),
    Words(
      nl: "Dit pakket heeft meer dan \(most) bestanden.",
      en: "This package has more than \(most) files."))
}

/// The bytes of a tar package, unpacked while they are asked for.
struct TarSource {
  private var gzip: Gzip?
  private var pending: [UInt8]
  private var at = 0

  /// The bytes of a package that is not packed.
  init(_ bytes: [UInt8]) { pending = bytes }

  /// The bytes that gzip gives.
  init(_ gzip: Gzip) { (self.gzip, pending) = (gzip, []) }

  /// The first bytes, which stay to be read.
  mutating func peek(_ count: Int) throws(Refusal) -> ArraySlice<UInt8> {
    while pending.count - at < count, try more() {}
    return pending[at...].prefix(count)
  }

  /// Exactly so many bytes; nothing when there are fewer.
  mutating func read(_ count: Int) throws(Refusal) -> [UInt8]? {
    while pending.count - at < count { if try !more() { return nil } }
    defer { at += count }
    return Array(pending[at..<(at + count)])
  }

  /// Whatever comes next; nothing at the end.
  mutating func readSome() throws(Refusal) -> [UInt8]? {
    if at == pending.count, try !more() { return nil }
    defer { at = pending.count }
    return Array(pending[at...])
  }

  private mutating func more() throws(Refusal) -> Bool {
    guard let piece = try gzip?.next() else { return false }
    if at > pending.count / 2 {
      pending.removeFirst(at)
      at = 0
    }
    pending += piece
    return true
  }
}

/// The 512 bytes before each file of a tar package.
private struct Header {
  let name: String
  let size: Int
  let kind: UInt8

  /// The bytes after the content, up to a whole block.
  var padding: Int { (512 - size % 512) % 512 }

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
