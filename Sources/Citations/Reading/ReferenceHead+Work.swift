// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ReferenceHead {
  /// The identifiers of a kind; nothing when one that is needed is not there.
  mutating func work(of kind: ReferenceKind) -> Work? {
    switch kind {
    case .kamerstuk: paper(Work.kamerstuk)
    case .kamerstukAnnex: paper(Work.kamerstukAnnex)
    case .motie: paper(Work.motie)
    case .handelingen, .aanhangsel, .toezegging, .wetsvoorstel: parliamentary(kind)
    case .staatsblad: gazette(Work.staatsblad)
    case .staatscourant: gazette(Work.staatscourant)
    case .dutchLaw: dutchLaw()
    case .letter: required("mark").map(Work.letter)
    case .unionAct: unionAct()
    case .unionDocument: required("number").map(Work.unionDocument)
    case .councilConclusions, .councilDocument, .parliamentResolution, .parliamentReport,
      .procedure, .judgment, .tedNotice:
      union(kind)
    case .report, .article, .book, .webPage, .interview: ordinary(kind)
    case .dataset: required("vintage").map(Work.dataset)
    case .eurostatDataset: statistics(.eurostat)
    case .cbsDataset: statistics(.cbs)
    }
  }

  /// Notes a session in which the date of a parliamentary paper does not fall.
  ///
  /// An annex is not checked: a study has its own date, often before that of the letter.
  mutating func checkSession(of work: Work?, date: String?) {
    guard case .kamerstuk(_, let text, _, _) = work, let date, let day = WorkDate(date),
      let session = ParliamentarySession(text)
    else { return }
    let possible = ParliamentarySession.sessions(of: day)
    if possible.contains(session) { return }
    let names = possible.map(\.name)
    note(
      .referenceSession, at: "session",
      Words(
        nl: "De datum \(date) valt in vergaderjaar \(names.joined(separator: " of ")), niet in "
          + "\(session.name).",
        en: "The date \(date) falls in session \(names.joined(separator: " or ")), not in "
          + "\(session.name)."))
  }
}
