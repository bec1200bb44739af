// SPDX-License-Identifier: EUPL-1.2

extension Work {
  /// The same work as a text would refer to it, where its kind is recognised in texts.
  var cited: Cited? {
    switch self {
    case .kamerstuk(let chamber, let session, let dossier, let number),
      .motie(let chamber, let session, let dossier, let number):
      .paper(
        Paper(
          chamber: chamber, session: ParliamentarySession(session)?.start, dossier: dossier,
          number: number))
    case .wetsvoorstel(let dossier): .paper(Paper(dossier: dossier, number: "", role: .bill))
    case .letter(let mark): hasForm("####@#####", mark) ? .record(mark) : .mark(mark)
    default: nil
    }
  }

  /// The first year of the session in which the work was printed.
  var sessionStart: Int? { session.flatMap { ParliamentarySession($0)?.start } }

  private var session: String? {
    switch self {
    case .kamerstuk(_, let session, _, _), .kamerstukAnnex(_, let session, _, _),
      .motie(_, let session, _, _):
      session
    default: nil
    }
  }

  /// The chamber to which the work belongs.
  var chamber: String? {
    switch self {
    case .kamerstuk(let chamber, _, _, _), .kamerstukAnnex(let chamber, _, _, _),
      .motie(let chamber, _, _, _):
      chamber
    default: nil
    }
  }
}
