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

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the outermost object, or the first of the outermost list, holds notices.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    JSONOutline.has(["notices"], in: bytes)
  }

  /// The notices of one file.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    var intake = Intake()
    intake.account.refused = 1
    guard let value = JSONReader.read(bytes: bytes, path: path, noting: &report) else {
      return intake
    }
    do throws(Refusal) {
      let pages = try (value.value.elements ?? [value]).map { (page) throws(Refusal) in
        try JSONFields(page)
      }
      let notices = try notices(of: pages)
      intake.account.refused = max(1, notices.count)
      try checkTimeout(of: pages)
      try noteMissing(pages, held: notices, noting: &report)
      return rows(of: notices, noting: &report)
    } catch {
      report.note(error.diagnostic)
      return intake
    }
  }

  private func notices(of pages: [JSONFields]) throws(Refusal) -> [Located<JSONValue>] {
    var notices: [Located<JSONValue>] = []
    for page in pages {
      if page["notices"] == nil {
        throw Refusal(
          .tedMissing, at: page.place,
          Words(nl: "Het veld 'notices' ontbreekt.", en: "The field 'notices' is missing."))
      }
      notices += try page.list("notices")
    }
    return notices
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
    _ pages: [JSONFields], held notices: [Located<JSONValue>], noting report: inout Report
  ) throws(Refusal) {
    let totals = try pages.map { (page) throws(Refusal) in try page.count("totalNoticeCount") }
    let ids = notices.map { $0.value["publication-number"]?.value.text }
    let held = Set(ids.compactMap(\.self)).count + ids.count { $0 == nil }
    guard let total = totals.compactMap({ $0 }).max(), held < total, let first = pages.first else {
      return
    }
    report.note(
      .searchPages, at: first["totalNoticeCount"]?.place ?? first.place,
      Words(
        nl: "Dit bestand bevat \(held) van de \(total) aankondigingen.",
        en: "This file holds \(held) of the \(total) notices."))
  }

  private func rows(of notices: [Located<JSONValue>], noting report: inout Report) -> Intake {
    var rows = TedSearchRows()
    for notice in notices {
      do throws(Refusal) {
        let row = try TedSearchRow(notice, mode: mode)
        rows.add(row, noting: &report)
      } catch {
        report.note(error.diagnostic)
        rows.refused += 1
      }
    }
    return rows.finished(noting: &report)
  }
}

/// The notices of all pages, each once.
private struct TedSearchRows {
  var refused = 0
  private var rows: [Located<Award>] = []
  private var firsts: [String: Int] = [:]
  private var copies: [String: Int] = [:]
  private var differing: Set<String> = []
  private var mixed: [Place] = []

  mutating func add(_ row: TedSearchRow, noting report: inout Report) {
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
    intake.account.refused = refused
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
