// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Compares all references with each other.
public enum CitationChecks {
  /// Contradictions and duplicates among references, in the order of their places.
  ///
  /// One number with two dates, and one work (kind, title and date) with two numbers, are
  /// conflicts; one number, or one work without a number, in two files is a duplicate; one address
  /// in two files is a warning. A date that is only less exact is not another date. Each
  /// diagnostic stands at the later file, names the place of the earlier one, and says what speaks
  /// for each. What one reference says twice and differently is reported as well. A dossier has one title, and a title belongs to one dossier.
  public static func conflicts(in references: [Reference]) -> [Diagnostic] {
    let ordered = references.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
    let evidence = ConflictEvidence(ordered)
    var found = ordered.flatMap(impossible) + DossierTitles(ordered).conflicts(evidence)
    for (index, later) in ordered.enumerated() {
      let earlier = ordered[..<index]
      if let pair = earlier.lazy.compactMap({ difference($0, later, evidence) }).first {
        found.append(pair)
      } else if let url = later.url, let other = earlier.first(where: { $0.url == url }) {
        found.append(sameURL(other, later))
      }
    }
    return found.sorted()
  }

  private static func difference(
    _ first: Reference, _ second: Reference, _ evidence: ConflictEvidence
  ) -> Diagnostic? {
    if let number = first.work.number, number == second.work.number {
      if areCompatible(first.date, second.date) {
        return first.work.isWhole
          ? duplicate(first, second, number) : sameWork(first, second, evidence)
      }
      return first.work.isWhole ? twoDates(first, second, number, evidence) : nil
    }
    return sameWork(first, second, evidence)
  }

  /// What is wrong with two references that have the same kind, title and date.
  private static func sameWork(
    _ first: Reference, _ second: Reference, _ evidence: ConflictEvidence
  ) -> Diagnostic? {
    guard first.work.kind == second.work.kind, !first.date.isEmpty, first.date == second.date,
      plain(first.title) == plain(second.title)
    else { return nil }
    if let one = first.work.number, let other = second.work.number, one != other {
      return twoNumbers(first, second, one, other, evidence)
    }
    return plain(first.author) == plain(second.author)
      ? duplicate(first, second, first.title) : nil
  }

  private static func twoDates(
    _ first: Reference, _ second: Reference, _ number: String, _ evidence: ConflictEvidence
  ) -> Diagnostic {
    Diagnostic(
      .referenceConflict, at: second.place(of: "date"),
      Words(
        nl: "\(visible(number)) is hier van \(second.date), maar bij '\(first.id)' "
          + "(\(first.place(of: "date"))) van \(first.date).",
        en: "\(visible(number)) is of \(second.date) here, but of \(first.date) at '\(first.id)' "
          + "(\(first.place(of: "date")))."
      ) + evidence.words(first, second))
  }

  private static func twoNumbers(
    _ first: Reference, _ second: Reference, _ one: String, _ other: String,
    _ evidence: ConflictEvidence
  ) -> Diagnostic {
    let title = visible(second.title, limit: 60)
    return Diagnostic(
      .referenceConflict, at: second.identifiedAt,
      Words(
        nl: "'\(title)' van \(second.date) is hier \(visible(other)), maar bij '\(first.id)' "
          + "(\(first.identifiedAt)) \(visible(one)).",
        en: "'\(title)' of \(second.date) is \(visible(other)) here, but \(visible(one)) at "
          + "'\(first.id)' (\(first.identifiedAt))."
      ) + evidence.words(first, second))
  }

  private static func duplicate(
    _ first: Reference, _ second: Reference, _ name: String
  ) -> Diagnostic {
    Diagnostic(
      .referenceDuplicate, at: second.identifiedAt,
      Words(
        nl: "'\(visible(name, limit: 60))' staat hier als '\(second.id)' en ook als '\(first.id)' "
          + "(\(first.identifiedAt)).",
        en: "'\(visible(name, limit: 60))' stands here as '\(second.id)' and also as "
          + "'\(first.id)' (\(first.identifiedAt))."))
  }

  private static func sameURL(_ first: Reference, _ second: Reference) -> Diagnostic {
    Diagnostic(
      .referenceSameURL, at: second.place(of: "url"),
      Words(
        nl: "'\(second.id)' heeft hetzelfde adres als '\(first.id)' (\(first.place(of: "url"))).",
        en: "'\(second.id)' has the same address as '\(first.id)' (\(first.place(of: "url")))."))
  }

  /// Whether two dates can be the same day: equal, unknown, or one a less exact form of the other.
  private static func areCompatible(_ one: String, _ other: String) -> Bool {
    one.hasPrefix(other) || other.hasPrefix(one)
  }

  /// A title or name without the differences of case and spacing that do not make another work.
  private static func plain(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }
}

extension Reference {
  /// Where the number or, without one, the title is written.
  fileprivate var identifiedAt: Place {
    let keys = ["number", "celex", "journal", "title"]
    return keys.lazy.compactMap { self.places[$0] }.first ?? place
  }
}

extension Work {
  /// Whether the number belongs to this work alone; a paper can have several annexes.
  fileprivate var isWhole: Bool {
    if case .kamerstukAnnex = self { return false }
    return true
  }

  /// The number by which the work is known, for comparison and for the message.
  fileprivate var number: String? {
    switch self {
    case .kamerstuk(_, _, let dossier, let number), .motie(_, _, let dossier, let number):
      "Kamerstuk \(dossier)-\(number)"
    case .kamerstukAnnex(_, _, let dossier, let number):
      "Bijlage bij Kamerstuk \(dossier)-\(number)"
    case .staatsblad(let year, let number): "Stb. \(year), \(number)"
    case .unionAct(_, let journal, let celex): celex.map { "CELEX \($0)" } ?? journal
    case .unionDocument(let number): number
    // Two releases of one table are two works.
    case .statistics(let office, let code, let vintage): "\(office.rawValue) \(code) \(vintage)"
    default: identifier
    }
  }
}
