// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads the yearly TED CSV: contract award notices, and contract notices as `not-result-form`.
///
/// Columns are found by name. Records are read one by one, so memory holds the awards and not the
/// text of all rows. An award counts once, however many rows repeat it.
public struct TedCSVReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ted-csv"

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the first line holds at least eight of the headings of the TED CSV.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix(16_384).prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    let words = line.split { !Byte.digits.contains($0) && !Byte.isLetter($0) && $0 != 0x5F }
    let names = Set(TedCSVColumns.all)
    return words.count { names.contains(String(decoding: $0, as: UTF8.self)) } >= 8
  }

  /// The award sections of one file.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    do throws(Refusal) {
      var stream = try CSVStream(bytes, path: path)
      let kind = TedCSVColumns.kind(of: stream.header.map(\.text))
      let columns = Columns(
        header: stream.header, path: path, required: kind.required, known: TedCSVColumns.all,
        noting: &report)
      guard let columns else { return TedCSVReader.refusedFile }
      noteMissing(columns, kind, noting: &report)
      return try intake(of: &stream, columns, kind, noting: &report)
    } catch {
      report.note(error.diagnostic)
      return TedCSVReader.refusedFile
    }
  }

  private static var refusedFile: Intake {
    var intake = Intake()
    intake.account.refused = 1
    return intake
  }

  private func intake(
    of stream: inout CSVStream, _ columns: Columns, _ kind: TedCSVColumns.Kind,
    noting report: inout Report
  ) throws(Refusal) -> Intake {
    var awards = TedCSVAwards()
    var short = TedCSVAwards.Tally()
    var (count, refused) = (0, 0)
    let tellsNonAwards = columns.has("INFO_ON_NON_AWARD")
    while let record = try stream.next(noting: &report) {
      count += 1
      let row = TedCSVRow(
        row: columns.row(record), kind: kind, mode: mode, tellsNonAwards: tellsNonAwards)
      guard let award = row.award(noting: &report) else {
        refused += 1
        continue
      }
      awards.add(award, id: row.awardID, at: row.row.place, noting: &report)
      if row.hasShortCPV { short.add(row.row.place("CPV")) }
    }
    if count + stream.refused == 0 { report.note(TedCSVNotes.noRows(columns.path)) }
    report.note(TedCSVNotes.repeated(awards.repeats, of: count))
    report.note(TedCSVNotes.short(short))
    return awards.finished(refused: refused + stream.refused)
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
private enum TedCSVNotes {
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
  fileprivate mutating func note(_ diagnostic: Diagnostic?) {
    if let diagnostic { note(diagnostic) }
  }
}
