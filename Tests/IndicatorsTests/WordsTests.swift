// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

struct WordsTests {
  @Test(arguments: ["a-share[EU27, 2016-2018]", "a[NL, 2021]", "b2[all, all]"])
  func `a key reads back as it was written`(_ text: String) {
    var report = Report()
    #expect(FindingKey(text)?.description == text)
    #expect(FindingKey(Located(text, at: Place(path: "x")), noting: &report)?.description == text)
    #expect(report.isEmpty)
  }

  @Test
  func `blanks around the comma of a key do not matter`() {
    #expect(FindingKey("a[NL,2021]") == FindingKey("a[ NL ,  2021 ]"))
  }

  @Test(arguments: [
    "", "[", "]", "a", "a[", "a[]", "a[NL]", "a[NL, 2021", "a[NL, 2021] ", "[NL, 2021]",
    "a[NL, 2021, 2022]", "a[NL; 2021]", "a[N L, 2021]", "a[NL, 2021-2020]", "A[NL, 2021]",
    "a[NL, 2021]]", "a[\u{202E}NL, 2021]",
  ])
  func `any other text is no key, and one message says so`(_ text: String) {
    var report = Report()
    #expect(FindingKey(text) == nil)
    #expect(FindingKey(Located(text, at: Place(path: "x")), noting: &report) == nil)
    #expect(report.diagnostics.map(\.kind.code) == ["KEY-SYNTAX"])
  }

  @Test(arguments: [
    (
      NoEstimate.noRows, "geen rij van de dataset aan de definitie voldoet",
      "no row of the dataset fits the definition"
    ),
    (.zeroDenominator, "de noemer nul is", "the denominator is zero"),
    (
      .allUnknown(cases: 3), "van geen van de 3 gevallen een waarde of uitkomst bekend is",
      "no value or outcome is known of any of the 3 cases"
    ),
    (
      .missingPart(variable: "a"), "de bron geen getal geeft voor 'a'",
      "the source gives no number for 'a'"
    ),
    (
      .ambiguous(rows: 2), "2 rijen dezelfde vraag beantwoorden",
      "2 rows answer the same question"
    ),
    (
      .missingAreas(needed: 27, present: 26),
      "van de 27 gevraagde gebieden er 26 een getal hebben",
      "26 of the 27 areas asked for have a number"
    ),
    (
      .mixedCurrencies(["EUR", "SEK"]),
      "er waarden in EUR, SEK zijn en de dataset geen gedateerde koers geeft",
      "there are values in EUR, SEK and the dataset gives no dated rate"
    ),
  ])
  func `a number that is not there says why, in both languages`(
    _ reason: NoEstimate, _ nl: String, _ en: String
  ) {
    #expect(reason.reason == Words(nl: nl, en: en))
    #expect(reason.words.nl == "niet te berekenen, omdat \(nl)")
    #expect(reason.words.en == "not computable, because \(en)")
  }

  @Test
  func `measures stand in alphabetical order and are found by name`() {
    let names = Measures.standard.map { type(of: $0).name }
    #expect(names == names.sorted())
    #expect(["count", "figure", "share", "sum"].allSatisfy(names.contains))
    #expect(names.allSatisfy { Measures.named($0).map { type(of: $0).name } == $0 })
    #expect(Set(names).count == names.count)
    #expect(Measures.named("average") == nil)
  }

  @Test
  func `every code of a kind is used once`() {
    let codes = DiagnosticKind.ofIndicators.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}

struct AdHocTests {
  @Test
  func `the usual property, unit and printing follow the measure`() throws {
    var report = Report()
    let made = ["count", "median", "share", "sum"].compactMap {
      AdHoc.indicator(measure: $0, dataset: "a file", noting: &report)
    }
    #expect(report.isEmpty)
    #expect(
      made.map { "\($0.id) \($0.countingUnit.rawValue) \($0.unit.rawValue) \($0.decimals)" } == [
        "count-of-rows award number 0", "median-of-tenders award number 1",
        "share-of-cross-border notice percent 2", "sum-of-value award eur 0",
      ])
  }

  @Test(arguments: [
    (
      ["average", "value", "", "", "award"],
      "--measure: IND-WORD 'average' is not a word for 'measure'."
    ),
    (
      ["share", "cross", "", "", "award"],
      "--property: IND-WORD 'cross' is not a word for "
        + "'property'."
    ),
    (
      ["share", "cross-border", "form: F03", "", "award"],
      "--where: IND-VALUE 'form: F03' is not a condition 'field = value, value'."
    ),
    (
      ["share", "cross-border", "form = F03", "aera", "award"],
      "--by: IND-WORD 'aera' is not a word for 'by'. Did you mean 'area'?"
    ),
    (
      ["share", "cross-border", "form = F03", "area", "lot"],
      "--unit: IND-WORD 'lot' is not a word for 'unit'."
    ),
    (
      ["figure", "cross-border", "form = F03", "area", "figure"],
      "--property: IND-FIT The measure 'figure' does not read the field 'property'."
    ),
    (
      ["median", "tenders", "form = F03", "area", "notice"],
      "--unit: IND-FIT The measure 'median' does not know 'notice' here; it knows: award."
    ),
  ])
  func `a bad word names the option`(_ words: [String], _ expected: String) {
    var report = Report()
    let indicator = AdHoc.indicator(
      measure: words[0], property: words[1], dataset: "a file",
      fields: ["where": words[2], "by": words[3]].filter { !$0.value.isEmpty }, unit: words[4],
      noting: &report)
    #expect(indicator == nil)
    let shown = report.diagnostics.map { "\($0.place): \($0.kind.code) \($0.sentence.en)" }
    #expect(shown == [expected])
  }
}
