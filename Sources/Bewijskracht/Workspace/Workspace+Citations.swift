// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Claims
internal import Diagnostics
internal import Evidence
internal import Ingest
internal import Papers

extension Workspace {
  /// Reports references that contradict each other, do not fit the date of a paper that cites them,
  /// or are used by nobody; the last only when every paper was assembled.
  func checkCitations(
    in outputs: [PaperOutput], of loaded: LoadedEvidence, isWhole: Bool, noting report: inout Report
  ) {
    let references = loaded.references.keys.sorted().compactMap { loaded.references[$0] }
    for conflict in CitationChecks.conflicts(in: references) { report.note(conflict) }
    for output in outputs {
      let cited = output.assembled.citedReferences.compactMap { loaded.references[$0] }
      let found = CitationChecks.datesOf(
        cited, citedOn: output.paper.date.description, place: output.paper.place)
      for diagnostic in found { report.note(diagnostic) }
    }
    // A text that could not be filled may hide a citation: then nobody can say what is unused.
    if !isWhole || report.isBlocking { return }
    let used = usedReferences(in: outputs, of: loaded)
    for unused in CitationChecks.unused(among: references, used: used) { report.note(unused) }
  }

  /// The slugs that papers, claims and datasets name.
  private func usedReferences(in outputs: [PaperOutput], of loaded: LoadedEvidence) -> Set<String> {
    var used = Set(outputs.flatMap(\.assembled.citedReferences))
    for claim in loaded.claims.values { used.formUnion(claim.sources.map(\.value)) }
    used.formUnion(loaded.packages.values.compactMap(\.origin.reference))
    for dossier in Set(outputs.flatMap { $0.paper.dossiers.map(\.value) }) {
      let documents = DossierDocuments(dossier, among: loaded.references.values)
      used.formUnion(documents.rows.map(\.reference.id))
    }
    return used
  }
}
