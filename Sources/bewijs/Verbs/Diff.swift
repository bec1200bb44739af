// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

extension Verb {
  /// Whether a build would change Output.
  static let diff = Verb(
    name: "diff", alias: "verschil",
    summary: Words(nl: "wat een build in Output zou veranderen", en: "what a build would change"),
    operands: "", count: 0...0, options: [],
    notes: Words(
      nl: "Vergelijkt Output met wat een build zou schrijven: getallen en bestanden. Afloop 1 als "
        + "er verschil is. Schrijft niets.",
      en: "Compares Output with what a build would write: numbers and files. Exit status 1 when "
        + "there is a difference. Writes nothing."),
    example: "bewijs diff"
  ) { invocation, console in
    let rooms = try Rooms(invocation, console)
    if rooms.build.report.isBlocking {
      rooms.tell(on: console)
      if console.isJSON { try console.result(rooms.json(rooms.status, [], in: console.language)) }
      return rooms.status
    }
    let drift = Drift(from: try present(in: invocation.output), to: rooms.build.files)
    if console.isJSON {
      try console.result(drift.json)
    } else {
      try console.result(drift.text(in: console.language))
    }
    return drift.isEmpty ? .fine : .checkFails
  }
}

/// The files of a folder; none when it is not there yet.
private func present(in folder: String) throws(DiskError) -> [String: [UInt8]] {
  do throws(DiskError) {
    return try FileTree.read(folder)
  } catch {
    if error.reason == .missing { return [:] }
    throw error
  }
}
