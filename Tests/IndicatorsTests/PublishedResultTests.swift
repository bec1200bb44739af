// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators
import Numerics
import Testing

/// Results that others have published or that follow from theirs, to the digits they print.
struct PublishedResultTests {
  private func estimate(
    _ measure: String, _ numerator: Double, of denominator: Double = 0,
    unit: CountingUnit = .notice, factor: Double = 1
  ) throws -> Estimate {
    let input = MeasureInput.figures(
      numerator: [figure("a", numerator)], denominator: [figure("b", denominator)],
      factor: factor)
    return try #require(Measures.named(measure)).estimate(from: input, unit: unit)
  }

  private func figure(_ variable: String, _ value: Double) -> Observation {
    Observation(
      area: Area("EU27"), period: .all, variable: variable,
      value: .number(value, text: "\(value)"), unit: "number", concept: "", vintage: "", note: "",
      place: Place(path: "rows.csv"))
  }

  private func digits(_ number: Double?, _ decimals: Int) -> String {
    number.map { String(format: "%.\(decimals)f", $0) } ?? "none"
  }

  @Test
  func `4 of 830 notices is 0.4819 percent, from 0.18757 to 1.23254`() throws {
    let share = try estimate("share", 4, of: 830)
    #expect(digits(share.value, 4) == "0.4819")
    #expect(digits(share.interval?.low, 5) == "0.18757")
    #expect(digits(share.interval?.high, 5) == "1.23254")
    #expect(share.interval?.level == 0.95)
  }

  @Test
  func `only 4 of 830 prints as 0.5 percent`() throws {
    let printed = try (0...830).filter { count in
      digits(try estimate("share", Double(count), of: 830).value, 1) == "0.5"
    }
    #expect(printed == [4])
  }

  @Test
  func `2,882 of 113,749 contracts is 2.5336 percent, from 2.4439 to 2.6266`() throws {
    let share = try estimate("share", 2_882, of: 113_749, unit: .contract)
    #expect(digits(share.value, 4) == "2.5336")
    #expect(digits(share.interval?.low, 4) == "2.4439")
    #expect(digits(share.interval?.high, 4) == "2.6266")
  }

  @Test
  func `83 of 103 million euro is 81 percent and has no interval`() throws {
    let share = try estimate("share", 83, of: 103, unit: .value)
    #expect(digits(share.value, 0) == "81")
    #expect(share.interval == nil)
  }

  @Test
  func `103 million euro over 411 notices is EUR 250,608 a notice`() throws {
    let ratio = try estimate("ratio", 103, of: 411, factor: 1_000_000)
    #expect(digits(ratio.value, 0) == "250608")
    #expect(ratio.n == 411)
  }

  @Test
  func `1,233 notices in three years are 411 a year, 830 are 277`() throws {
    #expect(try estimate("ratio", 1_233, of: 3, unit: .figure).value == 411)
    #expect(digits(try estimate("ratio", 830, of: 3, unit: .figure).value, 0) == "277")
  }

  @Test(arguments: zip([[20.0, 83], [5_500, 22_500]], [103.0, 28_000]))
  func `the parts of a published total add up`(_ parts: [Double], _ total: Double) throws {
    let rows = parts.enumerated().map { figure("part-\($0.offset)", $0.element) }
    let input = MeasureInput.figures(numerator: rows, denominator: [], factor: 1)
    let measure = try #require(Measures.named("sum"))
    #expect(try measure.estimate(from: input, unit: .figure).value == total)
  }
}
