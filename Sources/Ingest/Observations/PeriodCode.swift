// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// A period as Eurostat or CBS writes it: years, and which part of a year where it is one.
///
/// | source | part of a year |
/// |---|---|
/// | `2021`, `2016-2018`, `2021JJ00` | none |
/// | `2021-Q1`, `2021Q1`, `2021KW01` | `quarter-1` |
/// | `2021-03`, `2021M03`, `2021MM03` | `month-03` |
/// | `2021-S1`, `2021S1`, `2021HJ01` | `half-1` |
/// | `2021-W05`, `2021W05`, `2021W105` | `week-05` |
///
/// A part goes to the concept of an observation, because its period is made of whole years.
struct PeriodCode: Hashable {
  /// The years.
  let period: Period
  /// Which part of the year; empty for the whole.
  let part: String

  /// Reads a code; gives nothing for any other form.
  init?(_ code: String) {
    if let period = Period(code), period.years != nil {
      self.init(period: period, part: "")
      return
    }
    guard let year = Period(code.prefix(4)), year.years != nil,
      let part = PeriodCode.part(Array(code.dropFirst(4).utf8))
    else { return nil }
    self.init(period: year, part: part)
  }

  private init(period: Period, part: String) {
    self.period = period
    self.part = part
  }

  private static func part(_ rest: [UInt8]) -> String? {
    if rest == Array("JJ00".utf8) { return "" }
    for form in forms where rest.starts(with: form.mark.utf8) {
      let digits = rest.dropFirst(form.mark.utf8.count)
      guard digits.count == form.digits, digits.allSatisfy(Byte.digits.contains),
        let number = Int(String(decoding: digits, as: UTF8.self)),
        (1...form.most).contains(number)
      else { continue }
      let text = String(number)
      return form.word + (form.most > 9 && number < 10 ? "-0" : "-") + text
    }
    return nil
  }

  private static let forms: [(mark: String, digits: Int, most: Int, word: String)] = [
    ("-Q", 1, 4, "quarter"), ("Q", 1, 4, "quarter"), ("KW", 2, 4, "quarter"),
    ("-M", 2, 12, "month"), ("M", 2, 12, "month"), ("MM", 2, 12, "month"), ("-", 2, 12, "month"),
    ("-S", 1, 2, "half"), ("S", 1, 2, "half"), ("HJ", 2, 2, "half"),
    ("-W", 2, 53, "week"), ("W", 2, 53, "week"), ("W1", 2, 53, "week"),
  ]
}
