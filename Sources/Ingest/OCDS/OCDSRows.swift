// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns a compiled process into rows of the award table.
struct OCDSRows {
  private let process: OCDSProcess
  private let awards: [JSONFields]
  private let contracts: [JSONFields]
  private let tender: JSONFields?
  private let statistics: OCDSStatistics
  private let parties: OCDSParties
  private let mode: IntakeMode
  private let head: Award

  /// Reads what holds for the whole process; refuses one whose fields have the wrong kind of value.
  init(
    _ process: OCDSProcess, mode: IntakeMode, noting report: inout Report
  ) throws(Refusal) {
    let release = try JSONFields(process.release)
    let tender = try release.object("tender")
    (self.process, self.tender, self.mode) = (process, tender, mode)
    awards = try release.objects("awards")
    contracts = try release.objects("contracts")
    parties = try OCDSParties(release, mode: mode)
    statistics = try OCDSStatistics(release)
    var head = Award()
    head.noticeID = process.id.value
    head.form = "ocds"
    head.schema = "OCDS 1.1"
    head.publicationDate = process.publishedFirst
    head.mainCPV = try OCDSRows.mainCPV(of: tender, noting: &report)
    let basis = try tender?.object("legalBasis")
    if try basis?.text("scheme")?.value == "CELEX" {
      head.legalBasis = try basis?.identifier("id")?.value ?? ""
    }
    head.procedure = try tender?.text("procurementMethod")?.value ?? ""
    head.authorityType = try parties.authorityType()
    head.tenderDeadline = try tender?.object("tenderPeriod")?.text("endDate").map {
      (date) throws(Refusal) in try Moment(date).day
    }
    self.head = head
  }

  /// The rows with their places; an award with a bad value is refused and told about.
  func intake(noting report: inout Report) -> Intake {
    var intake = Intake()
    if process.repeats > 0 { intake.account.excluded[.superseded] = process.repeats }
    var head = head
    head.buyerCountry = parties.buyerCountry(noting: &report)
    if awards.isEmpty {
      head.exclusion = ruleWithoutAward
      intake.add(Located(head, at: process.id.place))
    }
    for (number, fields) in awards.enumerated() {
      do throws(Refusal) {
        var award = try award(fields, head, noting: &report)
        award.awardIndex = number + 1
        intake.add(Located(award, at: fields.place))
      } catch {
        report.note(error.diagnostic)
        intake.account.refused += 1
      }
    }
    return intake
  }

  private func award(
    _ fields: JSONFields, _ head: Award, noting report: inout Report
  ) throws(Refusal) -> Award {
    let id = try identifier(of: fields)
    var award = head
    award.publicationDate = try published(fields, id) ?? head.publicationDate
    let lots = try fields.texts("relatedLots").map(\.value)
    award.lot = lots.joined(separator: AwardsCSV.joint)
    award.isAwarded = try isAwarded(fields)
    try statistics.fill(&award, lots: lots, isOnlyAward: awards.count == 1)
    try setValue(of: fields, &award, noting: &report)
    let suppliers = try fields.objects("suppliers")
    award.isGroup = suppliers.count == 1 ? false : nil
    award.winnerCountries = suppliers.map { parties.country(of: $0, noting: &report) }
    award.winnersSME = try suppliers.map { (supplier) throws(Refusal) in
      try parties.isSME(supplier)
    }
    award.conclusionDate = try concluded(id)
    try OCDSTerms(tender, contracts).fill(&award, from: fields, id: id, lots: lots)
    if parties.isEUInstitution(award.authorityType) {
      award.exclusion = .euInstitution
    } else if award.isAwarded != true {
      award.exclusion = .notAwarded
    }
    return award
  }

  /// A process without award: withdrawn, ended without one, or not that far yet.
  private var ruleWithoutAward: ExclusionRule {
    let status = (try? tender?.text("status"))?.value
    if status == "cancelled" || status == "withdrawn" { return .cancelled }
    return process.isResult ? .noAwardSection : .notResultForm
  }

  /// The id of an award, which no other award of the process may have.
  private func identifier(of fields: JSONFields) throws(Refusal) -> String {
    let id = try OCDSProcesses.required(try fields.identifier("id"), "id", of: fields)
    let count = awards.count { (try? $0.identifier("id"))?.value == id.value }
    if count == 1 { return id.value }
    throw Refusal(
      .rowConflict, at: id.place,
      Words(
        nl: "De gunning '\(visible(id.value))' staat \(count) keer in dit proces.",
        en: "The award '\(visible(id.value))' occurs \(count) times in this process."))
  }
}

extension OCDSRows {
  /// The CPV code of the tender, else the one that all its items share.
  private static func mainCPV(
    of tender: JSONFields?, noting report: inout Report
  ) throws(Refusal) -> String {
    guard let tender else { return "" }
    if let code = try cpv(of: tender) { return CPVText.code(code, noting: &report) }
    let codes = try tender.objects("items").map { (item) throws(Refusal) in try cpv(of: item) }
    guard Set(codes.map { $0?.value }).count == 1, let code = codes[0] else { return "" }
    return CPVText.code(code, noting: &report)
  }

  private static func cpv(of fields: JSONFields) throws(Refusal) -> Located<String>? {
    guard let classification = try fields.object("classification"),
      try classification.text("scheme")?.value.uppercased() == "CPV"
    else { return nil }
    return try classification.identifier("id")
  }

  /// When an award was published: as it says itself, else by the first release that names it.
  private func published(_ fields: JSONFields, _ id: String) throws(Refusal) -> CalendarDay? {
    guard let date = try fields.text("datePublished") else { return process.published[id] }
    return try Moment(date).day
  }

  /// What the status says; without one, an award with suppliers is an award.
  private func isAwarded(_ fields: JSONFields) throws(Refusal) -> Bool? {
    guard let status = try fields.text("status") else {
      return try fields.list("suppliers").isEmpty ? nil : true
    }
    switch status.value {
    case "active": return true
    case "pending": return nil
    case "cancelled", "unsuccessful": return false
    default: throw OCDSRows.unknown(status)
    }
  }

  private static func unknown(_ status: Located<String>) -> Refusal {
    let words = ["pending", "active", "cancelled", "unsuccessful"]
    let list = words.joined(separator: ", ")
    return Refusal(
      .codeUnknown, at: status.place,
      Words(
        nl: "'\(visible(status.value))' is geen status van een gunning.",
        en: "'\(visible(status.value))' is not the status of an award.")
        + suggestion(for: status.value, among: words),
      remedy: Words(nl: "De lijst is: \(list).", en: "The list is: \(list)."))
  }

  /// The day on which the one contract of an award was signed.
  private func concluded(_ id: String) throws(Refusal) -> CalendarDay? {
    var days = Set<CalendarDay>()
    for contract in contracts where try contract.identifier("awardID")?.value == id {
      if let date = try contract.text("dateSigned") { days.insert(try Moment(date).day) }
    }
    return days.count == 1 ? days.first : nil
  }

  /// An amount with its currency; one without is no value, and neither is a payment to the buyer.
  private func setValue(
    of fields: JSONFields, _ award: inout Award, noting report: inout Report
  ) throws(Refusal) {
    guard let value = try fields.object("value"), let amount = try value.number("amount"),
      amount.value >= 0
    else { return }
    guard let currency = try value.text("currency"), !currency.value.isEmpty else {
      report.note(
        .ocdsCurrency, at: amount.place,
        Words(
          nl: "Bij dit bedrag staat geen munt.", en: "This amount comes without a currency."))
      return
    }
    let isCode =
      currency.value.utf8.count == 3
      && currency.value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode { throw Refusal(TedCodes.unknown(currency.value, at: currency.place)) }
    (award.value, award.currency) = (amount.value, currency.value)
  }
}

extension Intake {
  /// Adds a row and counts it: as used, or by the rule that leaves it out.
  mutating func add(_ award: Located<Award>) {
    awards.append(award)
    if let rule = award.value.exclusion {
      account.excluded[rule, default: 0] += 1
    } else {
      account.used += 1
    }
  }
}
