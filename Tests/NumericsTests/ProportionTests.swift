// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// The four intervals under one signature.
enum IntervalMethod: String, CaseIterable {
  case wald, wilson, corrected = "wilson_cc", agrestiCoull = "agresti_coull"
  case clopperPearson = "clopper_pearson"

  func interval(_ count: Int, _ total: Int, _ level: Double) throws(Undefined) -> Interval {
    switch self {
    case .wald: try Proportion.wald(count, of: total, level: level)
    case .wilson: try Proportion.wilson(count, of: total, level: level)
    case .corrected: try Proportion.wilson(count, of: total, level: level, correction: .half)
    case .agrestiCoull: try Proportion.agrestiCoull(count, of: total, level: level)
    case .clopperPearson: try Proportion.clopperPearson(count, of: total, level: level)
    }
  }
}

struct ProportionTests {
  @Test func `the published intervals come out`() throws {
    let small = try Proportion.wilson(4, of: 830)
    #expect((small.low - 0.0018757).magnitude < 5e-8)
    #expect((small.high - 0.0123254).magnitude < 5e-8)
    let large = try Proportion.wilson(2882, of: 113_749)
    #expect((large.low - 0.024439).magnitude < 5e-7)
    #expect((large.high - 0.026266).magnitude < 5e-7)
  }

  @Test(arguments: [IntervalMethod.wilson, .corrected, .clopperPearson])
  func `none of n starts at exactly 0 and n of n ends at exactly 1`(
    method: IntervalMethod
  ) throws {
    for total in [1, 2, 12, 830, 1_000_000] {
      let none = try method.interval(0, total, 0.95)
      let all = try method.interval(total, total, 0.95)
      #expect(none.low == 0 && none.high > 0)
      #expect(all.high == 1 && all.low < 1)
    }
  }

  @Test(arguments: IntervalMethod.allCases)
  func `failures have the mirrored interval of successes`(method: IntervalMethod) throws {
    for (count, total) in [(0, 9), (3, 9), (4, 830), (77, 100)] {
      let hit = try method.interval(count, total, 0.95)
      let miss = try method.interval(total - count, total, 0.95)
      #expect((hit.low - (1 - miss.high)).magnitude <= 0x1p-52)
      #expect((hit.high - (1 - miss.low)).magnitude <= 0x1p-52)
    }
  }

  @Test(arguments: IntervalMethod.allCases)
  func `more successes move both ends up, a higher level moves them apart`(
    method: IntervalMethod
  ) throws {
    for count in 1..<19 {
      let (one, next) = (
        try method.interval(count, 20, 0.9), try method.interval(count + 1, 20, 0.9)
      )
      if method != .wald || count < 16 { #expect(next.high > one.high) }
      if method != .wald || count > 3 { #expect(next.low > one.low) }
      let wide = try method.interval(count, 20, 0.99)
      #expect(wide.low < one.low && wide.high > one.high)
    }
  }

  @Test func `the exact interval lies around the plain score interval`() throws {
    for count in 0...30 {
      let exact = try Proportion.clopperPearson(count, of: 30)
      #expect(exact.low <= Double(count) / 30 && Double(count) / 30 <= exact.high)
      let score = try Proportion.wilson(count, of: 30)
      #expect(exact.high - exact.low >= score.high - score.low - 0.02)
    }
  }

  @Test func `one failure too many or a strange level is refused`() {
    for method in IntervalMethod.allCases {
      #expect(throws: Undefined.zeroDenominator) { try method.interval(0, 0, 0.95) }
      #expect(throws: Undefined.outsideDomain(argument: "count", value: 6)) {
        try method.interval(6, 5, 0.95)
      }
      #expect(throws: Undefined.self) { try method.interval(-1, 5, 0.95) }
      #expect(throws: Undefined.self) { try method.interval(1, -5, 0.95) }
      for level in [0, 1, 95, -0.95, .nan] {
        #expect(throws: Undefined.self) { try method.interval(1, 5, level) }
      }
    }
  }

  @Test func `strange but allowed levels and totals give an interval`() throws {
    for method in IntervalMethod.allCases {
      for level in [1e-300, 1e-9, 0.5, 0.999999999999, 1 - 0x1p-53] {
        for (count, total) in [(0, 1), (1, 1), (1, 2), (5, 9), (3, 1_000_000_000)] {
          let interval = try method.interval(count, total, level)
          #expect(interval.low <= interval.high && interval.low.isFinite)
        }
      }
    }
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the larger table agrees to the last bit`() throws {
    let url = Repository.shared.appending(path: "numerics/procedures/binom_ci.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    for item in try #require(root?["cases"] as? [[String: Any]]) {
      let input = try #require(item["input"] as? [String: Any])
      let expected = try #require(item["expected"] as? [String: [String: String]])
      let count = try #require(input["x"] as? Int)
      let total = try #require(input["n"] as? Int)
      let level = try #require((input["conf"] as? String).flatMap(Double.init))
      for method in IntervalMethod.allCases {
        let interval = try method.interval(count, total, level)
        let (low, high) = (
          expected[method.rawValue + "_lo"]?["hex"], expected[method.rawValue + "_hi"]?["hex"]
        )
        #expect(interval.low == low.flatMap(Double.init), "\(method) \(count) \(total)")
        #expect(interval.high == high.flatMap(Double.init), "\(method) \(count) \(total)")
      }
    }
  }
}
