// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

/// Turns assembled documents into the files of `Output/`.
struct OutputFiles {
  /// The files by their path relative to `Output/`.
  private(set) var files: [String: [UInt8]] = [:]

  private var provenance = Provenance()

  init(
    report: Report, ledger: Ledger, papers: [PaperOutput], datasets: [Dataset],
    evidence: [String: [UInt8]], selections: [String: Selection], burdens: [BurdenAnswer],
    scenarios: [ThresholdAnswer]
  ) {
    for output in papers {
      add(output, inputs: Inputs(ledger: ledger, selections: selections))
    }
    let inputs = Inputs(ledger: ledger, selections: selections)
    for language in Language.allCases {
      for answer in burdens {
        let document = BurdenDocument(
          answer: answer, areaNames: ledger.areaNames, roles: selections.roles, language: language)
        add(document.page, inputs: inputs.paths(of: answer))
      }
      for answer in scenarios {
        let document = ThresholdDocument(
          answer: answer, areaNames: ledger.areaNames, language: language)
        add(document.page, inputs: inputs.paths(of: answer, burdens))
      }
    }
    for language in Language.allCases {
      let page = ReportPage(
        report: report, ledger: ledger, papers: papers, datasets: datasets, language: language)
      let path = language == .en ? "report.md" : "report.\(language.rawValue).md"
      files[path] = MarkdownWriter().bytes(of: page.document)
      provenance.note(path, inputs: evidence.keys.sorted(), numbers: [])
    }
    files["provenance.json"] = provenance.bytes(of: files, evidence: evidence)
  }

  private mutating func add(_ output: PaperOutput, inputs: Inputs) {
    let folder = output.paper.id + "/"
    let language = output.language.rawValue
    let all = inputs.paths(of: output)
    let writers: [any DocumentWriter] = [MarkdownWriter(), HTMLWriter()]
    for writer in writers {
      let path = "\(folder)\(output.name).\(type(of: writer).fileExtension)"
      files[path] = writer.bytes(of: output.assembled.document)
      provenance.note(path, inputs: all, numbers: output.assembled.values)
    }
    addTextForForm(of: output, to: "\(folder)\(output.name).txt", inputs: all)
    for table in output.assembled.tables {
      let path = "\(folder)tables/\(table.slug).\(language).csv"
      files[path] = TableCSV.bytes(of: table)
      provenance.note(path, inputs: inputs.paths(ofIndicators: [table.slug]), numbers: [])
    }
    for figure in output.assembled.figures {
      let path = "\(folder)figures/\(figure.slug).\(language).svg"
      files[path] = SVGChart.bytes(of: figure, language: output.language)
      provenance.note(path, inputs: inputs.paths(ofIndicators: [figure.slug]), numbers: [])
    }
    let list = "\(folder)references.\(language).md"
    files[list] = MarkdownWriter().bytes(of: referenceList(of: output))
    provenance.note(
      list, inputs: inputs.paths(ofReferences: output.assembled.citedReferences), numbers: [])
  }

  /// A study: the document, its tables and its figures.
  private mutating func add(_ page: StudyPage, inputs: [String]) {
    for (path, bytes) in page.files {
      files[path] = bytes
      provenance.note(path, inputs: inputs, numbers: [])
    }
  }

  /// The sections as plain text, for a venue that takes them in a form with a limit.
  private mutating func addTextForForm(of output: PaperOutput, to path: String, inputs: [String]) {
    guard output.hasCharacterLimit else { return }
    files[path] = Array((PlainTextWriter.text(of: output.assembled.sections) + "\n").utf8)
    provenance.note(path, inputs: inputs, numbers: output.assembled.values)
  }

  /// The references of a document as a page of their own.
  private func referenceList(of output: PaperOutput) -> Document {
    let document = output.assembled.document
    let entries = document.blocks.filter { block in
      guard case .entries(let entries) = block else { return false }
      return entries.contains { $0.anchor.hasPrefix("reference-") }
    }
    let title = Words(nl: "Bronnen bij", en: "References of")[output.language]
    return Document(
      title: "\(title) \(document.title)", language: output.language, blocks: entries)
  }
}
