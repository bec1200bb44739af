// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

@testable import Papers

/// A second result of a method is printed with its own digits.
@Suite struct FindingDigitsTests {
  private func printed(
    _ value: Double, _ digits: PrintedDigits, _ language: Language = .en
  ) -> String {
    let key = Sample.shareKey
    let finding = Finding(
      key: key, result: .success(Sample.share), unit: .number, digits: digits,
      countingUnit: .notice, covered: key.period, representation: .representative,
      lineage: Lineage(snapshot: "acme/notices", path: "a.csv", lines: [2]))
    return NumberStyle.eu.text(
      value, of: finding, Sample.indicator("share"), language: language)
  }

  @Test func `a probability has four decimals and is never printed as zero`() {
    #expect(printed(0.0312, .probability) == "0.0312")
    #expect(printed(0.00009, .probability) == "< 0.0001")
    #expect(printed(0, .probability, .nl) == "< 0,0001")
  }

  @Test func `a count of years has no decimals where its indicator has one`() {
    #expect(printed(7, .decimals(0)) == "7")
    #expect(printed(7, .ofIndicator) == "7.0")
  }
}
