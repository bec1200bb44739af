// SPDX-License-Identifier: EUPL-1.2

/// Whether a text has a form: `#` stands for a digit, `@` for a capital, `%` for a capital or a
/// digit, a `+` after one of them for one or more, and every other character for itself.
func hasForm(_ form: String, _ text: String) -> Bool {
  var rest = text.utf8[...]
  let marks = Array(form.utf8)
  var index = 0
  while index < marks.count {
    let repeats = index + 1 < marks.count && marks[index + 1] == UInt8(ascii: "+")
    guard let first = rest.popFirst(), fits(first, marks[index]) else { return false }
    if repeats { rest = rest.drop { fits($0, marks[index]) } }
    index += repeats ? 2 : 1
  }
  return rest.isEmpty
}

private func fits(_ byte: UInt8, _ mark: UInt8) -> Bool {
  let isDigit = (48...57).contains(byte)
  let isCapital = (65...90).contains(byte)
  return switch mark {
  case UInt8(ascii: "#"): isDigit
  case UInt8(ascii: "@"): isCapital
  case UInt8(ascii: "%"): isDigit || isCapital
  default: byte == mark
  }
}

/// Whether a text is an ECLI: the letters, a country, a court of up to 7 signs, a year and an
/// ordinal number of up to 25 signs (Council conclusions 2011/C 127/01).
func isEcli(_ text: String) -> Bool {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 5, parts[0] == "ECLI", hasForm("@@", parts[1]) else { return false }
  let ordinal = parts[4].utf8
  let isOrdinal = ordinal.allSatisfy { fits($0, UInt8(ascii: "%")) || $0 == UInt8(ascii: ".") }
  return hasForm("%+", parts[2]) && parts[2].utf8.count <= 7 && hasForm("####", parts[3])
    && (1...25).contains(ordinal.count) && isOrdinal
}

/// Whether the digits of an ISBN of 10 or 13 places add up; hyphens do not count.
func isIsbn(_ text: String) -> Bool {
  let signs = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
  var digits = signs.map { (48...57).contains($0) ? Int($0) - 48 : -1 }
  if digits.count == 10, signs.last == UInt8(ascii: "X") { digits[9] = 10 }
  guard !digits.contains(-1) else { return false }
  switch digits.count {
  case 10: return zip(digits, (1...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  case 13:
    return zip(digits, 0...).reduce(0) { $0 + $1.0 * ($1.1 % 2 == 0 ? 1 : 3) } % 10 == 0
  default: return false
  }
}

/// Whether a text is a DOI without an address before it: `10.2908/LC_LCI_LEV`.
func isDoi(_ text: String) -> Bool {
  let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
  guard parts.count == 2, parts[0].hasPrefix("10.") else { return false }
  let registrant = parts[0].dropFirst(3)
  return registrant.utf8.count >= 4 && registrant.split(separator: ".").allSatisfy(isDigits)
    && parts[1].utf8.allSatisfy { $0 > 32 && $0 < 127 }
}
