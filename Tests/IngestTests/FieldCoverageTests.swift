// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import TestSupport
import Testing

@Suite struct FieldCoverageTests {
  private func award(
    _ id: String, _ country: String, tenders: Int?, _ rule: ExclusionRule? = nil
  ) -> Located<Award> {
    var award = Award()
    award.noticeID = id
    award.buyerCountry = Area(country)
    award.tenders = tenders
    award.winnerCountries = [Area(country), nil]
    award.exclusion = rule
    return Located(award, at: Place(path: "x"))
  }

  private func filled(
    _ coverage: FieldCoverage, _ name: String, _ area: String?, _ year: String?
  ) throws -> String {
    let field = try #require(coverage.fields.firstIndex(of: name))
    let cell = try #require(coverage.cells.first { $0.area == area && $0.year == year })
    return "\(coverage.filled(field, in: cell))/\(coverage.rows[cell] ?? 0)"
  }

  @Test func `filled cells are counted by state, by year and in all`() throws {
    let coverage = FieldCoverage(
      of: [
        award("1-2020", "NL", tenders: 3), award("2-2020", "NL", tenders: nil),
        award("3-2021", "BE", tenders: 0),
      ], .used)
    #expect(try filled(coverage, "tenders", "NL", "2020") == "1/2")
    #expect(try filled(coverage, "tenders", "BE", nil) == "1/1")
    #expect(try filled(coverage, "tenders", nil, "2020") == "1/2")
    #expect(try filled(coverage, "tenders", nil, nil) == "2/3")
    #expect(
      coverage.cells.map { "\($0.area ?? "*") \($0.year ?? "*")" } == [
        "* *", "* 2020", "* 2021", "BE *", "BE 2021", "NL *", "NL 2020",
      ])
  }

  @Test func `a row that the rules leave out counts only when every row is asked for`() throws {
    let awards = [award("1-2020", "NL", tenders: 3), award("1-2020", "NL", tenders: 1, .cancelled)]
    #expect(try filled(FieldCoverage(of: awards, .used), "tenders", nil, nil) == "1/1")
    #expect(try filled(FieldCoverage(of: awards, .all), "tenders", nil, nil) == "2/2")
  }

  @Test func `a cell of several parts is filled when every part is`() throws {
    let coverage = FieldCoverage(of: [award("1-2020", "NL", tenders: nil)], .used)
    #expect(try filled(coverage, "winner_countries", nil, nil) == "0/1")
    #expect(try filled(coverage, "buyer_country", nil, nil) == "1/1")
  }

  @Test func `a dataset of observations is covered by variable`() throws {
    let folder = "Datasets/deloitte/deloitte-2020"
    let file = { (path: String) in try? Repository.bytes("Evidence/" + path) }
    var report = Report()
    let path = folder + "/datapackage.json"
    let bytes = try #require(file(path))
    let package = try #require(DataPackage(bytes: bytes, path: path, noting: &report))
    let intake = try #require(DatasetReader.intake(package, file: file, noting: &report))
    let coverage = FieldCoverage(of: intake, .used)
    #expect(Set(coverage.fields).count == coverage.fields.count)
    let total = try #require(coverage.cells.first)
    #expect(total.area == nil && total.year == nil)
    #expect(coverage.rows[total] ?? 0 > 0)
  }
}
