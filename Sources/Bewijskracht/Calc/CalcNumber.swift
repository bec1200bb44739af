// SPDX-License-Identifier: EUPL-1.2

/// Numbers as people type them for `bewijs calc`: strict, and printed so that they read back.
public enum CalcNumber {
  /// Reads an optional minus, digits, an optional fraction and an optional exponent.
  ///
  /// A plus before the number, a decimal comma, digit grouping, hexadecimal, `inf` and `nan` are
  /// not numbers here, nor is a number too large for a double.
  public static func read(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    var at = 0
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    guard skipDigits(bytes, &at) else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard skipDigits(bytes, &at) else { return nil }
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "e") || bytes[at] == UInt8(ascii: "E") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
        at += 1
      }
      guard skipDigits(bytes, &at) else { return nil }
    }
    guard at == bytes.count, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The shortest decimal that reads back as the same double; whole numbers without `.0`.
  public static func print(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func skipDigits(_ bytes: [UInt8], _ at: inout Int) -> Bool {
    let start = at
    while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") {
      at += 1
    }
    return at > start
  }
}
