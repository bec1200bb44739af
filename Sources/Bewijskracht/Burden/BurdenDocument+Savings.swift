// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Indicators

extension BurdenDocument {
  /// What the measures save, in every area with a number; nothing when no measure has one.
  var savings: Table? {
    let rows = answer.savings.compactMap { figure -> [Table.Cell]? in
      guard let saving = try? figure.result.get() else { return nil }
      return [Table.Cell(figure.measure.title[language]), Table.Cell(areaName(figure.area))]
        + [saving.likely, saving.mean, saving.low, saving.high].map(euro)
    }
    if rows.isEmpty { return nil }
    return Table(
      slug: answer.study.id + "-savings",
      caption: [.text(say("Wat maatregelen per jaar besparen", "What measures save a year"))],
      columns: [column("maatregel", "measure"), column("gebied", "area")] + amounts, rows: rows,
      notes: savingNotes)
  }

  /// The measures that have no number anywhere, with the reason of the first area.
  var unknownSavings: Table? {
    let rows = answer.tellingSavings.compactMap { figure -> [Table.Cell]? in
      guard case .failure(let reason) = figure.result else { return nil }
      return [Table.Cell(figure.measure.title[language]), Table.Cell(reason.words[language])]
    }
    if rows.isEmpty { return nil }
    return Table(
      slug: answer.study.id + "-savings-gaps",
      caption: [
        .text(say("Maatregelen zonder berekening", "Measures that are not computed"))
      ],
      columns: [column("maatregel", "measure"), column("waarom niet", "why not")], rows: rows,
      notes: [])
  }

  /// What each share rests on, and that savings overlap.
  private var savingNotes: [[Inline]] {
    let bases = answer.study.savings.compactMap { measure -> [Inline]? in
      guard measure.removes != nil, let basis = measure.basis else { return nil }
      let words =
        switch basis {
        case .source(let slug): say("bron: \(slug.value)", "source: \(slug.value)")
        case .assumption(let sentence): sentence[language]
        }
      return [.text("\(measure.title[language]): \(words)")]
    }
    let overlap = say(
      "Besparingen overlappen en worden nooit opgeteld.", "Savings overlap and are never added up.")
    return bases + [[.text(overlap)]]
  }
}
