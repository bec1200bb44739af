// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Numerics

extension Calculator {
  private static let groupAndValue = [CalcArgument("group-value", .numbers)]

  /// Comparing groups, and samples in strata.
  static let comparisons: [CalcFunction] = [
    CalcFunction(
      "anova", groupAndValue, example: ["1", "5", "1", "6", "2", "8", "2", "9.5"],
      Words(
        nl: "Variantieanalyse van paren van groep en waarde.",
        en: "Analysis of variance of pairs of group and value.")
    ) { (arguments) throws(Undefined) -> [CalcValue] in
      let columns = try transposed(arguments.list, width: 2)
      let test = try OneWayAnova(Series(columns[1]), groups: columns[0]).fTest()
      return [CalcValue("f", test.statistic), CalcValue("p", test.p)]
    },
    CalcFunction(
      "kruskal-wallis", groupAndValue,
      example: ["1", "5", "1", "6", "2", "8", "2", "9.5", "3", "4"],
      Words(
        nl: "De rangtoets van Kruskal en Wallis, uit paren van groep en waarde.",
        en: "The rank test of Kruskal and Wallis, from pairs of group and value.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let columns = try transposed(read.list, width: 2)
      let members = Dictionary(grouping: zip(columns[0], columns[1]), by: \.0)
      let test = try KruskalWallis(members.sorted { $0.key < $1.key }.map { $0.value.map(\.1) })
      return [
        CalcValue("h", test.outcome.statistic), CalcValue("p", test.outcome.pValue),
        CalcValue("effect", test.effect),
      ]
    },
    CalcFunction(
      "permutation",
      [
        CalcArgument("deals", .count), CalcArgument("seed", .count),
        CalcArgument("first-count", .count), CalcArgument("values", .numbers),
      ],
      example: ["9999", "1", "3", "1.5", "4", "2", "6", "3", "8", "9"],
      Words(
        nl: "De permutatietoets voor het verschil van twee gemiddelden; eerst de eerste groep.",
        en: "The permutation test for a difference of two means; the first group comes first.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let first = min(read.count(2), read.list.count)
      let p = try PermutationTest.meanDifference(
        Array(read.list[..<first]), Array(read.list[first...]), deals: read.count(0),
        seed: UInt64(read.count(1)))
      return [CalcValue("p", p)]
    },
    CalcFunction(
      "strata", [CalcArgument("size-count-outcomes", .numbers)],
      example: ["40", "3", "5", "7", "6", "90", "2", "11", "14"],
      Words(
        nl: "Totaal en gemiddelde uit een gelaagde steekproef: per laag de omvang, het aantal "
          + "getrokken en hun uitkomsten.",
        en: "Total and mean from a stratified sample: per stratum its size, the number drawn and "
          + "their outcomes.")
    ) { (read) throws(Undefined) -> [CalcValue] in
      let sample = try StratifiedSample(try strata(read.list))
      let (total, mean) = (try sample.total(), try sample.mean())
      return [
        CalcValue("total", total.estimate), CalcValue("total-se", total.standardError),
        CalcValue("mean", mean.estimate), CalcValue("mean-se", mean.standardError),
      ]
    },
  ]

  /// Strata written one after the other: size, number drawn, outcomes.
  private static func strata(_ list: [Double]) throws(Undefined) -> [Stratum] {
    var (strata, rest) = ([Stratum](), list[...])
    while !rest.isEmpty {
      if rest.count < 2 { throw .tooFewObservations(needed: 2, got: rest.count) }
      let head = try counts(Array(rest.prefix(2)))
      rest = rest.dropFirst(2)
      if rest.count < head[1] { throw .tooFewObservations(needed: head[1], got: rest.count) }
      strata.append(Stratum(size: head[0], outcomes: Array(rest.prefix(head[1]))))
      rest = rest.dropFirst(head[1])
    }
    return strata
  }
}
