// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Checks one cell against what its data package declares about the column.
struct CellCheck {
  private let row: TableRow
  private let field: DataPackage.Field

  /// The cell of a column in a row.
  init(_ row: TableRow, _ field: DataPackage.Field) { (self.row, self.field) = (row, field) }

  /// Notes the first thing that does not fit; an empty cell fits unless it is required.
  func run(noting report: inout Report) {
    if field.isRequired, row.row.required(field.name, noting: &report) == nil { return }
    guard let text = row.row.optional(field.name) else { return }
    var own = Report()
    checkType(text, noting: &own)
    if own.isEmpty { checkMeaning(text, noting: &own) }
    if !own.isBlocking { checkLength(text, noting: &own) }
    if !own.isBlocking { checkPattern(text, noting: &own) }
    if !own.isBlocking, !isListed(text) {
      _ = row.row.choice(field.name, of: field.values, noting: &own)
    }
    report.add(own)
  }

  private func checkType(_ text: String, noting report: inout Report) {
    switch field.type {
    case "number":
      let role: NumberText.Role = field.meaning == .amount ? .amount : .decimal
      let number = row.row.number(field.name, as: role, grammar: field.grammar, noting: &report)
      checkRange(text, number, noting: &report)
    case "integer": checkInteger(text, noting: &report)
    case "date": checkDay(text, noting: &report)
    case "boolean":
      let words = field.rules.trueWords + field.rules.falseWords
      _ = row.row.choice(field.name, of: words, noting: &report)
    case "year":
      if let years = Period(text)?.years, years.count == 1, text.utf8.count == 4 {
        checkOrder(text, Int.init, noting: &report)
        return
      }
      note(
        .cellForm, noting: &report, nl: "'\(visible(text))' is geen jaar",
        en: "'\(visible(text))' is not a year")
    default: break
    }
  }

  private func checkInteger(_ text: String, noting report: inout Report) {
    let digits = text.hasPrefix("-") ? String(text.dropFirst()) : text
    do throws(NumberText.Trouble) {
      let number = try field.grammar.read(digits, as: .count)
      checkRange(text, digits == text ? number : -number, noting: &report)
    } catch {
      report.note(NumberText.diagnostic(error, text, at: row.row.place(field.name)))
    }
  }

  private func checkDay(_ text: String, noting report: inout Report) {
    let pattern = field.rules.dayPattern
    if pattern == .standard {
      guard row.row.day(field.name, noting: &report) != nil else { return }
    } else if pattern.day(text) == nil {
      let form = visible(pattern.text)
      return note(
        .dateForm, noting: &report, nl: "'\(visible(text))' is geen datum van de vorm '\(form)'",
        en: "'\(visible(text))' is not a date of the form '\(form)'")
    }
    checkOrder(text, { pattern.day($0) ?? CalendarDay($0) }, noting: &report)
  }

  /// Notes a day or year before the first or after the last one.
  private func checkOrder<Value: Comparable>(
    _ text: String, _ read: (String) -> Value?, noting report: inout Report
  ) {
    guard let value = read(text) else { return }
    if let earliest = field.rules.earliest, let limit = read(earliest), value < limit {
      note(
        .cellForm, noting: &report, nl: "'\(visible(text))' is voor \(visible(earliest))",
        en: "'\(visible(text))' is before \(visible(earliest))")
    } else if let latest = field.rules.latest, let limit = read(latest), value > limit {
      note(
        .cellForm, noting: &report, nl: "'\(visible(text))' is na \(visible(latest))",
        en: "'\(visible(text))' is after \(visible(latest))")
    }
  }

  private func checkLength(_ text: String, noting report: inout Report) {
    let length = text.unicodeScalars.count
    if let least = field.rules.minimumLength, length < least {
      note(
        .cellForm, noting: &report, nl: "'\(visible(text))' heeft minder dan \(least) tekens",
        en: "'\(visible(text))' has fewer than \(least) characters")
    } else if let most = field.rules.maximumLength, length > most {
      note(
        .cellForm, noting: &report, nl: "'\(visible(text))' heeft meer dan \(most) tekens",
        en: "'\(visible(text))' has more than \(most) characters")
    }
  }

  /// Whether a text is one of the listed ones, numbers compared as numbers; true without a list.
  private func isListed(_ text: String) -> Bool {
    if field.values.isEmpty || field.values.contains(text) { return true }
    guard ["number", "integer"].contains(field.type),
      let number = try? field.grammar.read(text, as: .decimal)
    else { return false }
    return field.values.contains { (try? NumberText().read($0, as: .decimal)) == number }
  }

  private func checkRange(_ text: String, _ number: Double?, noting report: inout Report) {
    guard let number else { return }
    if let minimum = field.minimum, number < minimum {
      let limit = NumberText.plain(minimum)
      note(
        .numberRange, noting: &report, nl: "'\(visible(text))' is kleiner dan \(limit)",
        en: "'\(visible(text))' is smaller than \(limit)")
    } else if let maximum = field.maximum, number > maximum {
      let limit = NumberText.plain(maximum)
      note(
        .numberRange, noting: &report, nl: "'\(visible(text))' is groter dan \(limit)",
        en: "'\(visible(text))' is larger than \(limit)")
    }
  }

  /// Notes a code of no country, of no member state, or read as another one.
  private func checkMeaning(_ text: String, noting report: inout Report) {
    guard field.meaning == .country || field.meaning == .memberState else { return }
    let place = row.row.place(field.name)
    guard let area = AreaText.country(text, at: place, noting: &report) else { return }
    if field.meaning == .memberState, !memberStates.contains(area.code) {
      note(
        .codeUnknown, noting: &report, nl: "'\(visible(text))' is geen lidstaat",
        en: "'\(visible(text))' is not a member state")
    }
  }

  /// Notes text that does not match the pattern, by what the column is.
  private func checkPattern(_ text: String, noting report: inout Report) {
    guard let pattern = field.pattern, let regex = row.patterns[pattern],
      text.wholeMatch(of: regex) == nil
    else { return }
    let isNumber = ["number", "integer"].contains(field.type)
    let isKey = row.resource.primaryKey.contains(field.name)
    note(
      isNumber ? .numberForm : isKey ? .idForm : .cellForm, noting: &report,
      nl: "'\(visible(text))' past niet op het patroon van '\(field.name)'",
      en: "'\(visible(text))' does not match the pattern of '\(field.name)'")
  }

  private func note(
    _ kind: DiagnosticKind, noting report: inout Report, nl: String, en: String
  ) {
    report.note(kind, at: row.row.place(field.name), Words(nl: nl + ".", en: en + "."))
  }
}

/// The member states of the Union since 2020, and the United Kingdom, in Eurostat's spelling.
private let memberStates = Set(
  "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK UK"
    .split(separator: " ").map(String.init))
