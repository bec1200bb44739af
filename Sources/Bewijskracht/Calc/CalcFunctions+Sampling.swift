// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  private static let resampling = [
    CalcArgument("replicates", .count), CalcArgument("seed", .count),
    CalcArgument("level", .number), CalcArgument("values", .numbers),
  ]

  /// A bootstrap interval of a list.
  private static func bootstrap(
    _ name: String, _ summary: Words,
    _ compute: @escaping @Sendable ([Double], Resamples, Double) throws(Undefined) -> Interval
  ) -> CalcFunction {
    CalcFunction(
      name, resampling, example: ["2000", "1", "0.95", "3", "5", "8", "13", "40"], summary
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      let samples = Resamples.seeded(count: arguments.count(0), seed: UInt64(arguments.count(1)))
      let interval = try compute(arguments.list, samples, arguments[2])
      return [CalcValue("low", interval.low), CalcValue("high", interval.high)]
    }
  }

  /// Resampling and simulation.
  static let sampling: [CalcFunction] = [
    bootstrap(
      "bootstrap-mean",
      Words(
        nl: "Het BCa-bootstrapinterval voor een gemiddelde; zelfde cijfers bij zelfde seed.",
        en: "The BCa bootstrap interval for a mean; the same digits for the same seed.")
    ) { (values, samples, level) throws(Undefined) -> Interval in
      try Bootstrap.mean(of: values, samples).bca(level: level)
    },
    bootstrap(
      "bootstrap-median",
      Words(
        nl: "Het percentiel-bootstrapinterval voor een mediaan.",
        en: "The percentile bootstrap interval for a median.")
    ) { (values, samples, level) throws(Undefined) -> Interval in
      try Bootstrap.median(of: values, samples).percentile(level: level)
    },
    scm, tornado, sobol,
  ]

  private static let threePoints = CalcArgument("minimum-mode-maximum", .numbers)

  /// The factors of one line of a cost model, three numbers each.
  private static func factors(_ list: [Double]) throws(Undefined) -> [ModelInput] {
    let points = try transposed(list, width: 3)
    var factors: [ModelInput] = []
    for place in points[0].indices {
      factors.append(
        try .pert(minimum: points[0][place], mode: points[1][place], maximum: points[2][place]))
    }
    return factors
  }

  private static let tornado = CalcFunction(
    "tornado", [CalcArgument("tail", .number), threePoints],
    example: ["0.05", "900", "1000", "1200", "1", "2", "4", "45", "50", "60"],
    Words(
      nl: "Wat het product van factoren doet als één factor laag of hoog is, de rest op de "
        + "waarschijnlijkste waarde; de grootste uitslag eerst.",
      en: "What the product of factors does when one is low or high and the rest at their most "
        + "likely value; the largest swing first.")
  ) { (read) throws(Undefined) -> [CalcValue] in
    let bars = try Sensitivity.tornado(try factors(read.list), tail: read[0]) {
      $0.reduce(1, *)
    }
    return bars.flatMap { bar in
      [
        CalcValue("factor\(bar.input + 1)-low", bar.low),
        CalcValue("factor\(bar.input + 1)-high", bar.high),
      ]
    }
  }

  private static let sobol = CalcFunction(
    "sobol", [CalcArgument("draws", .count), CalcArgument("seed", .count), threePoints],
    example: ["4096", "1", "900", "1000", "1200", "1", "2", "4", "45", "50", "60"],
    Words(
      nl: "Welk deel van de spreiding van een product van elke factor komt (Sobol, eerste orde en "
        + "totaal).",
      en: "Which part of the spread of a product comes from each factor (Sobol, first order and "
        + "total).")
  ) { (read) throws(Undefined) -> [CalcValue] in
    let indices = try Sensitivity.sobol(
      try factors(read.list), draws: read.count(0), seed: UInt64(read.count(1))
    ) { $0.reduce(1, *) }
    return indices.enumerated().flatMap { place, index in
      [
        CalcValue("factor\(place + 1)-first", index.first),
        CalcValue("factor\(place + 1)-total", index.total),
      ]
    }
  }

  private static let scm = CalcFunction(
    "scm", [CalcArgument("draws", .count), CalcArgument("seed", .count), threePoints],
    example: ["10000", "1", "900", "1000", "1200", "1", "2", "4", "45", "50", "60"],
    Words(
      nl: "De kosten van één regel van het standaardkostenmodel: drie getallen (minimum, "
        + "waarschijnlijkst, maximum) per factor, als PERT; gemiddelde, spreiding en 90 %-marge.",
      en: "The cost of one line of the Standard Cost Model: three numbers (minimum, mode, maximum) "
        + "per factor, as PERT; mean, spread and 90 % range.")
  ) { (arguments) throws(Undefined) -> [CalcValue] in
    let model = try CostModel(lines: [try factors(arguments.list)])
    let moments = try model.moments()
    let draws = try model.simulate(
      draws: arguments.count(0), seed: UInt64(arguments.count(1)))
    let range = try Summary.quantiles(of: draws, at: [0.05, 0.95])
    return [
      CalcValue("mean", moments.mean), CalcValue("sd", moments.standardDeviation),
      CalcValue("low", range[0]), CalcValue("high", range[1]),
    ]
  }
}
