// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Ingest

/// The difference between what `Output/` holds and what a build would write.
public struct Drift: Hashable, Sendable {
  /// What would happen to a file.
  public enum Change: String, Hashable, Sendable {
    /// It is not there yet.
    case added
    /// It would get other bytes.
    case changed
    /// It would go.
    case removed
  }

  /// One file that would change.
  public struct File: Hashable, Sendable {
    /// The path relative to `Output/`.
    public let path: String
    /// What would happen to it.
    public let change: Change
  }

  /// One printed number that would change.
  public struct Number: Hashable, Sendable {
    /// The finding behind it.
    public let key: String
    /// What was printed; nothing for a new number.
    public let old: String?
    /// What would be printed; nothing for a number that goes.
    public let new: String?
    /// The documents that print it, by path.
    public let documents: [String]
  }

  /// The files, by path.
  public let files: [File]
  /// The numbers, by key.
  public let numbers: [Number]

  /// Compares what stands on disk with what a build made.
  public init(from old: [String: [UInt8]], to new: [String: [UInt8]]) {
    let paths = Set(old.keys).union(new.keys).sorted()
    files = paths.compactMap { path in
      if old[path] == new[path] { return nil }
      let change: Change = old[path] == nil ? .added : new[path] == nil ? .removed : .changed
      return File(path: path, change: change)
    }
    numbers = Self.numbers(
      from: PrintedNumbers(provenance: old["provenance.json"] ?? []),
      to: PrintedNumbers(provenance: new["provenance.json"] ?? []))
  }

  /// Whether nothing would change.
  public var isEmpty: Bool { files.isEmpty }

  private static func numbers(from old: PrintedNumbers, to new: PrintedNumbers) -> [Number] {
    let names = Set(old.texts.keys).union(new.texts.keys)
    let byKey = Dictionary(grouping: names, by: \.key)
    return byKey.keys.sorted().flatMap { key in
      let changed = (byKey[key] ?? []).sorted().filter { old.texts[$0] != new.texts[$0] }
      let pairs = Dictionary(grouping: changed) { Pair(old: old.texts[$0], new: new.texts[$0]) }
      return pairs.keys.sorted().map { pair in
        Number(
          key: key, old: pair.old, new: pair.new,
          documents: (pairs[pair] ?? []).map(\.document).sorted())
      }
    }
  }

  private struct Pair: Hashable, Comparable {
    let old: String?
    let new: String?

    static func < (left: Pair, right: Pair) -> Bool {
      (left.old ?? "", left.new ?? "") < (right.old ?? "", right.new ?? "")
    }
  }
}

extension Drift {
  /// The difference in words, one line per number and per file; a sentence when there is none.
  public func text(in language: Language) -> String {
    if isEmpty {
      return Words(
        nl: "Output is gelijk aan wat een build zou schrijven.",
        en: "Output equals what a build would write.")[language] + "\n"
    }
    let none = Words(nl: "niets", en: "nothing")[language]
    let arrows = numbers.map { number in
      "\(number.key): \(number.old ?? none) → \(number.new ?? none)  "
        + "(\(number.documents.joined(separator: ", ")))"
    }
    let lines = files.map { "\(word(for: $0.change)[language])  \($0.path)" }
    return (arrows + lines).joined(separator: "\n") + "\n"
  }

  private func word(for change: Change) -> Words {
    switch change {
    case .added: Words(nl: "nieuw    ", en: "added    ")
    case .changed: Words(nl: "gewijzigd", en: "changed  ")
    case .removed: Words(nl: "vervalt  ", en: "removed  ")
    }
  }

  /// The difference for machines.
  public var json: JSONTree {
    .object([
      ("drift", .bool(!isEmpty)),
      (
        "numbers",
        .array(
          numbers.map { number in
            .object([
              ("key", .string(number.key)),
              ("old", number.old.map { .string($0) } ?? .null),
              ("new", number.new.map { .string($0) } ?? .null),
              ("documents", .array(number.documents.map { .string($0) })),
            ])
          })
      ),
      (
        "files",
        .array(
          files.map {
            .object([("path", .string($0.path)), ("change", .string($0.change.rawValue))])
          })
      ),
    ])
  }
}
