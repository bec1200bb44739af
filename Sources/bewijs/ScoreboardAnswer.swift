// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// The Scoreboard of a dataset as a table, CSV or JSON; colours are always words.
struct ScoreboardAnswer {
  let scoreboard: Scoreboard
  let report: Report

  private static let columns =
    ["number", "indicator"] + MeasureAnswer.columns + [
      "colour", "colour_firm", "green", "red", "bounds_edition", "bounds_source", "reading",
    ]

  /// Writes the answer in the asked form.
  func write(as form: String, on console: Console) throws {
    let language = console.language
    try console.answer(as: form) {
      json(in: language)
    } csv: {
      [Self.columns] + scoreboard.cells.map { cells(of: $0, in: language) }
    } lines: {
      for indicator in ScoreboardIndicator.all { try write(indicator, on: console) }
    }
  }

  private func json(in language: Language) -> JSONTree {
    let rows = scoreboard.cells.map { cell in
      JSONTree.object(zip(Self.columns, cells(of: cell, in: language)).map { ($0, .string($1)) })
    }
    return .object([("scoreboard", .array(rows)), ("diagnostics", report.json(in: language))])
  }

  private func cells(of cell: Scoreboard.Cell, in language: Language) -> [String] {
    let (indicator, bounds) = (cell.indicator, cell.indicator.bounds)
    return [String(indicator.number), indicator.id]
      + MeasureAnswer.cells(of: cell.finding, in: language) + [
        cell.colour?.rawValue ?? "not known", cell.isFirm.map { $0 ? "yes" : "no" } ?? "",
        bounds?.green.text ?? "", bounds?.red.text ?? "", bounds.map { String($0.edition) } ?? "",
        bounds?.source ?? "", indicator.reading[language],
      ]
  }

  // MARK: - Lines for a person

  private func write(_ indicator: ScoreboardIndicator, on console: Console) throws {
    let language = console.language
    let title = "\(indicator.number). \(indicator.title[language])"
    try console.result(console.heading(title) + "\n")
    try console.result("  \(indicator.reading[language])\n")
    try console.result("  \(bounds(of: indicator)[language])\n")
    for cell in scoreboard.cells where cell.indicator.id == indicator.id {
      try console.result(plainSpaces("  " + line(of: cell, in: language)) + "\n")
    }
  }

  private func bounds(of indicator: ScoreboardIndicator) -> Words {
    guard let bounds = indicator.bounds else {
      return Words(nl: "Kleuren: grenzen niet bekend.", en: "Colours: bounds not known.")
    }
    let unit = indicator.unit == .days ? Words(nl: "dagen", en: "days") : Words(same: "%")
    let (green, red) = (bounds.green.text, bounds.red.text)
    let (edition, source) = (bounds.edition, bounds.source)
    return Words(
      nl: "Kleuren van \(edition): groen \(green) \(unit.nl), rood \(red) \(unit.nl) (\(source)).",
      en: "Colours of \(edition): green \(green) \(unit.en), red \(red) \(unit.en) (\(source)).")
  }

  private func line(of cell: Scoreboard.Cell, in language: Language) -> String {
    let area =
      cell.finding.key.area == Scoreboard.middle ? middle : Words(same: "\(cell.finding.key.area)")
    guard let question = cell.question else {
      return cell.finding.result.reason?[language] ?? area[language]
    }
    let text = FindingText(
      finding: cell.finding, indicator: question, style: .eu, language: language)
    let parts = [
      text.value, text.count, text.interval, text.gaps, colour(of: cell, in: language),
      text.caution,
    ]
    return "\(area[language])  " + parts.compactMap(\.self).joined(separator: "; ")
  }

  private let middle = Words(nl: "middelste land", en: "middle state")

  private func colour(of cell: Scoreboard.Cell, in language: Language) -> String? {
    guard cell.finding.estimate != nil else { return nil }
    guard let colour = cell.colour else {
      return Words(nl: "kleur niet bekend", en: "colour not known")[language]
    }
    let doubt = Words(
      nl: ", interval reikt tot een andere kleur", en: ", interval reaches another colour")
    return colour.words[language] + (cell.isFirm == false ? doubt[language] : "")
  }
}

extension Result where Failure == NoEstimate {
  /// The phrase that says why there is no number; nothing when there is one.
  fileprivate var reason: Words? {
    guard case .failure(let reason) = self else { return nil }
    return reason.words
  }
}
