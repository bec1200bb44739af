// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  /// Intervals and tests of shares, rates, tables and series.
  static let tests: [CalcFunction] =
    exactShares + twoShares + rates + tables + series + adjustments

  private static let level = CalcArgument("level", .number, standard: 0.95)

  /// A function of whole numbers and a level.
  private static func counts(
    _ name: String, _ names: [String], example: [String], _ summary: Words,
    _ compute: @escaping @Sendable ([Int], Double) throws(Undefined) -> [CalcValue]
  ) -> CalcFunction {
    let arguments = names.map { CalcArgument($0, .count) } + [level]
    return CalcFunction(name, arguments, example: example, summary) {
      (read) throws(Undefined) -> [CalcValue] in
      try compute(names.indices.map { read.count($0) }, read[names.count])
    }
  }

  private static func ends(_ interval: Interval) throws(Undefined) -> [CalcValue] {
    if !interval.high.isFinite { throw .zeroDenominator }
    return [CalcValue("low", interval.low), CalcValue("high", interval.high)]
  }

  private static func outcome(_ name: String, _ outcome: TestOutcome) -> [CalcValue] {
    [CalcValue(name, outcome.statistic), CalcValue("p", outcome.pValue)]
  }
}

extension Calculator {
  private static let share = ["count", "total"]

  private static let exactShares: [CalcFunction] = [
    counts(
      "jeffreys", share, example: ["4", "830"],
      Words(
        nl: "Het interval van Jeffreys voor een aandeel.", en: "Jeffreys' interval for a share.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      try ends(Proportion.jeffreys(n[0], of: n[1], level: level))
    },
    counts(
      "mid-p", share, example: ["4", "830"],
      Words(nl: "Het mid-P-interval voor een aandeel.", en: "The mid-P interval for a share.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      try ends(Proportion.midP(n[0], of: n[1], level: level))
    },
    counts(
      "upper-limit", share, example: ["0", "412"],
      Words(
        nl: "De exacte eenzijdige bovengrens van een aandeel, ook voor 0 van n.",
        en: "The exact one-sided upper limit of a share, also for 0 of n.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("", try Proportion.upperLimit(n[0], of: n[1], level: level))]
    },
    counts(
      "lower-limit", share, example: ["412", "412"],
      Words(
        nl: "De exacte eenzijdige ondergrens van een aandeel.",
        en: "The exact one-sided lower limit of a share.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("", try Proportion.lowerLimit(n[0], of: n[1], level: level))]
    },
    counts(
      "missing-share", ["count", "known", "missing"], example: ["12", "90", "10"],
      Words(
        nl: "Welke aandelen mogelijk zijn als uitkomsten ontbreken, zonder en met steekproeffout.",
        en: "Which shares are possible with missing outcomes, without and with sampling error.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      let bounds = try MissingData.share(n[0], of: n[1], missing: n[2])
      return [CalcValue("least", bounds.lowerBound), CalcValue("greatest", bounds.upperBound)]
        + (try ends(MissingData.interval(n[0], of: n[1], missing: n[2], level: level)))
    },
  ]
}

extension Calculator {
  private static let groups = ["count1", "total1", "count2", "total2"]

  /// A function of two shares.
  private static func pair(
    _ name: String, _ summary: Words,
    _ compute: @escaping @Sendable (TwoShares, Double) throws(Undefined) -> [CalcValue]
  ) -> CalcFunction {
    counts(name, groups, example: ["12", "90", "30", "110"], summary) {
      (n, level) throws(Undefined) -> [CalcValue] in
      try compute(try TwoShares(n[0], of: n[1], against: n[2], of: n[3]), level)
    }
  }

  private static let twoShares: [CalcFunction] = [
    pair(
      "newcombe",
      Words(
        nl: "Het verschil van twee aandelen met het interval van Newcombe.",
        en: "The difference of two shares with Newcombe's interval.")
    ) { (two, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("difference", two.difference)] + (try ends(two.newcombe(level: level)))
    },
    pair(
      "miettinen-nurminen",
      Words(
        nl: "Het verschil van twee aandelen met het interval van Miettinen en Nurminen.",
        en: "The difference of two shares with the interval of Miettinen and Nurminen.")
    ) { (two, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("difference", two.difference)]
        + (try ends(two.miettinenNurminenDifference(level: level)))
    },
    pair(
      "share-ratio",
      Words(
        nl: "De verhouding van twee aandelen met het interval van Katz.",
        en: "The ratio of two shares with the interval of Katz.")
    ) { (two, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("ratio", try two.ratio())] + (try ends(two.katz(level: level)))
    },
    pair(
      "odds-ratio",
      Words(
        nl: "De kansverhouding (odds ratio) van twee aandelen met het interval van Woolf.",
        en: "The odds ratio of two shares with Woolf's interval.")
    ) { (two, level) throws(Undefined) -> [CalcValue] in
      [CalcValue("odds-ratio", try two.oddsRatio())] + (try ends(two.woolf(level: level)))
    },
    CalcFunction(
      "two-proportions", groups.map { CalcArgument($0, .count) },
      example: ["12", "90", "30", "110"],
      Words(
        nl: "De z-toets of twee aandelen gelijk zijn, tweezijdig.",
        en: "The z test whether two shares are equal, two-sided.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let two = try TwoShares(
        read.count(0), of: read.count(1), against: read.count(2), of: read.count(3))
      return outcome("z", try two.pooledTest())
    },
  ]

  private static let rates: [CalcFunction] = [
    CalcFunction(
      "poisson-rate", [CalcArgument("events", .count), CalcArgument("exposure", .number), level],
      example: ["3", "115.1"],
      Words(
        nl: "Gebeurtenissen per eenheid met het exacte interval van Garwood.",
        en: "Events per unit of exposure with Garwood's exact interval.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let rate = try PoissonRate(events: read.count(0), exposure: read[1])
      return [CalcValue("rate", rate.rate)] + (try ends(rate.garwood(level: read[2])))
    },
    CalcFunction(
      "rate-ratio",
      [
        CalcArgument("events1", .count), CalcArgument("exposure1", .number),
        CalcArgument("events2", .count), CalcArgument("exposure2", .number), level,
      ],
      example: ["3", "115.1", "7", "115.1"],
      Words(
        nl: "De verhouding van twee frequenties met exact interval en exacte toets.",
        en: "The ratio of two rates with an exact interval and an exact test.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let ratio = RateRatio(
        try PoissonRate(events: read.count(0), exposure: read[1]),
        to: try PoissonRate(events: read.count(2), exposure: read[3]))
      return [CalcValue("ratio", try ratio.value())] + (try ends(ratio.interval(level: read[4])))
        + [CalcValue("p", try ratio.pValue())]
    },
  ]
}

extension Calculator {
  private static let cells = ["a", "b", "c", "d"]

  private static let tables: [CalcFunction] = [
    CalcFunction(
      "fisher", cells.map { CalcArgument($0, .count) }, example: ["3", "1", "1", "3"],
      Words(
        nl: "De exacte toets van Fisher voor een tabel van twee bij twee.",
        en: "Fisher's exact test of a two by two table.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let test = try FisherExact(read.count(0), read.count(1), read.count(2), read.count(3))
      return [
        CalcValue("p", test.pTwoSided), CalcValue("p-less", test.pLess),
        CalcValue("p-greater", test.pGreater),
      ]
    },
    counts(
      "fisher-odds", cells, example: ["3", "1", "1", "3"],
      Words(
        nl: "De voorwaardelijke kansverhouding van Fisher met exacte grenzen.",
        en: "Fisher's conditional odds ratio with exact limits.")
    ) { (n, level) throws(Undefined) -> [CalcValue] in
      let test = try FisherExact(n[0], n[1], n[2], n[3])
      let interval = try ends(test.interval(level: level))
      return [CalcValue("odds-ratio", try test.oddsRatio())] + interval
    },
    CalcFunction(
      "chi-square", [CalcArgument("columns", .count), CalcArgument("counts", .numbers)],
      example: ["2", "20", "30", "25", "40"],
      Words(
        nl: "De chi-kwadraattoets van een tabel, rij na rij, met Cramérs V.",
        en: "The chi-square test of a table, row by row, with Cramér's V.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let table = try ContingencyTable(try split(read.list, into: read.count(0)))
      return outcome("chi-square", table.chiSquare)
        + [CalcValue("degrees", Double(table.degrees)), CalcValue("v", table.cramersV)]
    },
    CalcFunction(
      "cochran-armitage", [CalcArgument("count-total-score", .numbers)],
      example: ["3", "90", "2009", "8", "80", "2010", "20", "100", "2011"],
      Words(
        nl: "De toets of aandelen stijgen of dalen; per groep aantal, totaal en score.",
        en: "The test whether shares rise or fall; per group count, total and score.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      var groups: [ScoredShare] = []
      for row in try cut(read.list, into: 3) {
        groups.append(ScoredShare(try whole(row[0]), of: try whole(row[1]), score: row[2]))
      }
      return outcome("z", try ShareTrend.cochranArmitage(groups))
    },
  ]

  /// Rows of equally many numbers; refuses a rest.
  private static func cut(_ list: [Double], into width: Int) throws(Undefined) -> [[Double]] {
    if width == 0 { throw .zeroDenominator }
    let rest = list.count % width
    if rest != 0 { throw .tooFewObservations(needed: list.count - rest + width, got: list.count) }
    return stride(from: 0, to: list.count, by: width).map { Array(list[$0..<$0 + width]) }
  }

  private static func split(_ list: [Double], into width: Int) throws(Undefined) -> [[Int]] {
    var rows: [[Int]] = []
    for row in try cut(list, into: width) {
      var counts: [Int] = []
      for value in row { counts.append(try whole(value)) }
      rows.append(counts)
    }
    return rows
  }

  private static func whole(_ value: Double) throws(Undefined) -> Int {
    guard let count = Int(exactly: value) else {
      throw .outsideDomain(argument: "count", value: value)
    }
    return count
  }
}

extension Calculator {
  /// A function of pairs of numbers.
  private static func paired(
    _ name: String, _ argument: String, _ summary: Words,
    _ compute: @escaping @Sendable ([Double], [Double]) throws(Undefined) -> [CalcValue]
  ) -> CalcFunction {
    CalcFunction(
      name, [CalcArgument(argument, .numbers)],
      example: ["2001", "3", "2002", "5", "2003", "4", "2004", "8"], summary
    ) { (read) throws(Undefined) -> [CalcValue] in
      let rows = try cut(read.list, into: 2)
      return try compute(rows.map { $0[0] }, rows.map { $0[1] })
    }
  }

  private static let series: [CalcFunction] = [
    paired(
      "mann-kendall", "time-value",
      Words(
        nl: "De trendtoets van Mann en Kendall met de helling van Theil en Sen en haar interval.",
        en: "The trend test of Mann and Kendall with the slope of Theil and Sen and its interval.")
    ) { (times, values) throws(Undefined) -> [CalcValue] in
      let trend = try MannKendall(times: times, values: values)
      let slope = [CalcValue("slope", trend.slope)] + (try ends(trend.slopeInterval()))
      return [CalcValue("s", Double(trend.score))] + outcome("z", trend.outcome) + slope
    },
    paired(
      "pearson", "x-y",
      Words(
        nl: "De correlatie van Pearson met p-waarde.", en: "Pearson's correlation with p-value.")
    ) { (x, y) throws(Undefined) -> [CalcValue] in
      let found = try Correlation.pearson(x, y)
      return [CalcValue("r", found.coefficient), CalcValue("p", found.pValue)]
    },
    paired(
      "spearman", "x-y",
      Words(
        nl: "De rangcorrelatie van Spearman met p-waarde.",
        en: "Spearman's rank correlation with p-value.")
    ) { (x, y) throws(Undefined) -> [CalcValue] in
      let found = try Correlation.spearman(x, y)
      return [CalcValue("rho", found.coefficient), CalcValue("p", found.pValue)]
    },
    paired(
      "kendall", "x-y",
      Words(
        nl: "De rangcorrelatie tau-b van Kendall met p-waarde.",
        en: "Kendall's rank correlation tau-b with p-value.")
    ) { (x, y) throws(Undefined) -> [CalcValue] in
      let found = try Kendall(x, y)
      return [CalcValue("tau", found.tau), CalcValue("p", found.outcome.pValue)]
    },
    CalcFunction(
      "mann-whitney", [CalcArgument("first-count", .count), CalcArgument("values", .numbers)],
      example: ["3", "1.5", "4", "2", "6", "3", "8", "9"],
      Words(
        nl: "De toets van Mann en Whitney: eerst de waarden van de eerste groep, dan de andere.",
        en: "The test of Mann and Whitney: the values of the first group, then the others.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let first = min(read.count(0), read.list.count)
      let test = try MannWhitney(
        Array(read.list[..<first]), Array(read.list[first...]))
      return [CalcValue("u", test.u)] + outcome("z", try test.normalTest())
        + [CalcValue("shift", test.shift), CalcValue("superiority", test.superiority)]
    },
  ]
}

extension Calculator {
  /// A function of p-values that gives as many, numbered from 1.
  private static func adjustment(
    _ name: String, _ summary: Words,
    _ compute: @escaping @Sendable ([Double]) throws(Undefined) -> [Double]
  ) -> CalcFunction {
    CalcFunction(
      name, [CalcArgument("p", .numbers)], example: ["0.04", "0.001", "0.02"], summary
    ) { (read) throws(Undefined) -> [CalcValue] in
      if read.list.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
      return try compute(read.list).enumerated().map { CalcValue("p\($0.offset + 1)", $0.element) }
    }
  }

  private static let adjustments: [CalcFunction] = [
    adjustment(
      "holm",
      Words(
        nl: "P-waarden aangepast volgens Holm, in dezelfde volgorde.",
        en: "P-values adjusted by Holm's method, in the same order.")
    ) { (values) throws(Undefined) -> [Double] in try MultipleTesting.holm(values) },
    adjustment(
      "benjamini-hochberg",
      Words(
        nl: "P-waarden aangepast volgens Benjamini en Hochberg, in dezelfde volgorde.",
        en: "P-values adjusted by the method of Benjamini and Hochberg, in the same order.")
    ) { (values) throws(Undefined) -> [Double] in try MultipleTesting.benjaminiHochberg(values) },
  ]
}
