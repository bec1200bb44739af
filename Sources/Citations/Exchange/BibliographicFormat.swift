// SPDX-License-Identifier: EUPL-1.2

/// A format in which bibliography programs exchange works.
public enum BibliographicFormat: String, CaseIterable, Sendable {
  /// CSL-JSON, read by citeproc, pandoc and Zotero.
  case csl = "csl-json"
  /// BibTeX.
  case bibtex
  /// BibLaTeX: BibTeX with more types and with whole dates.
  case biblatex
  /// RIS, read by EndNote, Zotero and library catalogues.
  case ris

  /// The words for it on the command line.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// The format of a file by the ending of its name.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "json": self = .csl
    case "bib": self = .biblatex
    case "ris": self = .ris
    default: return nil
    }
  }

  /// The name as it is printed.
  public var title: String {
    switch self {
    case .csl: "CSL-JSON"
    case .bibtex: "BibTeX"
    case .biblatex: "BibLaTeX"
    case .ris: "RIS"
    }
  }
}
