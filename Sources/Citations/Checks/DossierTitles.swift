// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The titles that references give to dossiers, to be compared with each other and with texts.
struct DossierTitles {
  /// One reference that says how a dossier is called.
  struct Saying {
    let dossier: String
    let title: String
    let reference: Reference

    /// Where the title is written.
    var place: Place {
      reference.places["dossier-title"] ?? reference.place(of: "title")
    }

    /// The title without the differences of case and spacing that do not make another one.
    var plain: String { plainWords(title) }
  }

  private(set) var all: [Saying] = []

  init(_ references: [Reference]) {
    all = references.compactMap { reference in
      reference.titledDossier.map {
        Saying(dossier: $0.dossier, title: $0.title, reference: reference)
      }
    }
  }

  /// One dossier with two titles, or one title with two dossiers; each stands at the later file.
  func conflicts(_ evidence: ConflictEvidence) -> [Diagnostic] {
    all.indices.compactMap { index in
      let later = all[index]
      let other = all[..<index].first {
        ($0.dossier == later.dossier) != ($0.plain == later.plain)
      }
      return other.map { conflict($0, later, evidence) }
    }
  }

  /// The dossier whose title stands at the end of some words, when that is another one than given.
  func otherDossier(_ dossier: String, endingIn words: String) -> Saying? {
    let plain = plainWords(words)
    guard let found = all.first(where: { plain.hasSuffix($0.plain) }) else { return nil }
    return all.contains { $0.plain == found.plain && $0.dossier == dossier } ? nil : found
  }

  private func conflict(
    _ first: Saying, _ second: Saying, _ evidence: ConflictEvidence
  ) -> Diagnostic {
    let other = "'\(first.reference.id)' (\(first.place))"
    let (one, two) = (visible(first.title, limit: 60), visible(second.title, limit: 60))
    let (old, new) = (spacedDossier(first.dossier), spacedDossier(second.dossier))
    let sentence =
      first.dossier == second.dossier
      ? Words(
        nl: "Dossier \(new) heet hier '\(two)', maar bij \(other) '\(one)'.",
        en: "Dossier \(new) is called '\(two)' here, but '\(one)' at \(other).")
      : Words(
        nl: "'\(two)' is hier dossier \(new), maar bij \(other) dossier \(old).",
        en: "'\(two)' is dossier \(new) here, but dossier \(old) at \(other).")
    return Diagnostic(
      .referenceConflict, at: second.place,
      sentence + support(first, second) + evidence.words(first.reference, second.reference))
  }

  /// How many references say the one and the other, where that differs.
  private func support(_ first: Saying, _ second: Saying) -> Words {
    func count(_ saying: Saying) -> Int {
      all.count { $0.dossier == saying.dossier && $0.plain == saying.plain }
    }
    let (here, there) = (count(second), count(first))
    if here == there { return Words(same: "") }
    return Words(
      nl: " Zo staat het hier in \(here) bestand(en), en zoals daar in \(there).",
      en: " \(here) file(s) say it as here, and \(there) as there.")
  }
}

/// Words in lower case with single blanks, without the marks around them.
private func plainWords(_ text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}

extension Reference {
  /// The dossier and its title, when the reference says it; a bill is called as its dossier is.
  fileprivate var titledDossier: (dossier: String, title: String)? {
    switch work {
    case .wetsvoorstel(let dossier): (dossier, title)
    case .kamerstuk(_, _, let dossier, _), .kamerstukAnnex(_, _, let dossier, _),
      .motie(_, _, let dossier, _):
      dossierTitle.map { (dossier, $0) }
    default: nil
    }
  }
}
