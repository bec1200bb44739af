// SPDX-License-Identifier: EUPL-1.2

/// How RIS calls the types and variables of CSL.
enum RISTags {
  typealias Variable = BibliographicItem.Variable

  /// Types of RIS with the CSL types they stand for; the first of two is the one written.
  static let types: [(ris: String, csl: String)] = [
    ("JOUR", "article-journal"), ("MGZN", "article-magazine"), ("NEWS", "article-newspaper"),
    ("EJOUR", "article-journal"), ("BOOK", "book"), ("EBOOK", "book"), ("CHAP", "chapter"),
    ("ECHAP", "chapter"), ("RPRT", "report"), ("GOVDOC", "report"), ("ELEC", "webpage"),
    ("BLOG", "post-weblog"), ("DATA", "dataset"), ("AGGR", "dataset"), ("BILL", "bill"),
    ("STAT", "legislation"), ("LEGAL", "legislation"), ("HEAR", "hearing"),
    ("CASE", "legal_case"), ("PCOMM", "personal_communication"), ("THES", "thesis"),
    ("CONF", "paper-conference"), ("UNPB", "manuscript"), ("GEN", "document"),
  ]

  /// The type to write; RIS has none for an interview.
  static func type(of csl: String) -> String { types.first { $0.csl == csl }?.ris ?? "GEN" }

  /// The CSL type of a type of RIS.
  static func csl(of ris: String) -> String { types.first { $0.ris == ris }?.csl ?? "document" }

  /// The tag that holds a variable in a record of a type.
  static func tag(for variable: Variable, of type: String) -> String {
    switch variable {
    case .title: "TI"
    case .author: "AU"
    case .issued: "DA"
    case .accessed: "Y2"
    case .url: "UR"
    case .container: "T2"
    case .volume: "VL"
    case .issue: "IS"
    case .page: "SP"
    case .number: "M1"
    case .publisher: "PB"
    case .town: "CY"
    case .edition: "ET"
    case .version: "C1"
    case .medium: "M3"
    case .authority: "A2"
    case .doi: "DO"
    case .isbn: "SN"
    }
  }

  /// The variable a tag holds; nothing for a tag no reference can hold.
  static func variable(ofTag tag: String, in type: String) -> Variable? {
    switch tag {
    case "TI", "T1", "CT": .title
    case "AU", "A1": .author
    case "DA", "PY", "Y1": .issued
    case "Y2": .accessed
    case "UR": .url
    case "T2", "JO", "JF", "BT", "JA": .container
    case "VL": .volume
    case "IS": .issue
    case "SP", "EP": .page
    case "M1": .number
    case "PB": .publisher
    case "CY", "PP": .town
    case "ET": .edition
    case "C1": type == "DATA" ? .version : nil
    case "M3": .medium
    case "A2": type == "CASE" ? .authority : nil
    case "DO": .doi
    case "SN": type == "BOOK" || type == "CHAP" || type == "EBOOK" ? .isbn : nil
    default: nil
    }
  }
}
