// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

/// What is asked of a distribution, with the words for it.
private enum Question: CaseIterable {
  case density, cdf, survival, quantile, survivalQuantile

  /// The end of the function's name.
  func suffix(isCount: Bool) -> String {
    switch self {
    case .density: isCount ? "pmf" : "pdf"
    case .cdf: "cdf"
    case .survival: "sf"
    case .quantile: "quantile"
    case .survivalQuantile: "isf"
    }
  }

  /// The argument that comes first.
  func argument(isCount: Bool) -> CalcArgument {
    switch self {
    case .quantile: CalcArgument("p", .number)
    case .survivalQuantile: CalcArgument("q", .number)
    default: isCount ? CalcArgument("k", .count) : CalcArgument("x", .number)
    }
  }

  /// The sentence in the help, about a distribution named in both languages.
  func summary(_ name: Words, isCount: Bool) -> Words {
    switch self {
    case .density where isCount:
      Words(nl: "De kans op precies k: \(name.nl).", en: "The chance of exactly k: \(name.en).")
    case .density: Words(nl: "De dichtheid bij x: \(name.nl).", en: "The density at x: \(name.en).")
    case .cdf:
      Words(
        nl: "De kans op hoogstens zoveel: \(name.nl).",
        en: "The chance of at most that: \(name.en).")
    case .survival:
      Words(nl: "De kans op meer: \(name.nl).", en: "The chance of more: \(name.en).")
    case .quantile:
      Words(
        nl: "De waarde waaronder een kans p ligt: \(name.nl).",
        en: "The value below which a chance p lies: \(name.en).")
    case .survivalQuantile:
      Words(
        nl: "De waarde waarboven een kans q ligt: \(name.nl).",
        en: "The value above which a chance q lies: \(name.en).")
    }
  }
}

/// A distribution with its parameters.
private enum MadeDistribution {
  case real(any ContinuousDistribution)
  case whole(any DiscreteDistribution)

  func answer(_ question: Question, _ x: Double) throws(Undefined) -> Double {
    switch self {
    case .real(let made):
      switch question {
      case .density: made.density(x)
      case .cdf: made.cdf(x)
      case .survival: made.survival(x)
      case .quantile: try made.quantile(x)
      case .survivalQuantile: try made.survivalQuantile(x)
      }
    case .whole(let made):
      switch question {
      case .density: made.mass(Int(x))
      case .cdf: made.cdf(Int(x))
      case .survival: made.survival(Int(x))
      case .quantile: Double(try made.quantile(x))
      case .survivalQuantile: Double(try made.survivalQuantile(x))
      }
    }
  }
}

/// A distribution for `bewijs calc`: its name, its parameters and how to ask it.
private struct CalcDistribution: Sendable {
  let slug: String
  let name: Words
  let parameters: [CalcArgument]
  let example: [String]
  let point: String
  var isCount = false
  let make: @Sendable ([Double]) throws(Undefined) -> MadeDistribution

  /// Five functions, one for each question.
  var functions: [CalcFunction] {
    Question.allCases.map { question in
      let isShare = question == .quantile || question == .survivalQuantile
      return CalcFunction(
        slug + "-" + question.suffix(isCount: isCount),
        [question.argument(isCount: isCount)] + parameters,
        example: [isShare ? "0.025" : point] + example, question.summary(name, isCount: isCount)
      ) { (arguments) throws(Undefined) -> [CalcValue] in
        let rest = Array(arguments.numbers.dropFirst())
        let value = try make(rest).answer(question, arguments[0])
        if !value.isFinite { throw .outsideDomain(argument: "x", value: arguments[0]) }
        return [CalcValue("", value)]
      }
    }
  }
}

extension Calculator {
  /// Densities, tails and quantiles of the distributions besides the normal one.
  static let moreDistributions: [CalcFunction] =
    [student, chiSquare, fisher, beta, pert, triangular, binomial, poisson, hypergeometric]
    .flatMap(\.functions)

  private static let student = CalcDistribution(
    slug: "t", name: Words(nl: "t-verdeling", en: "t distribution"),
    parameters: [CalcArgument("degrees", .number)], example: ["12"], point: "2.18"
  ) { a throws(Undefined) in .real(try StudentT(degrees: a[0])) }

  private static let chiSquare = CalcDistribution(
    slug: "chi2", name: Words(nl: "chi-kwadraatverdeling", en: "chi-square distribution"),
    parameters: [CalcArgument("degrees", .number)], example: ["3"], point: "7.8"
  ) { a throws(Undefined) in .real(try ChiSquare(degrees: a[0])) }

  private static let fisher = CalcDistribution(
    slug: "f", name: Words(nl: "F-verdeling", en: "F distribution"),
    parameters: [CalcArgument("numerator", .number), CalcArgument("denominator", .number)],
    example: ["3", "20"], point: "3.1"
  ) { a throws(Undefined) in .real(try FisherF(numerator: a[0], denominator: a[1])) }

  private static let beta = CalcDistribution(
    slug: "beta", name: Words(nl: "bètaverdeling", en: "beta distribution"),
    parameters: [CalcArgument("a", .number), CalcArgument("b", .number)],
    example: ["4", "827"], point: "0.01"
  ) { a throws(Undefined) in .real(try BetaDistribution(a[0], a[1])) }
}

extension Calculator {
  private static let threePoints = [
    CalcArgument("minimum", .number), CalcArgument("mode", .number),
    CalcArgument("maximum", .number),
  ]

  private static let pert = CalcDistribution(
    slug: "pert", name: Words(nl: "PERT-verdeling", en: "PERT distribution"),
    parameters: threePoints, example: ["15", "20", "40"], point: "25"
  ) { a throws(Undefined) in .real(try Pert(minimum: a[0], mode: a[1], maximum: a[2])) }

  private static let triangular = CalcDistribution(
    slug: "triangular", name: Words(nl: "driehoeksverdeling", en: "triangular distribution"),
    parameters: threePoints, example: ["15", "20", "40"], point: "25"
  ) { a throws(Undefined) in .real(try Triangular(minimum: a[0], mode: a[1], maximum: a[2])) }

  private static let binomial = CalcDistribution(
    slug: "binom", name: Words(nl: "binomiale verdeling", en: "binomial distribution"),
    parameters: [CalcArgument("trials", .count), CalcArgument("probability", .number)],
    example: ["830", "0.005"], point: "4", isCount: true
  ) { a throws(Undefined) in .whole(try Binomial(trials: Int(a[0]), probability: a[1])) }

  private static let poisson = CalcDistribution(
    slug: "poisson", name: Words(nl: "Poissonverdeling", en: "Poisson distribution"),
    parameters: [CalcArgument("mean", .number)], example: ["4.2"], point: "4", isCount: true
  ) { a throws(Undefined) in .whole(try Poisson(mean: a[0])) }

  private static let hypergeometric = CalcDistribution(
    slug: "hyper",
    name: Words(nl: "hypergeometrische verdeling", en: "hypergeometric distribution"),
    parameters: [
      CalcArgument("population", .count), CalcArgument("marked", .count),
      CalcArgument("drawn", .count),
    ],
    example: ["830", "40", "100"], point: "4", isCount: true
  ) { a throws(Undefined) in
    .whole(try Hypergeometric(population: Int(a[0]), marked: Int(a[1]), drawn: Int(a[2])))
  }
}
