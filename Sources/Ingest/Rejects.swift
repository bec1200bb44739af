// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Writes refused records down verbatim: what `bewijs ingest --rejects` keeps.
///
/// Every entry is one line that says where the record stands, what is wrong with it, how many
/// records it holds and how many bytes follow; then those bytes, and a line end. A row of a table is
/// kept by itself; of any other document the whole is kept, because its records have no edges.
///
///     awards.csv:4:41: NUM-FORMAT records=1 bytes=67
///     100003-2021,NL,2021,Gemeente 3,85312000,750000,50,3,NL,2021-03-15
public enum Rejects {
  /// The entries of refused documents; `bytes` opens a file by its path.
  public static func entries<Failure: Error>(
    of refusals: [RefusedDocument], bytes: (String) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    for (file, mine) in byFile(refusals) {
      let source = ByteSource(path: file, bytes: try bytes(file))
      ByteSource.inMemory {
        var entries = Entries { output += $0 }
        try entries.write(mine, in: source)
        try entries.flush()
      }
    }
    return output
  }

  /// Writes the entries of refused documents piece by piece, so that there may be any number of them;
  /// `open` lends a file by its path.
  ///
  /// Of a table by itself only a block at a time is brought into memory.
  public static func write(
    _ refusals: [RefusedDocument], open: (String, (ByteSource) throws -> Void) throws -> Void,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var entries = Entries(sink: sink)
      for (file, mine) in byFile(refusals) {
        try open(file) { try entries.write(mine, in: $0) }
      }
      try entries.flush()
    }
  }

  /// The refused documents of every file, in the order of the files.
  private static func byFile(
    _ refusals: [RefusedDocument]
  ) -> [(file: String, documents: [RefusedDocument])] {
    let documents = Dictionary(grouping: refusals, by: \.file)
    var done: Set<String> = []
    return refusals.map(\.file).filter { done.insert($0).inserted }
      .map { ($0, documents[$0] ?? []) }
  }
}

/// Entries on their way to a file, gathered to pieces of some size.
private struct Entries {
  let sink: ([UInt8]) throws -> Void
  private var waiting: [UInt8] = []

  init(sink: @escaping ([UInt8]) throws -> Void) { self.sink = sink }

  /// Writes the entries of one file: it is unpacked once more where it is a package.
  mutating func write(_ refusals: [RefusedDocument], in source: ByteSource) throws {
    var waiting = refusals[...]
    for refusal in waiting.prefix(while: { $0.path == $0.file }) {
      try write(refusal, in: source)
      waiting = waiting.dropFirst()
    }
    guard let path = waiting.first?.file else { return }
    let file = try source.bytes(from: 0, atMost: source.size)
    guard var stream = try? DocumentStream(file, path: path) else { return }
    while let refusal = waiting.first, let document = try? stream.next() {
      guard document.path == refusal.path else { continue }
      for refusal in waiting.prefix(while: { $0.path == document.path }) {
        try write(refusal, in: ByteSource(path: document.path, bytes: document.bytes))
        waiting = waiting.dropFirst()
      }
    }
  }

  /// Hands over what was gathered.
  mutating func flush() throws {
    if !waiting.isEmpty { try sink(waiting) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes the rows that were refused, or the whole document when it is no table.
  private mutating func write(_ refusal: RefusedDocument, in source: ByteSource) throws {
    let rows = RefusedRows(refusal, in: source)
    if try !refusal.isWholeFile && isTable(refusal, source) && rows.areAll() {
      _ = try rows.forEach { try add(refusal.path, $0) }
    } else {
      try add(
        refusal.path,
        RefusedRows.Row(
          troubles: Array(refusal.troubles)[...], records: refusal.records,
          bytes: try source.bytes(from: 0, atMost: source.size)[...]))
    }
  }

  /// Whether a document can be a table: it is described as one, or does not begin as XML or JSON.
  private func isTable(_ refusal: RefusedDocument, _ source: ByteSource) throws -> Bool {
    if refusal.dialect != nil { return true }
    let head = try source.bytes(from: 0, atMost: NoticeIntake.headBytes)
    let first = head.first { !Byte.isBlank($0) && !byteOrderMark.contains($0) }
    let marks = [XMLByte.less, UInt8(ascii: "{"), UInt8(ascii: "[")]
    return first.map { !marks.contains($0) } ?? false
  }

  private mutating func add(_ path: String, _ row: RefusedRows.Row) throws {
    let first = row.troubles.first
    let place = Place(
      path: visible(path, limit: 400), line: first?.line ?? 0, column: first?.column ?? 0)
    var codes: [String] = []
    for trouble in row.troubles where !codes.contains(trouble.code) { codes.append(trouble.code) }
    let list = codes.joined(separator: ",")
    waiting += "\(place): \(list) records=\(row.records) bytes=\(row.bytes.count)\n".utf8
    waiting += row.bytes
    waiting.append(Byte.lineFeed)
    if waiting.count >= 1 << 20 { try flush() }
  }
}
