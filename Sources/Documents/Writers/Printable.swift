// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Text from data as every writer prints it: on one line, with invisible characters made visible.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isDeceptive) else { return text }
  let oneLine = text.unicodeScalars.map { scalar in
    scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar
  }
  return visible(String(oneLine), limit: .max)
}

/// Text from data for HTML and XML, in an element or in an attribute between double quotes.
func escaped(_ text: String) -> String {
  var safe = ""
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    default: safe.unicodeScalars.append(isNoncharacter(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return safe
}

/// Whether a scalar is one of those that HTML and XML do not allow although they are Unicode.
private func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
}
