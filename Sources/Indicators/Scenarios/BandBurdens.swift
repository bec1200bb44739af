// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The cost of the procedures in a band: the actions of a study, for the notices in the band.
struct BandBurdens {
  private let answer: BurdenAnswer
  private let hasGroupCost: Bool

  init(of answer: BurdenAnswer, assumptions: [ThresholdAssumption]) {
    self.answer = answer
    hasGroupCost = assumptions.contains(.groupCost)
  }

  /// A burden for each term of the study; one notice counts as one procedure.
  func burdens(_ notices: [CountedNotice]) -> [BandBurden] {
    CostTerm.allCases.compactMap { term in
      let actions = answer.actions.filter { $0.term == term }
      if actions.isEmpty { return nil }
      let result = Result { () throws(NoBandBurden) in try burden(actions, notices) }
      return BandBurden(term: term, result: result)
    }
  }

  private func burden(
    _ actions: [Action], _ notices: [CountedNotice]
  ) throws(NoBandBurden) -> BurdenEstimate {
    if notices.isEmpty { throw .empty }
    if hasGroupCost { return try groupBurden(actions, notices.count) }
    let unplaced = notices.count { $0.buyer == nil }
    if unplaced > 0 { throw .noBuyer(unplaced) }
    let counts = Dictionary(grouping: notices) { $0.buyer }.mapValues(\.count)
    let states = Set(actions.map(\.area))
    let without = counts.keys.compactMap(\.self).filter { !states.contains($0) }
    if !without.isEmpty { throw .noActions(without.sorted().map(\.code)) }
    let own = actions.compactMap { action in
      counts[action.area].map { action.repeated($0) }
    }
    return try total(of: own, in: counts.count == 1 ? own.first?.area ?? .all : .all)
  }

  private func groupBurden(
    _ actions: [Action], _ count: Int
  ) throws(NoBandBurden) -> BurdenEstimate {
    guard let group = actions.map(\.area).filter(\.isGroup).min() else { throw .noGroup }
    return try total(
      of: actions.filter { $0.area == group }.map { $0.repeated(count) }, in: group)
  }

  private func total(
    of actions: [Action], in area: Area
  ) throws(NoBandBurden) -> BurdenEstimate {
    let study = answer.study
    let burdens = BurdenBook.burdens(
      of: ActionTable(snapshot: answer.snapshot, rows: actions), correlation: study.correlation,
      draws: study.draws, seed: UInt64(clamping: study.seed))
    let figure = burdens.first { $0.area == area }?.figures.first { $0.slice == .total }
    guard let figure else { throw .noActions([area.code]) }
    do { return try figure.result.get() } catch { throw .noCost(error) }
  }
}

extension Action {
  /// The same action for a number of procedures.
  fileprivate func repeated(_ procedures: Int) -> Action {
    var action = self
    action.population = .number(Double(procedures))
    return action
  }
}
