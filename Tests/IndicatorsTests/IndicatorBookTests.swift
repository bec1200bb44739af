// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

struct IndicatorBookTests {
  static let figures = """
    area,period,variable,value,unit,concept,vintage
    NL,2019,duration,80,days,mean,2020
    NL,2019,notices,4,number,,2020
    """

  private func notes(
    _ fields: String, _ data: String, selections: [String: Selection] = [:]
  ) throws -> [String] {
    var report = Report()
    let source = SourceText(path: "a.md", text: SmallData.indicator(fields))
    let indicator = try #require(Indicator(source, noting: &report), "\(report.diagnostics)")
    let findings = IndicatorBook.findings(
      of: indicator, in: try SmallData(data).dataset(), selections: selections, noting: &report)
    #expect(findings.isEmpty)
    return shown(report)
  }

  @Test(arguments: [
    (
      "measure: figure\nvariable: duratoin\nunit: figure\nprinted-in: days",
      "9:11: IND-SERIES The dataset 'small/data' has no row with variable 'duratoin'. "
        + "Did you mean 'duration'?"
    ),
    (
      "measure: ratio\nvariable: duration\ndenominator: notcies\nunit: figure\nprinted-in: days",
      "10:14: IND-SERIES The dataset 'small/data' has no row with denominator 'notcies'. "
        + "Did you mean 'notices'?"
    ),
    (
      "measure: sum\nvariable: duration, nothing\nunit: figure\nprinted-in: days",
      "9:21: IND-SERIES The dataset 'small/data' has no row with variable 'nothing'."
    ),
    (
      "measure: figure\nvariable: duration\nunit: figure\nprinted-in: days\nconcept: meen",
      "12:10: IND-SERIES The dataset 'small/data' has no row with concept 'meen'. "
        + "Did you mean 'mean'?"
    ),
    (
      "measure: figure\nvariable: duration\nunit: figure\nprinted-in: days\nvintage: 2O20",
      "12:10: IND-SERIES The dataset 'small/data' has no row with vintage '2O20'. "
        + "Did you mean '2020'?"
    ),
    (
      "measure: median\nvariable: duration\nunit: state\nprinted-in: days\nover: eu72",
      "12:7: IND-SELECTION The selection 'eu72' does not exist. Did you mean 'eu27'?"
    ),
    (
      "measure: count\nproperty: rows\nunit: award\nprinted-in: number",
      "4:10: IND-DATASET The dataset 'small/data' holds published figures, which this indicator "
        + "does not read."
    ),
  ])
  func `what the dataset does not know is told at the field that asks`(
    _ fields: String, _ expected: String
  ) throws {
    let list = Selection(slug: "eu27", entries: [], place: Place(path: "eu27.csv"))
    #expect(try notes(fields, Self.figures, selections: ["eu27": list]) == [expected])
  }

  @Test
  func `an unknown selection in a condition is told at the very word`() throws {
    let fields = "measure: count\nproperty: rows\nunit: award\nprinted-in: number"
    let rows = "notice,buyer,winners,year\na,NL,NL,2018"
    #expect(
      try notes(fields + "\nwhere: form = F03; cpv = 1, @socialcore", rows) == [
        "12:29: IND-SELECTION The selection 'socialcore' does not exist."
      ])
  }

  @Test
  func `the snapshot says whether a finding may carry a claim`() throws {
    let rows = SmallData(Self.figures)
    let table = ObservationTable(
      snapshot: try SmallData.snapshot("small/sample", .illustrationOnly),
      rows: try rows.observations().rows)
    var report = Report()
    let source = SourceText(
      path: "a.md",
      text: SmallData.indicator(
        "measure: figure\nvariable: duration\nunit: figure\nprinted-in: days"))
    let indicator = try #require(Indicator(source, noting: &report))
    let findings = IndicatorBook.findings(
      of: indicator, in: .observations(table), selections: [:], noting: &report)
    #expect(findings.map(\.representation) == [.illustrationOnly])
    #expect(findings.map(\.lineage.snapshots) == [["small/sample"]])
  }

  @Test
  func `a register is read by no measure`() throws {
    var report = Report()
    let indicator = try #require(
      AdHoc.indicator(measure: "count", dataset: "small/data", noting: &report))
    let register = Dataset.register(try SmallData.snapshot(), rows: 3)
    #expect(
      IndicatorBook.findings(of: indicator, in: register, selections: [:], noting: &report)
        .isEmpty)
    #expect(report.diagnostics.map(\.kind.code) == ["IND-DATASET"])
  }
}
