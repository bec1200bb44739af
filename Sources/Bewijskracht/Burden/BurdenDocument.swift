// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

/// A computed burden as a document: what it is, the numbers, what they rest on.
struct BurdenDocument {
  let answer: BurdenAnswer
  let areaNames: [String: Words]
  let roles: [String: Words]
  let language: Language

  /// Everything that is written.
  var page: StudyPage {
    StudyPage(
      folder: "burden", study: answer.study.id, document: document, tables: tables,
      figures: figures)
  }

  private var document: Document {
    let blocks =
      explanation + [heading("numbers", "De getallen", "The numbers")]
      + (parts + [procedures, gaps].compactMap(\.self)).map { .table($0) }
      + (comparison.map {
        [
          heading("compared", "Naast gepubliceerde bedragen", "Beside published amounts"),
          .table($0),
        ]
      } ?? [])
      + (answer.study.savings.isEmpty
        ? [] : [heading("savings", "Wat maatregelen besparen", "What measures save")])
      + [savings, unknownSavings].compactMap { $0.map { .table($0) } }
      + [heading("drivers", "Wat het meest uitmaakt", "What matters most")] + driverBlocks
    return Document(title: answer.study.title[language], language: language, blocks: blocks)
  }

  /// Every table of the document.
  private var tables: [Table] {
    [numbers] + [comparison, savings, unknownSavings].compactMap(\.self) + driverTables
  }

  /// Every figure of the document.
  private var figures: [Figure] { answer.burdens.compactMap(tornado) }

  var words: BurdenWords { BurdenWords(language: language, roles: roles) }

  func say(_ nl: String, _ en: String) -> String { Words(nl: nl, en: en)[language] }

  func areaName(_ area: Area) -> String {
    area == .all ? say("alle staten", "all states") : areaNames[area.code]?[language] ?? area.code
  }

  private func heading(_ anchor: String, _ nl: String, _ en: String) -> Block {
    .heading(level: 2, anchor: anchor, [.text(say(nl, en))])
  }

  private var explanation: [Block] {
    paragraphs(of: answer.study.method[language]) + caution.map { .paragraph([.text($0)]) }
  }

  private var caution: [String] {
    guard answer.snapshot.representation == .illustrationOnly else { return [] }
    return [
      say(
        "Deze getallen zijn alleen ter illustratie; er kan geen bewering op rusten.",
        "These numbers are for illustration only; no claim can rest on them.")
    ]
  }

  /// How the numbers were made, under a table of costs.
  var notes: [[Inline]] {
    let study = answer.study
    let draws = NumberStyle.eu.count(study.draws, language: language)
    let ranks = words.share(study.correlation)
    return [
      note(
        "Standard Cost Model; interval van 90 % uit \(draws) trekkingen (begingetal "
          + "\(study.seed)), rangcorrelatie binnen een staat \(ranks).",
        "Standard Cost Model; 90 % interval from \(draws) draws (seed \(study.seed)), rank "
          + "correlation within a state \(ranks)."), source,
    ]
  }

  /// How the drivers were found, under their table and figure.
  var driverNotes: [[Inline]] {
    [
      note(
        "Eén hoeveelheid tegelijk van haar 5 %- naar haar 95 %-waarde; de Sobol-index rekent met "
          + "onafhankelijke hoeveelheden.",
        "One quantity at a time from its 5 % to its 95 % value; the Sobol index takes the "
          + "quantities as independent."), source,
    ]
  }

  /// What a comparison is, under its table.
  var comparedNotes: [[Inline]] {
    [
      note(
        "Berekende bedragen zijn gemiddelden. De bedragen meten niet vanzelf hetzelfde; elk getal "
          + "met een naam is een indicator, met eigen definitie en bron.",
        "Computed amounts are means. The amounts need not measure the same; every number with a "
          + "name is an indicator with its own definition and source.")
    ]
  }

  private var source: [Inline] {
    let snapshot = answer.snapshot
    let rest = "\(snapshot.origin.title) (\(snapshot.id); \(snapshot.origin.retrieved))."
    return note("Bron: \(rest)", "Source: \(rest)")
  }

  private func note(_ nl: String, _ en: String) -> [Inline] { [.text(say(nl, en))] }
}
