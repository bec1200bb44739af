// SPDX-License-Identifier: EUPL-1.2
import Claims
import Diagnostics
import Evidence
import Indicators
import Testing

/// The text of a claim file with a test and perhaps more fields.
func claimText(_ test: String, sources: String = "sources: a-report", more: String = "") -> String {
  let lines = [
    "---", "statement.nl: Dat gebeurt nauwelijks.", "statement.en: That hardly happens.",
    "holds-if: \(test)", sources, more, "---", "Because.",
  ]
  return lines.filter { !$0.isEmpty }.joined(separator: "\n")
}

/// Reads a claim from text.
func claim(
  _ text: String, id: String = "a-claim", noting report: inout Report
) -> Claim? {
  Claim(SourceText(path: "Claims/\(id).md", text: text), noting: &report)
}

/// The diagnostics as `line:column: CODE sentence`.
func lines(_ report: Report) -> [String] {
  report.diagnostics.map {
    "\($0.place.line):\($0.place.column): \($0.kind.code) \($0.sentence.en)"
  }
}

struct ClaimReadingTests {
  @Test
  func `a claim is read with everything in it`() throws {
    var report = Report()
    let text = claimText(
      "share[EU27, 2016-2018] at-most 2 %", sources: "sources: a-report, b-report",
      more: "against: other\ncaveat.nl: Let op.\ncaveat.en: Mind.")
    let claim = try #require(claim(text, noting: &report))
    #expect(report.isEmpty)
    #expect(claim.id == "a-claim")
    #expect(claim.test.value.description == "share[EU27, 2016-2018] at-most 2 %")
    #expect(claim.test.value.bound == .number(2, text: "2", .percent))
    #expect(claim.sources.map(\.value) == ["a-report", "b-report"])
    #expect(claim.against.map(\.value) == ["other"])
    #expect(claim.caveat == Words(nl: "Let op.", en: "Mind."))
    #expect(claim.reasoning == "Because.")
  }

  @Test(arguments: [
    "share[EU27, 2016-2018] at-most 0.5 %", "cost[all, all] below 28000 eur",
    "a[NL, 2018] above b[EEA, 2006-2010]", "limit[EU, all] unchanged",
    "delta[NL, 2018] at-least -3 number", "rate[NL, 2018] equals 28.1 eur-per-hour",
  ])
  func `a test reads back as it was written`(_ written: String) {
    var report = Report()
    let test = Claims.Test(Located(written, at: Place(path: "x")), noting: &report)
    #expect(test?.description == written)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    ("share at-most 2 %", "4:11: KEY-SYNTAX 'share at-most 2 %' has no '['."),
    (
      "share[EU27] at-most 2 %",
      "4:17: KEY-SYNTAX Between the brackets stands 'EU27', not an area, a comma and a period."
    ),
    ("share[EU27, 18] at-most 2 %", "4:23: KEY-SYNTAX '18' is not a period."),
    ("share[E!, 2018] at-most 2 %", "4:17: KEY-SYNTAX 'E!' is not an area."),
    (
      "Share[NL, 2018] at-most 2 %",
      "4:11: KEY-SYNTAX 'Share' is not the name of an indicator."
    ),
    (
      "share[NL, 2018] at-moost 2 %",
      "4:27: CLM-TEST 'at-moost' is not a comparison. Did you mean 'at-most'?"
    ),
    ("share[NL, 2018]", "4:11: CLM-TEST After 'share[NL, 2018]' the comparison is missing."),
    ("share[NL, 2018] at-most", "4:27: CLM-BOUND After 'at-most' the bound is missing."),
    ("share[NL, 2018] at-most two %", "4:35: CLM-BOUND 'two' is not a number."),
    ("share[NL, 2018] at-most 0,5 %", "4:35: CLM-BOUND '0,5' is not a number."),
    ("share[NL, 2018] at-most 2", "4:35: CLM-BOUND The bound '2' has no unit."),
    (
      "share[NL, 2018] at-most 2 euro",
      "4:37: CLM-BOUND 'euro' is not a unit. Did you mean 'eur'?"
    ),
    (
      "share[NL, 2018] at-most b[NL 2018]",
      "4:37: KEY-SYNTAX Between the brackets stands 'NL 2018', not an area, a comma and a period."
    ),
    (
      "share[NL, 2018] unchanged",
      "4:11: CLM-TEST 'unchanged' compares all periods; here stands '2018'."
    ),
    (
      "share[NL, all] unchanged 2 %",
      "4:36: CLM-BOUND Nothing belongs after 'unchanged'; here stands '2 %'."
    ),
  ])
  func `a test that cannot be read says where and why`(_ written: String, _ expected: String) {
    var report = Report()
    #expect(claim(claimText(written), noting: &report) == nil)
    #expect(lines(report) == [expected])
  }

  @Test
  func `a claim without sources is an error and still a claim`() {
    var report = Report()
    let text = claimText("a[NL, 2018] at-most 2 %", sources: "")
    #expect(claim(text, noting: &report) != nil)
    #expect(lines(report) == ["1:1: CLM-SOURCE The claim 'a-claim' names no source."])
  }

  @Test
  func `a caveat in one language is an error`() {
    var report = Report()
    _ = claim(claimText("a[NL, 2018] at-most 2 %", more: "caveat.en: Mind."), noting: &report)
    #expect(lines(report) == ["1:1: FM-MISSING The field 'caveat.nl' is missing."])
  }

  @Test
  func `a misspelt field is named`() {
    var report = Report()
    _ = claim(claimText("a[NL, 2018] at-most 2 %", more: "againts: b"), noting: &report)
    #expect(
      lines(report) == ["6:1: FM-UNKNOWN The field 'againts' is unknown. Did you mean 'against'?"])
  }
}
