// SPDX-License-Identifier: EUPL-1.2

/// Reads `-12.5`: an optional minus, digits, and optionally a point and digits; nothing else.
///
/// Grouping, exponents, decimal commas and words such as `inf` are refused.
package func plainNumber(_ text: some StringProtocol) -> Double? {
  let digits = text.hasPrefix("-") ? String(text.dropFirst()) : String(text)
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  let isDigits = { (part: Substring) in
    !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
  }
  guard parts.count <= 2, parts.allSatisfy(isDigits), text.utf8.count <= 40 else { return nil }
  return Double(String(text))
}

/// Reads a whole number of at most nine digits.
package func wholeNumber(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return Int(String(text))
}

/// The number as a person would write it in a test: without `.0` and exponent, with a decimal point.
package func plainText(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return "\(whole)" }
  let text = "\(number)"
  let parts = text.split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
  let sign = number < 0 ? "-" : ""
  let digits = parts[0].filter { $0 != "." && $0 != "-" }
  let zeros = { (count: Int) in String(repeating: "0", count: max(0, count)) }
  if exponent < 0 { return sign + "0." + zeros(-exponent - 1) + digits }
  return sign + digits + zeros(exponent + 1 - digits.count)
}

/// The number with at most two decimals, for a sentence.
package func roundedText(_ number: Double) -> String {
  abs(number) < 1e15 ? plainText((number * 100).rounded() / 100) : plainText(number)
}
