// SPDX-License-Identifier: EUPL-1.2

/// Whether a text has the form of a CELEX number, such as `32014L0024` or `32020D0512(01)`.
///
/// Sector, four digits of the year, one or two letters of the type, four or five digits; then,
/// where they apply, the version of a consolidated text (`-20220101`), a corrigendum (`R(19)`) or
/// the serial number of a document of the same day (`(01)`).
func isCelex(_ text: String) -> Bool {
  var rest = text[...].utf8
  func take(_ range: ClosedRange<Int>, _ test: (UInt8) -> Bool) -> Bool {
    let run = rest.prefix(range.upperBound).prefix(while: test)
    rest = rest.dropFirst(run.count)
    return range.contains(run.count)
  }
  let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
  let isLetter: (UInt8) -> Bool = { (65...90).contains($0) }
  guard take(1...1, { isDigit($0) || $0 == 67 || $0 == 69 }), take(4...4, isDigit),
    take(1...2, isLetter), take(4...5, isDigit)
  else { return false }
  return rest.isEmpty || isCelexTail(String(Substring(rest)))
}

private func isCelexTail(_ text: String) -> Bool {
  if text.hasPrefix("-") { return isDigits(text.dropFirst()) && text.utf8.count == 9 }
  let serial = text.hasPrefix("R") ? text.dropFirst() : text[...]
  return serial.hasPrefix("(") && serial.hasSuffix(")") && serial.utf8.count == 4
    && isDigits(serial.dropFirst().dropLast())
}
