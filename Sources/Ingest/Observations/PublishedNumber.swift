// SPDX-License-Identifier: EUPL-1.2

/// How numbers stand in a file of a statistical office.
struct PublishedNumber {
  /// How numbers are written without an exponent.
  var grammar = NumberText()
  /// Whether `1.5E-3` is a number; machines write it, people who type a table do not.
  var allowsExponent = false

  /// As machines write numbers.
  static let machine = PublishedNumber(allowsExponent: true)

  /// The number a text stands for.
  func read(_ text: String) throws(NumberText.Trouble) -> Double {
    if let number = grammar.short(text, as: .decimal) { return number }
    if allowsExponent, let number = exponential(text) { return number }
    return try grammar.read(text, as: .decimal)
  }

  /// A number with an exponent; nothing when the text has none or is no number.
  private func exponential(_ text: String) -> Double? {
    guard text.utf8.contains(where: { $0 | 0x20 == 0x65 }) else { return nil }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    guard parts.count == 2 else { return nil }
    let power = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard (0...1).contains(parts[1].count - power.count), (1...3).contains(power.count),
      power.allSatisfy(Byte.digits.contains),
      (try? NumberText().read(String(decoding: parts[0], as: UTF8.self), as: .decimal)) != nil,
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }
}
