// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// An item read as a reference: checked like a file that somebody wrote, with its places.
struct ImportedReference {
  let key: Located<String>
  /// The reference; nothing when the item is not one.
  let reference: Reference?
  /// The text of the file it becomes.
  let text: String
  /// What was noticed, at the places of the exchange file.
  private(set) var report = Report()

  init(_ item: BibliographicItem) {
    key = item.key
    let fields = ItemFields(item)
    let slug = slugified(item.key.value)
    let path = "References/\(slug).md"
    let head = fields.all.map { "\($0.key): \($0.value.value)" }
    let source = SourceText(path: path, text: (["---"] + head + ["---"]).joined(separator: "\n"))
    var own = Report()
    let read = Reference(source, noting: &own)
    let lines = [item.key.place] + fields.all.map(\.value.place)
    for diagnostic in own.diagnostics {
      let place = moved(diagnostic.place, to: lines)
      report.note(
        Diagnostic(diagnostic.kind, at: place, diagnostic.sentence, remedy: diagnostic.remedy))
    }
    reference = read.map { $0.placed(at: item.key.place) { moved($0, to: lines) } }
    let body = item.unheld.map { "\($0.key): \($0.value.value)" }
    text = reference.map { $0.fileText(body: body.isEmpty ? [] : [""] + body) } ?? ""
    note(slug, fields.derived, of: item)
  }

  private mutating func note(_ slug: String, _ derived: [String], of item: BibliographicItem) {
    let key = visible(item.key.value)
    if slug != item.key.value {
      report.note(
        .exchangeKeyForm, at: item.key.place,
        Words(
          nl: "De sleutel '\(key)' wordt hier '\(visible(slug))'.",
          en: "The key '\(key)' becomes '\(visible(slug))' here."))
    }
    if !derived.isEmpty {
      let list = derived.joined(separator: ", ")
      report.note(
        .exchangeDerived, at: item.key.place,
        Words(
          nl: "Bij '\(key)' is afgeleid uit nummer, titel of datum: \(list).",
          en: "For '\(key)' was derived from number, title or date: \(list)."))
    }
    for field in item.unheld where field.key.lowercased() == "issn" && !isIssn(field.value.value) {
      let issn = visible(field.value.value)
      report.note(
        .referenceIdentifier, at: field.value.place,
        Words(
          nl: "'\(issn)' is geen ISSN: de vorm of het controlecijfer klopt niet.",
          en: "'\(issn)' is not an ISSN: its form or its check digit is wrong."))
    }
    if !item.unheld.isEmpty {
      let list = item.unheld.map { visible($0.key) }.joined(separator: ", ")
      report.note(
        .exchangeNotHeld, at: item.key.place,
        Words(
          nl: "Een bronbestand heeft voor '\(key)' geen veld voor: \(list).",
          en: "A reference file has no field for this of '\(key)': \(list)."))
    }
  }
}

/// The fields of a reference file that an item gives, each with its place.
private struct ItemFields {
  private(set) var all: [BibliographicItem.OwnField] = []
  private(set) var derived: [String] = []

  init(_ item: BibliographicItem) {
    if let kind = item.own("kind") {
      all = item.own
      add(item, kind: ReferenceKind(rawValue: kind.value))
    } else {
      let foreign = ForeignWork(item)
      all = [.init("kind", Located(foreign.kind.rawValue, at: item.type.place))] + foreign.found
      derived = foreign.derived
      add(item, kind: foreign.kind)
    }
  }

  /// Adds the values that have a place, unless a field of this house says the same.
  private mutating func add(_ item: BibliographicItem, kind: ReferenceKind?) {
    let places = kind.map { ExchangeKind($0).places } ?? ExchangeKind.common
    var used: Set<BibliographicItem.Variable> = []
    for held in places.reversed() {
      guard let value = item.values[held.variable], used.insert(held.variable).inserted,
        held.key != "page" || kind?.hasPages == true,
        !all.contains(where: { $0.key == held.key })
      else { continue }
      all.append(.init(held.key, value))
    }
  }
}

/// The place in the exchange file of a line in the head made from it.
private func moved(_ place: Place, to lines: [Place]) -> Place {
  lines.indices.contains(place.line - 1) ? lines[place.line - 1] : lines.first ?? place
}

extension Reference {
  /// The same reference with places in the file it was imported from.
  fileprivate func placed(at place: Place, _ move: (Place) -> Place) -> Reference {
    Reference(
      id: id, work: work, title: title, author: author, date: date, url: url,
      retrieved: retrieved, note: note, page: page, annex: annex,
      dossierTitle: dossierTitle, days: days, keptFor: keptFor, place: place,
      places: places.mapValues(move))
  }
}

/// The key as a slug: lower case, and one hyphen for every run of other signs.
func slugified(_ key: String) -> String {
  let signs = key.lowercased().utf8.map { byte in
    (48...57).contains(byte) || (97...122).contains(byte) ? byte : UInt8(ascii: " ")
  }
  return String(decoding: signs, as: UTF8.self).split(separator: " ").joined(separator: "-")
}

/// Whether a text is an ISSN: two groups of four, the last sign a check digit (ISO 3297).
func isIssn(_ text: String) -> Bool {
  guard hasForm("####-###%", text) else { return false }
  let signs = text.utf8.filter { $0 != UInt8(ascii: "-") }
  let sum = zip(signs.dropLast(), (2...8).reversed()).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
  let check = (11 - sum % 11) % 11
  return signs.last == (check == 10 ? UInt8(ascii: "X") : UInt8(48 + check))
}
