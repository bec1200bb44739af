// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ReferenceHead {
  /// The identifiers of a parliamentary paper.
  mutating func paper(
    _ make: (_ chamber: String, _ session: String, _ dossier: String, _ number: String) -> Work
  ) -> Work? {
    let chamber = chamber()
    let session = session()
    let dossier = dossier()
    let number = field(
      "number",
      Words(
        nl: "een nummer zoals 74 of een letter zoals A", en: "a number like 74 or a letter like A"),
      isPaperNumber)
    guard let chamber, let session, let dossier, let number else { return nil }
    return make(chamber, session, dossier, number)
  }

  /// The identifiers of what a chamber publishes besides its papers.
  mutating func parliamentary(_ kind: ReferenceKind) -> Work? {
    switch kind {
    case .wetsvoorstel: return dossier().map(Work.wetsvoorstel)
    case .toezegging:
      let form = Words(nl: "een nummer zoals T02345", en: "a number like T02345")
      return field("number", form, isCommitment).map(Work.toezegging)
    default: break
    }
    let chamber = chamber()
    let session = session()
    let number = field("number", Words(nl: "een getal", en: "a number")) { isDigits($0) }
    let item = kind == .handelingen ? optional("item") : nil
    guard let chamber, let session, let number else { return nil }
    return kind == .aanhangsel
      ? .aanhangsel(chamber: chamber, session: session, number: number)
      : .handelingen(chamber: chamber, session: session, number: number, item: item)
  }

  /// The year and number of the Staatsblad or the Staatscourant.
  mutating func gazette(_ make: (_ year: String, _ number: String) -> Work) -> Work? {
    let digits = Words(nl: "een getal", en: "a number")
    let year = field("year", Words(nl: "vier cijfers", en: "four digits")) {
      isDigits($0) && $0.utf8.count == 4
    }
    let number = field("number", digits) { isDigits($0) }
    guard let year, let number else { return nil }
    return make(year, number)
  }

  /// The BWB number of a law, and the article and paragraph that are meant.
  mutating func dutchLaw() -> Work? {
    let bwb = identifier("bwb", like: "BWBR0005537") { hasForm("BWB@#######", $0) }
    let article = optional("article")
    let paragraph = optional("paragraph")
    return bwb.map { .dutchLaw(bwb: $0, article: article, paragraph: paragraph) }
  }

  /// The number under which an annex is published.
  mutating func annex() -> String? {
    optionalIdentifier("annex", like: "blg-954017") { hasForm("blg-#+", $0) }
  }

  private mutating func chamber() -> String? {
    field("chamber", Words(nl: "I of II", en: "I or II")) { $0 == "I" || $0 == "II" }
  }

  private mutating func session() -> String? {
    field(
      "session",
      Words(nl: "twee jaren achter elkaar zoals 2020-2021", en: "two years in a row like 2020-2021")
    ) { ParliamentarySession($0) != nil }
  }

  private mutating func dossier() -> String? {
    field(
      "dossier",
      Words(nl: "cijfers zonder spatie zoals 34477", en: "digits without a space like 34477"),
      isDossier)
  }
}

/// `T02345` of the Eerste Kamer or `TZ202011-123` of the Tweede Kamer.
private func isCommitment(_ text: String) -> Bool {
  hasForm("T#####", text) || hasForm("TZ######-#+", text)
}

/// Four to six digits, and after a hyphen a chapter (`36350-VII`) or part (`21501-08`).
private func isDossier(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let digits = parts.first, isDigits(digits), (4...6).contains(digits.utf8.count) else {
    return false
  }
  if parts.count == 1 { return true }
  return parts.count == 2 && (isDigits(parts[1]) || isRomanNumeral(parts[1]))
}

private func isRomanNumeral(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { "IVXLC".contains($0) }
}

/// Digits, or the capitals that the Eerste Kamer uses.
private func isPaperNumber(_ text: String) -> Bool {
  isDigits(text)
    || (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) }
}
