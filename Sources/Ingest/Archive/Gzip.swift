// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Unpacks a gzip file of one or more members piece by piece, and checks every checksum.
///
/// Literature: P. Deutsch (1996), RFC 1952, sections 2.2 and 2.3.
struct Gzip {
  private let bytes: [UInt8]
  private let path: String
  private var inflate: Inflate
  private var crc = CRC32()
  private var size = 0
  private var total = 0
  private var isOver = false

  /// Whether bytes begin like gzip.
  static func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Opens a file at its first member.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    guard let start = Gzip.headerEnd(bytes, from: 0) else { throw Gzip.damaged(path) }
    (self.bytes, self.path) = (bytes, path)
    inflate = Inflate(bytes, from: start, to: bytes.count)
  }

  /// The next bytes; nothing after the last member.
  mutating func next() throws(Refusal) -> ArraySlice<UInt8>? {
    while !isOver {
      let piece: ArraySlice<UInt8>?
      do throws(Inflate.Damaged) { piece = try inflate.next() } catch { throw Gzip.damaged(path) }
      guard let piece else {
        try endMember()
        continue
      }
      crc.add(piece)
      size += piece.count
      total += piece.count
      if Growth.isTooMuch(total, from: inflate.at) {
        throw Growth.refusal(path, in: path, unpacked: total, from: inflate.at)
      }
      return piece
    }
    return nil
  }

  /// Checks the checksum and size of a member, and opens the next one where there is one.
  private mutating func endMember() throws(Refusal) {
    let at = inflate.at
    guard at + 8 <= bytes.count, bytes.littleEndian(4, at: at) == Int(crc.checksum),
      bytes.littleEndian(4, at: at + 4) == size & 0xFFFF_FFFF
    else { throw Gzip.damaged(path) }
    if at + 8 == bytes.count {
      isOver = true
      return
    }
    guard let start = Gzip.headerEnd(bytes, from: at + 8) else { throw Gzip.damaged(path) }
    (crc, size) = (CRC32(), 0)
    inflate = Inflate(bytes, from: start, to: bytes.count)
  }

  /// The offset of the packed data; nothing when the header is not one of gzip.
  private static func headerEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 10 <= bytes.count, bytes[start...].starts(with: [0x1F, 0x8B, 8]) else {
      return nil
    }
    let flags = bytes[start + 3]
    if flags & 0xE0 != 0 { return nil }
    var at = start + 10
    if flags & 4 != 0 {
      guard at + 2 <= bytes.count else { return nil }
      at += 2 + bytes.littleEndian(2, at: at)
    }
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0) else { return nil }
      at = end + 1
    }
    if flags & 2 != 0 { at += 2 }
    return at < bytes.count ? at : nil
  }

  private static func damaged(_ path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "Dit pakket is niet uit te pakken of de controlesom klopt niet.",
        en: "This package cannot be unpacked or its checksum is wrong."))
  }
}

extension [UInt8] {
  /// The whole number of up to eight bytes, lowest first; the bytes must be there.
  func littleEndian(_ count: Int, at offset: Int) -> Int {
    Int(
      truncatingIfNeeded: (0..<count).reduce(UInt64(0)) {
        $0 | UInt64(self[offset + $1]) << UInt64(8 * $1)
      })
  }
}
