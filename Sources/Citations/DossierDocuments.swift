// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// The parliamentary papers of one dossier that Evidence knows, for an annex with their dates.
public struct DossierDocuments: Sendable {
  /// One paper of the dossier.
  public struct Row: Sendable {
    /// `nr. 74`, or `bijlage bij nr. 74`.
    public let number: Words
    /// The paper.
    public let reference: Reference
  }

  /// The dossier with its thousands apart, as it is printed.
  public let name: String
  /// The papers by number, an annex after its paper; letters of the Eerste Kamer come last.
  public let rows: [Row]

  /// Selects the papers of a dossier, written like `34477` or `36350-VII`.
  public init(_ dossier: String, among references: some Sequence<Reference>) {
    name = spacedDossier(dossier)
    let found = references.compactMap { reference -> (Row, (Int, Int, String))? in
      guard let (number, isAnnex) = reference.number(in: dossier) else { return nil }
      let order = (Int(number) ?? Int.max, isAnnex ? 1 : 0, number + " " + reference.id)
      return (Row(number: words(number, isAnnex), reference: reference), order)
    }
    rows = found.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

private func words(_ number: String, _ isAnnex: Bool) -> Words {
  let name =
    isDigits(number)
    ? Words(nl: "nr. \(number)", en: "no. \(number)") : Words(same: number)
  return isAnnex ? Words(nl: "bijlage bij ", en: "annex to ") + name : name
}

extension Reference {
  /// The number of this paper in a dossier, and whether it is an annex.
  fileprivate func number(in dossier: String) -> (String, isAnnex: Bool)? {
    switch work {
    case .kamerstuk(_, _, dossier, let number), .motie(_, _, dossier, let number):
      (number, false)
    case .kamerstukAnnex(_, _, dossier, let number): (number, true)
    default: nil
    }
  }

  /// Whether a quotation from the work can say where it stands: it has pages or articles.
  public var hasPlaces: Bool {
    switch work {
    case .webPage, .dataset, .statistics, .interview, .letter, .tedNotice, .toezegging,
      .wetsvoorstel, .procedure:
      false
    default: page == nil
    }
  }
}
