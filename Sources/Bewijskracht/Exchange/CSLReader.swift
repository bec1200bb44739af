// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Ingest

/// Reads CSL-JSON: a list of items, each with an `id` and a `type`.
struct CSLReader {
  private var report = Report()

  /// The works of a file in the order written; what does not follow the format is noted.
  static func items(
    bytes: [UInt8], path: String, noting report: inout Report
  ) -> [BibliographicItem] {
    guard let value = JSONReader.read(bytes: bytes, path: path, noting: &report) else { return [] }
    var reader = CSLReader()
    let items = reader.items(in: value)
    report.add(reader.report)
    return items
  }

  private mutating func items(in value: Located<JSONValue>) -> [BibliographicItem] {
    guard let elements = value.value.elements else {
      note(
        value.place, nl: "Hier hoort een lijst van werken te staan.",
        en: "A list of works belongs here.")
      return []
    }
    var items: [BibliographicItem] = []
    for element in elements {
      if let item = item(element) { items.append(item) }
    }
    return items
  }

  private mutating func item(_ element: Located<JSONValue>) -> BibliographicItem? {
    guard let key = scalar(element.value["id"]), let type = scalar(element.value["type"]) else {
      note(
        element.place, nl: "Dit werk heeft geen 'id' of geen 'type'.",
        en: "This work has no 'id' or no 'type'.")
      return nil
    }
    var item = BibliographicItem(key: key, type: type)
    for member in element.value.members ?? [] { add(member, to: &item) }
    return item
  }

  private mutating func add(_ member: JSONValue.Member, to item: inout BibliographicItem) {
    let (name, value) = (member.key.value, member.value)
    switch BibliographicItem.Variable(rawValue: name) {
    case .author?: item.set(.author, value.map { names($0) })
    case .issued?, .accessed?:
      guard let variable = BibliographicItem.Variable(rawValue: name) else { return }
      item.set(variable, value.map { date($0) })
    case let variable?:
      if let text = scalar(value) { item.set(variable, text) } else { noteText(member) }
    case nil: addOther(member, to: &item)
    }
  }

  private mutating func addOther(_ member: JSONValue.Member, to item: inout BibliographicItem) {
    let name = member.key.value
    if ["id", "type", "citation-key"].contains(name) { return }
    if name == "custom" {
      for own in member.value.value.members ?? [] {
        if let text = scalar(own.value) { item.addOwn(own.key.value, text) } else { noteText(own) }
      }
    } else {
      item.addUnheld(name, scalar(member.value) ?? member.value.map { names($0) })
    }
  }

  private mutating func noteText(_ member: JSONValue.Member) {
    let name = visible(member.key.value)
    note(
      member.value.place, nl: "De waarde van '\(name)' is geen tekst of getal.",
      en: "The value of '\(name)' is no text or number.")
  }

  private mutating func note(_ place: Place, nl: String, en: String) {
    report.note(.exchangeForm, at: place, Words(nl: nl, en: en))
  }
}

/// A text, or a number as it is written.
private func scalar(_ value: Located<JSONValue>?) -> Located<String>? {
  guard let value else { return nil }
  switch value.value {
  case .string(let text), .number(let text): return Located(text, at: value.place)
  case .bool(let bool): return Located(bool ? "true" : "false", at: value.place)
  case .object, .array, .null: return nil
  }
}

/// Names as one text, given names first; other lists and objects as their texts.
private func names(_ value: JSONValue) -> String {
  switch value {
  case .array(let elements): elements.map { names($0.value) }.joined(separator: ", ")
  case .object(let members):
    if let literal = value["literal"]?.value.text {
      literal
    } else if value["family"] != nil || value["given"] != nil {
      ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"]
        .compactMap { value[$0]?.value.text }.joined(separator: " ")
    } else {
      members.map { names($0.value.value) }.joined(separator: " ")
    }
  case .string(let text), .number(let text): text
  case .bool(let bool): bool ? "true" : "false"
  case .null: ""
  }
}

/// `2020-10-21` from parts, or the text of a date that is written as text.
private func date(_ value: JSONValue) -> String {
  if let text = (value["raw"] ?? value["literal"])?.value.text ?? value.text { return text }
  let dates = (value["date-parts"]?.value.elements ?? []).map { parts in
    (parts.value.elements ?? []).compactMap { scalar($0)?.value }
      .map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }
  return dates.joined(separator: "/")
}
