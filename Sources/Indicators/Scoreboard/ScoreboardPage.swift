// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence
internal import Numerics

/// One indicator of the Scoreboard over one dataset.
struct ScoreboardPage {
  /// What is asked of the awards; nothing when they do not hold it, or a word is not understood.
  let question: Indicator?
  private let indicator: ScoreboardIndicator
  private let dataset: Dataset
  private let selections: [String: Selection]

  init(
    _ indicator: ScoreboardIndicator, _ dataset: Dataset, _ fields: [String: String],
    _ selections: [String: Selection], noting report: inout Report
  ) {
    self.indicator = indicator
    self.dataset = dataset
    self.selections = selections
    if case .measured(let measure, let property, let unit, let condition) = indicator.recipe {
      let conditions = [fields["where"], condition].compactMap(\.self).joined(separator: "; ")
      let own = ["by": "area", "where": conditions.isEmpty ? nil : conditions].compactMapValues(
        \.self)
      question = AdHoc.indicator(
        measure: measure, property: property, dataset: dataset.snapshot.id,
        fields: fields.merging(own) { $1 }, unit: unit, noting: &report)
    } else {
      question = nil
    }
  }

  /// Whether there is a question, or none is needed.
  var isUnderstood: Bool {
    if case .absent = indicator.recipe { return true }
    return question != nil
  }

  /// The value of each state; one finding for all when the table does not hold what is needed.
  func states(noting report: inout Report) -> [Finding] {
    if case .absent(let field) = indicator.recipe {
      return [finding(.all, .failure(.absent(field)), in: indicator.unit, by: .procedure)]
    }
    guard let question else { return [] }
    return IndicatorBook.findings(
      of: question, in: dataset, selections: selections, noting: &report
    ).map { state in
      Finding(
        key: key(state.key.area), result: state.result, unit: state.unit,
        countingUnit: state.countingUnit, covered: state.covered,
        representation: state.representation, lineage: state.lineage)
    }
  }

  /// The median of the states of a group: of all of them, and of those that have a value.
  func middles(of states: [Finding], _ group: String, _ list: Selection?) -> [Finding] {
    guard case .measured = indicator.recipe else { return [] }
    let unit = indicator.unit
    let members = states.filter { list?.contains($0.key.area.code) ?? true }
    let values = members.compactMap { $0.estimate?.value }
    let needed = list?.codes.count
    let missing = max(0, (needed ?? values.count) - values.count)
    let present = finding(
      Scoreboard.middle, median(values, missing), in: unit, by: .state, of: members)
    guard let needed else { return [present] }
    let whole: Result<Estimate, NoEstimate> =
      missing == 0
      ? median(values) : .failure(.missingAreas(needed: needed, present: values.count))
    return [finding(Area(group.uppercased()), whole, in: unit, by: .state, of: members), present]
  }

  private func median(
    _ values: [Double], _ missing: Int = 0
  ) -> Result<Estimate, NoEstimate> {
    guard let middle = try? Summary.median(values) else { return .failure(.noRows) }
    return .success(Estimate(value: middle, n: values.count, missing: missing))
  }

  private func finding(
    _ area: Area, _ result: Result<Estimate, NoEstimate>, in unit: ValueUnit,
    by countingUnit: CountingUnit, of members: [Finding] = []
  ) -> Finding {
    Finding(
      key: key(area), result: result, unit: unit, countingUnit: countingUnit, covered: .all,
      representation: dataset.snapshot.representation,
      lineage: members.reduce(Lineage()) { $0.merging($1.lineage) })
  }

  private func key(_ area: Area) -> FindingKey {
    FindingKey(indicator: "scoreboard-\(indicator.id)", area: area, period: .all)
  }
}
