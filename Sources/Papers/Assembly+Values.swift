// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// A value with its pointer and what else is asked for; nothing when it cannot be printed.
  mutating func value(
    _ key: Located<FindingKey>, with addition: Binding.Addition
  ) -> [Inline]? {
    guard let finding = finding(key) else { return nil }
    switch finding.result {
    case .failure(let reason):
      noteNoNumber(key, because: reason.words)
      return nil
    case .success(let estimate) where !estimate.value.isFinite:
      noteNoNumber(key, because: NoEstimate.notFinite.words)
      return nil
    case .success(let estimate):
      let number = number(finding, estimate)
      let words = words(for: addition, finding, estimate, at: key.place)
      return [.number(number.printed)] + words + [number.pointer]
    }
  }

  /// The number of a finding with a new id, and the pointer to its entry.
  mutating func number(
    _ finding: Finding, _ estimate: Estimate
  ) -> (printed: PrintedNumber, pointer: Inline) {
    let id = "n\(values.count + 1)"
    let text = printed(estimate.value, of: finding)
    let machine = NumberStyle.machine(estimate.value)
    values.append(PrintedValue(id: id, key: finding.key, text: text, machine: machine))
    return (PrintedNumber(id: id, text: text, machine: machine), pointer(to: finding))
  }

  /// The pointer to the entry of a finding, which gets one the first time.
  mutating func pointer(to finding: Finding) -> Inline {
    let number = entryNumber(of: finding)
    return .pointer(label: "[\(number)]", anchor: "number-\(number)")
  }

  /// A value with the decimals of its indicator.
  func printed(_ value: Double, of finding: Finding) -> String {
    numbers.text(
      value, of: finding, ledger.indicators[finding.key.indicator], language: language)
  }

  /// The ends of an interval with the decimals of its indicator.
  func printed(_ ends: ClosedRange<Double>, of finding: Finding) -> String {
    numbers.text(ends, of: finding, ledger.indicators[finding.key.indicator], language: language)
  }

  private mutating func words(
    for addition: Binding.Addition, _ finding: Finding, _ estimate: Estimate, at place: Place
  ) -> [Inline] {
    switch addition {
    case .nothing: return []
    case .interval:
      if let ends = estimate.ends, let level = estimate.level {
        return [.text(" (\(intervalName(level)) \(printed(ends, of: finding)))")]
      }
      noteNoAddition(finding.key, Words(nl: "interval", en: "interval"), at: place)
      return [.text(say(nl: " (zonder interval)", en: " (without an interval)"))]
    case .n:
      if let n = estimate.n { return [.text(" (n = \(counted(n, finding.countingUnit)))")] }
      noteNoAddition(finding.key, Words(nl: "aantal gevallen", en: "number of cases"), at: place)
      return [.text(say(nl: " (zonder aantal gevallen)", en: " (without a number of cases)"))]
    }
  }

  /// The name of an interval with its level: `95 % interval`.
  func intervalName(_ level: Double) -> String {
    let percentage = numbers.percentage(ofOne: level, language: language)
    return say(nl: "\(percentage)-interval", en: "\(percentage) interval")
  }

  /// A number of cases with its unit: `830 notices`.
  func counted(_ count: Int, _ unit: CountingUnit) -> String {
    let number = numbers.count(count, language: language)
    if unit == .value { return number + say(nl: ", geteld naar waarde", en: ", counted by value") }
    return number + "\u{A0}" + (count == 1 ? unit.one : unit.many)[language]
  }

  /// The finding of a key; reports an indicator or key that does not exist, with names near it.
  private mutating func finding(_ key: Located<FindingKey>) -> Finding? {
    if let finding = ledger.findings[key.value] { return finding }
    let indicator = key.value.indicator
    if ledger.unread.indicators.contains(indicator) { return nil }
    guard ledger.indicators[indicator] != nil else {
      noteUnknownIndicator(Located(indicator, at: key.place))
      return nil
    }
    report.note(
      .unknownKey, at: key.place,
      Words(nl: "'\(key.value)' is er niet.", en: "'\(key.value)' does not exist.")
        + listed(ledger.findings(of: indicator).map(\.key), near: key.value))
    return nil
  }

  /// Reports an indicator that does not exist.
  mutating func noteUnknownIndicator(_ name: Located<String>) {
    if ledger.unread.indicators.contains(name.value) { return }
    report.note(
      .unknownIndicator, at: name.place,
      Words(
        nl: "De indicator '\(visible(name.value))' bestaat niet.",
        en: "The indicator '\(visible(name.value))' does not exist.")
        + suggestion(for: name.value, among: ledger.indicators.keys))
  }

  private mutating func noteNoNumber(_ key: Located<FindingKey>, because reason: Words) {
    if ledger.unread.indicators.contains(key.value.indicator) { return }
    report.note(
      .noNumber, at: key.place,
      Words(same: "'\(key.value)': ") + reason + Words(same: "."))
  }

  private mutating func noteNoAddition(_ key: FindingKey, _ what: Words, at place: Place) {
    report.note(
      .noAddition, at: place,
      Words(
        nl: "'\(key)' heeft geen \(what.nl).", en: "'\(key)' has no \(what.en)."))
  }
}

/// The keys there are as a sentence, at most five, those with the same area or period first.
private func listed(_ keys: [FindingKey], near wanted: FindingKey) -> Words {
  if keys.isEmpty {
    return Words(
      nl: " Deze indicator heeft geen uitkomsten.", en: " This indicator has no results.")
  }
  let sameArea = keys.filter { $0.area == wanted.area }
  let samePeriod = keys.filter { $0.period == wanted.period && $0.area != wanted.area }
  let others = keys.filter { $0.period != wanted.period && $0.area != wanted.area }
  let nearest = (sameArea + samePeriod + others).prefix(5)
  let shown = nearest.map { "'\($0)'" }.joined(separator: ", ")
  let rest = keys.count - nearest.count
  let more =
    rest == 0 ? Words(same: "") : Words(nl: " en nog \(rest)", en: " and \(rest) more")
  return Words(nl: " Er zijn: ", en: " There are: ") + Words(same: shown) + more
    + Words(same: ".")
}
