// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

struct SummaryTests {
  @Test func `an empty sample has no summary`() {
    let none = Undefined.tooFewObservations(needed: 1, got: 0)
    #expect(throws: none) { try Summary.mean([]) }
    #expect(throws: none) { try Summary.median([]) }
    #expect(throws: none) { try Summary.minimum([]) }
    #expect(throws: none) { try Summary.maximum([]) }
    #expect(throws: none) { try Summary.quantile(of: [], at: 0.9) }
    #expect(throws: Undefined.tooFewObservations(needed: 2, got: 1)) {
      try Summary.variance([4])
    }
  }

  @Test func `a sample with a hole is refused, not repaired`() {
    #expect(throws: Undefined.self) { try Summary.mean([1, .nan, 3]) }
    #expect(throws: Undefined.self) { try Summary.median([1, .infinity]) }
  }

  @Test func `the usual numbers of a small sample`() throws {
    let sample = [9.0, 2, 4, 4, 5, 4, 5, 7]
    #expect(try Summary.mean(sample) == 5)
    #expect(try Summary.variance(sample) == 32.0 / 7)
    #expect(try Summary.median(sample) == 4.5)
    #expect(try Summary.minimum(sample) == 2)
    #expect(try Summary.maximum(sample) == 9)
  }

  @Test func `equal values vary by exactly 0`() throws {
    #expect(try Summary.variance([0.1, 0.1, 0.1]) == 0)
    #expect(try Summary.mean([0.1, 0.1, 0.1]) == 0.1)
    #expect(try Summary.standardDeviation([0, 0]) == 0)
  }

  @Test func `huge and tiny values do no harm`() throws {
    let largest = Double.greatestFiniteMagnitude
    #expect(try Summary.mean([largest, largest]) == largest)
    #expect(try Summary.standardDeviation([1e300, 3e300, 5e300]) == 2e300)
    #expect(try Summary.standardDeviation([0x1p-1000, 0x3p-1000, 0x5p-1000]) == 0x1p-999)
    #expect(throws: Undefined.self) { try Summary.variance([1e300, 3e300]) }
    #expect(try Summary.median([-largest, largest]) == 0)
  }

  @Test func `twelve equal leading digits leave the variance right`() throws {
    let sample = [1_000_000_000_001.0, 1_000_000_000_002, 1_000_000_000_003]
    #expect(try Summary.variance(sample) == 1)
  }

  @Test func `order never matters, and scaling by two scales exactly`() throws {
    let sample = [3.1, -0.7, 12.25, 0.001, 5e5]
    let turned = [0.001, 5e5, 3.1, 12.25, -0.7]
    #expect(try Summary.mean(sample) == Summary.mean(turned))
    #expect(try Summary.variance(sample) == Summary.variance(turned))
    let doubled = sample.map { 2 * $0 }
    #expect(try Summary.mean(doubled) == 2 * Summary.mean(sample))
    #expect(try Summary.variance(doubled) == 4 * Summary.variance(sample))
  }

  @Test(
    .enabled(if: Repository.hasShared, "needs ../shared"),
    arguments: ["BWS-Contracts", "BWS-Huge", "BWS-Offset12", "BWS-Tiny", "Michelso", "NumAcc4"])
  func `mean and deviation of the hard samples are right to the last bit`(name: String) throws {
    let folder = Repository.shared.appending(path: "numerics/strd/univariate")
    let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
    let data = text.split(separator: "\n").compactMap { line in
      line.split(separator: ",").last.flatMap { Double($0) }
    }
    let exact = try expectedValues(in: folder.appending(path: "\(name).json"))
    #expect(try Summary.mean(data) == #require(exact["mean"]))
    #expect(try Summary.standardDeviation(data) == #require(exact["sd"]))
  }

  /// The exact results for the data rounded to doubles.
  private func expectedValues(in url: URL) throws -> [String: Double] {
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let exact = try #require(root?["exact_binary"] as? [String: Any])
    return exact.compactMapValues { entry in
      (entry as? String).flatMap(Double.init)
        ?? ((entry as? [String: Any])?["dec"] as? String).flatMap(Double.init)
    }
  }
}
