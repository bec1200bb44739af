// SPDX-License-Identifier: EUPL-1.2
internal import Claims
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

/// `report.md`: every claim with its standing, every dataset with what it covers, every diagnostic.
struct ReportPage {
  let report: Report
  let ledger: Ledger
  let papers: [PaperOutput]
  let datasets: [Dataset]
  let language: Language

  /// The page as a document.
  var document: Document {
    let title = Words(nl: "Verslag van de build", en: "Report of the build")
    return Document(
      title: title[language], language: language, facts: [],
      blocks: claimBlocks + datasetBlocks + findingBlocks + diagnosticBlocks)
  }

  private func heading(_ words: Words, anchor: String) -> Block {
    .heading(level: 2, anchor: anchor, [.text(words[language])])
  }

  private func words(_ nl: String, _ en: String) -> String { Words(nl: nl, en: en)[language] }

  private func column(_ nl: String, _ en: String, _ alignment: Table.Alignment = .words)
    -> Table.Column
  {
    Table.Column(heading: words(nl, en), alignment: alignment)
  }

  private func text(of finding: Finding) -> FindingText? {
    ledger.indicators[finding.key.indicator].map {
      FindingText(finding: finding, indicator: $0, style: .eu, language: language)
    }
  }
}

extension ReportPage {
  private var claimBlocks: [Block] {
    let rows = ledger.judgements.values.sorted { $0.id < $1.id }.map(claimRow)
    let table = Table(
      slug: "claims",
      caption: [.text(words("Beweringen en hun stand", "Claims and their standing"))],
      columns: [
        column("bewering", "claim"), column("zin", "sentence"), column("stand", "standing"),
        column("getal", "number", .numbers), column("interval", "interval"),
        column("toets", "test"), column("gedrukt in", "printed in"),
      ],
      rows: rows, notes: [])
    return [heading(Words(nl: "Beweringen", en: "Claims"), anchor: "claims"), .table(table)]
  }

  private func claimRow(_ judgement: Judgement) -> [Table.Cell] {
    let texts = judgement.findings.compactMap { text(of: $0) }
    let documents = Set(
      papers.filter { $0.assembled.claims.contains { $0.claim == judgement.id } }.map(\.name))
    return [
      Table.Cell(judgement.id), Table.Cell(judgement.claim.statement[language]),
      Table.Cell(judgement.standing.word),
      Table.Cell(texts.map(\.value).joined(separator: "; ")),
      Table.Cell(texts.compactMap(\.interval).joined(separator: "; ")),
      Table.Cell(judgement.claim.test.value.description),
      Table.Cell(documents.sorted().joined(separator: ", ")),
    ]
  }

  private var datasetBlocks: [Block] {
    let table = Table(
      slug: "datasets",
      caption: [.text(words("Datasets en wat zij dekken", "Datasets and what they cover"))],
      columns: [
        column("dataset", "dataset"), column("titel", "title"), column("rijen", "rows", .numbers),
        column("gebieden", "areas"), column("jaren", "years"), column("opgehaald", "retrieved"),
        column("verversen voor", "refresh by"), column("representatief", "representative"),
      ],
      rows: datasets.map(datasetRow), notes: [])
    return [heading(Words(nl: "Datasets", en: "Datasets"), anchor: "datasets"), .table(table)]
  }

  private func datasetRow(_ dataset: Dataset) -> [Table.Cell] {
    let snapshot = dataset.snapshot
    let coverage = Coverage(of: dataset)
    return [
      Table.Cell(snapshot.id), Table.Cell(snapshot.origin.title), Table.Cell(String(dataset.count)),
      Table.Cell(coverage.areas), Table.Cell(coverage.years),
      Table.Cell(snapshot.origin.retrieved.description),
      Table.Cell(snapshot.refreshBy?.description ?? ""),
      Table.Cell(
        snapshot.representation == .representative
          ? words("ja", "yes") : words("nee: alleen voorbeeld", "no: illustration only")),
    ]
  }

  private var findingBlocks: [Block] {
    let counts = ledger.indicators.keys.sorted().map { slug -> [Table.Cell] in
      let findings = ledger.findings(of: slug)
      let computed = findings.filter { $0.estimate != nil }
      let only = findings.count == 1 ? findings.first.flatMap { text(of: $0)?.value } : nil
      return [
        Table.Cell(slug), Table.Cell(ledger.indicators[slug]?.title[language] ?? ""),
        Table.Cell(String(computed.count)), Table.Cell(String(findings.count - computed.count)),
        Table.Cell(only ?? ""),
      ]
    }
    let table = Table(
      slug: "indicators", caption: [.text(words("Indicatoren", "Indicators"))],
      columns: [
        column("indicator", "indicator"), column("titel", "title"),
        column("berekend", "computed", .numbers),
        column("niet te berekenen", "not computable", .numbers),
        column("getal, als er één is", "number, if there is one"),
      ],
      rows: counts, notes: [])
    return [
      heading(Words(nl: "Indicatoren", en: "Indicators"), anchor: "indicators"), .table(table),
    ]
  }

  private var diagnosticBlocks: [Block] {
    let title = heading(Words(nl: "Meldingen", en: "Diagnostics"), anchor: "diagnostics")
    let all = report.diagnostics
    if all.isEmpty { return [title, .paragraph([.text(words("Geen.", "None."))])] }
    let renderer = DiagnosticText(language: language, limit: .max)
    return [title, .list(.bullets, all.map { [.paragraph([.text(renderer.text(of: $0))])] })]
  }
}
