// SPDX-License-Identifier: EUPL-1.2

/// Rewrites windows-1252 as UTF-8, for files that declare it.
enum Windows1252 {
  /// The same text in UTF-8.
  ///
  /// The five bytes that mean nothing in windows-1252 stay as they are; as bytes that are not UTF-8
  /// they are refused where they stand.
  ///
  /// With `upperControls` the bytes from 0x80 to 0x9F mean nothing either, as in iso-8859-1, where
  /// they are control characters.
  static func asUTF8(_ bytes: [UInt8], upperControls: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let value = byte >= 0xA0 ? UInt32(byte) : upperControls ? 0 : upper[Int(byte) - 0x80]
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        text.append(byte)
        continue
      }
      text += Array(String(Character(scalar)).utf8)
    }
    return text
  }

  /// What the bytes from 0x80 to 0x9F stand for; 0 for those that mean nothing.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
