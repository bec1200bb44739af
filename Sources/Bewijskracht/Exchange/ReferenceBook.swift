// SPDX-License-Identifier: EUPL-1.2
internal import Citations
public import Diagnostics
internal import Papers

/// The references of a folder or of one paper, for lists and for exchange with other programs.
public struct ReferenceBook: Sendable {
  /// The references in order: of their slugs, or of the list of a paper.
  let references: [Reference]
  /// What was noticed about the files of the references.
  public let report: Report

  /// Reads the reference files of a folder, and nothing else of it.
  public init(evidence: [String: [UInt8]]) {
    var report = Report()
    var references: [Reference] = []
    for path in evidence.keys.sorted() where EvidenceRoom(path: path) == .reference {
      guard let source = SourceText(path: path, bytes: evidence[path] ?? [], noting: &report),
        let read = Reference(source, noting: &report)
      else { continue }
      references.append(read)
    }
    self.references = references
    self.report = report
  }

  /// References that were read already.
  init(_ references: [Reference]) {
    self.references = references
    report = Report()
  }

  /// The references one paper cites, each once, in the order of its list.
  public init(of paper: String, in build: Build) {
    var seen: Set<String> = []
    let slugs = build.papers.filter { $0.paper.id == paper }
      .flatMap(\.assembled.citedReferences).filter { seen.insert($0).inserted }
    references = slugs.compactMap { build.ledger.references[$0] }
    report = Report()
  }

  /// The slugs in order.
  public var slugs: [String] { references.map(\.id) }

  /// The names of the formats of exchange.
  public static var formats: [String] { BibliographicFormat.names }

  /// The text of a file with the references in a format; nothing for a name that is no format.
  public func text(as format: String) -> String? {
    guard let format = BibliographicFormat(rawValue: format) else { return nil }
    let items = references.map { BibliographicItem($0) }
    return switch format {
    case .csl: CSLWriter.text(of: items)
    case .bibtex, .biblatex: BibTeXWriter(for: format).text(of: items)
    case .ris: RISWriter().text(of: items)
    }
  }

  /// What other programs do not print of these references in a format: one note per reference.
  public func notes(on format: String) -> Report {
    var notes = Report()
    guard let format = BibliographicFormat(rawValue: format) else { return notes }
    for reference in references {
      let fields = BibliographicItem(reference).fieldsOthersDoNotPrint
      if fields.isEmpty { continue }
      let list = fields.joined(separator: ", ")
      notes.note(
        .exchangeNotHeld, at: reference.place,
        Words(
          nl: "\(format.title) heeft bij '\(reference.id)' geen plaats voor: \(list).",
          en: "\(format.title) has no place at '\(reference.id)' for: \(list)."))
    }
    return notes
  }

  /// What importing a file would add to these references; nothing when its format is unknown.
  ///
  /// `readOn` is the day on which addresses were read that the file gives without a day.
  public func plan(
    importing bytes: [UInt8], path: String, readOn day: String? = nil
  ) -> ImportPlan? {
    guard let format = BibliographicFormat(path: path) else { return nil }
    var report = Report()
    let items = items(bytes: bytes, path: path, as: format, noting: &report)
    let read = ReferenceImport(items.map { $0.dated(day) }, into: references)
    report.add(read.report)
    return ImportPlan(read, report: report)
  }

  private func items(
    bytes: [UInt8], path: String, as format: BibliographicFormat, noting report: inout Report
  ) -> [BibliographicItem] {
    if format == .csl { return CSLReader.items(bytes: bytes, path: path, noting: &report) }
    guard let source = SourceText(path: path, bytes: bytes, noting: &report) else { return [] }
    return format == .ris
      ? RISReader.items(in: source, noting: &report)
      : BibTeXReader.items(in: source, noting: &report)
  }
}

extension BibliographicItem {
  /// The item with a day of reading, when it has an address without one.
  fileprivate func dated(_ day: String?) -> BibliographicItem {
    guard let day, self[.url] != nil, self[.accessed] == nil else { return self }
    var dated = self
    dated.set(.accessed, Located(day, at: key.place))
    return dated
  }
}

/// The files an import would write, and what stands in its way.
public struct ImportPlan: Sendable {
  /// The files by their path below `Evidence/`; nothing may be written when the report has errors.
  public let files: [(path: String, bytes: [UInt8])]
  /// The slugs of references that are there already with the same content.
  public let unchanged: [String]
  /// What was noticed.
  public let report: Report

  init(_ plan: ReferenceImport, report: Report) {
    files = plan.additions.map { ($0.path, Array($0.text.utf8)) }
    unchanged = plan.unchanged
    self.report = report
  }
}
