// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence
internal import Numerics

/// One indicator over one award table.
struct AwardPage {
  let indicator: Indicator
  let subject: AwardSubject
  let measure: any Measure
  let table: AwardTable

  func findings(
    selections: [String: Selection], noting report: inout Report
  ) -> [Finding] {
    let filter = RowFilter(
      indicator, subject.conditions, of: table, selections: selections, noting: &report)
    guard let rows = filter?.rows else { return [] }
    guard !subject.splits.isEmpty else { return [finding(rows, in: Part(area: .all, year: nil))] }
    return parts(of: rows, noting: &report).sorted { $0.key < $1.key }
      .map { finding($0.value, in: $0.key) }
  }

  /// One part of a split.
  private struct Part: Hashable, Comparable {
    let area: Area
    let year: Int?

    static func < (left: Part, right: Part) -> Bool {
      (left.area, left.year ?? 0) < (right.area, right.year ?? 0)
    }

    var period: Period { year.map { Period($0...$0) } ?? .all }
  }

  private func parts(of rows: [Int], noting report: inout Report) -> [Part: [Int]] {
    let (byArea, byYear) = (subject.splits.contains(.area), subject.splits.contains(.year))
    var parts: [Part: [Int]] = [:]
    var unplaced = 0
    for row in rows {
      let area = byArea ? table.buyerCountry[row] : .all
      let year = byYear ? table.publicationDate[row]?.year : nil
      guard let area, !byYear || year != nil else {
        unplaced += 1
        continue
      }
      parts[Part(area: area, year: year), default: []].append(row)
    }
    if unplaced > 0 {
      report.note(
        .indicatorUnplaced, at: indicator.place(of: "by"),
        Words(
          nl: "\(unplaced) van de \(rows.count) rijen \(unplaced == 1 ? "valt" : "vallen") buiten "
            + "de splitsing.",
          en: "\(unplaced) of the \(rows.count) rows \(unplaced == 1 ? "falls" : "fall") outside "
            + "the split."))
    }
    return parts
  }

  private func finding(_ rows: [Int], in part: Part) -> Finding {
    let input = MeasureInput.awards(table, rows: rows, property: subject.property)
    let result = Result { () throws(NoEstimate) in
      inPrintedUnit(try measure.estimate(from: input, unit: unit))
    }
    return Finding(
      key: FindingKey(indicator: indicator.id, area: part.area, period: part.period),
      result: result, unit: indicator.unit, countingUnit: unit,
      covered: covered(by: rows) ?? part.period,
      representation: table.snapshot.representation, lineage: table.lineage(of: rows))
  }

  private var unit: CountingUnit { indicator.countingUnit }

  private func covered(by rows: [Int]) -> Period? {
    let years = rows.compactMap { table.publicationDate[$0]?.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    return Period(first...last)
  }

  /// Awards are in euro; an indicator printed in millions or billions divides once, here.
  private func inPrintedUnit(_ estimate: Estimate) -> Estimate {
    guard let scale = indicator.unit.euros, scale != 1 else { return estimate }
    return Estimate(
      value: estimate.value / scale, numerator: estimate.numerator.map { $0 / scale },
      n: estimate.n, missing: estimate.missing, unknown: estimate.unknown,
      interval: estimate.interval.map {
        Interval(low: $0.low / scale, high: $0.high / scale, level: $0.level)
      },
      method: estimate.method,
      bounds: estimate.bounds.map { ($0.lowerBound / scale)...($0.upperBound / scale) })
  }
}

extension ValueUnit {
  /// How many euro one of this unit is; nothing when it is not an amount of money.
  var euros: Double? {
    switch self {
    case .eur: 1
    case .eurMillion: 1e6
    case .eurBillion: 1e9
    case .percent, .eurPerHour, .days, .personDays, .number: nil
    }
  }
}
