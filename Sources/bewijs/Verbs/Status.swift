// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

extension Verb {
  /// One screen about where things stand.
  static let status = Verb(
    name: "status", alias: "stand",
    summary: Words(
      nl: "hoe alles ervoor staat, op één scherm", en: "how things stand, on a screen"),
    operands: "", count: 0...0, options: [],
    notes: Words(
      nl: "Toont de beweringen naar hoe ze ervoor staan, verouderde bronnen, de stukken en het "
        + "aantal meldingen.",
      en: "Shows the claims by how they stand, stale sources, the documents and the number of "
        + "messages."),
    example: "bewijs status"
  ) { invocation, console in
    let rooms = try Rooms(invocation, console)
    let status = Status(of: rooms.build)
    if console.isJSON {
      try console.result(status.json)
    } else {
      try console.result(status.text(in: console.language))
    }
    return .fine
  }
}
