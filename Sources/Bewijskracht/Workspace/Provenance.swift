// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// Collects, for each file of `Output/`, the inputs behind it and the numbers printed in it.
struct Provenance {
  private struct Note {
    let inputs: [String]
    let numbers: [PrintedValue]
  }

  private var notes: [String: Note] = [:]

  /// Records the inputs of one output file, and the numbers it prints.
  mutating func note(_ path: String, inputs: [String], numbers: [PrintedValue]) {
    notes[path] = Note(inputs: inputs, numbers: numbers)
  }

  /// The text of `provenance.json`: every output file with its hash, and the hash of every input.
  func bytes(of files: [String: [UInt8]], evidence: [String: [UInt8]]) -> [UInt8] {
    let inputs = Set(notes.values.flatMap(\.inputs)).sorted()
    let tree = JSONTree.object([
      ("generated", .string("by `bewijs build` from Evidence/; do not edit")),
      ("version", .string(version)),
      ("files", .array(notes.keys.sorted().map { entry(of: $0, files) })),
      (
        "inputs",
        .array(inputs.compactMap { path in evidence[path].map { hashed(path, $0) } })
      ),
    ])
    return Array(JSONText.pretty(tree).utf8)
  }

  private func hashed(_ path: String, _ bytes: [UInt8]) -> JSONTree {
    .object([("path", .string(path)), ("sha256", .string(SHA256.hex(of: bytes)))])
  }

  private func entry(of path: String, _ files: [String: [UInt8]]) -> JSONTree {
    let note = notes[path] ?? Note(inputs: [], numbers: [])
    var members: [(String, JSONTree)] = [
      ("path", .string(path)), ("sha256", .string(SHA256.hex(of: files[path] ?? []))),
      ("inputs", .array(note.inputs.map { .string($0) })),
    ]
    if !note.numbers.isEmpty {
      members.append(("numbers", .array(note.numbers.map(number))))
    }
    return .object(members)
  }

  private func number(_ value: PrintedValue) -> JSONTree {
    .object([
      ("id", .string(value.id)), ("key", .string(value.key.description)),
      ("text", .string(value.text)), ("value", .string(value.machine)),
    ])
  }
}
