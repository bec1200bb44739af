// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

struct QuantileTests {
  static let sample = [15.0, 20, 35, 40, 50]

  @Test(
    arguments: zip(
      QuantileType.allCases, [20, 27.5, 20, 20, 27.5, 26, 29, 27, 27.125] as [Double]))
  func `the nine definitions differ on a small sample`(
    type: QuantileType, expected: Double
  ) throws {
    #expect(try Summary.quantile(of: Self.sample, at: 0.4, type: type) == expected)
  }

  @Test(arguments: QuantileType.allCases)
  func `a quantile lies in the sample and never falls`(type: QuantileType) throws {
    var last = -Double.infinity
    for step in 0...200 {
      let value = try Summary.quantile(of: Self.sample, at: Double(step) / 200, type: type)
      #expect(value >= last && value >= 15 && value <= 50)
      last = value
    }
  }

  @Test(arguments: QuantileType.allCases)
  func `the ends of the range are the ends of the sample`(type: QuantileType) throws {
    #expect(try Summary.quantile(of: Self.sample, at: 0, type: type) == 15)
    #expect(try Summary.quantile(of: Self.sample, at: 1, type: type) == 50)
    #expect(try Summary.quantile(of: [4], at: 0.3, type: type) == 4)
  }

  @Test func `a tenth of ten values is one value, not a hair more`() throws {
    let ten = (1...10).map(Double.init)
    #expect(try Summary.quantile(of: ten, at: 0.1, type: .inverse) == 1)
    #expect(try Summary.quantile(of: ten, at: 0.1, type: .inverseAveraged) == 1.5)
    #expect(try Summary.quantile(of: ten, at: 0.7, type: .inverse) == 7)
  }

  @Test func `a probability that is no short decimal works too`() throws {
    #expect(try Summary.quantile(of: [0, 3], at: 1.0 / 3) == 1)
    #expect(try Summary.quantile(of: Self.sample, at: 1e-300, type: .normal) == 15)
  }

  @Test func `a probability outside 0 to 1 is refused`() {
    for probability in [-0.1, 1.1, .nan] {
      #expect(throws: Undefined.self) {
        try Summary.quantile(of: Self.sample, at: probability)
      }
    }
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the larger tables agree to the last bit for all nine definitions`() throws {
    let url = Repository.shared.appending(path: "numerics/procedures/quantile.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let cases = try #require(root?["cases"] as? [[String: Any]])
    var compared = 0
    for item in cases {
      let input = try #require(item["input"] as? [String: Any])
      let expected = try #require(item["expected"] as? [String: [String: String]])
      let sample = try #require(input["x"] as? [Double])
      let probabilities = try #require(input["probs"] as? [String]).compactMap { Double($0) }
      for (type, (index, p)) in pairs(probabilities) {
        let hex = try #require(expected["t\(type.rawValue)_p\(index)"]?["hex"])
        #expect(try Summary.quantile(of: sample, at: p, type: type) == Double(hex))
        compared += 1
      }
    }
    #expect(compared > 1000)
  }

  private func pairs(_ list: [Double]) -> [(QuantileType, (Int, Double))] {
    QuantileType.allCases.flatMap { type in list.enumerated().map { (type, ($0, $1)) } }
  }
}
