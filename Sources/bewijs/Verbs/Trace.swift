// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest
internal import Papers

extension Verb {
  /// From a printed number, finding or claim back to its rows.
  static let trace = Verb(
    name: "trace", alias: "herleid",
    summary: Words(
      nl: "van een getal of bewering terug naar de rijen",
      en: "from a number or claim back to its rows"),
    operands: "QUERY", count: 1...1,
    options: [
      .value(
        "--in", "PAPER",
        Words(
          nl: "alleen in dit stuk (note) of dit document (note.nl)",
          en: "only in this paper (note) or document (note.en)"))
    ],
    notes: Words(
      nl: "Zoekt een bewering, een uitkomst zoals 'aandeel[NL, 2021]', een indicator, of een getal "
        + "zoals het gedrukt staat. Toont definitie, n, interval, dataset, adres en de rijen. "
        + "Afloop 1 als er niets te vinden is.",
      en: "Looks for a claim, a finding such as 'share[NL, 2021]', an indicator, or a number as it "
        + "is printed. Shows definition, n, interval, dataset, address and the rows. Exit status 1 "
        + "when nothing is found."),
    example: "bewijs trace '0.5 %' --in council-note"
  ) { invocation, console in
    let query = invocation.operands[0]
    let rooms = try Rooms(invocation, console, parts: [])
    rooms.tellTrouble(on: console)
    let answers = rooms.build.trace(query, in: invocation["--in"])
    if console.isJSON {
      try console.result(.object([("answers", .array(answers.map(\.json)))]))
    } else {
      let texts = answers.map { $0.text(in: console.language) }
      try console.result(texts.joined(separator: "\n"))
    }
    if answers.isEmpty { console.complain(notFound(query, rooms.build)) }
    return answers.isEmpty ? .checkFails : .fine
  }
}

private func notFound(_ query: String, _ build: Build) -> Words {
  let names = Array(build.ledger.judgements.keys) + Array(build.ledger.indicators.keys)
  return Words(
    nl: "'\(visible(query))' is geen bewering, uitkomst of gedrukt getal.",
    en: "'\(visible(query))' is no claim, finding or printed number.")
    + suggestion(for: query, among: names)
}
