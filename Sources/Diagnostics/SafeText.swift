// SPDX-License-Identifier: EUPL-1.2

/// Shows text from data so that it cannot deceive: control, bidirectional and invisible characters
/// appear as `<U+202E>`, and at most `limit` characters are shown.
///
/// A cut is marked with `…`. An empty text stays empty.
public func visible(_ text: some StringProtocol, limit: Int = 40) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit { return shown + "…" }
    shown += isDeceptive(scalar) ? "<U+\(hex(scalar.value))>" : String(Character(scalar))
    count += 1
  }
  return shown
}

/// Whether a scalar is a control, bidirectional mark or invisible character.
public func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    true
  default: false
  }
}

private func hex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
