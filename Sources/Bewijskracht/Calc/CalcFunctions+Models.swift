// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  /// Models: rows of numbers in, coefficients out.
  static let models: [CalcFunction] = [
    model(
      "least-squares", example: ["1", "2.1", "1", "3.9", "2", "6.2", "3", "7.8", "4"],
      Words(
        nl: "Kleinste kwadraten: per rij de uitkomst en dan de kolommen.",
        en: "Least squares: each row has the outcome and then the columns.")
    ) { (rows) throws(Undefined) -> [CalcValue] in
      let fit = try LeastSquares(Series(rows[0]), on: try series(rows, from: 1))
      return coefficients(fit.coefficients) + [CalcValue("r-squared", try fit.rSquared())]
    },
    model(
      "logit", example: ["1", "0", "1", "0", "2", "1", "3", "0", "4", "1", "5", "1", "6"],
      Words(
        nl: "Logistisch model: per rij 1 (ja) of 0 (nee) en dan de kolommen.",
        en: "Logistic model: each row has 1 (yes) or 0 (no) and then the columns.")
    ) { (rows) throws(Undefined) -> [CalcValue] in
      let fit = try LogisticRegression(try answers(rows[0]), on: try series(rows, from: 1))
      return coefficients(fit.coefficients) + [CalcValue("deviance", fit.deviance)]
    },
    model(
      "firth", example: ["1", "0", "1", "0", "2", "1", "3", "1", "4"],
      Words(
        nl: "Logistisch model met de straf van Firth, ook bij volledige scheiding.",
        en: "Logistic model with Firth's penalty, also under complete separation.")
    ) { (rows) throws(Undefined) -> [CalcValue] in
      coefficients(
        try FirthRegression(try answers(rows[0]), on: try series(rows, from: 1)).coefficients)
    },
    model(
      "poisson-model", example: ["1", "3", "10", "1", "9", "20", "2", "8", "10", "3"],
      Words(
        nl: "Model van aantallen: per rij het aantal, de blootstelling en dan de kolommen.",
        en: "Model of counts: each row has the count, the exposure and then the columns.")
    ) { (rows) throws(Undefined) -> [CalcValue] in
      let fit = try CountRegression(
        try counts(rows[0]), on: try series(rows, from: 2), exposure: try exposure(rows))
      return coefficients(fit.coefficients) + [CalcValue("dispersion", fit.dispersion)]
    },
    model(
      "negative-binomial-model",
      example: ["1", "0", "10", "1", "9", "20", "2", "1", "10", "3", "30", "10", "3"],
      Words(
        nl: "Negatief-binomiaal model van aantallen, met rijen als bij poisson-model.",
        en: "Negative binomial model of counts, with rows as for poisson-model.")
    ) { (rows) throws(Undefined) -> [CalcValue] in
      let fit = try NegativeBinomialRegression(
        try counts(rows[0]), on: try series(rows, from: 2), exposure: try exposure(rows))
      return coefficients(fit.coefficients) + (fit.theta.map { [CalcValue("theta", $0)] } ?? [])
    },
  ]

  /// A function of a number of columns and rows of numbers.
  private static func model(
    _ name: String, example: [String], _ summary: Words,
    _ compute: @escaping @Sendable ([[Double]]) throws(Undefined) -> [CalcValue]
  ) -> CalcFunction {
    let extra = ["poisson-model", "negative-binomial-model"].contains(name) ? 2 : 1
    return CalcFunction(
      name, [CalcArgument("columns", .count), CalcArgument("rows", .numbers)], example: example,
      summary
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      if arguments[0] > 1000 {
        throw .outsideDomain(argument: "columns", value: arguments[0])
      }
      return try compute(try transposed(arguments.list, width: arguments.count(0) + extra))
    }
  }

  /// The columns of rows given one after the other.
  static func transposed(_ list: [Double], width: Int) throws(Undefined) -> [[Double]] {
    if !list.count.isMultiple(of: width) || list.isEmpty {
      throw .tooFewObservations(needed: (list.count / width + 1) * width, got: list.count)
    }
    return (0..<width).map { column in
      stride(from: column, to: list.count, by: width).map { list[$0] }
    }
  }

  private static func series(
    _ columns: [[Double]], from first: Int
  ) throws(Undefined) -> [Series] {
    var result: [Series] = []
    for column in columns.dropFirst(first) { result.append(try Series(column)) }
    return result
  }

  /// Whole numbers from 0.
  static func counts(_ values: [Double]) throws(Undefined) -> [Int] {
    for value in values where !(value >= 0 && value <= 0x1p53 && value.rounded() == value) {
      throw .outsideDomain(argument: "count", value: value)
    }
    return values.map { Int($0) }
  }

  private static func answers(_ values: [Double]) throws(Undefined) -> [Bool] {
    for value in values where value != 0 && value != 1 {
      throw .outsideDomain(argument: "outcome", value: value)
    }
    return values.map { $0 == 1 }
  }

  private static func exposure(_ columns: [[Double]]) throws(Undefined) -> [Double] {
    for value in columns[1] where value <= 0 {
      throw .outsideDomain(argument: "exposure", value: value)
    }
    return columns[1]
  }

  private static func coefficients(_ coefficients: [Coefficient]) -> [CalcValue] {
    coefficients.enumerated().flatMap { place, coefficient in
      [
        CalcValue("b\(place)", coefficient.estimate),
        CalcValue("se\(place)", coefficient.standardError),
      ] + (coefficient.p.map { [CalcValue("p\(place)", $0)] } ?? [])
    }
  }
}
