// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

struct ConcentrationTests {
  @Test func `equal parts give one over their number, one hand gives 1`() throws {
    #expect(try Concentration.herfindahl([7, 7, 7, 7]) == 0.25)
    #expect(try Concentration.herfindahl([5]) == 1)
    #expect(try Concentration.herfindahl([0, 5, 0]) == 1)
    #expect(try Concentration.herfindahl([1, 2, 7]) == 0.54)
  }

  @Test func `counts have the index of the same amounts`() throws {
    let large = 1 << 26
    for counts in [
      [1], [0, 3, 0, 4], [1, 2, 4, 90_001], [large], [large, 1], [large, large, 7],
    ] {
      let amounts = try Concentration.herfindahl(counts.map(Double.init))
      #expect(try Concentration.herfindahl(counts: counts) == amounts)
    }
    for counts in [[], [0, 0], [3, -1], [large, -1]] {
      #expect(throws: Undefined.self) { try Concentration.herfindahl(counts: counts) }
    }
  }

  @Test func `order and unit do not matter, and merging raises the index`() throws {
    let amounts = [12.5, 3, 40, 0.5]
    let index = try Concentration.herfindahl(amounts)
    #expect(try Concentration.herfindahl(amounts.reversed()) == index)
    #expect(try Concentration.herfindahl(amounts.map { $0 * 1024 }) == index)
    #expect(try Concentration.herfindahl([15.5, 40, 0.5]) > index)
  }

  @Test func `amounts without a total have no index`() {
    #expect(throws: Undefined.tooFewObservations(needed: 1, got: 0)) {
      try Concentration.herfindahl([])
    }
    #expect(throws: Undefined.zeroDenominator) { try Concentration.herfindahl([0, 0]) }
    #expect(throws: Undefined.self) { try Concentration.herfindahl([3, -1]) }
    #expect(throws: Undefined.self) { try Concentration.herfindahl([.nan]) }
  }

  @Test func `amounts of any size have an index`() throws {
    #expect(try Concentration.herfindahl([1e308, 1e308]) == 0.5)
    #expect(try Concentration.herfindahl([0x1p-1074, 0x1p-1074]) == 0.5)
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the larger table agrees to the last bit`() throws {
    let url = Repository.shared.appending(path: "numerics/procedures/hhi_counts.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    for item in try #require(root?["cases"] as? [[String: Any]]) {
      let input = try #require(item["input"] as? [String: Any])
      let expected = try #require(item["expected"] as? [String: [String: String]])
      let counts = try #require(input["counts"] as? [Double])
      #expect(
        try Concentration.herfindahl(counts) == expected["hhi"]?["hex"].flatMap(Double.init))
    }
  }
}

struct RatioTests {
  @Test func `a ratio and a share divide, and refuse 0`() throws {
    #expect(try Ratio.of(1233, over: 3) == 411)
    #expect(try Ratio.share(4, of: 830) == 4.0 / 830)
    #expect(throws: Undefined.zeroDenominator) { try Ratio.of(1, over: 0) }
    #expect(throws: Undefined.zeroDenominator) { try Ratio.share(0, of: 0) }
    #expect(throws: Undefined.self) { try Ratio.share(5, of: 4) }
    #expect(throws: Undefined.self) { try Ratio.share(1, of: -4) }
    #expect(throws: Undefined.self) { try Ratio.of(1e300, over: 1e-300) }
    #expect(throws: Undefined.self) { try Ratio.of(.nan, over: 1) }
  }
}
