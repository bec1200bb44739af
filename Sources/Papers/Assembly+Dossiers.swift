// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Documents

extension Assembly {
  /// The papers of the dossiers that `paper.md` asks for, one table each.
  mutating func dossierAnnex() -> [Block] {
    var blocks: [Block] = []
    for dossier in paper.dossiers {
      if let table = table(ofDossier: dossier) { blocks.append(.table(table)) }
    }
    return blocks.isEmpty ? [] : [Annex.dossiers.heading(in: language)] + blocks
  }

  private mutating func table(ofDossier dossier: Located<String>) -> Table? {
    let documents = DossierDocuments(dossier.value, among: ledger.references.values)
    guard !documents.rows.isEmpty else {
      report.note(
        .paperDossier, at: dossier.place,
        Words(
          nl: "Evidence bevat geen stuk in dossier '\(visible(dossier.value))'.",
          en: "Evidence holds no paper in dossier '\(visible(dossier.value))'."))
      return nil
    }
    let table = Table(
      slug: uniqueAnchor("dossier-\(dossier.value.lowercased())"),
      caption: [
        .text(say(nl: "Stukken in dossier ", en: "Documents in dossier ") + documents.name)
      ],
      columns: [
        Table.Column(heading: say(nl: "Stuk", en: "Paper"), alignment: .words),
        Table.Column(heading: say(nl: "Datum", en: "Date"), alignment: .words),
        Table.Column(heading: say(nl: "Titel", en: "Title"), alignment: .words),
      ],
      rows: documents.rows.map(row), notes: [])
    tables.append(table)
    return table
  }

  private func row(_ row: DossierDocuments.Row) -> [Table.Cell] {
    let reference = row.reference
    let day = longDate(reference.date)[language]
    return [
      Table.Cell(row.number[language]), Table.Cell([.text(day)], machine: reference.date),
      Table.Cell(reference.title),
    ]
  }
}
