// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  private static let list = [CalcArgument("values", .numbers)]
  private static let pairs = [CalcArgument("pairs", .numbers)]

  /// One number from an optional first number and a list.
  private static func number(
    _ name: String, _ arguments: [CalcArgument] = list, example: [String], _ summary: Words,
    _ compute: @escaping @Sendable (CalcArguments) throws(Undefined) -> Double
  ) -> CalcFunction {
    CalcFunction(name, arguments, example: example, summary) {
      (arguments) throws(Undefined) -> [CalcValue] in [CalcValue("", try compute(arguments))]
    }
  }

  private static func weighted(_ list: [Double]) throws(Undefined) -> WeightedSample {
    let columns = try transposed(list, width: 2)
    return try WeightedSample(columns[0], weights: columns[1])
  }

  /// Shape, robust numbers and weights.
  static let shapes: [CalcFunction] = [
    number(
      "skewness", example: ["1", "2", "9"],
      Words(nl: "De scheefheid van de steekproef.", en: "The skewness of the sample.")
    ) { (a) throws(Undefined) -> Double in try Summary.skewness(Series(a.list)) },
    number(
      "kurtosis", example: ["1", "2", "9", "4"],
      Words(
        nl: "De kurtosis van de steekproef, 0 voor de normale verdeling.",
        en: "The kurtosis of the sample, 0 for the normal distribution.")
    ) { (a) throws(Undefined) -> Double in try Summary.kurtosis(Series(a.list)) },
    number(
      "autocorrelation", [CalcArgument("lag", .count)] + list, example: ["1", "1", "3", "2", "4"],
      Words(
        nl: "De samenhang van elke waarde met die enkele plaatsen later.",
        en: "How each value goes together with the one some places later.")
    ) { (a) throws(Undefined) -> Double in
      try Summary.autocorrelation(Series(a.list), lag: a.count(0))
    },
    number(
      "mad", example: ["1", "2", "9"],
      Words(
        nl: "De mediane absolute afwijking.", en: "The median absolute deviation.")
    ) { (a) throws(Undefined) -> Double in try Summary.medianAbsoluteDeviation(a.list) },
    number(
      "trimmed-mean", [CalcArgument("share", .number)] + list, example: ["0.1", "1", "2", "9"],
      Words(
        nl: "Het gemiddelde zonder een deel van de waarden aan beide einden.",
        en: "The mean without a share of the values at each end.")
    ) { (a) throws(Undefined) -> Double in try Summary.trimmedMean(a.list, share: a[0]) },
    number(
      "weighted-mean", pairs, example: ["10", "1", "20", "3"],
      Words(
        nl: "Het gewogen gemiddelde van paren van waarde en gewicht.",
        en: "The weighted mean of pairs of value and weight.")
    ) { (a) throws(Undefined) -> Double in try weighted(a.list).mean() },
    number(
      "weighted-quantile", [CalcArgument("probability", .number)] + pairs,
      example: ["0.5", "10", "1", "20", "3"],
      Words(
        nl: "De kleinste waarde waarbij een deel van het gewicht is bereikt.",
        en: "The smallest value at which a share of the weight is reached.")
    ) { (a) throws(Undefined) -> Double in try weighted(a.list).quantile(at: a[0]) },
  ]

  /// Inequality and concentration.
  static let inequalities: [CalcFunction] = [
    number(
      "gini", example: ["1", "2", "9"],
      Words(nl: "De index van Gini van bedragen.", en: "Gini's index of amounts.")
    ) { (a) throws(Undefined) -> Double in try Inequality(a.list).gini() },
    number(
      "theil", example: ["1", "2", "9"],
      Words(nl: "De T van Theil van bedragen.", en: "Theil's T of amounts.")
    ) { (a) throws(Undefined) -> Double in try Inequality(a.list).theil() },
    number(
      "atkinson", [CalcArgument("aversion", .number)] + list, example: ["0.5", "1", "2", "9"],
      Words(nl: "De index van Atkinson van bedragen.", en: "Atkinson's index of amounts.")
    ) { (a) throws(Undefined) -> Double in try Inequality(a.list).atkinson(aversion: a[0]) },
    number(
      "share-of-largest", [CalcArgument("largest", .count)] + list,
      example: ["2", "1", "2", "9"],
      Words(
        nl: "Het deel van het totaal dat de grootste paar samen hebben.",
        en: "The share of the total that the largest few have together.")
    ) { (a) throws(Undefined) -> Double in
      try Concentration.share(ofLargest: a.count(0), in: a.list)
    },
    CalcFunction(
      "herfindahl-counts", [CalcArgument("level", .number)] + list,
      example: ["0.95", "4", "9", "2"],
      Words(
        nl: "De concentratie van aantallen, zuiver geschat en met een interval.",
        en: "The concentration of counts, also without bias and with an interval.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      let counts = try CountConcentration(try counts(arguments.list))
      let interval = try counts.interval(level: arguments[0])
      return [
        CalcValue("herfindahl", counts.herfindahl()),
        CalcValue("unbiased", try counts.unbiasedHerfindahl()),
        CalcValue("low", interval.low), CalcValue("high", interval.high),
      ]
    },
  ]

  /// Putting studies and groups together.
  static let poolings: [CalcFunction] = [
    CalcFunction(
      "meta", [CalcArgument("level", .number)] + pairs,
      example: ["0.95", "0.3", "0.04", "0.5", "0.02", "0.1", "0.03"],
      Words(
        nl: "Meta-analyse van paren van effect en variantie: REML met Hartung-Knapp.",
        en: "Meta-analysis of pairs of effect and variance: REML with Hartung-Knapp.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      let columns = try transposed(arguments.list, width: 2)
      let studies = try MetaAnalysis(effects: columns[0], variances: columns[1])
      let pooled = try studies.pooled(
        .restrictedLikelihood, error: .hartungKnapp, level: arguments[0])
      let spread = studies.heterogeneity()
      return [
        CalcValue("effect", pooled.estimate), CalcValue("se", pooled.standardError),
        CalcValue("low", pooled.interval.low), CalcValue("high", pooled.interval.high),
        CalcValue("tau-squared", pooled.betweenVariance),
        CalcValue("q", spread.q.statistic), CalcValue("p", spread.q.p),
      ]
    },
    CalcFunction(
      "beta-binomial-model", pairs, example: ["3", "50", "30", "90", "1", "40"],
      Words(
        nl: "Aandelen die kracht van elkaar lenen, uit paren van aantal en totaal.",
        en: "Shares that borrow strength from each other, from pairs of count and total.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      let columns = try transposed(arguments.list, width: 2)
      let model = try BetaBinomialModel(try counts(columns[0]), of: try counts(columns[1]))
      return [CalcValue("mean", model.mean), CalcValue("correlation", model.correlation)]
        + model.posteriorMeans().enumerated().map { CalcValue("share\($0.offset)", $0.element) }
    },
  ]
}
