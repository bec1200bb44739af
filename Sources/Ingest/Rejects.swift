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
    var done: Set<String> = []
    for file in refusals.map(\.file) where done.insert(file).inserted {
      let mine = refusals.filter { $0.file == file }
      output += entries(of: mine, in: try bytes(file))
    }
    return output
  }

  /// The entries of refused documents; `open` lends a file by its path.
  ///
  /// Of a table by itself only the refused rows are brought into memory.
  public static func entries(
    of refusals: [RefusedDocument], open: (String, (ByteSource) throws -> Void) throws -> Void
  ) throws -> [UInt8] {
    var output: [UInt8] = []
    var done: Set<String> = []
    for file in refusals.map(\.file) where done.insert(file).inserted {
      let mine = refusals.filter { $0.file == file }
      try open(file) { output += try entries(of: mine, in: $0) }
    }
    return output
  }

  private static func entries(
    of refusals: [RefusedDocument], in source: ByteSource
  ) throws -> [UInt8] {
    let head = try source.bytes(from: 0, atMost: TedCSVReader.headerBytes)
    if refusals.count == 1, let refusal = refusals.first, refusal.path == refusal.file,
      !refusal.isWholeFile, TedCSVReader().recognises(head),
      refusal.troubles.allSatisfy({ $0.line > 0 })
    {
      var rows = RefusedRows(refusal, in: source)
      let found = try rows.found()
      if found.count == refusal.records {
        return found.flatMap { entry(refusal.path, $0.troubles, records: 1, $0.bytes) }
      }
    }
    return entries(of: refusals, in: try source.bytes(from: 0, atMost: source.size))
  }

  /// The entries of one file: it is unpacked once more where it is a package.
  private static func entries(of refusals: [RefusedDocument], in file: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var waiting = refusals[...]
    for refusal in waiting.prefix(while: { $0.path == $0.file }) {
      output += entries(of: refusal, in: file)
      waiting = waiting.dropFirst()
    }
    guard let path = waiting.first?.file, var stream = try? DocumentStream(file, path: path) else {
      return output
    }
    while let refusal = waiting.first, let document = try? stream.next() {
      guard document.path == refusal.path else { continue }
      for refusal in waiting.prefix(while: { $0.path == document.path }) {
        output += entries(of: refusal, in: document.bytes)
        waiting = waiting.dropFirst()
      }
    }
    return output
  }

  private static func entries(of refusal: RefusedDocument, in document: [UInt8]) -> [UInt8] {
    let rows = refusal.isWholeFile ? [] : TableRows.refused(by: refusal, in: document)
    if !rows.isEmpty, rows.count == refusal.records {
      return rows.flatMap { entry(refusal.path, $0.troubles, records: 1, $0.bytes) }
    }
    return entry(refusal.path, refusal.troubles, records: refusal.records, document[...])
  }

  private static func entry(
    _ path: String, _ troubles: [RefusedDocument.Trouble], records: Int, _ bytes: ArraySlice<UInt8>
  ) -> [UInt8] {
    let first = troubles.first
    let place = Place(
      path: visible(path, limit: 400), line: first?.line ?? 0, column: first?.column ?? 0)
    var codes: [String] = []
    for trouble in troubles where !codes.contains(trouble.code) { codes.append(trouble.code) }
    let head = "\(place): \(codes.joined(separator: ",")) records=\(records) bytes=\(bytes.count)\n"
    return Array(head.utf8) + bytes + [Byte.lineFeed]
  }
}

/// Finds the rows of a table that were refused, by the lines on which trouble stands.
private enum TableRows {
  /// The rows with their bytes as they stand; none when the document is no table.
  static func refused(
    by refusal: RefusedDocument, in document: [UInt8]
  ) -> [(troubles: [RefusedDocument.Trouble], bytes: ArraySlice<UInt8>)] {
    let first = document.first { !Byte.isBlank($0) && !byteOrderMark.contains($0) }
    let marks = [XMLByte.less, UInt8(ascii: "{"), UInt8(ascii: "[")]
    guard let first, !marks.contains(first), refusal.troubles.allSatisfy({ $0.line > 0 }) else {
      return []
    }
    let lines = physicalLines(document)
    return extents(document, refusal.dialect ?? .house).compactMap { extent in
      let troubles = refusal.troubles.filter { extent.contains($0.line) }
      guard !troubles.isEmpty, extent.upperBound <= lines.count else { return nil }
      let bytes = document[
        lines[extent.lowerBound - 1].lowerBound..<lines[extent.upperBound - 1].upperBound]
      return (troubles, bytes)
    }
  }

  /// The first and last line of every record below the header.
  private static func extents(_ document: [UInt8], _ dialect: Dialect) -> [ClosedRange<Int>] {
    let text = dialect.encoding == .windows1252 ? Windows1252.asUTF8(document) : document
    var scanner = CSVScanner(text, path: "", delimiter: dialect.delimiter)
    var extents: [ClosedRange<Int>] = []
    var start = scanner.line
    do throws(Refusal) {
      while try scanner.next() != nil {
        extents.append(start...max(start, scanner.line - (scanner.isAtLineStart ? 1 : 0)))
        start = scanner.line
      }
    } catch {
      return []
    }
    return Array(extents.dropFirst())
  }

  /// Where every line stands, without its line end.
  private static func physicalLines(_ document: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < document.count {
      let byte = document[at]
      guard byte == Byte.lineFeed || byte == Byte.carriageReturn else {
        at += 1
        continue
      }
      lines.append(start..<at)
      let isPair =
        byte == Byte.carriageReturn && at + 1 < document.count && document[at + 1] == Byte.lineFeed
      at += isPair ? 2 : 1
      start = at
    }
    if start < document.count { lines.append(start..<document.count) }
    return lines
  }
}
