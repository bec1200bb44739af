// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads the rows of a dataset of awards: the columns that ``AwardsCSV`` writes.
enum AwardRows {
  /// The table of the rows that are whole and occur once.
  static func table(
    _ rows: [TableRow], _ snapshot: Snapshot, refusing refused: inout RefusedTableRows
  ) -> AwardTable {
    let awards = rows.map { award($0, refusing: &refused) }
    let keys = RowKeys(rows) { index, _ in
      awards[index].map { "\($0.noticeID)\u{1F}\($0.awardIndex)" }
    }
    let repeated = keys.refused(at: "notice_id", refusing: &refused)
    var table = AwardTable(snapshot: snapshot)
    for (index, row) in rows.enumerated() where !repeated.contains(index) {
      if let award = awards[index] { table.append(award, at: row.row.place) }
    }
    return table
  }

  private static func award(
    _ tableRow: TableRow, refusing refused: inout RefusedTableRows
  ) -> Award? {
    let row = tableRow.row
    var own = Report()
    defer { refused.judge(row, by: own) }
    var award = Award()
    notice(row, &award, noting: &own)
    section(row, &award, noting: &own)
    winners(row, &award, noting: &own)
    terms(row, &award, noting: &own)
    award.exclusion = rule(row, noting: &own)
    RegisterRows.check(tableRow, skipping: AwardsCSV.columns, noting: &own)
    if !own.isBlocking { checkDerived(row, award, noting: &own) }
    return own.isBlocking ? nil : award
  }

  private static func notice(_ row: Row, _ award: inout Award, noting report: inout Report) {
    award.noticeID = row.required("notice_id", noting: &report) ?? ""
    award.form = row.required("form", noting: &report) ?? ""
    award.schema = row.optional("schema") ?? ""
    award.dispatchDate = row.day("dispatch_date", noting: &report)
    award.publicationDate = row.day("publication_date", noting: &report)
    let buyers = parts(row, "buyer_country").compactMap {
      AreaText.country($0, at: row.place("buyer_country"), noting: &report)
    }
    award.buyerCountry = buyers.first
    award.otherBuyerCountries = Array(buyers.dropFirst())
    award.mainCPV = row.optional("cpv_main") ?? ""
    award.legalBasis = row.optional("legal_basis") ?? ""
    award.procedure = row.optional("procedure") ?? ""
    award.authorityType = row.optional("authority_type") ?? ""
  }

  private static func section(_ row: Row, _ award: inout Award, noting report: inout Report) {
    award.awardIndex =
      row.required("award_index", noting: &report).flatMap { _ in
        row.count("award_index", noting: &report)
      } ?? 0
    award.lot = CSVText.plain(row.optional("lot") ?? "")
    award.isAwarded = answer(row, "awarded", noting: &report)
    award.tenders = row.count("tenders", noting: &report)
    award.tendersSME = row.count("tenders_sme", noting: &report)
    award.tendersOtherEU = row.count("tenders_other_eu", noting: &report)
    award.tendersNonEU = row.count("tenders_non_eu", noting: &report)
    award.value = row.number("value", as: .exactAmount, noting: &report)
    award.valueLow = row.number("value_low", as: .exactAmount, noting: &report)
    award.valueHigh = row.number("value_high", as: .exactAmount, noting: &report)
    award.currency = row.optional("currency") ?? ""
    award.isGroup = answer(row, "group", noting: &report)
    award.conclusionDate = row.day("conclusion_date", noting: &report)
  }

  private static func winners(_ row: Row, _ award: inout Award, noting report: inout Report) {
    award.winnerCountries = parts(row, "winner_countries").map { part in
      part.isEmpty
        ? nil : AreaText.country(part, at: row.place("winner_countries"), noting: &report)
    }
    award.winnersSME = parts(row, "winner_sme").map { part in
      part.isEmpty ? nil : part == "y"
    }
    for part in parts(row, "winner_sme") where !["", "y", "n"].contains(part) {
      report.note(
        .codeUnknown, at: row.place("winner_sme"),
        Words(nl: "'\(visible(part))' is geen y of n.", en: "'\(visible(part))' is not y or n."))
    }
  }

  /// What older tables have no column for.
  private static func terms(_ row: Row, _ award: inout Award, noting report: inout Report) {
    award.isFramework = answer(row, "framework", noting: &report)
    award.durationDays = row.count("duration_days", noting: &report)
    award.durationMonths = row.count("duration_months", noting: &report)
    award.tenderDeadline = row.day("tender_deadline", noting: &report)
    award.linkedNotices = parts(row, "linked_notices")
  }

  private static func parts(_ row: Row, _ column: String) -> [String] {
    guard let text = row.optional(column) else { return [] }
    return JoinedCell.parts(of: text, joint: AwardsCSV.joint)
  }

  private static func answer(_ row: Row, _ column: String, noting report: inout Report) -> Bool? {
    row.choice(column, of: ["y", "n"], noting: &report).map { $0 == "y" }
  }

  private static func rule(_ row: Row, noting report: inout Report) -> ExclusionRule? {
    row.choice("rule", of: ExclusionRule.allCases.map(\.rawValue), noting: &report)
      .flatMap(ExclusionRule.init)
  }

  /// Notes a derived cell that is filled and says something else than the row.
  private static func checkDerived(_ row: Row, _ award: Award, noting report: inout Report) {
    let derived = [
      ("cross_border", AwardsCSV.word(award.isCrossBorder)),
      ("used", AwardsCSV.word(award.exclusion == nil)),
    ]
    for (column, expected) in derived where (row.optional(column) ?? "") != expected {
      report.note(
        .derivedConflict, at: row.place(column),
        Words(
          nl: "In '\(column)' staat \(quoted(row.optional(column)).nl); uit de rij volgt "
            + "\(quoted(expected).nl).",
          en: "'\(column)' says \(quoted(row.optional(column)).en); the row says "
            + "\(quoted(expected).en)."))
    }
  }

  private static func quoted(_ text: String?) -> Words {
    guard let text, !text.isEmpty else { return Words(nl: "niets", en: "nothing") }
    return Words(same: "'\(visible(text))'")
  }
}
