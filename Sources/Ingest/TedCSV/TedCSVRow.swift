// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns one row of the TED CSV into an award section, harmonised.
struct TedCSVRow {
  let row: Row
  let kind: TedCSVColumns.Kind
  let mode: IntakeMode
  /// Whether the file has the column that says why a lot was not awarded.
  let tellsNonAwards: Bool

  /// What joins the parts of a cell that holds several.
  private static let joint = "---"

  /// The columns with numbers of tenders: all, from SMEs, from other EU states, from elsewhere.
  private static let tenders = [
    "NUMBER_OFFERS", "NUMBER_TENDERS_SME", "NUMBER_TENDERS_OTHER_EU", "NUMBER_TENDERS_NON_EU",
  ]

  /// The award section; nothing when a cell is wrong, which is noted.
  func award(noting report: inout Report) -> Award? {
    var own = Report()
    defer { report.add(own) }
    var award = Award()
    notice(&award, noting: &own)
    if awardID != nil {
      section(&award, noting: &own)
      winners(&award, noting: &own)
    }
    award.exclusion = exclusion(of: award, noting: &own)
    return own.isBlocking ? nil : award
  }

  /// The id of the award in its notice; nothing in a row about a notice or lot without award.
  var awardID: String? { kind == .awards ? row.optional("ID_AWARD") : nil }

  /// Whether the CPV code has lost the zero it begins with.
  var hasShortCPV: Bool { row.optional("CPV")?.utf8.count == 7 }

  private func notice(_ award: inout Award, noting report: inout Report) {
    award.noticeID = noticeID(noting: &report)
    award.form = form(noting: &report)
    award.schema = schema
    award.dispatchDate = day("DT_DISPATCH", noting: &report)
    let buyers = parts("ISO_COUNTRY_CODE").compactMap {
      area($0, in: "ISO_COUNTRY_CODE", noting: &report)
    }
    award.buyerCountry = buyers.first
    for country in buyers
    where country != buyers.first && !award.otherBuyerCountries.contains(country) {
      award.otherBuyerCountries.append(country)
    }
    award.mainCPV = cpv(noting: &report)
    award.procedure = row.optional("TOP_TYPE") ?? ""
    award.authorityType = parts("CAE_TYPE").joined(separator: AwardsCSV.joint)
    award.isFramework = answer(row.optional("B_FRA_AGREEMENT"), "B_FRA_AGREEMENT", &report)
    if kind == .contracts {
      award.tenderDeadline = day("DT_APPLICATIONS", noting: &report)
      award.linkedNotices = parts("FUTURE_CAN_ID").compactMap(TedCSVRow.publicationNumber)
    }
  }

  private func section(_ award: inout Award, noting report: inout Report) {
    let lot = row.optional("ID_LOT_AWARDED") ?? ""
    award.lot = mode == .harmonised ? TedCodes.lot(lot) : lot
    award.isAwarded = isAwarded
    let tenders = TedCSVRow.tenders.map { row.count($0, noting: &report) }
    (award.tenders, award.tendersSME) = (tenders[0], tenders[1])
    (award.tendersOtherEU, award.tendersNonEU) = (tenders[2], tenders[3])
    award.value = row.number("AWARD_VALUE_EURO", as: .amount, noting: &report)
    if award.value != nil { award.currency = "EUR" }
    if mode == .asPublished { keepDigits(of: tenders, &award) }
    award.isGroup = answer(row.optional("B_AWARDED_TO_A_GROUP"), "B_AWARDED_TO_A_GROUP", &report)
    award.conclusionDate = day("DT_AWARD", noting: &report)
  }

  /// Keeps digits that are not those the numbers are written with here: most are, and take no room.
  private func keepDigits(of tenders: [Int?], _ award: inout Award) {
    let value = row.optional("AWARD_VALUE_EURO") ?? ""
    if value != award.value.map(NumberText.plainAmount) { award.publishedValue = value }
    let counts = TedCSVRow.tenders.map { row.optional($0) ?? "" }
    if counts != tenders.map({ $0.map { String($0) } ?? "" }) { award.publishedTenders = counts }
  }

  /// Sizes count only when there is one for each country: otherwise nobody can pair them.
  private func winners(_ award: inout Award, noting report: inout Report) {
    let sizes = parts("B_CONTRACTOR_SME").map { answer($0, "B_CONTRACTOR_SME", &report) }
    let countries = parts("WIN_COUNTRY_CODE")
    let isNamed = row.optional("WIN_NAME") != nil
    let unknown = [Area?](repeating: nil, count: max(sizes.count, isNamed ? 1 : 0))
    award.winnerCountries =
      countries.isEmpty
      ? unknown : countries.map { area($0, in: "WIN_COUNTRY_CODE", noting: &report) }
    let count = award.winnerCountries.count
    award.winnersSME = sizes.count == count ? sizes : [Bool?](repeating: nil, count: count)
  }

  /// The first default rule that leaves a row out.
  private func exclusion(of award: Award, noting report: inout Report) -> ExclusionRule? {
    let isCancelled = row.choice("CANCELLED", of: ["0", "1"], noting: &report) == "1"
    if kind == .contracts || !TedCodes.resultForms.contains(award.form) { return .notResultForm }
    if isCancelled { return .cancelled }
    if awardID == nil { return .noAwardSection }
    if parts("CAE_TYPE").contains(where: { $0 == "5" || $0 == "5A" }) { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  /// A reason for no award says no; where the file cannot give one, only a winner says yes.
  private var isAwarded: Bool? {
    if row.optional("INFO_ON_NON_AWARD") != nil { return false }
    let hasWinner = row.optional("WIN_NAME") != nil || row.optional("WIN_COUNTRY_CODE") != nil
    return tellsNonAwards || hasWinner ? true : nil
  }
}

extension TedCSVRow {
  /// `2023263753`, the year and then the publication number, as `263753-2023`.
  private func noticeID(noting report: inout Report) -> String {
    guard let text = row.required(kind.id, noting: &report) else { return "" }
    if let id = TedCSVRow.publicationNumber(text) { return id }
    report.note(
      .idForm, at: row.place(kind.id),
      Words(
        nl: "'\(visible(text))' is geen jaar met een publicatienummer.",
        en: "'\(visible(text))' is not a year with a publication number."))
    return ""
  }

  private static func publicationNumber(_ text: String) -> String? {
    let digits = text.utf8
    let number = digits.dropFirst(4).drop { $0 == UInt8(ascii: "0") }
    guard digits.allSatisfy(Byte.digits.contains), (1...8).contains(number.count),
      let year = Int(text.prefix(4)), (1990...2099).contains(year)
    else { return nil }
    let zeros = String(repeating: "0", count: max(0, 6 - number.count))
    return "\(zeros)\(String(decoding: number, as: UTF8.self))-\(year)"
  }

  /// `3` as `F03`.
  private func form(noting report: inout Report) -> String {
    guard let text = row.required("ID_TYPE", noting: &report) else { return "" }
    guard let number = try? NumberText().count(text), (1...25).contains(number) else {
      report.note(
        .codeUnknown, at: row.place("ID_TYPE"),
        Words(
          nl: "'\(visible(text))' is geen nummer van een formulier.",
          en: "'\(visible(text))' is not the number of a form."),
        remedy: Words(nl: "De lijst is: 1 tot en met 25.", en: "The list is: 1 to 25."))
      return ""
    }
    return (number < 10 ? "F0" : "F") + String(number)
  }

  /// `2.0.9.S03.E01` as `R2.0.9`; a text of another form as it is.
  private var schema: String {
    let text = row.optional("XSD_VERSION") ?? ""
    var points = 0
    let head = text.utf8.prefix { byte in
      if byte == UInt8(ascii: ".") { points += 1 }
      return points < 3
    }
    let parts = head.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isVersion =
      parts.count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Byte.digits.contains) }
    return isVersion ? "R" + String(decoding: head, as: UTF8.self) : text
  }

  private func cpv(noting report: inout Report) -> String {
    guard let text = row.optional("CPV") else { return "" }
    return CPVText.code(Located(text, at: row.place("CPV")), noting: &report)
  }

  private func parts(_ column: String) -> [String] {
    row.optional(column).map { JoinedCell.parts(of: $0, joint: TedCSVRow.joint) } ?? []
  }

  /// A country; an unknown code stays unknown and is noted.
  private func area(_ code: String, in column: String, noting report: inout Report) -> Area? {
    if code.isEmpty { return nil }
    if mode == .asPublished { return Area(code) }
    if let area = Area(harmonising: code), area.isKnownCountry { return area }
    report.note(TedCodes.unknownCountry(code, at: row.place(column)))
    return nil
  }

  private func answer(_ text: String?, _ column: String, _ report: inout Report) -> Bool? {
    guard let text, !text.isEmpty else { return nil }
    if text == "Y" || text == "N" { return text == "Y" }
    report.note(
      .codeUnknown, at: row.place(column),
      Words(
        nl: "'\(visible(text))' is geen Y of N.", en: "'\(visible(text))' is not Y or N."),
      remedy: Words(nl: "De lijst is: Y, N.", en: "The list is: Y, N."))
    return nil
  }

  private func day(_ column: String, noting report: inout Report) -> CalendarDay? {
    guard let text = row.optional(column) else { return nil }
    return TedCSVDay.read(text, at: row.place(column), noting: &report)
  }
}
