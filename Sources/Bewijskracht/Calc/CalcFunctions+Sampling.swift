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
    scm,
  ]

  private static let scm = CalcFunction(
    "scm",
    [
      CalcArgument("draws", .count), CalcArgument("seed", .count),
      CalcArgument("minimum-mode-maximum", .numbers),
    ],
    example: ["10000", "1", "900", "1000", "1200", "1", "2", "4", "45", "50", "60"],
    Words(
      nl: "De kosten van één regel van het standaardkostenmodel: drie getallen (minimum, "
        + "waarschijnlijkst, maximum) per factor, als PERT; gemiddelde, spreiding en 90 %-marge.",
      en: "The cost of one line of the Standard Cost Model: three numbers (minimum, mode, maximum) "
        + "per factor, as PERT; mean, spread and 90 % range.")
  ) { (arguments) throws(Undefined) -> [CalcValue] in
    let list = arguments.list
    if list.isEmpty || !list.count.isMultiple(of: 3) {
      throw .tooFewObservations(needed: (list.count / 3 + 1) * 3, got: list.count)
    }
    var line: [ModelInput] = []
    for start in stride(from: 0, to: list.count, by: 3) {
      line.append(
        try .pert(minimum: list[start], mode: list[start + 1], maximum: list[start + 2]))
    }
    let model = try CostModel(lines: [line])
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
