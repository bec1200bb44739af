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
  /// The dated rates that the rules name; nothing when they name none.
  private let rates: DatedRates?

  init(
    _ indicator: Indicator, _ subject: AwardSubject, _ measure: any Measure, _ table: AwardTable,
    rates: DatedRates? = nil
  ) {
    self.indicator = indicator
    self.subject = subject
    self.measure = measure
    self.table = table
    self.rates = rates
  }

  /// A part with its awards and what the measure is given of them.
  private struct Slice {
    let part: AwardPart
    let cases: AwardCases
    let input: MeasureInput
  }

  func findings(
    selections: [String: Selection], noting report: inout Report
  ) -> [Finding] {
    let filter = RowFilter(indicator, subject, of: table, selections: selections, noting: &report)
    let grouping = Grouping(self, selections, noting: &report)
    guard let rows = filter?.rows, let grouping, knowsSplits(selections, noting: &report)
    else { return [] }
    let split = AwardParts(of: rows, in: table, by: splits, selections: selections)
    noteUnplaced(split.unplaced, of: rows.count, noting: &report)
    let readings = AwardReadings(
      subject, of: table, counted: rows, unit: unit, rates: rates?.rates)
    let all = AwardCases(table: table, rows: rows, readings: readings)
    let slices = split.parts.map { part, rows in
      let cases = all.picking(rows)
      return Slice(part: part, cases: cases, input: grouping.input(of: cases))
    }
    return cohorts(of: slices).flatMap(findings).sorted { $0.key < $1.key }
  }

  /// The parts that are looked at together: those that differ in area only, in their order.
  private func cohorts(of slices: [Slice]) -> [[Slice]] {
    struct Key: Hashable {
      let year: Int?
      let detail: String?
    }
    return Array(
      Dictionary(grouping: slices) { Key(year: $0.part.year, detail: $0.part.detail) }.values)
  }

  private func findings(of slices: [Slice]) -> [Finding] {
    let results = results(of: slices)
    let found = Lanes(each: slices.count).run { place, _ in
      findings(slices[place], results[place])
    }
    return found.flatMap(\.self)
  }

  private func findings(_ slice: Slice, _ result: Result<Estimate, NoEstimate>) -> [Finding] {
    let covered = covered(by: slice.cases.rows) ?? slice.part.period
    let main = finding(
      slice, covered, result.map { $0.scaled(to: indicator.unit) }, indicator.unit)
    let others = ((try? result.get())?.companions ?? []) + conversions(of: slice.cases)
    return [main] + others.map { finding(slice, covered, $0.result, $0.unit, $0.digits, $0.name) }
  }

  /// How many awards were converted to euro and how many have no rate, when rates are named.
  private func conversions(of cases: AwardCases) -> [Companion] {
    guard rates != nil, let values = cases.readings.values else { return [] }
    let standings = cases.rows.map { values.standing(of: Int($0)) }
    let counted: [(String, AwardAmounts.Standing)] = [
      ("converted", .converted), ("without-rate", .withoutRate),
    ]
    return counted.map { name, standing in
      .number(name, Double(standings.count { $0 == standing }), .decimals(0))
    }
  }

  /// The rows a finding rests on, and the rates by which some of them were converted.
  private func lineage(of cases: AwardCases) -> Lineage {
    let own = table.lineage(of: cases.rows)
    guard let rates, let values = cases.readings.values else { return own }
    return own.merging(rates.table.lineage(of: values.observations(behind: cases.rows)))
  }

  /// What the measure makes of parts; of those that mix definitions of the property, the reason.
  ///
  /// Where parts borrow from each other their definitions are looked at together.
  private func results(of slices: [Slice]) -> [Result<Estimate, NoEstimate>] {
    let isJoint = !type(of: measure).scope.splits.isEmpty
    let together = isJoint ? problem(with: slices) : nil
    let problems = slices.map { together ?? problem(with: [$0]) }
    let sound = zip(slices, problems).filter { $1 == nil }.map(\.0.input)
    var results = measure.estimates(from: sound, unit: unit)[...]
    return problems.map { problem in
      problem.map { .failure($0) } ?? results.popFirst() ?? .failure(.noRows)
    }
  }

  private func problem(with slices: [Slice]) -> NoEstimate? {
    do { try slices.map(\.cases).checkSeries() } catch { return error }
    return nil
  }

  /// The splits that are asked for, and those the measure makes.
  private var splits: [AwardSubject.Split] {
    let always = type(of: measure).scope.splits
    return always + subject.splits.filter { !always.contains($0) }
  }

  private func finding(
    _ slice: Slice, _ covered: Period, _ result: Result<Estimate, NoEstimate>, _ unit: ValueUnit,
    _ digits: PrintedDigits = .ofIndicator, _ companion: String? = nil
  ) -> Finding {
    let part = slice.part
    let detail = [companion, part.detail].compactMap(\.self).joined(separator: " ")
    return Finding(
      key: FindingKey(
        indicator: indicator.id, area: part.area, period: part.period,
        detail: detail.isEmpty ? nil : detail),
      result: result, unit: unit, digits: digits, countingUnit: self.unit,
      covered: covered,
      representation: table.snapshot.representation,
      lineage: lineage(of: slice.cases))
  }

  private var unit: CountingUnit { indicator.countingUnit }

  private func covered(by rows: [Int32]) -> Period? {
    var (first, last) = table.year.span(of: rows)
    if first == YearColumn.unknown {
      let dated = rows.filter { table.year.numbers[Int($0)] != YearColumn.unknown }
      if dated.isEmpty { return nil }
      (first, last) = table.year.span(of: dated)
    }
    return Period(Int(first)...Int(last))
  }

  private func noteUnplaced(_ unplaced: Int, of count: Int, noting report: inout Report) {
    if unplaced == 0 { return }
    report.note(
      .indicatorUnplaced, at: indicator.place(of: "by"),
      Words(
        nl: "\(unplaced) van de \(count) rijen \(unplaced == 1 ? "valt" : "vallen") buiten "
          + "de splitsing.",
        en: "\(unplaced) of the \(count) rows \(unplaced == 1 ? "falls" : "fall") outside "
          + "the split."))
  }

  /// Whether the selections of a split exist; reports those that do not.
  private func knowsSplits(
    _ selections: [String: Selection], noting report: inout Report
  ) -> Bool {
    let place = indicator.place(of: "by")
    return subject.splits.compactMap(\.selection).allSatisfy {
      selection(Located($0, at: place), in: selections, noting: &report) != nil
    }
  }
}

extension AwardPage {
  /// How the awards of a part are put in groups for a measure that compares.
  private struct Grouping {
    private let groups: MeasureScope.Groups?
    private var marks: [UInt8] = []

    /// Reads the contrast; gives nothing when its selection is unknown.
    init?(
      _ page: AwardPage, _ selections: [String: Selection], noting report: inout Report
    ) {
      groups = type(of: page.measure).scope.groups
      guard let contrast = page.subject.contrast else { return }
      guard
        let wanted = Wanted(
          contrast, field: "versus", in: selections, of: page.indicator, noting: &report)
      else { return nil }
      marks = wanted.marks(in: page.table)
    }

    func input(of cases: AwardCases) -> MeasureInput {
      switch groups {
      case nil: .awards(cases)
      case .contrast:
        .groups([
          AwardGroup(.inside, cases.picking(cases.rows.picked(where: marks))),
          AwardGroup(.outside, cases.picking(cases.rows.picked(where: marks, are: 0))),
        ])
      case .years: .groups(groups(of: cases, by: .year) { .year($0.year ?? 0) })
      case .areas: .groups(groups(of: cases, by: .area) { .area($0.area) })
      }
    }

    private func groups(
      of cases: AwardCases, by split: AwardSubject.Split, _ name: (AwardPart) -> AwardGroup.Name
    ) -> [AwardGroup] {
      AwardParts(of: cases.rows, in: cases.table, by: [split], selections: [:]).parts.map {
        AwardGroup(name($0.part), cases.picking($0.rows))
      }
    }
  }
}

extension Estimate {
  /// Awards are in euro; an indicator printed in millions or billions divides once, here.
  fileprivate func scaled(to unit: ValueUnit) -> Estimate {
    guard let scale = unit.euros, scale != 1 else { return self }
    return Estimate(
      value: value / scale, numerator: numerator.map { $0 / scale },
      n: n, missing: missing, unknown: unknown,
      interval: interval.map {
        Interval(low: $0.low / scale, high: $0.high / scale, level: $0.level)
      },
      method: method,
      bounds: bounds.map { ($0.lowerBound / scale)...($0.upperBound / scale) },
      companions: companions)
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
