// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// One indicator over one table of published figures.
struct FigurePage {
  let indicator: Indicator
  let subject: ObservationSubject
  let measure: any Measure
  let table: ObservationTable

  func findings(
    selections: [String: Selection], noting report: inout Report
  ) -> [Finding] {
    guard let shelf = FigureShelf(of: self, noting: &report) else { return [] }
    let findings: [Finding]
    if let over = subject.over {
      let slug = Located(over, at: indicator.place(of: "over"))
      guard let list = selection(slug, in: selections, noting: &report) else { return [] }
      findings = shelf.periods.map { median($0, over: list.codes.map { Area($0) }, in: shelf) }
    } else {
      findings = shelf.cells.map { finding($0.area, $0.period, in: shelf) }
    }
    note(findings, shelf, noting: &report)
    return findings.sorted { $0.key < $1.key }
  }

  private func finding(_ area: Area, _ period: Period, in shelf: FigureShelf) -> Finding {
    let below = subject.denominatorPeriod ?? period
    let above = subject.variables.map { shelf.rows($0, area, period) }
    let denominator = subject.denominator.map { shelf.rows($0, area, below) }
    let parts = zip(
      subject.variables + [subject.denominator].compactMap(\.self),
      above + [denominator].compactMap(\.self))
    let result = Result { () throws(NoEstimate) in
      for (variable, rows) in parts where rows.isEmpty { throw .missingPart(variable: variable) }
      return try estimate(above.flatMap(\.self), over: denominator ?? [])
    }
    return record(
      result, area, period, rows: above.flatMap(\.self) + (denominator ?? []),
      covering: above.flatMap(\.self))
  }

  private func median(_ period: Period, over areas: [Area], in shelf: FigureShelf) -> Finding {
    let variable = subject.variables.first ?? ""
    let perArea = areas.map { shelf.rows(variable, $0, period) }
    let present = perArea.count { $0.contains(where: \.hasNumber) }
    let rows = perArea.flatMap(\.self)
    let result = Result { () throws(NoEstimate) in
      guard present == areas.count else {
        throw .missingAreas(needed: areas.count, present: present)
      }
      return try estimate(rows, over: [])
    }
    let group = Area((subject.over ?? "").uppercased())
    return record(result, group, period, rows: rows, covering: rows)
  }

  /// What the measure makes of the rows; a number too large to hold is no number.
  private func estimate(
    _ rows: [Observation], over denominator: [Observation]
  ) throws(NoEstimate) -> Estimate {
    let input = MeasureInput.figures(
      numerator: rows, denominator: denominator, factor: subject.factor)
    let estimate = try measure.estimate(from: input, unit: indicator.countingUnit)
    guard estimate.value.isFinite else {
      throw .missingPart(variable: subject.variables.joined(separator: ", "))
    }
    return estimate
  }

  private func record(
    _ result: Result<Estimate, NoEstimate>, _ area: Area, _ period: Period, rows: [Observation],
    covering main: [Observation]
  ) -> Finding {
    let years = main.compactMap(\.period.years)
    let first = years.map(\.lowerBound).min(), last = years.map(\.upperBound).max()
    let covered: Period? = if let first, let last { Period(first...last) } else { nil }
    return Finding(
      key: FindingKey(indicator: indicator.id, area: area, period: period), result: result,
      unit: indicator.unit, countingUnit: indicator.countingUnit, covered: covered ?? period,
      representation: table.snapshot.representation, lineage: table.lineage(of: rows))
  }
}

extension Observation {
  /// Whether there is a number.
  var hasNumber: Bool {
    if case .number = value { true } else { false }
  }
}
