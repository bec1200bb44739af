// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Claims
internal import Diagnostics
internal import Ingest

extension Verb {
  /// The same as build, without writing.
  static let check = Verb(
    name: "check", alias: "controleer",
    summary: Words(nl: "hetzelfde zonder te schrijven", en: "the same without writing"),
    operands: "[PAPER…]", count: 0...1000, options: [],
    notes: Words(
      nl: "Meldt alles wat build zou melden en schrijft niets. Afloop 1 als een bewering niet meer "
        + "klopt of bronnen elkaar tegenspreken, 65 bij een fout in de invoer. Met namen van "
        + "teksten: alleen die teksten, en alle beweringen.",
      en:
        "Reports all that build would report and writes nothing. Exit status 1 when a claim fails "
        + "or citations conflict, 65 on bad input. With names of papers: only those papers, and "
        + "all claims."),
    example: "bewijs check"
  ) { invocation, console in
    let rooms = try Rooms(invocation, console, papers: invocation.operands)
    rooms.tell(on: console)
    let claims = rooms.build.judgements
    if console.isJSON {
      let standings = claims.map {
        JSONTree.object([("claim", .string($0.id)), ("standing", .string($0.standing.word))])
      }
      try console.result(
        rooms.json(rooms.status, [("claims", .array(standings))], in: console.language))
    } else if !console.isQuiet, rooms.status == .fine {
      try console.result(
        Words(
          nl: "In orde: \(claims.count) beweringen, \(rooms.build.papers.count) stukken.",
          en: "Fine: \(claims.count) claims, \(rooms.build.papers.count) documents."))
    }
    return rooms.status
  }
}
