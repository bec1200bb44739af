// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns a notice as written into rows of the award table.
struct EFormsRows {
  let notice: EFormsNotice
  let version: EFormsVersion
  let mode: IntakeMode
  let organisations: [String: EFormsOrganisation]
  var head = Award()
  var notes: [Diagnostic] = []

  /// Reads what holds for the whole notice; refuses a notice that lacks what identifies it.
  init(_ notice: EFormsNotice, _ version: EFormsVersion, mode: IntakeMode) throws(Refusal) {
    (self.notice, self.version, self.mode) = (notice, version, mode)
    organisations = Dictionary(
      notice.organisations.compactMap { one in one.id.map { ($0.value, one) } },
      uniquingKeysWith: { first, _ in first })
    try setIdentity()
    head.schema = version.name
    head.mainCPV = notice.mainCPV?.value ?? ""
    let basis = notice.legalBasis?.value ?? ""
    head.legalBasis = mode == .harmonised ? EFormsCodes.basis(basis) : basis
    setProcedure()
    notes += EFormsTrouble.organisations(in: notice)
    setBuyers()
    head.linkedNotices = earlierNotices
  }

  /// The rows with their places; an outcome with a bad value is refused and told about.
  func intake(noting report: inout Report) -> Intake {
    var intake = Intake()
    var rows = self
    if notice.result.lots.isEmpty {
      do throws(Refusal) {
        var award = head
        try setTerms(of: notice.lots, &award)
        award.exclusion = exclusion(of: award)
        intake.awards = [Located(award, at: notice.place)]
      } catch {
        report.note(error.diagnostic)
        intake.account.refused += 1
      }
    }
    for (index, lot) in notice.result.lots.enumerated() {
      do throws(Refusal) {
        intake.awards.append(Located(try rows.award(lot, number: index + 1), at: lot.place))
      } catch {
        report.note(error.diagnostic)
        intake.account.refused += 1
      }
    }
    for note in rows.notes { report.note(note) }
    intake.account.count(intake.awards)
    return intake
  }

  private mutating func award(_ lot: EFormsLotResult, number: Int) throws(Refusal) -> Award {
    var award = head
    award.awardIndex = number
    let id = lot.lot?.value ?? ""
    award.lot = mode == .harmonised ? EFormsCodes.lot(id) : id
    award.isAwarded = try outcome(of: lot)
    try setCounts(lot, &award)
    let won = EFormsWinners(of: lot, in: notice.result, organisations)
    setWinners(won, lot, &award)
    award.conclusionDate = try won.concluded.map { day throws(Refusal) in try self.day(day) }.min()
    if mode == .asPublished, won.concluded.count > 1 {
      award.publishedConclusionDate = won.concluded.map { String($0.value.prefix(10)) }
        .joined(separator: AwardsCSV.joint)
    }
    try setAmounts(lot, won, &award)
    try setTerms(of: self.lot(of: lot).map { [$0] } ?? [], &award)
    award.exclusion = exclusion(of: award)
    if award.exclusion == nil { notes += EFormsTrouble.breaks(of: won, at: lot) }
    return award
  }

  /// The first default rule that leaves a row out.
  private func exclusion(of award: Award) -> ExclusionRule? {
    if !isResult { return .notResultForm }
    if notice.changes.reasons.contains(EFormsCodes.cancelled) { return .cancelled }
    if award.awardIndex == 0 { return .noAwardSection }
    if notice.buyers.first?.legalType == EFormsCodes.institution { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  /// Whether the notice announces awards that count.
  private var isResult: Bool {
    if let subtype = notice.subtype?.value { return EFormsCodes.resultSubtypes.contains(subtype) }
    return EFormsCodes.resultTypes.contains(notice.type?.value ?? "")
      && notice.legalBasis?.value != EFormsCodes.defence
  }
}
