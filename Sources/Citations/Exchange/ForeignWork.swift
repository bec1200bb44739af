// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What a work from another program is, when the item does not say so in fields of this house.
struct ForeignWork {
  let kind: ReferenceKind
  /// Identifiers that follow from what the item says, by key.
  private(set) var found: [BibliographicItem.OwnField] = []
  /// Keys of `found` that stand nowhere in the item as such.
  private(set) var derived: [String] = []

  /// Reads the type and the form of the number.
  init(_ item: BibliographicItem) {
    if let paper = PaperNumber(item) {
      kind = .kamerstuk
      found = paper.fields
      derived = paper.derived
    } else if let number = item.values[.number], isCelex(number.value) {
      kind = .unionAct
      let name = actName(item) ?? item[.title] ?? number.value
      found = [.init("celex", number), .init("name", Located(name, at: number.place))]
      derived = ["name"]
    } else if let number = item.values[.number], isEcli(number.value) {
      kind = .judgment
      found = [.init("ecli", number)]
    } else {
      kind = Self.kind(of: item)
      if kind == .dataset, item[.version] == nil, let date = item.values[.issued] {
        found = [.init("vintage", date)]
        derived = ["vintage"]
      }
    }
  }

  private static func kind(of item: BibliographicItem) -> ReferenceKind {
    switch item.type.value {
    case "article", "article-journal", "article-magazine", "article-newspaper", "review",
      "review-book":
      item[.container] == nil ? .report : .article
    case "book", "chapter", "classic", "collection", "entry", "entry-dictionary",
      "entry-encyclopedia":
      .book
    case "webpage", "post", "post-weblog": .webPage
    case "dataset": .dataset
    case "interview": .interview
    case "personal_communication": item[.number] == nil ? .interview : .letter
    default: .report
    }
  }
}

/// The name of an act at the start of its title: `Directive 2014/24/EU`.
private func actName(_ item: BibliographicItem) -> String? {
  let words = (item[.title] ?? "").split(separator: " ")
  guard let last = words.firstIndex(where: { $0.contains("/") && $0.contains(where: \.isNumber) })
  else { return nil }
  return words[...last].joined(separator: " ")
}

/// A parliamentary paper by the number under which it is published: `34477-54`, `kst-36350-VII-3`.
private struct PaperNumber {
  let fields: [BibliographicItem.OwnField]
  let derived: [String]

  init?(_ item: BibliographicItem) {
    guard let number = item.values[.number] else { return nil }
    let text = number.value.hasPrefix("kst-") ? number.value.dropFirst(4) : number.value[...]
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let legal = ["bill", "legislation", "hearing"].contains(item.type.value)
    guard (2...3).contains(parts.count), let dossier = parts.first, let last = parts.last,
      isDigits(dossier), (legal ? 4...6 : 5...5).contains(dossier.utf8.count),
      isDigits(last) || hasForm("@", last) || hasForm("@@", last)
    else { return nil }
    let file = parts.dropLast().joined(separator: "-")
    var fields: [BibliographicItem.OwnField] = [
      .init("dossier", Located(file, at: number.place)),
      .init("number", Located(last, at: number.place)),
      // Papers of the Eerste Kamer have letters, those of the Tweede Kamer numbers.
      .init("chamber", Located(isDigits(last) ? "II" : "I", at: number.place)),
    ]
    if let issued = item.values[.issued], let date = WorkDate(issued.value),
      case let sessions = ParliamentarySession.sessions(of: date), sessions.count == 1,
      let session = sessions.first
    {
      fields.append(.init("session", Located(session.name, at: issued.place)))
    }
    self.fields = fields
    derived = ["chamber"] + (fields.count > 3 ? ["session"] : [])
  }
}
