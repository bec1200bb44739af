// SPDX-License-Identifier: EUPL-1.2

// What both styles say in the same way.

/// `34 477`, `34 775 XVI`, `21 501-08`: a dossier with its thousands apart.
func spacedDossier(_ dossier: String) -> String {
  let parts = dossier.split(separator: "-", maxSplits: 1)
  guard let digits = parts.first else { return dossier }
  let head = digits.count > 3 ? "\(digits.dropLast(3)) \(digits.suffix(3))" : String(digits)
  guard parts.count == 2 else { return head }
  return isDigits(parts[1]) ? "\(head)-\(parts[1])" : "\(head) \(parts[1])"
}

/// ` (geraadpleegd op …)` with a day in the form of the style; empty without a day.
func readOn(_ day: String?, in language: CitationLanguage) -> String {
  guard let day else { return "" }
  let words = Terms(
    nl: "geraadpleegd op", en: "retrieved", fr: "consulté le", de: "abgerufen am")
  return " (\(words[language]) \(day))"
}

/// Whether a title already says its date in full, so that the entry need not.
func states(_ title: String, date: String) -> Bool {
  guard let date = WorkDate(date), date.day != nil else { return false }
  return CitationLanguage.allCases.contains { title.contains(date.spelled(in: $0)) }
}

extension Reference {
  /// Who a short mark names: the author, else who publishes, else the title.
  var shortAuthor: String {
    if !author.isEmpty { return author }
    switch work {
    case .report(let publisher): return publisher ?? title
    case .webPage(let site): return site ?? title
    default: return title
    }
  }

  /// What a short mark of a dataset names: one maker has many datasets.
  var authorAndTitle: String { author.isEmpty ? title : "\(author), \(title)" }

  /// The year, when the date is known.
  var year: String? { WorkDate(date).map { String($0.year) } }
}
