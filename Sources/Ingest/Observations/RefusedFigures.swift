// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A document of a data file, with the resource that describes it.
struct DescribedDocument {
  let resource: DataPackage.Resource
  let document: SourceDocument
  /// The file that a person gave: the document itself, or the package it is in.
  let file: String
}

/// What was refused of the files of figures of a dataset.
struct RefusedFigures {
  /// What was read of one document.
  private struct Part {
    let file: String
    let path: String
    let dialect: Dialect?
    /// The errors because of which nothing of it could be read.
    var whole: Report?
  }

  /// The refused figures and rows, by the path of their document.
  var records: [String: RefusedRecords] = [:]
  /// The number of errors that are about no record.
  private(set) var otherErrors: Int
  private var parts: [Part] = []
  private var told = Report()

  /// Starts with the errors there are.
  init(otherErrors: Int) { self.otherErrors = otherErrors }

  /// Takes what a reader refused of a document, and what it told besides.
  mutating func take(_ figures: ReadFigures, of found: DescribedDocument, told own: Report) {
    let path = found.document.path
    records[path, default: RefusedRecords()].add(figures.refused)
    let isWhole = figures.rows.isEmpty && own.isBlocking
    if !isWhole { otherErrors += own.count(of: .error) }
    told.add(own)
    if parts.contains(where: { $0.path == path }) { return }
    parts.append(
      Part(file: found.file, path: path, dialect: figures.dialect, whole: isWhole ? own : nil))
  }

  /// Notes everything that is told about the documents.
  func tell(noting report: inout Report) {
    report.add(told)
    for part in parts { records[part.path]?.tell(noting: &report) }
  }

  /// The documents with refused records, in the order of the package.
  var documents: [RefusedDocument] {
    parts.compactMap { part in
      let own = records[part.path] ?? RefusedRecords()
      let errors = part.whole?.count(of: .error) ?? 0
      if own.total + errors == 0 { return nil }
      var troubles = RefusedDocument.Troubles()
      if let whole = part.whole { troubles.append(RefusedDocument.troubles(in: whole)) }
      troubles.append(own.troubles)
      return RefusedDocument(
        file: part.file, path: part.path, records: own.total + errors, troubles: troubles,
        isWholeFile: part.whole != nil && part.file == part.path, dialect: part.dialect)
    }
  }
}
