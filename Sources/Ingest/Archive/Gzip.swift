// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Unpacks a gzip file in memory, checks its checksum, and refuses what grows too much.
///
/// Literature: P. Deutsch (1996), RFC 1952, sections 2.2 and 2.3.
enum Gzip {
  /// The most bytes a file may unpack to: a hundred times its size above 1 MiB, and 1 GiB.
  static func limit(for size: Int) -> Int { min(max(1 << 20, size * 100), 1 << 30) }

  /// Whether bytes begin like gzip.
  static func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The unpacked bytes of all members of a file.
  static func unpacked(_ bytes: [UInt8], path: String) throws(Refusal) -> [UInt8] {
    let limit = limit(for: bytes.count)
    var output: [UInt8] = []
    var at = 0
    repeat {
      guard let start = headerEnd(bytes, from: at) else { throw damaged(path) }
      var inflate = Inflate(bytes, from: start, limit: limit - output.count)
      do throws(Inflate.Trouble) {
        try inflate.run()
      } catch {
        throw error == .tooLarge ? tooLarge(path, limit) : damaged(path)
      }
      at = inflate.at
      guard at + 8 <= bytes.count,
        littleEndian(bytes, at) == CRC32.checksum(of: inflate.output[...]),
        littleEndian(bytes, at + 4) == UInt32(truncatingIfNeeded: inflate.output.count)
      else { throw damaged(path) }
      at += 8
      if output.isEmpty { output = inflate.output } else { output += inflate.output }
    } while at < bytes.count
    return output
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
      at += 2 + Int(bytes[at]) + Int(bytes[at + 1]) << 8
    }
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0) else { return nil }
      at = end + 1
    }
    if flags & 2 != 0 { at += 2 }
    return at < bytes.count ? at : nil
  }

  private static func littleEndian(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
  }

  private static func damaged(_ path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "Dit pakket is niet uit te pakken of de controlesom klopt niet.",
        en: "This package cannot be unpacked or its checksum is wrong."))
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Refusal {
    Refusal(
      .archiveSize, at: Place(path: path),
      Words(
        nl: "Dit pakket wordt uitgepakt groter dan \(limit) bytes.",
        en: "This package unpacks to more than \(limit) bytes."))
  }
}
