// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What in the files speaks for one side of a conflict: pages read, sessions, and the order of a
/// dossier, whose numbers follow the dates.
struct ConflictEvidence {
  private let all: [Reference]

  init(_ all: [Reference]) { self.all = all }

  /// A sentence on each of two references that contradict each other.
  func words(_ first: Reference, _ second: Reference) -> Words {
    let found = [first, second].map { ($0.id, reasons(for: $0, against: [first.id, second.id])) }
    if found.allSatisfy({ $0.1.isEmpty }) {
      return Words(
        nl: " Geen van beide is in Evidence te staven.",
        en: " Nothing in Evidence supports either.")
    }
    return found.filter { !$0.1.isEmpty }.reduce(Words(same: "")) { text, side in
      text
        + Words(
          nl: " Bij '\(side.0)': \(side.1.map(\.nl).joined(separator: "; ")).",
          en: " On '\(side.0)': \(side.1.map(\.en).joined(separator: "; ")).")
    }
  }

  private func reasons(for reference: Reference, against pair: [String]) -> [Words] {
    [address(of: reference), session(of: reference), neighbours(of: reference, without: pair)]
      .compactMap(\.self)
  }

  private func address(of reference: Reference) -> Words? {
    guard let url = reference.url, let day = reference.retrieved else { return nil }
    return Words(
      nl: "\(visible(url, limit: 80)) is gelezen op \(day)",
      en: "\(visible(url, limit: 80)) was read on \(day)")
  }

  private func session(of reference: Reference) -> Words? {
    guard case .kamerstuk(_, let text, _, _) = reference.work,
      let session = ParliamentarySession(text), let date = WorkDate(reference.date),
      !ParliamentarySession.sessions(of: date).contains(session)
    else { return nil }
    return Words(
      nl: "\(reference.date) valt niet in vergaderjaar \(text)",
      en: "\(reference.date) does not fall in session \(text)")
  }

  /// The papers of the dossier with the numbers just below and above.
  private func neighbours(of reference: Reference, without pair: [String]) -> Words? {
    guard let own = reference.paper, let day = WorkDate(reference.date) else { return nil }
    let others = all.filter { !pair.contains($0.id) && $0.paper?.dossier == own.dossier }
      .compactMap { other in other.paper.map { (number: $0.number, other: other) } }
    let below = others.filter { $0.number < own.number }.max { $0.number < $1.number }
    let above = others.filter { $0.number > own.number }.min { $0.number < $1.number }
    for (side, isBelow) in [(below, true), (above, false)] {
      guard let side, let date = WorkDate(side.other.date) else { continue }
      if isBelow ? day.isBefore(date) : date.isBefore(day) {
        return Words(
          nl: "nr. \(own.number) van \(reference.date) past niet bij nr. \(side.number) van "
            + "\(side.other.date) (\(side.other.place))",
          en: "no. \(own.number) of \(reference.date) does not fit no. \(side.number) of "
            + "\(side.other.date) (\(side.other.place))")
      }
    }
    let known = [below, above].compactMap(\.self)
    if known.isEmpty { return nil }
    let list = known.map { "nr. \($0.number) (\($0.other.date))" }.joined(separator: ", ")
    return Words(
      nl: "past in de volgorde van het dossier bij \(list)",
      en: "fits the order of the dossier with \(list.replacing("nr.", with: "no."))")
  }
}

extension Reference {
  /// Dossier and number of a parliamentary paper with a number.
  fileprivate var paper: (dossier: String, number: Int)? {
    switch work {
    case .kamerstuk(_, _, let dossier, let number), .motie(_, _, let dossier, let number):
      Int(number).map { (dossier, $0) }
    default: nil
    }
  }
}
