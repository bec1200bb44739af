// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads answers of the TED Search API v3: one answer, or a JSON list of the pages of one question.
///
/// A notice gives one row; only the result of a single lot is an award. An answer that timed out
/// refuses the whole file; fewer notices than match the question are noted.
public struct TedSearchReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ted-search"

  /// An answer is read notice by notice.
  public static let isStreamed = true

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the outermost object, or the first of the outermost list, holds notices.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    JSONOutline.has(["notices"], in: bytes)
  }

  /// The notices of one file in memory.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    ByteSource.inMemory {
      try intake(of: ByteSource(path: path, bytes: bytes), threads: 1, noting: &report)
    }
  }

  /// The notices of one file; throws when it cannot be read.
  public func intake(
    of source: ByteSource, threads: Int, noting report: inout Report
  ) throws -> Intake {
    var own = Report()
    var rows = TedSearchRows()
    let rest = try JSONReader.read(
      source, JSONRecords(keys: ["notices"], mayBePages: true), noting: &report
    ) { notice in
      rows.add(notice.value, mode: mode, noting: &own)
    }
    var intake = Intake()
    intake.account.refused = 1
    guard let rest else { return intake }
    do throws(Refusal) {
      let pages = try (rest.value.elements ?? [rest]).map { (page) throws(Refusal) in
        try JSONFields(page)
      }
      try checkNotices(of: pages)
      intake.account.refused = max(1, rows.count)
      try checkTimeout(of: pages)
      try noteMissing(pages, held: rows.distinct, noting: &report)
      report.add(own)
      return rows.finished(noting: &report)
    } catch {
      report.note(error.diagnostic)
      return intake
    }
  }

  private func checkNotices(of pages: [JSONFields]) throws(Refusal) {
    for page in pages {
      if page["notices"] == nil {
        throw Refusal(
          .tedMissing, at: page.place,
          Words(nl: "Het veld 'notices' ontbreekt.", en: "The field 'notices' is missing."))
      }
      _ = try page.list("notices")
    }
  }

  private func checkTimeout(of pages: [JSONFields]) throws(Refusal) {
    for page in pages where try page.bool("timedOut") == true {
      throw Refusal(
        .searchTimeout, at: page["timedOut"]?.place ?? page.place,
        Words(
          nl: "Dit antwoord is afgebroken: timedOut is true.",
          en: "This answer was cut off: timedOut is true."))
    }
  }

  /// Warns when the pages together hold fewer notices than match the question.
  private func noteMissing(
    _ pages: [JSONFields], held: Int, noting report: inout Report
  ) throws(Refusal) {
    let totals = try pages.map { (page) throws(Refusal) in try page.count("totalNoticeCount") }
    guard let total = totals.compactMap({ $0 }).max(), held < total, let first = pages.first else {
      return
    }
    report.note(
      .searchPages, at: first["totalNoticeCount"]?.place ?? first.place,
      Words(
        nl: "Dit bestand bevat \(held) van de \(total) aankondigingen.",
        en: "This file holds \(held) of the \(total) notices."))
  }
}

/// The notices of all pages, each once.
private struct TedSearchRows {
  /// The number of notices.
  private(set) var count = 0
  private var refused = RefusedRecords()
  private var numbers: Set<String> = []
  private var withoutNumber = 0
  private var rows = AwardList()
  private var firsts: [String: Int] = [:]
  private var copies: [String: Int] = [:]
  private var differing: Set<String> = []
  private var mixed: [Place] = []

  /// The number of different notices, by their publication number.
  var distinct: Int { numbers.count + withoutNumber }

  /// Adds a notice.
  mutating func add(_ notice: Located<JSONValue>, mode: IntakeMode, noting report: inout Report) {
    count += 1
    if let number = notice.value["publication-number"]?.value.text {
      numbers.insert(number)
    } else {
      withoutNumber += 1
    }
    do throws(Refusal) {
      add(try TedSearchRow(notice, mode: mode), noting: &report)
    } catch {
      refused.add(error.diagnostic)
    }
  }

  private mutating func add(_ row: TedSearchRow, noting report: inout Report) {
    let award = row.award(noting: &report)
    let id = award.noticeID
    guard let first = firsts[id] else {
      firsts[id] = rows.count
      rows.append(Located(award, at: row.place))
      if row.isMixed { mixed.append(row.place) }
      return
    }
    copies[id, default: 0] += 1
    let isSame = rows[first].value == award
    if !isSame { differing.insert(id) }
    let copies =
      isSame
      ? Words(same: "") : Words(nl: "; de kopieën verschillen", en: "; the copies differ")
    let place = rows[first].place
    report.note(
      isSame ? .noticeTwice : .rowConflict, at: row.place,
      Words(
        nl: "De aankondiging \(id) staat ook in \(place)\(copies.nl).",
        en: "The notice \(id) also stands in \(place)\(copies.en)."))
  }

  /// The rows of notices whose copies agree; the other copies are superseded.
  func finished(noting report: inout Report) -> Intake {
    var intake = Intake()
    refused.tell(noting: &report)
    intake.account.refused = refused.total
    for row in rows {
      let count = copies[row.value.noticeID, default: 0]
      if differing.contains(row.value.noticeID) {
        intake.account.refused += count + 1
        continue
      }
      if count > 0 { intake.account.excluded[.superseded, default: 0] += count }
      intake.add(row)
    }
    if let first = mixed.first {
      report.note(
        .searchLots, at: first,
        Words(
          nl: "Aankondigingen met een uitslag waarvan de percelen niet te scheiden zijn: "
            + "\(mixed.count); dit is de eerste.",
          en: "Notices with a result whose lots cannot be told apart: \(mixed.count); this is "
            + "the first."))
    }
    return intake
  }
}
