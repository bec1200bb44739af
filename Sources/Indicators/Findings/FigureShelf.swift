// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The published figures an indicator asks for, by variable, area and period.
struct FigureShelf {
  /// An area and a period for which the dataset has a row.
  struct Cell: Hashable, Comparable {
    let area: Area
    let period: Period

    static func < (left: Cell, right: Cell) -> Bool {
      (left.area, left.period) < (right.area, right.period)
    }
  }

  private struct Address: Hashable {
    let variable: String
    let cell: Cell
  }

  private var figures: [Address: [Observation]] = [:]
  private let leading: Set<String>

  /// Takes the rows; gives nothing when the dataset does not know a variable, concept or vintage.
  init?(of page: FigurePage, noting report: inout Report) {
    let subject = page.subject
    leading = Set(subject.variables)
    let names = leading.union([subject.denominator].compactMap(\.self))
    var isKnown = true
    let variables = Set(page.table.rows.map(\.variable))
    for name in names.sorted() where !variables.contains(name) {
      let field = leading.contains(name) ? "variable" : "denominator"
      page.noteSeries(field, name, among: variables, noting: &report)
      isKnown = false
    }
    let rows = page.table.rows.filter { names.contains($0.variable) }
    guard isKnown, page.knowsConceptAndVintage(in: rows, noting: &report) else { return nil }
    let wanted = rows.filter { subject.concept == nil || $0.concept == subject.concept }
    figures = Dictionary(grouping: wanted) {
      Address(variable: $0.variable, cell: Cell(area: $0.area, period: $0.period))
    }.mapValues { release(subject.vintage, of: $0) }.filter { !$0.value.isEmpty }
  }

  /// The areas and periods for which a variable of the indicator has a row, sorted.
  var cells: [Cell] {
    Set(figures.keys.filter { leading.contains($0.variable) }.map(\.cell)).sorted()
  }

  /// The periods for which a variable of the indicator has a row, sorted.
  var periods: [Period] { Set(cells.map(\.period)).sorted() }

  /// The rows of a variable in an area and period, in an order that does not depend on the file.
  func rows(_ variable: String, _ area: Area, _ period: Period) -> [Observation] {
    let address = Address(variable: variable, cell: Cell(area: area, period: period))
    return (figures[address] ?? []).sorted { $0.place < $1.place }
  }

  /// All rows, in an order that does not depend on the file.
  var all: [Observation] { figures.values.flatMap(\.self).sorted { $0.place < $1.place } }
}

/// The rows of one release: the last in alphabetical order, the named one, or all of them.
private func release(_ vintage: String?, of rows: [Observation]) -> [Observation] {
  switch vintage {
  case nil: return rows
  case "latest":
    let last = rows.map(\.vintage).max()
    return rows.filter { $0.vintage == last }
  case let name?: return rows.filter { $0.vintage == name }
  }
}

extension FigurePage {
  /// Whether the concept and vintage that are asked for occur; reports `IND-SERIES` when not.
  fileprivate func knowsConceptAndVintage(
    in rows: [Observation], noting report: inout Report
  ) -> Bool {
    let concepts = Set(rows.map(\.concept)), vintages = Set(rows.map(\.vintage))
    if let concept = subject.concept, !concepts.contains(concept) {
      noteSeries("concept", concept, among: concepts, noting: &report)
      return false
    }
    if let vintage = subject.vintage, vintage != "latest", !vintages.contains(vintage) {
      noteSeries("vintage", vintage, among: vintages, noting: &report)
      return false
    }
    return true
  }

  fileprivate func noteSeries(
    _ field: String, _ name: String, among names: Set<String>, noting report: inout Report
  ) {
    let shown = names.sorted().prefix(12).map { visible($0) }.joined(separator: ", ")
    report.note(
      .indicatorSeries, at: indicator.place(of: field, naming: name),
      Words(
        nl: "De dataset '\(visible(indicator.dataset.value))' heeft geen rij met \(field) "
          + "'\(visible(name))'.",
        en: "The dataset '\(visible(indicator.dataset.value))' has no row with \(field) "
          + "'\(visible(name))'.") + suggestion(for: name, among: names),
      remedy: names.isEmpty
        ? nil : Words(nl: "Er zijn: \(shown).", en: "There are: \(shown)."))
  }

  /// Reports units that do not fit the printed one, and shares that are not part of a whole.
  func note(_ findings: [Finding], _ shelf: FigureShelf, noting report: inout Report) {
    noteUnits(shelf, noting: &report)
    guard type(of: measure).name == ShareMeasure.name else { return }
    for finding in findings {
      guard let estimate = finding.estimate, let part = estimate.numerator else { continue }
      if !(0...100).contains(estimate.value) {
        noteShare(
          .indicatorPart, finding,
          Words(
            nl: "is \(percentage(estimate.value)) %.", en: "is \(percentage(estimate.value)) %."),
          noting: &report)
      } else if finding.countingUnit.isCase, estimate.n == nil || cases(part) == nil {
        noteShare(
          .indicatorNotWhole, finding,
          Words(
            nl: "rust op gebroken getallen; de teller is \(plainText(part)).",
            en: "rests on fractions; the numerator is \(plainText(part))."), noting: &report)
      }
    }
  }

  /// A share outside 0 to 100, rounded unless that would bring it inside.
  private func percentage(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return (0...100).contains(rounded) ? plainText(value) : roundedText(value)
  }

  private func noteShare(
    _ kind: DiagnosticKind, _ finding: Finding, _ words: Words, noting report: inout Report
  ) {
    let place = indicator.place(of: "denominator")
    report.note(kind, at: place, Words(same: "\(finding.key) ") + words)
  }

  private func noteUnits(_ shelf: FigureShelf, noting report: inout Report) {
    let rows = shelf.all.filter { subject.variables.contains($0.variable) }
    let below = shelf.all.filter { $0.variable == subject.denominator }
    let units = Set(rows.map(\.unit)).sorted(), denominators = Set(below.map(\.unit)).sorted()
    for name in units {
      guard let problem = unitProblem(name, over: denominators) else { continue }
      report.note(
        .indicatorUnit, at: indicator.place(of: "printed-in"),
        Words(
          nl: "De dataset geeft '\(visible(name))' met factor \(plainText(subject.factor)); ",
          en: "The dataset gives '\(visible(name))' with factor \(plainText(subject.factor)); ")
          + problem)
    }
  }

  /// What is wrong with printing a figure of a unit, divided by one of the other units if any.
  private func unitProblem(_ name: String, over denominators: [String]) -> Words? {
    guard let given = ValueUnit(rawValue: name) else { return nil }
    let printed = indicator.unit
    let below = denominators.compactMap { ValueUnit(rawValue: $0) }
    if type(of: measure).name == ShareMeasure.name {
      return below.lazy.compactMap { scaleProblem(from: given, to: $0) }.first
    }
    guard subject.denominator != nil else { return scaleProblem(from: given, to: printed) }
    let isAmountPerCase = printed.euros != nil && below.allSatisfy { $0.euros == nil }
    return isAmountPerCase && given.euros != nil ? scaleProblem(from: given, to: printed) : nil
  }

  /// What is wrong with the factor between two units.
  ///
  /// Between amounts of money the factor is known, and any other is a slip that would print an
  /// amount ten or a thousand times too large. Between other units a factor is taken as meant.
  private func scaleProblem(from given: ValueUnit, to wanted: ValueUnit) -> Words? {
    guard let from = given.euros, let to = wanted.euros else {
      guard given != wanted, subject.factor == 1 else { return nil }
      return Words(
        nl: "gevraagd is '\(wanted.rawValue)'.", en: "asked for is '\(wanted.rawValue)'.")
    }
    let expected = from / to
    if subject.factor == expected { return nil }
    return Words(
      nl: "van '\(given.rawValue)' naar '\(wanted.rawValue)' is factor \(plainText(expected)).",
      en: "from '\(given.rawValue)' to '\(wanted.rawValue)' is factor \(plainText(expected)).")
  }
}
