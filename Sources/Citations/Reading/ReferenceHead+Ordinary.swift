// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ReferenceHead {
  /// What belongs to a work that anybody can publish.
  mutating func ordinary(_ kind: ReferenceKind) -> Work? {
    switch kind {
    case .article: article()
    case .book: book()
    case .webPage: .webPage(site: optional("site"))
    case .interview: .interview(medium: optional("medium"))
    default: .report(publisher: optional("publisher"))
    }
  }

  /// The code and release of a table of an office of statistics.
  mutating func statistics(_ office: StatisticsOffice) -> Work? {
    let code =
      switch office {
      case .eurostat: identifier("code", like: "lc_lci_lev", isEurostatCode)
      case .cbs: identifier("code", like: "84669NED") { hasForm("#####@@@", $0) }
      }
    let vintage = required("vintage")
    guard let code, let vintage else { return nil }
    return .statistics(office: office, code: code, vintage: vintage)
  }

  private mutating func article() -> Work? {
    let periodical = required("journal")
    let volume = optional("volume")
    let issue = optional("issue")
    let pages = optional("pages")
    let doi = optionalIdentifier("doi", like: "10.2908/LC_LCI_LEV", isDoi)
    return periodical.map {
      .article(ArticlePlace(periodical: $0, volume: volume, issue: issue, pages: pages, doi: doi))
    }
  }

  private mutating func book() -> Work? {
    let publisher = optional("publisher")
    let town = optional("town")
    let edition = optional("edition")
    let isbn = optionalIdentifier("isbn", like: "978-92-76-49432-4", isIsbn)
    return .book(BookEdition(publisher: publisher, town: town, edition: edition, isbn: isbn))
  }
}

/// Groups of lower-case letters and digits, joined by underscores.
private func isEurostatCode(_ text: String) -> Bool {
  let groups = text.split(separator: "_", omittingEmptySubsequences: false)
  return groups.count >= 2
    && groups.allSatisfy { group in
      !group.isEmpty
        && group.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
}
