// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Evidence
import Indicators
import Papers
import Testing

struct TablePrintingTests {
  /// Two areas with a number, one without, and one from a test sample.
  private var ledger: Ledger {
    var ledger = Sample.ledger()
    let add = { (ledger: inout Ledger, area: String, result: Result<Estimate, NoEstimate>) in
      let key = Sample.key("share", area, "2016-2018")
      ledger.findings[key] = Sample.finding(key, result)
    }
    ledger.findings = [:]
    add(&ledger, "NL", .success(Sample.share))
    add(&ledger, "BE", .success(Estimate(value: 12.5, numerator: 1, n: 8)))
    add(&ledger, "DE", .failure(.zeroDenominator))
    return ledger
  }

  @Test func `a table has a column only where it says something`() throws {
    let table = try #require(try Assembled("{{ table share }}", from: ledger).paper.tables.first)
    #expect(table.slug == "share")
    #expect(PlainTextWriter.text(of: table.caption) == "Share share")
    #expect(
      table.columns.map(\.heading) == [
        "Area", "Value (%)", spaced("95_% interval: from"), spaced("95_% interval: to"),
        "Number of notices (n)", "Without a value", "Outcome unknown", "Remark",
      ])
    #expect(
      table.rows.map { row in row.map { PlainTextWriter.text(of: $0.text) } } == [
        ["BE", spaced("12.5_%[1]"), "none", "none", "8", "0", "0", ""],
        [
          "DE", "not computable", "none", "none", "none", "none", "none",
          "not computable, because the denominator is zero",
        ],
        ["NL", spaced("0.5_%[2]"), spaced("0.19_%"), spaced("1.23_%"), "830", "2", "3", ""],
      ])
    #expect(
      table.rows.map { row in row.map(\.machine) } == [
        ["BE", "12.5", "", "", "8", "0", "0", ""],
        ["DE", "", "", "", "", "", "", "not computable, because the denominator is zero"],
        ["NL", "0.4819277108433735", "0.1875659", "1.2325448", "830", "2", "3", ""],
      ])
  }

  @Test func `the notes under a table say definition, period, unit and source`() throws {
    let paper = try Assembled("{{ table share }}", in: .nl, venue: "chamber", from: ledger)
    let table = try #require(paper.paper.tables.first)
    #expect(
      table.notes.map { PlainTextWriter.text(of: $0) } == [
        "Het aandeel met een winnaar van elders.", "Periode: 2016–2018. Geteld in aankondigingen.",
        "Bron: Notices, Acme, gepubliceerd augustus 2020, opgehaald 20 november 2026, uitgave "
          + "August 2020, https://example.org/n (Acme (2019)[R1]).",
      ])
    #expect(
      table.columns.map(\.heading).prefix(3) == ["Gebied", "Waarde (%)", "95%-interval: van"])
  }

  @Test func `a table over years has a column of periods`() throws {
    var ledger = Sample.ledger()
    ledger.findings = [:]
    for (year, value) in [("2019", 750_000.0), ("2020", 750_000), ("2018", 750_000)] {
      let key = Sample.key("share", "all", year)
      ledger.findings[key] = Sample.finding(
        key, .success(Estimate(value: value, n: nil)), unit: .eur,
        representation: .illustrationOnly)
    }
    ledger.indicators["share"] = Sample.indicator("share", unit: .eur, decimals: 0)
    let table = try #require(try Assembled("{{ table share }}", from: ledger).paper.tables.first)
    #expect(table.columns.map(\.heading) == ["Period", "Value (euro)", "Remark"])
    #expect(table.rows.map { $0[0].machine } == ["2018", "2019", "2020"])
    #expect(
      table.rows.map { PlainTextWriter.text(of: $0[1].text) }
        == (1...3).map { spaced("EUR_750_000[\($0)]") })
    #expect(table.rows[0][2].machine == "Test sample: illustrates only.")
  }

  @Test func `every number in a table has an id and an entry`() throws {
    let paper = try Assembled("{{ table share }}", from: ledger)
    #expect(paper.paper.values.map(\.id) == ["n1", "n2"])
    #expect(paper.paper.values.map(\.key.area.code) == ["BE", "NL"])
    #expect(
      anchors(of: paper.paper.document).filter { $0.hasPrefix("number-") } == [
        "number-1", "number-2",
      ])
    #expect(paper.notes.isEmpty)
  }

  @Test func `a table without a single number is an error`() throws {
    var ledger = Sample.ledger()
    ledger.findings[Sample.shareKey] = Sample.finding(Sample.shareKey, .failure(.noRows))
    #expect(
      try Assembled("{{ table share }}", from: ledger).notes == [
        "Papers/p/01-evidence.en.md:3:10 BND-NONE The indicator 'share' has not a single number."
      ])
  }

  @Test func `a figure has a bar for each number and names what has none`() throws {
    let paper = try Assembled("{{ figure share }}", from: ledger)
    let figure = try #require(paper.paper.figures.first)
    #expect(figure.bars.map(\.label) == ["BE, 2016–2018", "NL, 2016–2018"])
    #expect(figure.bars.map(\.text) == [spaced("12.5_%"), spaced("0.5_%")])
    #expect(figure.bars.map(\.interval) == [nil, 0.1875659...1.2325448])
    #expect(figure.axis == "Share share (%)")
    #expect(
      figure.description
        == spaced(
          "Bar chart of 2 values. Share share. The lowest is 0.5_% (NL, 2016–2018), the highest "
            + "12.5_% (BE, 2016–2018)."))
    #expect(
      figure.notes.prefix(3).map { PlainTextWriter.text(of: $0) } == [
        spaced("The numbers: BE, 2016–2018 12.5_%[1]; NL, 2016–2018 0.5_%[2]."),
        "Without a bar: DE, 2016–2018 (not computable, because the denominator is zero).",
        "The share with a winner from elsewhere.",
      ])
    #expect(paper.paper.values.map(\.text) == figure.bars.map(\.text))
  }

  @Test func `a figure of one value describes it in Dutch`() throws {
    let paper = try Assembled("{{ figure share }}", in: .nl, venue: "chamber")
    let figure = try #require(paper.paper.figures.first)
    #expect(
      figure.description == "Staafdiagram van één waarde. Aandeel share. EU, 2016–2018: 0,5%.")
  }
}
