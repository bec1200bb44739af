// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  private static let values = [CalcArgument("values", .numbers)]
  private static let share = [
    CalcArgument("count", .count), CalcArgument("total", .count),
    CalcArgument("level", .number, standard: 0.95),
  ]
  private static let x = [CalcArgument("x", .number)]

  /// A function of a list that gives one number.
  private static func sample(
    _ name: String, _ summary: Words, example: [String] = ["1", "2", "4"],
    _ compute: @escaping @Sendable ([Double]) throws(Undefined) -> Double
  ) -> CalcFunction {
    CalcFunction(name, values, example: example, summary) {
      (arguments) throws(Undefined) -> [CalcValue] in
      [CalcValue("", try compute(arguments.list))]
    }
  }

  /// An interval for a share.
  private static func interval(
    _ name: String, _ summary: Words,
    _ compute: @escaping @Sendable (Int, Int, Double) throws(Undefined) -> Interval
  ) -> CalcFunction {
    CalcFunction(name, share, example: ["4", "830", "0.95"], summary) {
      (arguments) throws(Undefined) -> [CalcValue] in
      let interval = try compute(arguments.count(0), arguments.count(1), arguments[2])
      return [CalcValue("low", interval.low), CalcValue("high", interval.high)]
    }
  }

  /// A function of one number.
  private static func curve(
    _ name: String, _ summary: Words, example: String, argument: String = "x",
    _ compute: @escaping @Sendable (Double) throws(Undefined) -> Double
  ) -> CalcFunction {
    CalcFunction(name, [CalcArgument(argument, .number)], example: [example], summary) {
      (arguments) throws(Undefined) -> [CalcValue] in
      let value = try compute(arguments[0])
      if !value.isFinite { throw .outsideDomain(argument: argument, value: arguments[0]) }
      return [CalcValue("", value)]
    }
  }
}

extension Calculator {
  /// Functions of a list of numbers.
  static let samples: [CalcFunction] = [
    sample("sum", Words(nl: "De som, één keer afgerond.", en: "The sum, rounded once.")) {
      (list) throws(Undefined) -> Double in try Sum.exact(list)
    },
    sample("mean", Words(nl: "Het gemiddelde.", en: "The arithmetic mean.")) {
      (list) throws(Undefined) -> Double in try Summary.mean(list)
    },
    sample("median", Words(nl: "De mediaan.", en: "The median.")) {
      (list) throws(Undefined) -> Double in try Summary.median(list)
    },
    quantile,
    sample("min", Words(nl: "De kleinste waarde.", en: "The smallest value.")) {
      (list) throws(Undefined) -> Double in try Summary.minimum(list)
    },
    sample("max", Words(nl: "De grootste waarde.", en: "The largest value.")) {
      (list) throws(Undefined) -> Double in try Summary.maximum(list)
    },
    sample(
      "variance",
      Words(nl: "De variantie, gedeeld door n - 1.", en: "The variance, divided by n - 1.")
    ) { (list) throws(Undefined) -> Double in try Summary.variance(list) },
    sample(
      "sd",
      Words(
        nl: "De standaarddeviatie, met n - 1.", en: "The standard deviation, with n - 1.")
    ) { (list) throws(Undefined) -> Double in try Summary.standardDeviation(list) },
    sample(
      "herfindahl",
      Words(
        nl: "De index van Herfindahl en Hirschman van bedragen, van 1/n tot 1.",
        en: "The index of Herfindahl and Hirschman of amounts, from 1/n to 1.")
    ) { (list) throws(Undefined) -> Double in try Concentration.herfindahl(list) },
  ]

  private static let quantile = CalcFunction(
    "quantile", [CalcArgument("type", .count), CalcArgument("probability", .number)] + values,
    example: ["7", "0.9", "1", "2", "4"],
    Words(
      nl: "Het kwantiel volgens Hyndman en Fan; het type is 1 tot en met 9, meestal 7.",
      en: "The quantile by Hyndman and Fan; the type is 1 to 9, mostly 7.")
  ) { (arguments) throws(Undefined) -> [CalcValue] in
    guard let type = QuantileType(rawValue: arguments.count(0)) else {
      throw .outsideDomain(argument: "type", value: arguments[0])
    }
    return [
      CalcValue("", try Summary.quantile(of: arguments.list, at: arguments[1], type: type))
    ]
  }
}

extension Calculator {
  /// Shares, ratios and intervals.
  static let shares: [CalcFunction] = [
    CalcFunction(
      "share", [CalcArgument("count", .count), CalcArgument("total", .count)],
      example: ["4", "830"],
      Words(nl: "Het aandeel: aantal gedeeld door totaal.", en: "The share: count over total.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      [CalcValue("", try Ratio.share(arguments.count(0), of: arguments.count(1)))]
    },
    CalcFunction(
      "ratio", [CalcArgument("numerator", .number), CalcArgument("denominator", .number)],
      example: ["103000000", "411"],
      Words(nl: "De teller gedeeld door de noemer.", en: "The numerator over the denominator.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      [CalcValue("", try Ratio.of(arguments[0], over: arguments[1]))]
    },
    interval(
      "wilson",
      Words(nl: "Het interval van Wilson voor een aandeel.", en: "Wilson's interval for a share.")
    ) { (count, total, level) throws(Undefined) -> Interval in
      try Proportion.wilson(count, of: total, level: level)
    },
    interval(
      "wilson-cc",
      Words(
        nl: "Het interval van Wilson met continuïteitscorrectie.",
        en: "Wilson's interval with continuity correction.")
    ) { (count, total, level) throws(Undefined) -> Interval in
      try Proportion.wilson(count, of: total, level: level, correction: .half)
    },
    interval(
      "clopper-pearson",
      Words(
        nl: "Het exacte interval van Clopper en Pearson.",
        en: "The exact interval of Clopper and Pearson.")
    ) { (count, total, level) throws(Undefined) -> Interval in
      try Proportion.clopperPearson(count, of: total, level: level)
    },
    interval(
      "agresti-coull",
      Words(
        nl: "Het interval van Agresti en Coull, niet afgekapt.",
        en: "The interval of Agresti and Coull, not cut off.")
    ) { (count, total, level) throws(Undefined) -> Interval in
      try Proportion.agrestiCoull(count, of: total, level: level)
    },
    interval(
      "wald",
      Words(
        nl: "Het eenvoudige leerboekinterval; te smal bij kleine aantallen.",
        en: "The plain textbook interval; too narrow for small counts.")
    ) { (count, total, level) throws(Undefined) -> Interval in
      try Proportion.wald(count, of: total, level: level)
    },
  ]
}

extension Calculator {
  /// The normal distribution and the error function.
  static let distributions: [CalcFunction] = [
    curve(
      "norm-cdf",
      Words(
        nl: "De kans op hoogstens x onder de standaardnormale verdeling.",
        en: "The chance of at most x under the standard normal distribution."),
      example: "1.96", { Normal.cdf($0) }),
    curve(
      "norm-sf",
      Words(
        nl: "De kans op meer dan x onder de standaardnormale verdeling.",
        en: "The chance of more than x under the standard normal distribution."),
      example: "1.96", { Normal.survival($0) }),
    curve(
      "norm-quantile",
      Words(
        nl: "De x waaronder een kans p ligt.", en: "The x below which a probability p lies."),
      example: "0.975", argument: "p"
    ) { (p) throws(Undefined) -> Double in try Normal.quantile(p) },
    curve(
      "norm-isf",
      Words(
        nl: "De x waarboven een kans q ligt.", en: "The x above which a probability q lies."),
      example: "0.025", argument: "q"
    ) { (q) throws(Undefined) -> Double in try Normal.survivalQuantile(q) },
    curve(
      "z",
      Words(
        nl: "De z van een tweezijdig interval met een betrouwbaarheid.",
        en: "The z of a two-sided interval at a level."),
      example: "0.95", argument: "level"
    ) { (level) throws(Undefined) -> Double in try Normal.z(level: level) },
  ]

  /// Exponential, logarithm and error function.
  static let elementary: [CalcFunction] = [
    curve("exp", Words(nl: "e tot de macht x.", en: "e to the power x."), example: "1") {
      Elementary.exp($0)
    },
    curve(
      "expm1", Words(nl: "e tot de macht x, min 1.", en: "e to the power x, minus 1."),
      example: "1e-9", { Elementary.expm1($0) }),
    curve("log", Words(nl: "De natuurlijke logaritme.", en: "The natural logarithm."), example: "2")
    { Elementary.log($0) },
    curve(
      "log1p",
      Words(nl: "De natuurlijke logaritme van 1 + x.", en: "The natural logarithm of 1 + x."),
      example: "1e-9", { Elementary.log1p($0) }),
    curve("erf", Words(nl: "De foutfunctie.", en: "The error function."), example: "0.5") {
      ErrorFunction.erf($0)
    },
    curve(
      "erfc",
      Words(
        nl: "Eén min de foutfunctie.", en: "One minus the error function."),
      example: "5", { ErrorFunction.erfc($0) }),
  ]
}
