// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Numerics
import TestSupport
import Testing

/// One case of the reference table for shapes and models.
struct ModelCase: Decodable, CustomTestStringConvertible {
  struct Input: Decodable {
    var x: [Double]?
    var X: [[Double]]?
    var y: [Double]?
    var n: [Int]?
    var v: [Double]?
    var exposure: [Double]?
  }
  let procedure: String
  let id: String
  let input: Input
  let expected: [String: String]

  var testDescription: String { id }

  static let all: [ModelCase] = {
    let bytes = try? Repository.bytes("Tests/NumericsTests/Reference/models.json")
    return (try? JSONDecoder().decode([ModelCase].self, from: Data(bytes ?? []))) ?? []
  }()

  var columns: [Series] {
    get throws {
      let rows = input.X ?? []
      return try (rows.first ?? []).indices.map { place in try Series(rows.map { $0[place] }) }
    }
  }

  /// What the module answers, under the names of the table.
  func computed() throws -> [String: Double] {
    switch procedure {
    case "shape": return try shape()
    case "logit":
      let model = try LogisticRegression((input.y ?? []).map { $0 != 0 }, on: try columns)
      return named(model.coefficients)
    case "negative_binomial":
      let counts = (input.y ?? []).map { Int($0) }
      let model = try NegativeBinomialRegression(
        counts, on: try columns, exposure: input.exposure)
      return named(model.coefficients).merging(["theta": model.theta ?? 0]) { $1 }
    case "beta_binomial":
      let model = try BetaBinomialModel((input.x ?? []).map { Int($0) }, of: input.n ?? [])
      return ["alpha": model.shapes?.alpha ?? 0, "beta": model.shapes?.beta ?? 0]
    default:
      let studies = try MetaAnalysis(effects: input.y ?? [], variances: input.v ?? [])
      return [
        "reml": studies.betweenVariance(.restrictedLikelihood),
        "pauleMandel": studies.betweenVariance(.pauleMandel),
      ]
    }
  }

  private func shape() throws -> [String: Double] {
    let series = try Series(input.x ?? [])
    return [
      "skewness": try Summary.skewness(series), "kurtosis": try Summary.kurtosis(series),
      "adjusted_skewness": try Summary.skewness(series, .adjusted),
      "adjusted_kurtosis": try Summary.kurtosis(series, .adjusted),
      "variance": try Summary.variance(series),
      "autocorrelation2": try Summary.autocorrelation(series, lag: 2),
    ]
  }

  private func named(_ coefficients: [Coefficient]) -> [String: Double] {
    var answers: [String: Double] = [:]
    for (place, coefficient) in coefficients.enumerated() {
      answers["b\(place)"] = coefficient.estimate
      answers["se\(place)"] = coefficient.standardError
    }
    return answers
  }
}

struct ModelReferenceTests {
  @Test func `the reference table for models is read`() {
    #expect(ModelCase.all.count == 17)
  }

  @Test(arguments: ModelCase.all)
  func `shapes and models are the correctly rounded numbers`(_ question: ModelCase) throws {
    let computed = try question.computed()
    for (key, text) in question.expected {
      let expected = try #require(Double(text))
      #expect(computed[key] == expected, "\(question.id) \(key)")
    }
  }

  @Test(arguments: ModelCase.all.filter { $0.procedure == "shape" })
  func `exact moments agree with the formulas on deviations`(_ question: ModelCase) throws {
    var (whole, first, second) = (Moments(), Moments(), Moments())
    for (place, value) in (question.input.x ?? []).enumerated() {
      try whole.add(value)
      if place.isMultiple(of: 3) { try first.add(value) } else { try second.add(value) }
    }
    second.merge(first)
    for moments in [whole, second] {
      #expect(try moments.skewness() == question.expected["skewness"].flatMap { Double($0) })
      #expect(try moments.kurtosis() == question.expected["kurtosis"].flatMap { Double($0) })
      #expect(try moments.variance() == question.expected["variance"].flatMap { Double($0) })
    }
  }
}
