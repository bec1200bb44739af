// SPDX-License-Identifier: EUPL-1.2

/// The rows a number rests on: per snapshot and file, the physical lines.
public struct Lineage: Hashable, Sendable {
  /// The rows of one file of one snapshot.
  public struct Source: Hashable, Sendable, Comparable {
    /// The snapshot: `publisher/dataset`.
    public let snapshot: String
    /// The file, relative to `Evidence/`.
    public let path: String
    /// The physical lines, sorted, each once.
    public let lines: [Int]

    /// Orders by snapshot, then path.
    public static func < (left: Source, right: Source) -> Bool {
      (left.snapshot, left.path) < (right.snapshot, right.path)
    }
  }

  private struct Address: Hashable {
    let snapshot: String
    let path: String
  }

  private var rows: [Address: Set<Int>] = [:]

  /// A lineage of nothing, to merge others into.
  public init() {}

  /// The lineage of some lines of one file.
  public init(snapshot: String, path: String, lines: some Sequence<Int>) {
    rows[Address(snapshot: snapshot, path: path)] = Set(lines)
  }

  /// The sources in alphabetical order.
  public var sources: [Source] {
    rows.map { Source(snapshot: $0.key.snapshot, path: $0.key.path, lines: $0.value.sorted()) }
      .sorted()
  }

  /// The snapshots in alphabetical order.
  public var snapshots: [String] { Set(rows.keys.map(\.snapshot)).sorted() }

  /// The number of rows.
  public var count: Int { rows.values.reduce(0) { $0 + $1.count } }

  /// Adds the rows of another lineage.
  public mutating func merge(_ other: Lineage) {
    rows.merge(other.rows) { $0.union($1) }
  }

  /// The rows of both.
  public func merging(_ other: Lineage) -> Lineage {
    var both = self
    both.merge(other)
    return both
  }
}
