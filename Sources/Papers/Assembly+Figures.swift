// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The findings of an indicator as a bar chart; nothing when it cannot be printed.
  ///
  /// A finding without a number has no bar and stands in the notes with the reason.
  mutating func figure(of name: Located<String>) -> Figure? {
    guard let (indicator, findings) = findings(of: name),
      isFirst(name, among: figures.map(\.slug))
    else { return nil }
    let drawn = findings.filter { $0.estimate?.value.isFinite == true }
    let bars = drawn.compactMap { bar(for: $0) }
    let notes =
      [numbersNote(drawn)] + leftOutNotes(findings) + notes(on: indicator, findings)
    let figure = Figure(
      slug: indicator.id, title: indicator.title[language],
      description: description(of: indicator, bars),
      axis: "\(indicator.title[language]) (\(indicator.unit.heading[language]))", bars: bars,
      notes: notes)
    figures.append(figure)
    return figure
  }

  private func bar(for finding: Finding) -> Figure.Bar? {
    finding.estimate.map { estimate in
      Figure.Bar(
        label: caseName(of: finding), value: estimate.value, interval: estimate.ends,
        text: printed(estimate.value, of: finding))
    }
  }

  private func description(of indicator: Indicator, _ bars: [Figure.Bar]) -> String {
    let title = indicator.title[language]
    let lowest = bars.min { $0.value < $1.value }
    let highest = bars.max { $0.value < $1.value }
    guard let lowest, let highest, bars.count > 1 else {
      let only = bars.first.map { "\($0.label): \($0.text)" } ?? ""
      return say(
        nl: "Staafdiagram van één waarde. \(title). \(only).",
        en: "Bar chart of one value. \(title). \(only).")
    }
    return say(
      nl: "Staafdiagram van \(bars.count) waarden. \(title). De laagste is \(lowest.text) "
        + "(\(lowest.label)), de hoogste \(highest.text) (\(highest.label)).",
      en: "Bar chart of \(bars.count) values. \(title). The lowest is \(lowest.text) "
        + "(\(lowest.label)), the highest \(highest.text) (\(highest.label)).")
  }

  /// The numbers behind the bars with their ids and pointers, as a picture can carry neither.
  private mutating func numbersNote(_ findings: [Finding]) -> [Inline] {
    var note: [Inline] = [.text(say(nl: "De getallen: ", en: "The numbers: "))]
    for (index, finding) in findings.enumerated() {
      guard let estimate = finding.estimate else { continue }
      let number = number(finding, estimate)
      note += [.text((index > 0 ? "; " : "") + caseName(of: finding) + " ")]
      note += [.number(number.printed), number.pointer]
    }
    return joined(note + [.text(".")])
  }

  private func leftOutNotes(_ findings: [Finding]) -> [[Inline]] {
    let reasons = findings.compactMap { finding -> String? in
      guard case .failure(let reason) = finding.result else { return nil }
      return "\(caseName(of: finding)) (\(reason.words[language]))"
    }
    if reasons.isEmpty { return [] }
    let list = reasons.joined(separator: "; ")
    return [[.text(say(nl: "Zonder staaf: \(list).", en: "Without a bar: \(list)."))]]
  }

  /// The notes under a table or figure: what it shows, in what it counts, and where it comes from.
  mutating func notes(on indicator: Indicator, _ findings: [Finding]) -> [[Inline]] {
    var notes: [[Inline]] = [[.text(indicator.definition[language])]]
    let scope = [sharedScope(of: findings), countedIn(indicator, findings)].compactMap(\.self)
    if !scope.isEmpty { notes.append([.text(scope.joined(separator: " "))]) }
    let ids = Set(findings.flatMap { snapshots(of: $0) }).sorted()
    for id in ids { notes.append(withoutLeadingSpace(source(id))) }
    notes += findings.flatMap { caution(about: $0) }.prefix(1).map { [.text($0)] }
    return notes
  }

  /// The area or period that all findings share, which has no column or label of its own.
  private func sharedScope(of findings: [Finding]) -> String? {
    let periods = Set(findings.map(\.key.period))
    let areas = Set(findings.map(\.key.area))
    var parts: [String] = []
    if periods.count == 1, let period = periods.first {
      let years = longPeriod(period)[language]
      parts.append(say(nl: "Periode: \(years).", en: "Period: \(years)."))
    }
    if areas.count == 1, let area = areas.first {
      let name = areaName(area)
      parts.append(say(nl: "Gebied: \(name).", en: "Area: \(name)."))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func countedIn(_ indicator: Indicator, _ findings: [Finding]) -> String? {
    guard findings.contains(where: { $0.estimate?.n != nil }) else { return nil }
    let unit = indicator.countingUnit.many
    return say(nl: "Geteld in \(unit.nl).", en: "Counted in \(unit.en).")
  }
}

private func withoutLeadingSpace(_ inlines: [Inline]) -> [Inline] {
  guard case .text(let text) = inlines.first, text.hasPrefix(" ") else { return inlines }
  return [.text(String(text.dropFirst()))] + inlines.dropFirst()
}
