// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// The rows of `intervals.csv`; a row that is not understood gives nothing, which a test notices.
private enum IntervalRows {
  static let lines =
    (try? Repository.text("Tests/NumericsTests/Reference/intervals.csv"))?
    .split(separator: "\n").dropFirst() ?? []
  static let all = lines.compactMap { ReferenceRow($0) }
}

/// The value under a name of the reference table.
private func computedInterval(_ name: String, _ a: [Double]) throws -> Double? {
  let stem = name.replacing("-low", with: "").replacing("-high", with: "")
  if let interval = try interval(stem, a) {
    return name.hasSuffix("-low") ? interval.low : interval.high
  }
  let counts = a.map { Int($0) }
  switch name {
  case "limit-low": return try Proportion.lowerLimit(counts[0], of: counts[1], level: a[2])
  case "limit-high": return try Proportion.upperLimit(counts[0], of: counts[1], level: a[2])
  case "fisher-less": return try table(counts).pLess
  case "fisher-greater": return try table(counts).pGreater
  case "fisher-two": return try table(counts).pTwoSided
  case "mann-whitney": return try samples(counts[0], counts[1], u: counts[2]).exactP()
  case "kendall":
    let order = permutation(counts[0], inversions: counts[1])
    return try Kendall((0..<counts[0]).map(Double.init), order).exactP()
  default: return nil
  }
}

private func interval(_ stem: String, _ a: [Double]) throws -> Interval? {
  let counts = a.map { Int($0) }
  let level = a[a.count - 1]
  switch stem {
  case "jeffreys": return try Proportion.jeffreys(counts[0], of: counts[1], level: level)
  case "mid-p": return try Proportion.midP(counts[0], of: counts[1], level: level)
  case "garwood": return try PoissonRate(events: counts[0], exposure: 1).garwood(level: level)
  case "fisher": return try table(counts).interval(level: level)
  case "mn-difference": return try shares(counts).miettinenNurminenDifference(level: level)
  case "mn-ratio": return try shares(counts).miettinenNurminenRatio(level: level)
  case "mn-odds": return try shares(counts).miettinenNurminenOdds(level: level)
  default: return nil
  }
}

private func table(_ a: [Int]) throws -> FisherExact { try FisherExact(a[0], a[1], a[2], a[3]) }

private func shares(_ a: [Int]) throws -> TwoShares {
  try TwoShares(a[0], of: a[1], against: a[2], of: a[3])
}

/// Two samples without ties that have a given U.
private func samples(_ m: Int, _ n: Int, u: Int) throws -> MannWhitney {
  var (first, left) = ([Double](), u)
  for index in (0..<m).reversed() {
    let above = min(left, n)
    first.append(Double(above) + 0.5 + Double(index) * 0.01)
    left -= above
  }
  return try MannWhitney(first, (1...n).map(Double.init))
}

/// An order of 0, 1, … with a given number of inversions.
private func permutation(_ count: Int, inversions: Int) -> [Double] {
  var (rest, left) = ((0..<count).map(Double.init), inversions)
  return (0..<count).map { _ in
    let place = min(left, rest.count - 1)
    left -= place
    return rest.remove(at: place)
  }
}

struct IntervalReferenceTests {
  @Test func `the table of intervals is there and every row is understood`() {
    #expect(IntervalRows.all.count == IntervalRows.lines.count)
    #expect(IntervalRows.all.count >= 200)
  }

  @Test(arguments: IntervalRows.all)
  func `an interval or exact test gives the correctly rounded double`(row: ReferenceRow) throws {
    #expect(try computedInterval(row.function, row.arguments) == row.expected)
  }
}
