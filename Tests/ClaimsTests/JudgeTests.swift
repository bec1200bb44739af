// SPDX-License-Identifier: EUPL-1.2
import Claims
import Diagnostics
import Evidence
import Indicators

import Testing

struct JudgeTests {
  @Test(arguments: [
    ("at-most 2 %", 2.0, 2.0, "holds"), ("at-most 2 %", 2.0, 2.1, "thin"),
    ("at-most 2 %", 2.1, 2.2, "fails"), ("below 2 %", 2.0, 2.0, "fails"),
    ("below 2 %", 1.9, 2.0, "thin"), ("below 2 %", 1.8, 1.9, "holds"),
    ("equals 2 %", 2.0, 2.0, "holds"), ("equals 2 %", 2.0, 2.1, "thin"),
    ("equals 2 %", 2.1, 2.1, "fails"),
  ])
  func `a claim stands by the interval, and exactly on an inclusive bound holds`(
    _ test: String, _ value: Double, _ high: Double, _ expected: String
  ) throws {
    let court = try Court([finding("a", "NL", "2018", value, low: min(value, 1.5), high: high)])
    let point = try Court([finding("a", "NL", "2018", value, low: value, high: high)])
    let lower = test.hasPrefix("equals") ? point : court
    #expect(lower.standing("a[NL, 2018] \(test)") == expected)
  }

  @Test(arguments: [
    ("at-least 50 %", 50.0, 50.0, "holds"), ("at-least 50 %", 50.0, 49.9, "thin"),
    ("at-least 50 %", 49.9, 49.0, "fails"), ("above 50 %", 50.0, 50.0, "fails"),
    ("above 50 %", 51.0, 50.0, "thin"), ("above 50 %", 51.0, 50.1, "holds"),
  ])
  func `a lower bound is the mirror of an upper one`(
    _ test: String, _ value: Double, _ low: Double, _ expected: String
  ) throws {
    let court = try Court([finding("a", "NL", "2018", value, low: low, high: 99)])
    #expect(court.standing("a[NL, 2018] \(test)") == expected)
  }

  @Test
  func `a figure without interval holds or fails, never thin`() throws {
    let court = try Court([finding("a", "NL", "2018", 0.3)])
    #expect(court.standing("a[NL, 2018] at-most 0.3 %") == "holds")
    #expect(court.standing("a[NL, 2018] below 0.3 %") == "fails")
    let computed = try Court([finding("a", "NL", "2018", 0.1 + 0.2)])
    #expect(computed.standing("a[NL, 2018] at-most 0.3 %") == "holds")
  }

  @Test
  func `two findings with intervals must lie apart to hold`() throws {
    let apart = try Court([
      finding("a", "NL", "2018", 10, low: 8, high: 12),
      finding("a", "DE", "2018", 15, low: 13, high: 17),
    ])
    #expect(apart.standing("a[NL, 2018] below a[DE, 2018]") == "holds")
    let overlapping = try Court([
      finding("a", "NL", "2018", 10, low: 8, high: 14),
      finding("a", "DE", "2018", 15, low: 13, high: 17),
    ])
    #expect(overlapping.standing("a[NL, 2018] below a[DE, 2018]") == "thin")
    #expect(overlapping.standing("a[DE, 2018] at-most a[NL, 2018]") == "fails")
  }

  @Test
  func `unchanged looks at every period of the area`() throws {
    let series = [
      finding("a", "EU", "2014", 750), finding("a", "EU", "2016", 750),
      finding("a", "NL", "2018", 800),
    ]
    #expect(try Court(series).standing("a[EU, all] unchanged") == "holds")
    let court = try Court(series + [finding("a", "EU", "2020", 751)])
    let heard = court.judge("a[EU, all] unchanged")
    #expect(heard.judgement.standing == .fails)
    #expect(heard.judgement.findings.map(\.key.period.description) == ["2014", "2016", "2020"])
    #expect(
      lines(heard.report) == [
        "4:11: CLM-FAILS The claim “That hardly happens.” asks 'unchanged'; found is "
          + "a[EU, 2014] = 750 %; a[EU, 2016] = 750 %; a[EU, 2020] = 751 %."
      ])
  }

  @Test
  func `one period cannot be unchanged`() throws {
    let heard = try Court([finding("a", "EU", "2014", 750)]).judge("a[EU, all] unchanged")
    #expect(heard.judgement.standing.word == "not-computable")
    #expect(lines(heard.report) == ["4:11: CLM-PERIODS 'a' has only one period for EU."])
  }

  @Test
  func `a failing claim is told with the sentence, the number and the bound`() throws {
    let heard = try Court([finding("a", "NL", "2018", 2.5)]).judge("a[NL, 2018] at-most 2 %")
    #expect(
      lines(heard.report) == [
        "4:11: CLM-FAILS The claim “That hardly happens.” asks 'at-most 2 %'; "
          + "found is a[NL, 2018] = 2.5 %."
      ])
    #expect(heard.report.hasError(.checkFails))
    #expect(!heard.report.hasError(.badInput))
  }

  @Test
  func `no number is not computable, whatever else is wrong`() throws {
    let key = try #require(FindingKey("a[NL, 2018]"))
    let court = try Court(
      [finding("a", "NL", "2018", nil), finding("a", "DE", "2018", 1)], refreshBy: "2020-01-01")
    let heard = court.judge("a[NL, 2018] at-most a[DE, 2018]", asOf: "2026-01-01")
    #expect(heard.judgement.standing == .notComputable(key, .zeroDenominator))
    #expect(heard.report.isEmpty)
  }

  @Test
  func `data that do not represent only illustrate, and a wrong illustration fails`() throws {
    let court = try Court(
      [finding("a", "NL", "2018", 1, low: 0, high: 9, .illustrationOnly)], refreshBy: "2020-01-01")
    #expect(court.judge("a[NL, 2018] at-most 2 %", asOf: "2026-01-01").word == "illustration")
    #expect(court.judge("a[NL, 2018] above 2 %", asOf: "2026-01-01").word == "fails")
  }

  @Test
  func `a claim is stale the day after its source should be refreshed`() throws {
    let day = try #require(CalendarDay("2026-06-30"))
    let court = try Court(
      [finding("a", "NL", "2018", 1, low: 0, high: 9)], refreshBy: "2026-06-30")
    let stale = Standing.stale(snapshot: "small/data", refreshBy: day)
    #expect(court.judge("a[NL, 2018] at-most 2 %", asOf: "2026-07-01").judgement.standing == stale)
    #expect(court.judge("a[NL, 2018] at-most 2 %", asOf: "2026-06-30").word == "thin")
    #expect(court.judge("a[NL, 2018] at-most 2 %", asOf: nil).word == "thin")
    #expect(court.judge("a[NL, 2018] above 2 %", asOf: "2026-07-01").word == "fails")
  }

  @Test(arguments: [
    (
      "a[NL, 2018] at-most 2 eur",
      "4:11: CLM-UNIT 'a[NL, 2018]' is in 'percent', the bound in 'eur'. Write the bound in the "
        + "unit of the indicator."
    ),
    (
      "b[NL, 2018] at-most 2 %",
      "4:11: CLM-INDICATOR The indicator 'b' does not exist. Did you mean 'a'? Correct the name, "
        + "or add the indicator."
    ),
    (
      "a[NL, 2019] at-most 2 %",
      "4:11: CLM-KEY There is no number 'a[NL, 2019]'. There are: a[DE, 2018], a[NL, 2018]."
    ),
    (
      "a[NL, 2018] at-most a[BE, 2018]",
      "4:11: CLM-KEY There is no number 'a[BE, 2018]'. There are: a[DE, 2018], a[NL, 2018]."
    ),
  ])
  func `a test that names what is not there is an error`(
    _ test: String, _ expected: String
  ) throws {
    let court = try Court([finding("a", "NL", "2018", 1), finding("a", "DE", "2018", 1)])
    let heard = court.judge(test)
    let shown = zip(lines(heard.report), heard.report.diagnostics).map { "\($0) \($1.remedy.en)" }
    #expect(shown == [expected])
    #expect(heard.word == "not-computable")
  }

  @Test
  func `a claim against one that is not there is an error`() throws {
    let court = try Court([finding("a", "NL", "2018", 1)])
    var report = Report()
    let test = "a[NL, 2018] at-most 2 %"
    let first = try #require(
      claim(claimText(test, more: "against: secnod, first"), id: "first", noting: &report))
    let second = try #require(claim(claimText(test), id: "second", noting: &report))
    let judgements = Judge.judge(
      [second, first], findings: court.findings, indicators: court.indicators, snapshots: [:],
      asOf: nil, vocabulary: nil, noting: &report)
    #expect(judgements.map(\.id) == ["first", "second"])
    #expect(
      lines(report) == [
        "6:10: CLM-AGAINST The claim 'secnod' is not there, or is this claim itself. "
          + "Did you mean 'second'?",
        "6:18: CLM-AGAINST The claim 'first' is not there, or is this claim itself.",
      ])
  }
}
