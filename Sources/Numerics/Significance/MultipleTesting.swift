// SPDX-License-Identifier: EUPL-1.2

/// P-values adjusted for how many there are.
///
/// Every function takes p-values from 0 to 1, refuses others, and answers in the same order. An
/// adjusted value at most α means: rejected when the whole family is held to α.
public enum MultipleTesting {
  /// Bonferroni: every p times their number, at most 1.
  ///
  /// Accuracy: correctly rounded.
  public static func bonferroni(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values)
    return values.map { min(1, $0 * Double(values.count)) }
  }

  /// Holm: as safe as Bonferroni and never weaker.
  ///
  /// - Definition: going up from the smallest, the running maximum of (m - i + 1) p(i), at most 1.
  ///
  /// Accuracy: correctly rounded.
  /// Literature: Holm (1979), A simple sequentially rejective multiple test procedure,
  /// Scandinavian Journal of Statistics 6, 65-70.
  public static func holm(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values)
    let m = values.count
    return adjusted(values, rising: true) { rank, p in DoubleDouble(productOf: p, Double(m - rank))
    }
  }

  /// Hochberg: stronger than Holm, for tests that are independent or positively dependent.
  ///
  /// - Definition: going down from the largest, the running minimum of (m - i + 1) p(i).
  ///
  /// Accuracy: correctly rounded.
  /// Literature: Hochberg (1988), Biometrika 75, 800-802. DOI 10.1093/biomet/75.4.800.
  public static func hochberg(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values)
    let m = values.count
    return adjusted(values, rising: false) { rank, p in
      DoubleDouble(productOf: p, Double(m - rank))
    }
  }

  /// Benjamini and Hochberg: holds the expected share of false discoveries.
  ///
  /// - Definition: going down from the largest, the running minimum of m p(i) / i.
  ///
  /// Accuracy: correctly rounded.
  /// Literature: Benjamini, Hochberg (1995), Controlling the false discovery rate, JRSS B 57,
  /// 289-300. DOI 10.1111/j.2517-6161.1995.tb02031.x.
  public static func benjaminiHochberg(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values)
    let m = Double(values.count)
    return adjusted(values, rising: false) { rank, p in
      DoubleDouble(productOf: p, m) / Double(rank + 1)
    }
  }

  /// Benjamini and Yekutieli: the same under any dependence.
  ///
  /// - Definition: as ``benjaminiHochberg(_:)``, times 1 + 1/2 + … + 1/m.
  ///
  /// Accuracy: about 100 bits are carried and rounded once.
  /// Literature: Benjamini, Yekutieli (2001), Annals of Statistics 29, 1165-1188.
  /// DOI 10.1214/aos/1013699998.
  public static func benjaminiYekutieli(_ values: [Double]) throws(Undefined) -> [Double] {
    try check(values)
    let m = values.count
    let harmonic = (0..<m).reduce(DoubleDouble.zero) {
      $0 + DoubleDouble(quotientOf: 1, Double($1 + 1))
    }
    return adjusted(values, rising: false) { rank, p in
      harmonic * DoubleDouble(productOf: p, Double(m)) / Double(rank + 1)
    }
  }

  private static func check(_ values: [Double]) throws(Undefined) {
    for value in values { try checkUnit(value, "p") }
  }

  /// Runs through the values in order of size, from rank 0, keeping the running extreme.
  private static func adjusted(
    _ values: [Double], rising: Bool, _ change: (Int, Double) -> DoubleDouble
  ) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var result = values
    var running = rising ? DoubleDouble.zero : .one
    let ranks = Array(order.indices)
    for rank in rising ? ranks : ranks.reversed() {
      let place = order[rank]
      let own = change(rank, values[place])
      running = rising ? max(running, own) : min(running, own)
      result[place] = min(1, running.high)
    }
    return result
  }
}
