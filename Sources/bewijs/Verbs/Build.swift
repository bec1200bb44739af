// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Verb {
  /// Reads, computes, judges and writes.
  static let build = Verb(
    name: "build", alias: "bouw",
    summary: Words(
      nl: "lees, reken, oordeel en schrijf Output", en: "read, compute, judge and write Output"),
    operands: "", count: 0...0, options: [],
    notes: Words(
      nl: "Leest Evidence, berekent elke indicator, beoordeelt elke bewering en vervangt Output in "
        + "één keer. Bij een fout blijft Output zoals het was. Twee builds geven dezelfde bytes.",
      en: "Reads Evidence, computes every indicator, judges every claim and replaces Output in one "
        + "step. On an error Output stays as it was. Two builds give the same bytes."),
    example: "bewijs build"
  ) { invocation, console in
    // The lock comes first, so that a second build is told at once.
    let swap = try OutputSwap(folder: invocation.output)
    let rooms = try Rooms(invocation, console)
    rooms.tell(on: console)
    var outcome: OutputSwap.Outcome?
    if !rooms.build.report.isBlocking {
      outcome = try withProgressLine(console) { try swap.replace(with: rooms.build.files) }
    }
    try console.result(outcome, of: rooms, in: invocation.output)
    return rooms.status
  }
}

extension Console {
  fileprivate func result(
    _ outcome: OutputSwap.Outcome?, of rooms: Rooms, in folder: String
  ) throws {
    let paths = rooms.build.files.keys.sorted()
    if isJSON {
      let members: [(String, JSONTree)] = [
        ("output", .string(outcome?.word ?? "not-written")),
        ("files", .array(outcome == nil ? [] : paths.map { .string($0) })),
      ]
      return try result(rooms.json(rooms.status, members, in: language))
    }
    if case .replacedLeaving(let path) = outcome {
      complain(
        Words(
          nl: "De oude bestanden staan nog in \(visible(path, limit: 4096)); de volgende build "
            + "ruimt ze op.",
          en: "The old files are still in \(visible(path, limit: 4096)); the next build removes "
            + "them."))
    }
    if !isQuiet { try result(sentence(outcome, count: paths.count, folder: folder)) }
  }

  private func sentence(
    _ outcome: OutputSwap.Outcome?, count: Int, folder: String
  ) -> Words {
    let name = visible(folder, limit: 4096)
    switch outcome {
    case nil:
      return Words(nl: "\(name) is niet gewijzigd.", en: "\(name) was not changed.")
    case .unchanged:
      return Words(
        nl: "\(name): \(count) bestanden, niets veranderd.",
        en: "\(name): \(count) files, nothing changed.")
    case .replaced, .replacedLeaving:
      return Words(
        nl: "\(name): \(count) bestanden geschreven.", en: "\(name): \(count) files written.")
    }
  }
}

extension OutputSwap.Outcome {
  fileprivate var word: String { self == .unchanged ? "unchanged" : "replaced" }
}
