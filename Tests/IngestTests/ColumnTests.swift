// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
import TestSupport
import Testing

@Suite struct ColumnTests {
  private func told(
    _ cell: String, type: String = "number", delimiter: String = ";",
    _ change: (inout DataPackage.Field) -> Void
  ) throws -> [String] {
    var field = DataPackage.Field(name: "x", type: type, isRequired: false)
    change(&field)
    let note = DataPackage.Field(name: "note", type: "string", isRequired: false)
    var dialect = Dialect.house
    dialect.delimiter = delimiter.utf8.first ?? 0
    let (bytes, package) = try SmallPackage.of(
      "x;note\n\(cell);a\n", [field, note], dialect: dialect)
    var report = Report()
    let intake = DatasetReader.intake(package, file: { _ in bytes }, noting: &report)
    #expect(intake?.account.used == (report.isBlocking ? 0 : 1))
    return report.diagnostics.map(\.kind.code)
  }

  @Test(arguments: [
    ("1.234.567,89", true), ("750.000", true), ("0,5", true), ("12", true), ("1234,5", true),
    ("1.23", false), ("1234.567", false), ("1,234,567", false), ("1.234.56", false),
    (".234", false), ("1..234", false), ("1,2.345", false), ("1 234", false),
  ])
  func `with a grouping mark digits are in threes everywhere or nowhere`(
    cell: String, isNumber: Bool
  ) throws {
    let codes = try told(cell) {
      $0.decimalMark = UInt8(ascii: ",")
      $0.groupMark = UInt8(ascii: ".")
    }
    #expect(codes == (isNumber ? [] : ["NUM-FORMAT"]))
  }

  @Test(arguments: [
    ("750.000", "NUM-AMBIGUOUS"), ("750.00", nil), ("1.234", "NUM-AMBIGUOUS"),
    ("1234.567", "NUM-FORMAT"), ("-1", "NUM-FORMAT"),
  ])
  func `an amount has no sign and at most two decimals`(cell: String, code: String?) throws {
    #expect(try told(cell) { $0.meaning = .amount } == [code].compactMap { $0 })
  }

  @Test(arguments: [("0", "NUM-RANGE"), ("1", nil), ("100", nil), ("101", "NUM-RANGE")])
  func `limits are inclusive`(cell: String, code: String?) throws {
    for type in ["number", "integer"] {
      let codes = try told(cell, type: type) { ($0.minimum, $0.maximum) = (1, 100) }
      #expect(codes == [code].compactMap { $0 })
    }
  }

  @Test(arguments: [
    ("NL", nil), ("GR", "CODE-HARMONISED"), ("US", "CODE-UNKNOWN"), ("nl", "CODE-UNKNOWN"),
    ("XX", "CODE-UNKNOWN"), ("UK", nil),
  ])
  func `a member state has a code in capitals`(cell: String, code: String?) throws {
    let codes = try told(cell, type: "string") { $0.meaning = .memberState }
    #expect(codes == [code].compactMap { $0 })
  }

  @Test(arguments: [("12-2021", nil), ("123456789-2021", "CELL-FORMAT"), ("12-21", "CELL-FORMAT")])
  func `a pattern must match the whole text`(cell: String, code: String?) throws {
    let codes = try told(cell, type: "string") { $0.pattern = "[0-9]{1,8}-[0-9]{4}" }
    #expect(codes == [code].compactMap { $0 })
  }

  @Test func `only the listed texts pass where there is a list`() throws {
    #expect(try told("b", type: "string") { $0.values = ["a", "b"] } == [])
    #expect(try told("c", type: "string") { $0.values = ["a", "b"] } == ["CODE-UNKNOWN"])
  }

  @Test func `tables in a package form one table`() throws {
    let seed = try Repository.bytes("Tests/Fuzz/Seeds/zip/deflated.zip")
    let field = DataPackage.Field(
      name: "<a>xxxxxxxxxxxxxxxx</a>", type: "string", isRequired: false)
    let package = try SmallPackage.of(seed, [field], path: "t.zip")
    var report = Report()
    let intake = DatasetReader.intake(package, file: { _ in seed }, noting: &report)
    #expect(intake?.account.total == 0)
    #expect(
      report.diagnostics.map { "\($0.place.path) \($0.kind.code)" } == [
        "a/b/t.zip/a.xml DATA-NONE", "a/b/t.zip/b/c.xml DATA-NONE",
      ])
  }
}
