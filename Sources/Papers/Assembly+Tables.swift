// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

extension Assembly {
  /// The findings of an indicator as a table; nothing when it cannot be printed.
  mutating func table(of name: Located<String>) -> Table? {
    guard let (indicator, findings) = findings(of: name),
      isFirst(name, among: tables.map(\.slug))
    else { return nil }
    let columns = TableColumns(of: findings)
    var rows: [[Table.Cell]] = []
    for finding in findings { rows.append(row(for: finding, in: columns)) }
    let table = Table(
      slug: indicator.id, caption: [.text(indicator.title[language])],
      columns: columns.all.map { column($0, of: indicator, findings) }, rows: rows,
      notes: notes(on: indicator, findings))
    tables.append(table)
    return table
  }

  /// The indicator of a name with its findings; reports one that does not exist or has none.
  mutating func findings(of name: Located<String>) -> (Indicator, [Finding])? {
    guard let indicator = ledger.indicators[name.value] else {
      noteUnknownIndicator(name)
      return nil
    }
    let findings = ledger.findings(of: indicator.id)
    if findings.contains(where: { $0.estimate?.value.isFinite == true }) {
      return (indicator, findings)
    }
    if ledger.unread.indicators.contains(name.value) { return nil }
    report.note(
      .noNumber, at: name.place,
      Words(
        nl: "De indicator '\(indicator.id)' heeft geen enkel getal.",
        en: "The indicator '\(indicator.id)' has not a single number."))
    return nil
  }

  /// Whether a table or figure is not in the paper yet; reports one that is.
  mutating func isFirst(_ name: Located<String>, among printed: [String]) -> Bool {
    guard printed.contains(name.value) else { return true }
    report.note(
      .printedTwice, at: name.place,
      Words(
        nl: "'\(visible(name.value))' staat al eerder in dit stuk.",
        en: "'\(visible(name.value))' already stands earlier in this paper."))
    return false
  }

  private func column(
    _ column: TableColumns.Column, of indicator: Indicator, _ findings: [Finding]
  ) -> Table.Column {
    let level = findings.lazy.compactMap { $0.estimate?.level }.first ?? 0
    let heading =
      switch column {
      case .area: say(nl: "Gebied", en: "Area")
      case .period: say(nl: "Periode", en: "Period")
      case .detail: say(nl: "Onderdeel", en: "Part")
      case .value:
        say(nl: "Waarde (\(indicator.unit.heading.nl))", en: "Value (\(indicator.unit.heading.en))")
      case .low: say(nl: "\(intervalName(level)): van", en: "\(intervalName(level)): from")
      case .high: say(nl: "\(intervalName(level)): tot", en: "\(intervalName(level)): to")
      case .n:
        say(
          nl: "Aantal \(indicator.countingUnit.many.nl) (n)",
          en: "Number of \(indicator.countingUnit.many.en) (n)")
      case .missing: say(nl: "Zonder waarde", en: "Without a value")
      case .unknown: say(nl: "Uitkomst onbekend", en: "Outcome unknown")
      case .remark: say(nl: "Opmerking", en: "Remark")
      }
    let isWords = [.area, .period, .detail, .remark].contains(column)
    return Table.Column(heading: heading, alignment: isWords ? .words : .numbers)
  }

  private mutating func row(for finding: Finding, in columns: TableColumns) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    for column in columns.all { cells.append(cell(column, finding)) }
    return cells
  }

  private mutating func cell(_ column: TableColumns.Column, _ finding: Finding) -> Table.Cell {
    let estimate = finding.estimate
    switch column {
    case .area: return Table.Cell(areaName(finding.key.area))
    case .period: return Table.Cell(longPeriod(finding.key.period)[language])
    case .detail: return Table.Cell(partName(of: finding))
    case .value: return valueCell(finding)
    case .low: return endCell(estimate?.ends?.lowerBound, of: finding)
    case .high: return endCell(estimate?.ends?.upperBound, of: finding)
    case .n: return countCell(estimate?.n)
    case .missing: return countCell(estimate?.missing)
    case .unknown: return countCell(estimate?.unknown)
    case .remark: return Table.Cell(remark(on: finding))
    }
  }

  /// The third part of the key in words; the main number of a method has none.
  private func partName(of finding: Finding) -> String {
    finding.key.detailWords?[language] ?? say(nl: "hoofdgetal", en: "main number")
  }

  private mutating func valueCell(_ finding: Finding) -> Table.Cell {
    guard let estimate = finding.estimate, estimate.value.isFinite else {
      return Table.Cell(
        [.text(say(nl: "niet te berekenen", en: "not computable"))], machine: "")
    }
    let number = number(finding, estimate)
    return Table.Cell(
      [.number(number.printed), number.pointer], machine: number.printed.machine)
  }

  private func endCell(_ end: Double?, of finding: Finding) -> Table.Cell {
    guard let end else { return noneCell }
    let indicator = ledger.indicators[finding.key.indicator]
    let text = numbers.text(end: end, of: finding, indicator, language: language)
    return Table.Cell([.text(text)], machine: NumberStyle.machine(end))
  }

  private func countCell(_ count: Int?) -> Table.Cell {
    guard let count else { return noneCell }
    return Table.Cell(
      [.text(numbers.count(count, language: language))], machine: String(count))
  }

  private var noneCell: Table.Cell {
    Table.Cell([.text(say(nl: "geen", en: "none"))], machine: "")
  }

  /// Why a row has no number, and whether it comes from a test sample.
  private func remark(on finding: Finding) -> String {
    switch finding.result {
    case .failure(let reason): reason.words[language]
    case .success: caution(about: finding).joined(separator: " ")
    }
  }
}

/// The columns of a table of findings: those that say something about at least one row.
struct TableColumns {
  /// One column.
  enum Column {
    case area
    case period
    case detail
    case value
    case low
    case high
    case n
    case missing
    case unknown
    case remark
  }

  /// The columns from first to last.
  let all: [Column]

  /// Chooses the columns for some findings; area and period only where they vary.
  init(of findings: [Finding]) {
    let estimates = findings.compactMap(\.estimate)
    let variesByArea = Set(findings.map(\.key.area)).count > 1
    let variesByPeriod = Set(findings.map(\.key.period)).count > 1
    let hasInterval = estimates.contains { $0.ends != nil }
    let hasRemark = findings.contains {
      $0.estimate == nil || $0.representation == .illustrationOnly
    }
    var columns: [Column] = variesByArea || !variesByPeriod ? [.area] : []
    if variesByPeriod { columns.append(.period) }
    if findings.contains(where: { $0.key.detail != nil }) { columns.append(.detail) }
    columns.append(.value)
    if hasInterval { columns += [.low, .high] }
    if estimates.contains(where: { $0.n != nil }) { columns.append(.n) }
    if estimates.contains(where: { $0.missing > 0 }) { columns.append(.missing) }
    if estimates.contains(where: { $0.unknown > 0 }) { columns.append(.unknown) }
    if hasRemark { columns.append(.remark) }
    all = columns
  }
}
