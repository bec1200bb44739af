// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The actions of a study with the numbers that indicators count.
///
/// A key may have the word `area` for the area: `notices-by-state[area, 2020]` is for each action the
/// number of its own area. An area that the indicator does not count is a gap, never zero.
struct CountedActions {
  /// The word in a key that stands for the area of the action.
  static let ownArea = Area("area")

  private(set) var rows: [Action] = []
  /// The numbers of procedures, by key.
  private(set) var counts: [String: Double] = [:]
  private let findings: [FindingKey: Finding]

  /// Fills what the actions leave empty; a key that gives no number to any action is reported.
  init(
    _ table: ActionTable, _ study: BurdenStudy, _ findings: [FindingKey: Finding],
    noting report: inout Report
  ) {
    self.findings = findings
    rows = table.rows
    for place in rows.indices { count(place, study, noting: &report) }
    if let key = study.population { check(key, noting: &report) }
    for part in study.frequencies {
      fill(part.actor, part.key)
      check(part.key, noting: &report)
    }
  }

  /// The number of procedures of an action.
  private mutating func count(
    _ place: Int, _ study: BurdenStudy, noting report: inout Report
  ) {
    let action = rows[place]
    switch action.population {
    case .number: return
    case .unknown:
      if let key = study.population { take(key.value, at: place) }
    case .counted(let text):
      guard let key = FindingKey(text), take(key, at: place) || key.area == Self.ownArea else {
        noteNumber(text, at: action.place, noting: &report)
        return
      }
    }
  }

  /// Takes the number of a key as the number of procedures; says whether there is one.
  @discardableResult
  private mutating func take(_ key: FindingKey, at place: Int) -> Bool {
    let own = key.of(rows[place].area)
    guard let number = number(own)?.value else {
      if key.area == Self.ownArea { rows[place].population = .unknown }
      return false
    }
    rows[place].population = .counted(key: own.description)
    counts[own.description] = number
    return true
  }

  /// Fills the number per procedure of the actions of an actor that have none.
  private mutating func fill(_ actor: String, _ key: Located<FindingKey>) {
    for place in rows.indices where rows[place].actor == actor && rows[place].frequency == nil {
      guard let estimate = number(key.value.of(rows[place].area)) else { continue }
      let ends = estimate.ends ?? estimate.value...estimate.value
      rows[place].frequency = Spread(
        low: max(0, ends.lowerBound), likely: estimate.value, high: ends.upperBound)
    }
  }

  private func number(_ key: FindingKey) -> Estimate? {
    guard let finding = findings[key], finding.unit == .number, let estimate = finding.estimate,
      estimate.value >= 0
    else { return nil }
    return estimate
  }

  /// Reports a key of the study that gives no number to any area.
  private func check(_ key: Located<FindingKey>, noting report: inout Report) {
    let areas = Set(rows.map(\.area))
    if !areas.contains(where: { number(key.value.of($0)) != nil }) {
      noteNumber(key.value.description, at: key.place, noting: &report)
    }
  }
}

extension FindingKey {
  /// The key with an area in the place of the word `area`.
  fileprivate func of(_ area: Area) -> FindingKey {
    self.area == CountedActions.ownArea
      ? FindingKey(indicator: indicator, area: area, period: period) : self
  }
}
