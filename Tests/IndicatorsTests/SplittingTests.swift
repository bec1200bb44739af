// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

/// The order of rows and of files, and how rows are divided over files, change no finding.
struct SplittingTests {
  static let rows = """
    notice,buyer,winners,year,tenders,foreign,non-eu,value,form,cpv
    a,NL,NL,2017,1,0,0,40000.1,F03,85311000
    a,NL,BE,2017,3,1,1,60000.2,F03,85311000
    b,NL,NL,2018,1,0,0,1e9,F21,85312000
    b,NL,?,2018,,,,30000.3,F21,85312000
    c,DE,DE,2018,2,,1,0.1,F03,30200000
    d,DE,NL DE,2019,5,0,0,12345.67,F03,30200000
    e,DE,DE,2019,8,2,,,F21,45000000
    f,BE,NL,2019,8,2,,7000,F03,45000000
    g,BE,BE,2017,8,2,,9000.5,F03,45000000
    """

  /// Measure, and the fields of awards that it is asked with.
  static let questions: [(String, [String: String])] = [
    ("share-difference", ["versus": "cpv = 85*"]), ("share-trend", [:]), ("median-state", [:]),
    ("shrunken-share", [:]), ("pooled-share", [:]), ("matrix", ["by": "year"]),
    ("share", ["by": "area, year"]), ("count", ["by": "area, year, form"]),
    ("count", ["by": "cpv"]), ("share-difference", ["versus": "form = F03", "by": "year"]),
  ]

  private func findings(_ measure: String, _ fields: [String: String], _ table: AwardTable) throws
    -> [[String]]
  {
    var report = Report()
    let indicator = try #require(
      AdHoc.indicator(
        measure: measure, dataset: "small/data", fields: fields, noting: &report))
    let findings = IndicatorBook.findings(
      of: indicator, in: .awards(table), selections: [:], noting: &report)
    #expect(findings.map(\.key) == findings.map(\.key).sorted())
    #expect(Set(findings.map(\.key)).count == findings.count)
    return findings.map {
      ["\($0.key)", "\($0.result)", "\($0.unit)", "\($0.covered)", "\($0.lineage.count)"]
    }
  }

  private func table(_ rows: [SmallData]) throws -> AwardTable {
    var table = AwardTable(snapshot: try SmallData.snapshot())
    for part in rows { part.append(to: &table) }
    return table
  }

  @Test(arguments: questions)
  func `the order and the number of files change no finding`(
    _ measure: String, _ fields: [String: String]
  ) throws {
    let all = SmallData(Self.rows).rows
    let whole = try findings(measure, fields, table([SmallData(all)]))
    #expect(!whole.isEmpty)
    let backwards = try findings(measure, fields, table([SmallData(all.reversed())]))
    #expect(backwards == whole)
    let first = SmallData(Array(all[..<4]), path: "first.csv")
    let second = SmallData(Array(all[4...]), path: "second.csv")
    #expect(try findings(measure, fields, table([first, second])) == whole)
    #expect(try findings(measure, fields, table([second, first])) == whole)
  }

  @Test
  func `a key with a third part reads back as it was written`() {
    let names = [
      "a[NL, 2021, form F03]", "a[all, all, ratio]", "a[all, 2016-2018, inside form F21]",
      "a[all, all, schema eforms-sdk-1.10]",
    ]
    for name in names { #expect(FindingKey(name)?.description == name) }
    #expect(FindingKey("a[all, all, form F03]")?.detailWords?.nl == "formulier F03")
    #expect(FindingKey("a[all, all, form  F03]") == nil)
    #expect(FindingKey("a[all, all, ]") == nil)
  }

  @Test
  func `days and their numbers since 1970 are one to one`() throws {
    for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "9999-12-31"] {
      let day = try #require(CalendarDay(text))
      #expect(CalendarDay(number: day.number) == day)
    }
    #expect(CalendarDay("1970-01-02")?.number == 1)
    #expect(CalendarDay("2000-03-01")?.number == 11_017)
    #expect(CalendarDay(number: -719_163) == nil)
  }
}
