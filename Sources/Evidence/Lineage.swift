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
  private var tables: [TableRows] = []

  /// A lineage of nothing, to merge others into.
  public init() {}

  /// The lineage of some lines of one file.
  public init(snapshot: String, path: String, lines: some Sequence<Int>) {
    rows[Address(snapshot: snapshot, path: path)] = Set(lines)
  }

  /// The lineage of rows of a table of awards.
  init(_ rows: TableRows) { tables = [rows] }

  /// The sources in alphabetical order.
  public var sources: [Source] {
    var found = rows.mapValues(Array.init)
    for table in tables {
      for (path, lines) in table.linesByPath {
        found[Address(snapshot: table.snapshot, path: path), default: []] += lines
      }
    }
    return found.map {
      Source(snapshot: $0.key.snapshot, path: $0.key.path, lines: ascending($0.value))
    }.sorted()
  }

  /// The snapshots in alphabetical order.
  public var snapshots: [String] {
    Set(rows.keys.map(\.snapshot) + tables.filter { !$0.rows.isEmpty }.map(\.snapshot)).sorted()
  }

  /// The number of rows.
  public var count: Int { sources.reduce(0) { $0 + $1.lines.count } }

  /// Adds the rows of another lineage.
  public mutating func merge(_ other: Lineage) {
    rows.merge(other.rows) { $0.union($1) }
    tables += other.tables
  }

  /// The rows of both.
  public func merging(_ other: Lineage) -> Lineage {
    var both = self
    both.merge(other)
    return both
  }

  /// Whether both rest on the same lines of the same files.
  public static func == (left: Lineage, right: Lineage) -> Bool { left.sources == right.sources }

  /// Hashes the names of the snapshots.
  public func hash(into hasher: inout Hasher) { hasher.combine(snapshots) }
}

/// Rows of a table of awards whose lines are looked up only when a person asks for them.
struct TableRows: Sendable {
  let snapshot: String
  let paths: CodedColumn<String>
  let lines: WholeColumn
  let rows: [Int32]

  /// The lines of each file, in the order of the rows.
  var linesByPath: [String: [Int]] {
    var perFile: [Int: [Int]] = [:]
    for row in rows { perFile[paths.codes[Int(row)], default: []].append(lines[Int(row)] ?? 0) }
    return Dictionary(uniqueKeysWithValues: perFile.map { (paths.words[$0.key], $0.value) })
  }
}

/// The numbers from low to high, each once.
private func ascending(_ numbers: [Int]) -> [Int] {
  var unique: [Int] = []
  for number in numbers.sorted() where number != unique.last { unique.append(number) }
  return unique
}
