// SPDX-License-Identifier: EUPL-1.2

extension Work {
  /// The identifier by which the publisher of the work knows it: `kst-34477-74`, `32014L0024`,
  /// `ECLI:EU:C:2021:7`; nothing for a work without one.
  ///
  /// Dutch publications have the names of officielebekendmakingen.nl, and articles of Dutch law a
  /// Juriconnect reference. An annex has no identifier of its own here: `Reference.annex` holds it.
  public var identifier: String? {
    switch self {
    case .kamerstuk(_, _, let dossier, let number), .motie(_, _, let dossier, let number):
      "kst-\(dossier)-\(number)"
    case .wetsvoorstel(let dossier): "kst-\(dossier)"
    case .handelingen(let chamber, let session, let number, let item):
      sitting("h", chamber, session, [number] + (item.map { [$0] } ?? []))
    case .aanhangsel(let chamber, let session, let number):
      sitting("ah", chamber, session, [number])
    case .staatsblad(let year, let number): "stb-\(year)-\(number)"
    case .staatscourant(let year, let number): "stcrt-\(year)-\(number)"
    case .dutchLaw(let bwb, let article, let paragraph):
      Juriconnect(bwb: bwb, article: article, paragraph: paragraph).text
    case .unionAct(_, let journal, let celex): celex ?? journal
    case .councilConclusions(let number, let journal): number ?? journal
    case .toezegging(let number), .letter(let number), .unionDocument(let number),
      .councilDocument(let number), .parliamentResolution(let number),
      .parliamentReport(let number), .procedure(let number), .tedNotice(let number):
      number
    case .judgment(let ecli, _, _): ecli
    case .article(let place): place.doi
    case .book(let edition): edition.isbn
    case .statistics(_, let code, _): code
    case .kamerstukAnnex, .report, .webPage, .interview, .dataset: nil
    }
  }
}

/// The name of a publication of a session: `ah-tk-20192020-1234`.
private func sitting(
  _ series: String, _ chamber: String, _ session: String, _ numbers: [String]
) -> String {
  let house = chamber == "I" ? "ek" : "tk"
  let years = session.split(separator: "-").joined()
  return ([series, house, years] + numbers).joined(separator: "-")
}
