// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Finds the columns of a CSV file by name, and hands out its rows.
struct Columns {
  let path: String
  private let positions: [String: Int]

  /// Notes required columns that are missing, and columns that are neither required nor known.
  init?(
    _ file: CSVFile, required: [String], known: Set<String> = [], noting report: inout Report
  ) {
    self.init(
      header: file.header, path: file.path, required: required, known: known, noting: &report)
  }

  /// The same for a header by itself.
  init?(
    header: [CSVCell], path: String, required: [String], known: Set<String>,
    noting report: inout Report
  ) {
    self.path = path
    positions = Dictionary(
      header.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
    let missing = required.filter { positions[$0] == nil }
    let needed = Set(required)
    var others = header.filter { !known.contains($0.text) && !needed.contains($0.text) }
    for name in missing {
      let near = nearestName(to: name, in: others.map(\.text))
      let isMeant = near.map { nearestName(to: $0, in: missing) == name } ?? false
      let cell = isMeant ? others.first { $0.text == near } : nil
      if let cell {
        Columns.noteMissing(name, written: cell, path: path, noting: &report)
      } else {
        report.note(
          .headerMissing, at: Place(path: path, line: 1, column: 1),
          Words(nl: "De kolom '\(name)' ontbreekt.", en: "The column '\(name)' is missing.")
            + suggestion(for: name, among: header.map(\.text)))
      }
      others.removeAll { $0 == cell }
    }
    for cell in others {
      report.note(
        .headerUnknown, at: cell.place(in: path),
        Words(
          nl: "De kolom '\(visible(cell.text))' is niet opgegeven.",
          en: "The column '\(visible(cell.text))' is not declared.")
          + suggestion(for: cell.text, among: required + known))
    }
    if !missing.isEmpty { return nil }
  }

  /// Notes a missing column at the heading that is most likely meant as it.
  private static func noteMissing(
    _ name: String, written cell: CSVCell, path: String, noting report: inout Report
  ) {
    let written = visible(cell.text)
    report.note(
      .headerMissing, at: cell.place(in: path),
      Words(
        nl: "De kolom '\(name)' ontbreekt; hier staat '\(written)'.",
        en: "The column '\(name)' is missing; here stands '\(written)'."),
      remedy: Words(
        nl: "Hernoem de kolom, of voeg '\(name)' toe.",
        en: "Rename the column, or add '\(name)'."))
  }

  /// Whether the file has a column.
  func has(_ column: String) -> Bool { positions[column] != nil }

  /// These columns alone, with where each stands in the file; names that the file lacks are left out.
  func narrowed(to names: [String]) -> (columns: Columns, positions: [Int]) {
    let known = names.filter(has)
    let narrow = Columns(
      path: path,
      positions: Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) }))
    return (narrow, known.compactMap { positions[$0] })
  }

  private init(path: String, positions: [String: Int]) {
    (self.path, self.positions) = (path, positions)
  }

  /// A record as a row whose cells are found by name.
  func row(_ record: CSVRecord) -> Row { Row(path: path, record: record, positions: positions) }
}

/// One record, whose cells are found by name.
struct Row {
  let path: String
  let record: CSVRecord
  private let positions: [String: Int]

  fileprivate init(path: String, record: CSVRecord, positions: [String: Int]) {
    (self.path, self.record, self.positions) = (path, record, positions)
  }

  /// The row with other texts in its cells, at the same places.
  func with(texts: [String]) -> Row {
    let cells = zip(record.cells, texts).map { cell, text in
      CSVCell(text: text, line: cell.line, column: cell.column, isQuoted: cell.isQuoted)
    }
    return Row(
      path: path, record: CSVRecord(line: record.line, cells: cells), positions: positions)
  }

  /// Where the row stands.
  var place: Place { Place(path: path, line: record.line, column: 1) }

  /// The headings by position.
  var columnNames: [Int: String] {
    Dictionary(positions.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a cell stands; the row when the file has no such column.
  func place(_ column: String) -> Place {
    positions[column].map { record.cells[$0].place(in: path) } ?? place
  }

  /// The text of a cell; nothing when it is empty or the file has no such column.
  func optional(_ column: String) -> String? {
    guard let position = positions[column] else { return nil }
    let text = record.cells[position].text
    return text.isEmpty ? nil : text
  }

  /// The text of a cell that must not be empty.
  func required(_ column: String, noting report: inout Report) -> String? {
    if let text = optional(column) { return text }
    report.note(
      .cellMissing, at: place(column),
      Words(nl: "De kolom '\(column)' is hier leeg.", en: "The column '\(column)' is empty here."))
    return nil
  }

  /// The number in a cell; nothing when it is empty or wrong, which is noted.
  func number(
    _ column: String, as role: NumberText.Role, grammar: NumberText = NumberText(),
    noting report: inout Report
  ) -> Double? {
    guard let text = optional(column) else { return nil }
    do throws(NumberText.Trouble) {
      return try grammar.read(text, as: role)
    } catch {
      report.note(NumberText.diagnostic(error, text, at: place(column)))
      return nil
    }
  }

  /// The count in a cell; nothing when it is empty or wrong, which is noted.
  func count(
    _ column: String, grammar: NumberText = NumberText(), noting report: inout Report
  ) -> Int? {
    guard let text = optional(column) else { return nil }
    do throws(NumberText.Trouble) {
      return try grammar.count(text)
    } catch {
      report.note(NumberText.diagnostic(error, text, at: place(column)))
      return nil
    }
  }

  /// The day in a cell; nothing when it is empty or wrong, which is noted.
  func day(_ column: String, noting report: inout Report) -> CalendarDay? {
    guard let text = optional(column) else { return nil }
    return DayText.read(text, at: place(column), noting: &report)
  }

  /// One of the words in a cell; nothing when it is empty or another word, which is noted.
  func choice(_ column: String, of words: [String], noting report: inout Report) -> String? {
    guard let text = optional(column) else { return nil }
    if words.contains(text) { return text }
    report.note(
      .codeUnknown, at: place(column),
      Words(
        nl: "'\(visible(text))' staat niet in de lijst van '\(column)'.",
        en: "'\(visible(text))' is not in the list of '\(column)'.")
        + suggestion(for: text, among: words),
      remedy: Words(
        nl: "De lijst is: \(words.joined(separator: ", ")).",
        en: "The list is: \(words.joined(separator: ", "))."))
    return nil
  }
}

/// Reads days, and tells a wrong form from a day that does not exist.
enum DayText {
  /// The day that `YYYY-MM-DD` stands for; notes what is wrong and gives nothing then.
  static func read(_ text: String, at place: Place, noting report: inout Report) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    report.note(diagnostic(text, at: place))
    return nil
  }

  /// What is told about a text that is not a day.
  static func diagnostic(_ text: String, at place: Place) -> Diagnostic {
    let shape = text.utf8.map { Byte.digits.contains($0) ? UInt8(ascii: "9") : $0 }
    if shape == Array("9999-99-99".utf8) {
      return Diagnostic(
        .dateInvalid, at: place,
        Words(nl: "De dag '\(text)' bestaat niet.", en: "The day '\(text)' does not exist."))
    }
    return Diagnostic(
      .dateForm, at: place,
      Words(
        nl: "'\(visible(text))' is geen datum.", en: "'\(visible(text))' is not a date."))
  }
}
