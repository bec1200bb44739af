// SPDX-License-Identifier: EUPL-1.2

/// How BibTeX and BibLaTeX call the types and variables of CSL.
enum BibTeXNames {
  typealias Variable = BibliographicItem.Variable

  /// What fields of this house start with; programs skip fields they do not know.
  static let ownPrefix = "bewijs-"

  /// The abbreviations every style knows, in the order of the year.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The entry type for a CSL type.
  static func entryType(of type: String, in format: BibliographicFormat) -> String {
    let isLaTeX = format == .biblatex
    return switch type {
    case "article-journal", "article-magazine", "article-newspaper": "article"
    case "book": "book"
    case "report": isLaTeX ? "report" : "techreport"
    case "webpage": isLaTeX ? "online" : "misc"
    case "dataset": isLaTeX ? "dataset" : "misc"
    case "bill", "legislation", "hearing": isLaTeX ? "legislation" : "misc"
    case "legal_case": isLaTeX ? "jurisdiction" : "misc"
    case "personal_communication": isLaTeX ? "letter" : "unpublished"
    default: "misc"
    }
  }

  /// The CSL type for an entry type.
  static func type(ofEntry entry: String) -> String {
    switch entry {
    case "article", "suppperiodical": "article-journal"
    case "book", "mvbook", "booklet", "proceedings", "mvproceedings", "collection", "reference":
      "book"
    case "inbook", "incollection", "inproceedings", "conference", "bookinbook", "suppbook":
      "chapter"
    case "report", "techreport": "report"
    case "manual": "report"
    case "online", "electronic", "www": "webpage"
    case "dataset": "dataset"
    case "legislation", "legal": "legislation"
    case "jurisdiction": "legal_case"
    case "letter": "personal_communication"
    case "thesis", "phdthesis", "mastersthesis": "thesis"
    case "unpublished": "manuscript"
    default: "document"
    }
  }

  /// The field that holds a variable in an entry of a type.
  static func field(
    for variable: Variable, of entry: String, in format: BibliographicFormat
  ) -> String {
    let isLaTeX = format == .biblatex
    return switch variable {
    case .title: "title"
    case .author: "author"
    case .issued: isLaTeX ? "date" : "year"
    case .accessed: "urldate"
    case .url: "url"
    case .container:
      entry == "article"
        ? (isLaTeX ? "journaltitle" : "journal") : entry == "online" ? "organization" : "series"
    case .volume: "volume"
    case .issue: "number"
    case .page: "pages"
    case .number: "number"
    case .publisher: entry == "report" || entry == "techreport" ? "institution" : "publisher"
    case .town: isLaTeX ? "location" : "address"
    case .edition: "edition"
    case .version: "version"
    case .medium: "howpublished"
    case .authority: "institution"
    case .doi: "doi"
    case .isbn: "isbn"
    }
  }

  /// The variable a field of an entry holds; nothing for a field no reference can hold.
  static func variable(ofField field: String, in entry: String) -> Variable? {
    switch field {
    case "title": .title
    case "author": .author
    case "urldate": .accessed
    case "url": .url
    case "journaltitle", "journal", "booktitle", "maintitle", "series": .container
    case "organization": entry == "online" || entry == "misc" ? .container : .publisher
    case "volume": .volume
    case "issue": .issue
    case "number": entry == "article" ? .issue : .number
    case "pages": .page
    case "institution": ["jurisdiction", "misc"].contains(entry) ? .authority : .publisher
    case "publisher", "school": .publisher
    case "location", "address": .town
    case "edition": .edition
    case "version": .version
    case "howpublished": .medium
    case "doi": .doi
    case "isbn": .isbn
    default: nil
    }
  }
}
