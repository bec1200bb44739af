// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// One row of the reference table: a function, its arguments and the correctly rounded value.
struct ReferenceRow: CustomTestStringConvertible {
  let function: String
  let arguments: [Double]
  let expected: Double

  var testDescription: String { "\(function) \(arguments)" }

  /// Cuts a row; a row that is not understood gives nothing, which a test below notices.
  init?(_ line: Substring) {
    let cells = line.split(separator: ",")
    guard cells.count == 3, let value = Double(cells[2]) else { return nil }
    function = String(cells[0])
    arguments = cells[1].split(separator: " ").compactMap { Double($0) }
    expected = value
  }

  static let lines =
    (try? Repository.text("Tests/NumericsTests/Reference/reference.csv"))?
    .split(separator: "\n").dropFirst() ?? []
  static let all = lines.compactMap { ReferenceRow($0) }
}

/// Every function of the reference tables under one name.
func computed(_ function: String, _ a: [Double]) throws -> Double? {
  if let interval = try interval(function, a) {
    return function.hasSuffix("-low") ? interval.low : interval.high
  }
  switch function {
  case "exp": return Elementary.exp(a[0])
  case "expm1": return Elementary.expm1(a[0])
  case "log": return Elementary.log(a[0])
  case "log1p": return Elementary.log1p(a[0])
  case "erf": return ErrorFunction.erf(a[0])
  case "erfc": return ErrorFunction.erfc(a[0])
  case "norm-cdf": return Normal.cdf(a[0])
  case "norm-sf": return Normal.survival(a[0])
  case "norm-quantile": return try Normal.quantile(a[0])
  case "norm-isf": return try Normal.survivalQuantile(a[0])
  case "z": return try Normal.z(level: a[0])
  default: return nil
  }
}

private func interval(_ function: String, _ a: [Double]) throws -> Interval? {
  guard a.count == 3 else { return nil }
  let (count, total, level) = (Int(a[0]), Int(a[1]), a[2])
  switch function.replacing("-low", with: "").replacing("-high", with: "") {
  case "wilson": return try Proportion.wilson(count, of: total, level: level)
  case "wilson-cc":
    return try Proportion.wilson(count, of: total, level: level, correction: .half)
  case "clopper-pearson": return try Proportion.clopperPearson(count, of: total, level: level)
  case "agresti-coull": return try Proportion.agrestiCoull(count, of: total, level: level)
  case "wald": return try Proportion.wald(count, of: total, level: level)
  default: return nil
  }
}

struct ReferenceTests {
  @Test func `the reference table is there and every row is understood`() {
    #expect(ReferenceRow.all.count == ReferenceRow.lines.count)
    #expect(ReferenceRow.all.count >= 280)
  }

  @Test(arguments: ReferenceRow.all)
  func `a function gives the correctly rounded double`(row: ReferenceRow) throws {
    #expect(try computed(row.function, row.arguments) == row.expected)
  }

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: ["norm_cdf", "norm_sf", "norm_quantile", "norm_isf", "erf", "erfc"])
  func `the larger tables agree to the last bit`(function: String) throws {
    let url = Repository.shared.appending(path: "numerics/special/\(function).csv")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count > 50)
    for row in rows {
      let cells = row.split(separator: ",")
      let x = try #require(Double(cells[2]))
      let name = function.replacing("_", with: "-")
      #expect(try computed(name, [x]) == Double(cells[4]), "\(row)")
    }
  }
}
