// SPDX-License-Identifier: EUPL-1.2

/// The reference files, ready to be looked up by what texts say of them.
public struct ReferenceShelf: Sendable {
  /// The references in the order of their slugs.
  let references: [Reference]
  /// The titles of dossiers that the files say.
  let dossierTitles: DossierTitles
  private var identifiers: [String: Int] = [:]
  private var annexes: [String: [Int]] = [:]
  private var dates: [String: [Int]] = [:]
  private var names: [String: Int] = [:]
  private var legalDays: [String: (index: Int, article: String)] = [:]

  /// Arranges references.
  public init(_ references: [Reference]) {
    self.references = references.sorted { $0.id < $1.id }
    dossierTitles = DossierTitles(self.references)
    for (index, reference) in self.references.enumerated() { add(reference, index) }
  }

  private mutating func add(_ reference: Reference, _ index: Int) {
    for day in (reference.days ?? "").split(separator: ";") {
      let words = day.split(separator: " ").map(String.init)
      if let date = words.first {
        legalDays[date] = (index, words.dropFirst().joined(separator: " "))
      }
    }
    if !reference.date.isEmpty { dates[reference.date, default: []].append(index) }
    if case .kamerstukAnnex(_, _, let dossier, let number) = reference.work {
      annexes["kst-\(dossier)-\(number)", default: []].append(index)
      if let annex = reference.annex { identifiers[annex] = index }
      return
    }
    for identifier in reference.writtenIdentifiers where identifiers[identifier] == nil {
      identifiers[identifier] = index
    }
    let year = reference.date.prefix(4)
    for surname in reference.surnames { names["\(surname) \(year)"] = index }
    if case .dutchLaw = reference.work { names[reference.title] = index }
  }

  /// The reference with an identifier in the form of `Work.identifier`.
  func reference(identified identifier: String) -> Reference? {
    identifiers[identifier].map { references[$0] }
  }

  /// The reference with a slug.
  func reference(id slug: String) -> Reference? {
    var (low, high) = (0, references.count)
    while low < high {
      let middle = (low + high) / 2
      if references[middle].id < slug { low = middle + 1 } else { high = middle }
    }
    return low < references.count && references[low].id == slug ? references[low] : nil
  }

  /// The annexes of a parliamentary paper.
  func annexes(of paper: String) -> [Reference] { (annexes[paper] ?? []).map { references[$0] } }

  /// The act that sets a day, and the article in which it does.
  func act(setting day: String) -> (reference: Reference, article: String)? {
    legalDays[day].map { (references[$0.index], $0.article) }
  }

  /// The letters, motions and other papers of a day.
  func papers(of date: String) -> [Reference] {
    (dates[date] ?? []).map { references[$0] }.filter(\.work.isOfParliament)
  }

  /// A reference by author and year, or a law by its name.
  func reference(named name: String) -> Reference? { names[name].map { references[$0] } }

  /// The reference of what a text says; an act without a form may be a directive or a decision.
  func reference(of cited: Cited) -> Reference? {
    switch cited {
    case .paper(let paper) where paper.role == .annex:
      if let own = paper.annex.flatMap({ reference(identified: $0) }) { return own }
      let all = annexes(of: paper.identifier)
      return all.count == 1 ? all[0] : nil
    case .act(let act) where act.form == .unnamed:
      return ["L", "D", "R"].lazy.compactMap {
        reference(identified: "3\(act.year)\($0)\(padded(act.number, 4))")
      }.first
    case .celex(let celex):
      return reference(identified: celex) ?? reference(identified: unconsolidated(celex))
    case .law(let law):
      return law.bwb.flatMap { reference(identified: "jci1.3:c:\($0)") }
        ?? reference(named: law.name)
    case .authorYear(let author, let year):
      return reference(named: "\(surname(of: author)) \(year.prefix(4))")
    case .study(let author, _, let date):
      return reference(named: "\(surname(of: author)) \(date.suffix(4))")
    default: return cited.identifier.flatMap { reference(identified: $0) }
    }
  }
}

/// The CELEX number of an act as adopted, from that of a consolidated text.
private func unconsolidated(_ celex: String) -> String {
  guard celex.hasPrefix("0"), let dash = celex.firstIndex(of: "-") else { return celex }
  return "3" + celex[..<dash].dropFirst()
}

/// The last word of the first author, in lower case.
func surname(of author: String) -> String {
  let stops: Set<Substring> = ["en", "and", "et", "und", "&"]
  let words = author.split { $0 == " " || $0 == "," }.prefix { !stops.contains($0) }
  return words.last.map { $0.lowercased() } ?? ""
}

extension Reference {
  /// The identifiers of the work, and those that its name, number, journal and address hold.
  fileprivate var writtenIdentifiers: [String] {
    var texts: [String] = []
    switch work {
    case .unionAct(let name, let journal, _): texts = [name, journal ?? ""]
    case .unionDocument(let number), .councilDocument(let number): texts = [number]
    case .councilConclusions(let number, let journal): texts = [number ?? "", journal ?? ""]
    case .judgment(_, let number, _): texts = [number ?? ""]
    default: break
    }
    texts.append(url ?? "")
    let written = texts.flatMap { text in
      Recogniser.mentions(in: Array(text.utf8)).compactMap(\.cited.identifier)
    }
    return [work.identifier, url].compactMap(\.self) + written
  }

  fileprivate var surnames: [String] {
    switch work {
    case .report, .book, .article, .webPage, .interview:
      author.isEmpty ? [] : [surname(of: author)]
    default: []
    }
  }
}

extension Work {
  /// Whether the work is sent to or made by a chamber, so that its day identifies it in a letter.
  fileprivate var isOfParliament: Bool {
    switch self {
    case .kamerstuk, .motie, .letter, .aanhangsel, .handelingen: true
    default: false
    }
  }
}
