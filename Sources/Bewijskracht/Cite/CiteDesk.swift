// SPDX-License-Identifier: EUPL-1.2
internal import Citations
public import Diagnostics

/// Finds and checks the references in texts against the reference files of `Evidence/`.
public struct CiteDesk {
  private let shelf: ReferenceShelf
  private let book: ReferenceBook
  /// What is wrong in the reference files themselves.
  public let trouble: Report

  /// Reads the reference files; paths are relative to `Evidence/`.
  public init(references files: [String: [UInt8]]) {
    var report = Report()
    var references: [Reference] = []
    for path in files.keys.sorted() where path.hasSuffix(".md") {
      if let source = SourceText(path: path, bytes: files[path] ?? [], noting: &report),
        let reference = Reference(source, noting: &report)
      {
        references.append(reference)
      }
    }
    shelf = ReferenceShelf(references)
    book = ReferenceBook(references)
    trouble = report
  }

  /// The references in a text that a person typed.
  public func resolve(_ text: String) -> CiteAnswer {
    let text = CitedText(path: "TEXT", bytes: Array(text.utf8))
    return CiteAnswer(TextCitations([text], shelf), [text])
  }

  /// The references in files, each read by the ending of its name.
  ///
  /// The works of a file for exchange (.json, .bib, .ris) are compared with the reference files as if
  /// they were to be taken over.
  public func check(_ files: [(path: String, bytes: [UInt8])]) -> CiteAnswer {
    var report = Report()
    var texts: [CitedText] = []
    var works: [String: [UInt8]] = [:]
    for file in files {
      if let plan = book.plan(importing: file.bytes, path: file.path) {
        report.add(plan.report)
        works[file.path] = file.bytes
      } else if let text = FileText.text(of: file.bytes, path: file.path, noting: &report) {
        texts.append(text)
      }
    }
    return CiteAnswer(TextCitations(texts, shelf), texts, report, works: works)
  }
}
