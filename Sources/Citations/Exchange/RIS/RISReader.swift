// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Reads RIS: lines of a tag of two signs, two spaces, a hyphen, and a value.
public struct RISReader {
  /// One line with its tag; lines without one continue the line before.
  private struct Line {
    let tag: String
    let tagPlace: Place
    var value: Located<String>
  }

  private var record: [Line] = []
  private var items: [BibliographicItem] = []
  private var report = Report()

  /// The works of a file in the order written; what does not follow the format is noted.
  public static func items(
    in source: SourceText, noting report: inout Report
  ) -> [BibliographicItem] {
    var reader = RISReader()
    for (index, text) in source.lines.enumerated() {
      reader.take(text, at: source.place(line: index + 1, column: 1))
    }
    if let first = reader.record.first { reader.noteUnended(first.tagPlace) }
    report.add(reader.report)
    return reader.items
  }

  private mutating func take(_ text: String, at place: Place) {
    guard let line = Self.line(text, at: place) else {
      if trimmed(text).isEmpty { return }
      guard !record.isEmpty else { return note(outside: text, at: place) }
      let last = record.count - 1
      let joined = record[last].value.value + " " + trimmed(text)
      record[last].value = Located(joined, at: record[last].value.place)
      return
    }
    switch line.tag {
    case "TY":
      if let first = record.first { noteUnended(first.tagPlace) }
      record = [line]
    case "ER":
      if record.isEmpty { note(outside: text, at: place) } else { finish() }
    default:
      if record.isEmpty { note(outside: text, at: place) } else { record.append(line) }
    }
  }

  private static func line(_ text: String, at place: Place) -> Line? {
    let signs = Array(text.unicodeScalars)
    guard signs.count >= 5, hasForm("@%", String(text.prefix(2))),
      signs[2] == " ", signs[3] == " ", signs[4] == "-"
    else { return nil }
    let rest = String(text.unicodeScalars.dropFirst(5))
    let blank = rest.prefix { $0 == " " }.count
    return Line(
      tag: String(text.prefix(2)), tagPlace: place,
      value: Located(trimmed(rest), at: place.advanced(by: 5 + blank)))
  }

  private mutating func finish() {
    guard let type = record.first else { return }
    let key = record.first { $0.tag == "ID" }?.value
    let own = record.first { $0.tag == "N1" && $0.value.value.hasPrefix("type: ") }?.value
    var item = BibliographicItem(
      key: key ?? Self.madeKey(of: record),
      type: own.map { $0.map { String($0.dropFirst(6)) } } ?? type.value.map(RISTags.csl(of:)))
    let authors = record.filter { ["AU", "A1"].contains($0.tag) }
    if let first = authors.first {
      let names = authors.map { Self.name($0.value.value) }.joined(separator: ", ")
      item.set(.author, Located(names, at: first.value.place))
    }
    for line in record.dropFirst() { add(line, of: type.value.value, to: &item) }
    items.append(item)
    record = []
  }

  private func add(_ line: Line, of type: String, to item: inout BibliographicItem) {
    if ["ID", "AU", "A1"].contains(line.tag) { return }
    if line.tag == "N1", let own = Self.ownField(line) {
      if own.key != "type" { item.addOwn(own.key, own.value) }
    } else if let variable = RISTags.variable(ofTag: line.tag, in: type) {
      add(line, as: variable, to: &item)
    } else {
      item.addUnheld(line.tag == "SN" ? "ISSN" : line.tag, line.value)
    }
  }

  private func add(
    _ line: Line, as variable: BibliographicItem.Variable, to item: inout BibliographicItem
  ) {
    switch (variable, item[variable]) {
    case (.issued, _), (.accessed, _):
      let date = line.value.map(Self.date)
      // `PY` repeats the year of `DA`: the more exact of the two is kept.
      if date.value.count > (item[variable]?.count ?? 0) { item.set(variable, date) }
    case (.page, let first?) where line.tag == "EP":
      if first != line.value.value { item.set(.page, line.value.map { "\(first)-\($0)" }) }
    case (_, nil): item.set(variable, line.value)
    case (_, let first?):
      if first != line.value.value { item.addUnheld(line.tag, line.value) }
    }
  }

  /// `key: value` of this house in a note; nothing for a note of somebody.
  private static func ownField(_ line: Line) -> BibliographicItem.OwnField? {
    let parts = line.value.value.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, RISWriter.ownKeys.contains(parts[0]) else { return nil }
    return .init(parts[0], line.value.map { _ in trimmed(parts[1]) })
  }

  /// `Family, Given` with the given name first; a comma before an organisation stays as it is.
  private static func name(_ text: String) -> String {
    let parts = text.split(separator: ",", maxSplits: 2).map { trimmed($0) }
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : text
  }

  /// `2020/10/21/` as `2020-10-21`; text after the third slash is not part of the date.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).prefix(3)
    let filled = parts.map { trimmed($0) }.prefix { !$0.isEmpty }
    return filled.joined(separator: "-")
  }

  /// A key for a record without one: the first author and the year.
  private static func madeKey(of record: [Line]) -> Located<String> {
    let author = record.first { ["AU", "A1"].contains($0.tag) }?.value.value ?? ""
    let year = record.first { ["PY", "Y1", "DA"].contains($0.tag) }?.value.value.prefix(4) ?? ""
    let family = author.split(separator: ",").first.map(String.init) ?? "work"
    return Located("\(family) \(year)", at: record[0].value.place)
  }

  private mutating func noteUnended(_ place: Place) {
    report.note(
      .exchangeForm, at: place,
      Words(
        nl: "Dit werk eindigt niet met een regel 'ER  - '.",
        en: "This work does not end with a line 'ER  - '."))
  }

  private mutating func note(outside text: String, at place: Place) {
    report.note(
      .exchangeForm, at: place,
      Words(
        nl: "De regel '\(visible(text))' staat buiten een werk: dat begint met 'TY  - '.",
        en: "The line '\(visible(text))' stands outside a work, which starts with 'TY  - '."))
  }
}
