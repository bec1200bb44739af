// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

/// What must stay true of every measure, whatever the rows.
struct InvariantTests {
  static let awards = """
    notice,buyer,winners,year,tenders,foreign,non-eu,value,sme,sizes,lot,procedure,concluded,sent,framework,days,months,deadline
    a,NL,NL,2017,1,0,0,40000.1,1,y,1,1,2017-01-31,2017-02-01,y,365,,2017-01-01
    a,NL,BE,2017,3,1,1,60000.2,2,n,2,1,2017-01-30,2017-02-01,n,,48,2017-01-31
    b,NL,NL,2018,1,0,0,1e9,0,n,,T,2018-02-01,2018-04-01,n,,12,
    b,NL,?,2018,,,,30000.3,,?,,T,,2018-04-01,y,100,,2018-01-01
    c,DE,DE,2018,2,,1,0.1,2,y,1,9,2018-05-02,2018-05-01,n,,24,2018-04-02
    d,DE,NL DE,2019,5,0,0,12345.67,,n y,3,2,2019-02-01,2019-02-01,y,30,,2018-12-31
    e,DE,DE,2019,8,2,,,9,?,,1,2019-02-01,2019-03-04,,,6,2019-01-02
    """

  /// Measure, property and unit of every combination that awards know.
  static let combinations = Measures.standard.flatMap { measure -> [[String]] in
    let scope = type(of: measure).scope
    if scope.groups != nil || !scope.splits.isEmpty { return [] }
    let properties = AwardProperty.all.filter { scope.reads($0) }
    return properties.flatMap { property in
      scope.awardUnits.map { [type(of: measure).name, property.name, $0.rawValue] }
    }
  }

  private func estimate(_ words: [String], _ data: SmallData) throws -> Estimate {
    try #require(finding(words, data).estimate)
  }

  private func finding(_ words: [String], _ data: SmallData) throws -> Finding {
    var report = Report()
    let indicator = try #require(
      AdHoc.indicator(
        measure: words[0], property: words[1], dataset: "small/data", unit: words[2],
        noting: &report))
    let findings = IndicatorBook.findings(
      of: indicator, in: try data.dataset(), selections: [:], noting: &report)
    #expect(report.isEmpty)
    return try #require(findings.first)
  }

  @Test(arguments: combinations)
  func `the order of rows changes nothing, to the last bit`(_ words: [String]) throws {
    let rows = SmallData(Self.awards).rows
    let straight = try finding(words, SmallData(rows))
    #expect(try finding(words, SmallData(rows.reversed())) == straight)
    #expect(try finding(words, SmallData(Array(rows[3...] + rows[..<3]))) == straight)
  }

  @Test(arguments: combinations)
  func `a copy of every notice keeps a share and doubles a count`(_ words: [String]) throws {
    let rows = SmallData(Self.awards).rows
    let copies = rows.map { row in
      let notice = (row.cells["notice"] ?? "") + "-again"
      return (line: row.line + 100, cells: row.cells.merging(["notice": notice]) { $1 })
    }
    let once = try estimate(words, SmallData(rows))
    let twice = try estimate(words, SmallData(rows + copies))
    let factor: Double = ["count", "sum"].contains(words[0]) ? 2 : 1
    #expect(twice.value == once.value * factor)
    #expect(twice.n == once.n.map { $0 * 2 })
    #expect(twice.missing == once.missing * 2)
    #expect(twice.unknown == once.unknown * 2)
  }

  @Test(arguments: combinations.filter { ["count", "sum"].contains($0[0]) })
  func `the parts of a sample add up to the whole`(_ words: [String]) throws {
    let rows = SmallData(Self.awards).rows
    let whole = try estimate(words, SmallData(rows))
    let first = try estimate(words, SmallData(Array(rows[..<4])))
    let second = try estimate(words, SmallData(Array(rows[4...])))
    #expect(abs(first.value + second.value - whole.value) <= 1e-6)
    #expect(whole.missing == first.missing + second.missing)
    #expect(whole.unknown == first.unknown + second.unknown)
  }

  @Test(
    arguments: combinations.filter { $0[0] != "count" || $0[1] != "rows" }
      // One section that names no lot does say something: its notice is not divided.
      .filter { $0[1] != "divided-into-lots" })
  func `a row about which nothing is known changes no value`(_ words: [String]) throws {
    let rows = SmallData(Self.awards).rows
    let before = try estimate(words, SmallData(rows))
    let cells = ["notice": "z", "buyer": "NL", "year": "2018", "form": "", "awarded": ""]
    let blank = (line: 99, cells: cells)
    let after = try estimate(words, SmallData(rows + [blank]))
    #expect(after.value == before.value)
    #expect(after.interval == before.interval)
    #expect(after.missing + after.unknown == before.missing + before.unknown + 1)
  }

  @Test
  func `scaling every value scales a sum and keeps a share by value`() throws {
    let rows = SmallData(Self.awards).rows.filter { $0.line != 6 && $0.line != 8 }
    let doubled = rows.map { row in
      let value = (Double(row.cells["value"] ?? "") ?? 0) * 2
      return (line: row.line, cells: row.cells.merging(["value": "\(value)"]) { $1 })
    }
    let sum = ["sum", "value", "award"], share = ["share", "cross-border", "value"]
    #expect(
      try estimate(sum, SmallData(doubled)).value == estimate(sum, SmallData(rows)).value * 2)
    #expect(
      try estimate(share, SmallData(doubled)).value
        == estimate(share, SmallData(rows)).value)
  }

  @Test
  func `the bounds hold the share whatever the unknown winners are`() throws {
    let text = """
      notice,buyer,winners,year
      a,NL,BE,2017
      b,NL,NL,2017
      c,NL,WHO,2017
      d,NL,WHO,2017
      """
    let words = ["share", "cross-border", "notice"]
    let unknown = try estimate(words, SmallData(text.replacing("WHO", with: "?")))
    let domestic = try estimate(words, SmallData(text.replacing("WHO", with: "NL")))
    let foreign = try estimate(words, SmallData(text.replacing("WHO", with: "BE")))
    #expect(unknown.bounds == domestic.value...foreign.value)
  }

  @Test
  func `a bootstrap interval is the same every time and holds the share`() throws {
    let words = ["share", "cross-border", "value"]
    let first = try estimate(words, SmallData(Self.awards))
    #expect(first == (try estimate(words, SmallData(Self.awards))))
    #expect(first.method == .bootstrap)
    #expect(first.lowEnd < first.value && first.value < first.highEnd)
  }
}
