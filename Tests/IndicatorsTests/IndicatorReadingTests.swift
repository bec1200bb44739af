// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

struct IndicatorReadingTests {
  private func read(_ fields: String, noting report: inout Report) -> Indicator? {
    Indicator(
      SourceText(path: "Indicators/a-share.md", text: SmallData.indicator(fields)),
      noting: &report)
  }

  static let share = "measure: share\nvariable: k\ndenominator: n\nunit: notice"
  static let awards = "measure: share\nproperty: cross-border\nunit: notice"

  @Test
  func `an indicator is read with everything in it`() throws {
    var report = Report()
    let fields = Self.share + "\nprinted-in: percent\nconcept: c\nvintage: latest\nfactor: 2.5"
    let indicator = try #require(
      read(fields + "\ndenominator-period: 2016-2018\ninterval-decimals: 4", noting: &report))
    #expect(report.isEmpty)
    #expect(indicator.id == "a-share")
    #expect(indicator.decimals == 1)
    #expect(indicator.intervalDecimals == 4)
    #expect(indicator.method == Words(nl: "Methode.", en: "Method."))
    let subject = ObservationSubject(
      variables: ["k"], denominator: "n", denominatorPeriod: Period(2016...2018), concept: "c",
      vintage: "latest", factor: 2.5)
    #expect(indicator.subject == .observations(subject))
  }

  @Test
  func `awards are read with conditions and splits`() throws {
    var report = Report()
    let fields = "\nwhere: form = F03, F21; cpv = @social-core; buyer = GR, nld\nby: year, area"
    let indicator = try #require(
      read(Self.awards + "\nprinted-in: percent" + fields, noting: &report))
    #expect(report.isEmpty)
    #expect(indicator.intervalDecimals == 2)
    typealias Condition = AwardSubject.Condition
    let subject = AwardSubject(
      property: .crossBorder,
      conditions: [
        Condition(field: .form, values: ["F03", "F21"]),
        Condition(field: .cpv, values: ["@social-core"]),
        Condition(field: .buyer, values: ["EL", "NL"]),
      ], splits: [.area, .year])
    #expect(indicator.subject == .awards(subject))
    #expect(indicator.place(of: "where", naming: "@social-core").column == 31)
  }

  @Test(arguments: [
    (
      "measure: shar\nvariable: k\nunit: notice",
      "8:10: IND-WORD 'shar' is not a word for 'measure'. Did you mean 'share'?"
    ),
    (
      "measure: figure\nvariable: k\nunit: notise",
      "10:7: IND-WORD 'notise' is not a word for 'unit'. Did you mean 'notice'?"
    ),
    (
      "measure: share\nproperty: crossborder\nunit: notice",
      "9:11: IND-WORD 'crossborder' is not a word for 'property'. Did you mean 'cross-border'?"
    ),
    (awards + "\nby: state", "11:5: IND-WORD 'state' is not a word for 'by'."),
    (
      awards + "\nwhere: cpw = 85000000",
      "11:8: IND-WORD 'cpw' is not a word for 'where'. Did you mean 'cpv'?"
    ),
    (
      awards + "\nwhere: form F03",
      "11:8: IND-VALUE 'form F03' is not a condition 'field = value, value'."
    ),
    (
      awards + "\nwhere: form =",
      "11:8: IND-VALUE 'form =' is not a condition 'field = value, value'."
    ),
    (awards + "\nwhere: year = 18", "11:15: IND-VALUE '18' is not a value for 'year'."),
    (
      awards + "\nwhere: buyer = Holland",
      "11:16: IND-VALUE 'Holland' is not a value for 'buyer'."
    ),
    (share + "\nfactor: 1,000", "12:9: IND-VALUE '1,000' is not a number above zero."),
    (
      share + "\ndenominator-period: 16",
      "12:21: IND-VALUE '16' is not a period."
    ),
    (
      share + "\ninterval-decimals: 11",
      "12:20: IND-VALUE '11' is not a number of decimals from 0 to 10."
    ),
    (
      "measure: share\nunit: notice",
      "1:1: IND-FIT There is no 'variable' and no 'property'."
    ),
    (
      "measure: share\nvariable: k\nunit: notice",
      "8:10: IND-FIT The measure 'share' needs the field 'denominator'."
    ),
    (
      "measure: ratio\nvariable: k, l\ndenominator: n\nunit: notice",
      "9:11: IND-FIT The measure 'ratio' reads one variable, not 2."
    ),
    (
      "measure: median\nvariable: k\nunit: state",
      "8:10: IND-FIT The measure 'median' needs the field 'over'."
    ),
    (
      "measure: sum\nvariable: k\nover: eu27\nunit: state",
      "10:7: IND-FIT The measure 'sum' does not read the field 'over'."
    ),
    (
      "measure: count\nvariable: k\nunit: state",
      "9:11: IND-FIT The measure 'count' does not read the field 'variable'."
    ),
    (
      "measure: figure\nproperty: rows\nunit: award",
      "9:11: IND-FIT The measure 'figure' does not read the field 'property'."
    ),
    (
      "measure: tender-share\nproperty: value\nunit: award",
      "9:11: IND-FIT The measure 'tender-share' does not know 'value' here; it knows: tenders-sme, "
        + "tenders-other-eu, tenders-non-eu."
    ),
    (
      "measure: share\nproperty: cross-border\nunit: state",
      "10:7: IND-FIT The measure 'share' does not know 'state' here; it knows: notice, award, "
        + "value."
    ),
    (
      share + "\nproperty: rows",
      "12:11: IND-FIT The field 'property' does not go together with "
        + "'variable'."
    ),
    (
      awards + "\nvintage: latest",
      "11:10: IND-FIT The field 'vintage' only has a meaning beside 'variable'."
    ),
    (
      share + "\nconcpet: c",
      "12:1: FM-UNKNOWN The field 'concpet' is unknown. Did you mean 'concept'?"
    ),
  ])
  func `a field that does not fit says where and why`(
    _ fields: String, _ expected: String
  ) {
    var report = Report()
    _ = read(fields + "\nprinted-in: percent", noting: &report)
    #expect(shown(report) == [expected])
  }

  @Test
  func `a share is only printed in percent`() {
    var report = Report()
    #expect(read(Self.share + "\nprinted-in: number", noting: &report) == nil)
    #expect(
      shown(report) == [
        "12:13: IND-FIT The measure 'share' does not know 'number' here; it knows: percent."
      ])
  }

  @Test
  func `a dataset is a publisher and a name`() {
    var report = Report()
    let text = SmallData.indicator(Self.share + "\nprinted-in: percent")
      .replacing("small/data", with: "data")
    _ = Indicator(SourceText(path: "a.md", text: text), noting: &report)
    #expect(shown(report) == ["4:10: IND-VALUE 'data' is not 'publisher/dataset'."])
  }

  @Test(arguments: [
    ("# nl\nMethode.\n", ["13:0: IND-BODY The method text under '# en' is missing."]),
    ("# nl\nM.\n# en\n\n", ["13:0: IND-BODY The method text under '# en' is missing."]),
    (
      "Method.\n# nl\nM.\n# en\nM.",
      ["14:1: IND-BODY Here stands 'Method.', not '# nl' or '# en', each once."]
    ),
    (
      "# nl\nM.\n# de\nM.\n# en\nM.",
      ["16:1: IND-BODY Here stands '# de', not '# nl' or '# en', each once."]
    ),
  ])
  func `the method stands there in both languages`(_ body: String, _ expected: [String]) {
    var report = Report()
    let text = SmallData.indicator(Self.share + "\nprinted-in: percent")
      .replacing("# nl\nMethode.\n# en\nMethod.", with: body)
    _ = Indicator(SourceText(path: "a.md", text: text), noting: &report)
    #expect(shown(report) == expected)
  }

  @Test
  func `an empty file is refused with one message`() {
    var report = Report()
    #expect(Indicator(SourceText(path: "a.md", text: ""), noting: &report) == nil)
    #expect(report.diagnostics.map(\.kind.code) == ["FM-NONE"])
  }
}

/// The diagnostics as `line:column: CODE sentence`.
func shown(_ report: Report) -> [String] {
  report.diagnostics.map {
    "\($0.place.line):\($0.place.column): \($0.kind.code) \($0.sentence.en)"
  }
}
