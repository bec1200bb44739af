// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads CPV codes as sources write them.
enum CPVText {
  /// The eight digits of a code, without the check digit that may follow a hyphen.
  ///
  /// Seven digits are a code that lost the zero it begins with. Anything else gives nothing.
  private static func code(_ text: String) -> String? {
    let halves = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard halves.allSatisfy({ $0.allSatisfy(Byte.digits.contains) }) else { return nil }
    switch halves.map(\.count) {
    case [8], [8, 1]: return String(Substring(halves[0]))
    case [7]: return "0" + text
    default: return nil
    }
  }

  /// The eight digits of a code in a source; a text that is no code is unknown, which is noted.
  static func code(_ written: Located<String>, noting report: inout Report) -> String {
    if let code = code(written.value) { return code }
    report.note(
      .cpvUnknown, at: written.place,
      Words(
        nl: "'\(visible(written.value))' is geen CPV-code van acht cijfers.",
        en: "'\(visible(written.value))' is not a CPV code of eight digits."))
    return ""
  }
}
