// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators

/// A scenario of thresholds as a document: what it is, the numbers, how values lie around thresholds.
struct ThresholdDocument {
  let answer: ThresholdAnswer
  let areaNames: [String: Words]
  let language: Language

  /// Everything that is written.
  var page: StudyPage {
    StudyPage(
      folder: "scenario", study: answer.study.id, document: document, tables: tables,
      figures: [totals].compactMap(\.self) + answer.lines.compactMap(bins))
  }

  private var document: Document {
    let counts =
      [heading("counts", "Boven en onder de drempels", "Above and below the thresholds")]
      + [totals].compactMap(\.self).map { .figure($0) } + (sides + [borders]).map { .table($0) }
    let costs = burdens.map { Block.table($0) }
    let around =
      [heading("bunching", "Rond de drempels", "Around the thresholds")]
      + [nearby, jumps].map { .table($0) } + answer.lines.compactMap(bins).map { .figure($0) }
    return Document(
      title: answer.study.title[language], language: language,
      blocks: paragraphs(of: answer.study.method[language]) + explanation + counts
        + (costs.isEmpty ? [] : [heading("burden", "Wat het kost", "What it costs")] + costs)
        + around)
  }

  private var tables: [Table] { [counts] + burdens + [windows] }

  var words: ThresholdWords { ThresholdWords(language: language) }

  func say(_ nl: String, _ en: String) -> String { Words(nl: nl, en: en)[language] }

  private func heading(_ anchor: String, _ nl: String, _ en: String) -> Block {
    .heading(level: 2, anchor: anchor, [.text(say(nl, en))])
  }

  /// What counts, what is observed, what is assumed.
  private var explanation: [Block] {
    let state = answer.study.state.map { areaNames[$0.code]?[language] ?? $0.code }
    let buyers = state.map { say(" van kopers in \($0)", " of buyers in \($0)") } ?? ""
    let number = words.count(answer.notices)
    var sentences = [
      say(
        "Er tellen \(number) aankondigingen\(buyers). De waarde van een aankondiging is die van "
          + "haar gunningen samen, zonder percelen die niet zijn gegund; de drempel geldt voor de "
          + "geschatte waarde, die hier niet staat.",
        "\(number) notices\(buyers) count. The value of a notice is that of its awards together, "
          + "without lots that were not awarded; the threshold is about the estimated value, which "
          + "is not here."),
      words.observed(answer.current), words.gaps(answer.gaps),
    ]
    if answer.snapshot.representation == .illustrationOnly {
      sentences.append(
        say(
          "Deze getallen zijn alleen ter illustratie; er kan geen bewering op rusten.",
          "These numbers are for illustration only; no claim can rest on them."))
    }
    sentences += answer.study.assumptions.map { "\($0.sentence[language]) (\($0.rawValue))" }
    return sentences.map { .paragraph([.text($0)]) }
  }

  /// The source, under every table and figure.
  var notes: [[Inline]] {
    let snapshot = answer.snapshot
    let text = "\(snapshot.origin.title) (\(snapshot.id); \(snapshot.origin.retrieved))."
    return [[.text(say("Bron: \(text)", "Source: \(text)"))]]
  }

  func note(_ nl: String, _ en: String) -> [Inline] { [.text(say(nl, en))] }
}
