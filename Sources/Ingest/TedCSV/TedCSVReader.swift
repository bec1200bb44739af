// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Synchronization

/// Reads the yearly TED CSV: contract award notices, and contract notices as `not-result-form`.
///
/// Columns are found by name. Records are read one by one, so memory holds the awards and not the
/// text of all rows. An award counts once, however many rows repeat it.
public struct TedCSVReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ted-csv"

  /// A table is read in parts.
  public static let isStreamed = true

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// How many bytes tell whether a file is a TED CSV.
  static let headerBytes = 16_384

  /// Whether the first line holds at least eight of the headings of the TED CSV, and is no XML or
  /// JSON: a notice on one line may hold as many words that are headings too.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { !Byte.isBlank($0) && !byteOrderMark.contains($0) }
    let marks = [XMLByte.less, UInt8(ascii: "{"), UInt8(ascii: "[")]
    guard let first, !marks.contains(first) else { return false }
    let line = bytes.prefix(TedCSVReader.headerBytes).prefix {
      $0 != Byte.lineFeed && $0 != Byte.carriageReturn
    }
    let words = line.split { !Byte.digits.contains($0) && !Byte.isLetter($0) && $0 != 0x5F }
    return words.count { TedCSVColumns.names.contains(String(decoding: $0, as: UTF8.self)) } >= 8
  }

  /// The award sections of one file.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    ByteSource.inMemory {
      try intake(of: ByteSource(path: path, bytes: bytes), threads: 1, noting: &report)
    }
  }

  /// The award sections of one file, read by so many threads; throws when the file cannot be read.
  public func intake(
    of source: ByteSource, threads: Int, noting report: inout Report
  ) throws -> Intake {
    do {
      let stream = try CSVStream(source)
      let kind = TedCSVColumns.kind(of: stream.header.map(\.text))
      let columns = Columns(
        header: stream.header, path: source.path, required: kind.required,
        known: TedCSVColumns.names, noting: &report)
      guard let columns else { return TedCSVReader.refusedFile }
      noteMissing(columns, kind, noting: &report)
      let layout = TedCSVLayout(columns, kind: kind, mode: mode)
      if let intake = try clean(source, layout, threads: threads, noting: &report) { return intake }
      return try careful(source, layout, noting: &report)
    } catch let refusal as Refusal {
      report.note(refusal.diagnostic)
      return TedCSVReader.refusedFile
    }
  }

  private static var refusedFile: Intake {
    var intake = Intake()
    intake.account.refused = 1
    return intake
  }

  /// The intake of a file of whole records; nothing when a record is not.
  private func clean(
    _ source: ByteSource, _ layout: TedCSVLayout, threads: Int, noting report: inout Report
  ) throws -> Intake? {
    var own = Report()
    guard let scan = try TableScan(source, required: [], noting: &own) else { return nil }
    let line = 1 + scan.header.withUnsafeBufferPointer(CSVBytes.lineEnds)
    let assembly = Mutex(
      TedCSVAssembly(layout, from: scan.header.count, to: source.size, line: line))
    let states: [Void]? = try scan.states(threads: threads, from: ()) { _, block in
      let rows = TedCSVBlock(block, layout)
      assembly.withLock { $0.add(rows) }
      return true
    }
    if states == nil { return nil }
    return assembly.withLock { $0.finished(noting: &report) }
  }

  /// The intake of a file in which some records are not whole.
  private func careful(
    _ source: ByteSource, _ layout: TedCSVLayout, noting report: inout Report
  ) throws -> Intake {
    var stream = try CSVStream(source)
    var assembly = TedCSVAssembly(layout, from: 0, to: source.size, line: 1)
    do {
      while let record = try stream.next() { assembly.add(layout.row(record)) }
    } catch {
      stream.refused.tell(noting: &report)
      throw error
    }
    assembly.refuse(stream.refused)
    return assembly.finished(noting: &report)
  }

  /// Warns once about columns that are read where they are.
  private func noteMissing(
    _ columns: Columns, _ kind: TedCSVColumns.Kind, noting report: inout Report
  ) {
    let missing = kind.read.filter { !columns.has($0) }
    if missing.isEmpty { return }
    let list = missing.joined(separator: ", ")
    report.note(
      .tedCSVColumns, at: Place(path: columns.path, line: 1, column: 1),
      Words(nl: "Deze kolommen ontbreken: \(list).", en: "These columns are missing: \(list)."))
  }
}

/// What is told once about a whole file.
enum TedCSVNotes {
  static func noRows(_ path: String) -> Diagnostic {
    Diagnostic(
      .dataNone, at: Place(path: path, line: 1, column: 1),
      Words(nl: "Dit bestand heeft 0 rijen.", en: "This file has 0 rows."))
  }

  static func repeated(_ tally: TedCSVAwards.Tally, of rows: Int) -> Diagnostic? {
    tally.first.map {
      Diagnostic(
        .tedCSVRepeated, at: $0,
        Words(
          nl: "Rijen die een eerdere herhalen: \(tally.count) van \(rows); dit is de eerste.",
          en: "Rows that repeat an earlier one: \(tally.count) of \(rows); this is the first."))
    }
  }

  static func short(_ tally: TedCSVAwards.Tally) -> Diagnostic? {
    tally.first.map {
      Diagnostic(
        .tedCSVShortCPV, at: $0,
        Words(
          nl: "Rijen met een CPV-code van zeven cijfers: \(tally.count); dit is de eerste.",
          en: "Rows with a CPV code of seven digits: \(tally.count); this is the first."))
    }
  }
}

extension Report {
  /// Adds a diagnostic where there is one.
  mutating func note(_ diagnostic: Diagnostic?) {
    if let diagnostic { note(diagnostic) }
  }
}
