// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns a notice as written into rows of the award table.
struct TedRows {
  let notice: TedNotice
  let form: TedForm
  private let mode: IntakeMode
  /// Whether the schema is R2.0.7 or R2.0.8, which groups the digits of amounts.
  let isNested: Bool
  private var source: XMLPullReader
  private(set) var head = Award()
  /// Where the objects of each lot stand in the form.
  let objectsOfLots: [String: [Int]]
  private var notes: [Diagnostic] = []

  /// Reads what holds for the whole notice; refuses a notice without a number or with a bad date.
  init(
    _ notice: TedNotice, _ form: TedForm, in source: XMLPullReader, mode: IntakeMode
  ) throws(Refusal) {
    (self.notice, self.form, self.source, self.mode) = (notice, form, source, mode)
    let version = notice.version
    isNested = TedVocabulary.of(version)?.isNested ?? false
    objectsOfLots = Self.objectsOfLots(in: form)
    head.noticeID = try noticeID()
    head.form = form.code.isEmpty && mode == .harmonised ? form.name : form.code
    head.schema = version
    head.dispatchDate = try day(notice.coded[.dispatchDate]?.first)
    head.publicationDate = try day(notice.coded[.publicationDate]?.first)
    head.buyerCountry = notice.coded[.country]?.first.flatMap { area($0) }
    head.mainCPV = form.mainCPV.isEmpty ? notice.code(.cpv) : form.mainCPV
    let basis = form.legalBasis.isEmpty ? notice.code(.directive) : form.legalBasis
    head.legalBasis = mode == .harmonised ? TedCodes.celex(basis) : basis
    head.procedure = notice.code(.procedure)
    head.authorityType = notice.code(.authorityType)
    head.isFramework = form.isFramework ? true : asksForFramework ? false : nil
    head.tenderDeadline = try deadline()
    head.linkedNotices = earlierNotices
  }

  /// The rows with their places; a section with a bad value is refused and told about.
  func intake(noting report: inout Report) -> Intake {
    var intake = Intake()
    var rows = self
    if form.sections.isEmpty {
      do throws(Refusal) {
        intake.awards = [
          Located(try rows.awardWithoutSection(), at: rows.source.place(of: form.offset))
        ]
      } catch {
        report.note(error.diagnostic)
        intake.account.refused += 1
      }
    }
    for (index, section) in form.sections.enumerated() {
      let place = rows.source.place(of: section.offset)
      do throws(Refusal) {
        intake.awards.append(Located(try rows.award(section, number: index + 1), at: place))
      } catch {
        report.note(error.diagnostic)
        intake.account.refused += 1
      }
    }
    for note in rows.notes { report.note(note) }
    for award in intake.awards {
      if let rule = award.value.exclusion {
        intake.account.excluded[rule, default: 0] += 1
      } else {
        intake.account.used += 1
      }
    }
    return intake
  }

  /// The row of a notice without award sections.
  private mutating func awardWithoutSection() throws(Refusal) -> Award {
    var award = head
    award.set(try duration(of: []))
    award.exclusion = exclusion(of: award)
    return award
  }

  private mutating func award(_ section: TedSection, number: Int) throws(Refusal) -> Award {
    var award = head
    award.awardIndex = number
    let lots = mode == .harmonised ? section.lots.map(TedCodes.lot) : section.lots
    award.lot = lots.joined(separator: AwardsCSV.joint)
    award.isAwarded = isAwarded(section)
    award.tenders = try count(section.tenders[.all])
    award.tendersSME = try count(section.tenders[.sme])
    award.tendersOtherEU = try count(section.tenders[.otherEU])
    award.tendersNonEU = try count(section.tenders[.nonEU])
    if mode == .asPublished {
      award.publishedTenders = [.all, .sme, .otherEU, .nonEU].map {
        section.tenders[$0]?.text ?? ""
      }
    }
    if mode == .harmonised || !section.isValueStray { try setValues(section, &award) }
    award.isGroup = section.isGroup
    award.winnerCountries = section.winners.map { winner in winner.country.flatMap { area($0) } }
    award.winnersSME = section.winners.map(\.isSME)
    award.conclusionDate = try day(section.conclusionDate)
    award.set(try duration(of: section.lots))
    award.exclusion = exclusion(of: award)
    return award
  }

  /// Whether a section awards a contract.
  ///
  /// R2.0.7 and R2.0.8 have no element for a lot without award: without winner and value it is unknown.
  private func isAwarded(_ section: TedSection) -> Bool? {
    let value = section.value
    let isBare = section.winners.isEmpty && value.amount == nil && value.low == nil
    return mode == .harmonised && isNested && isBare ? nil : section.isAwarded
  }

  /// The first default rule that leaves a row out.
  private func exclusion(of award: Award) -> ExclusionRule? {
    if !TedCodes.resultForms.contains(award.form) { return .notResultForm }
    if form.sections.isEmpty { return .noAwardSection }
    if ["5", "5A"].contains(award.authorityType) { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  private mutating func setValues(_ section: TedSection, _ award: inout Award) throws(Refusal) {
    let value = section.value
    award.value = try amount(value.amount)
    award.valueLow = try amount(value.low)
    award.valueHigh = try amount(value.high)
    if mode == .asPublished {
      award.publishedValue = value.amount?.text ?? ""
      award.publishedValueLow = value.low?.text ?? ""
      award.publishedValueHigh = value.high?.text ?? ""
    }
    guard let currency = value.currency ?? section.estimate.currency else { return }
    let isCode =
      currency.text.utf8.count == 3
      && currency.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode { throw Refusal(TedCodes.unknown(currency.text, at: place(currency))) }
    award.currency = currency.text
  }

  private mutating func noticeID() throws(Refusal) -> String {
    guard let id = notice.id else {
      throw Refusal(
        .tedMissing, at: source.place(of: form.offset),
        Words(
          nl: "Het nummer van de aankondiging (het attribuut DOC_ID) ontbreekt.",
          en: "The number of the notice (the attribute DOC_ID) is missing."))
    }
    if let number = PublicationNumber(id.text) {
      return mode == .harmonised ? number.text : id.text
    }
    throw Refusal(
      .idForm, at: place(id),
      Words(
        nl: "'\(visible(id.text))' is geen publicatienummer met een jaar.",
        en: "'\(visible(id.text))' is not a publication number with a year."))
  }

  private mutating func place(_ written: Written) -> Place { source.place(of: written.offset) }

  /// A country; an unknown code stays unknown and is told about once a notice.
  private mutating func area(_ written: Written) -> Area? {
    if mode == .asPublished { return Area(written.text) }
    if let area = Area(harmonising: written.text), area.isKnownCountry { return area }
    notes.append(TedCodes.unknownCountry(written.text, at: place(written)))
    return nil
  }

  mutating func count(_ written: Written?) throws(Refusal) -> Int? {
    guard let written else { return nil }
    do throws(NumberText.Trouble) {
      return try NumberText().count(written.text)
    } catch {
      throw Refusal(NumberText.diagnostic(error, written.text, at: place(written)))
    }
  }

  private mutating func amount(_ written: Written?) throws(Refusal) -> Double? {
    guard let written else { return nil }
    do throws(NumberText.Trouble) {
      let text = isNested ? TedCodes.plainAmount(written.text) : written.text
      return try NumberText().read(text, as: .amount)
    } catch {
      throw Refusal(NumberText.diagnostic(error, written.text, at: place(written)))
    }
  }

  /// A day, written `2021-01-26` in forms and `20210126` in the coded data.
  mutating func day(_ written: Written?) throws(Refusal) -> CalendarDay? {
    guard let written else { return nil }
    if let day = TedCodes.day(written.text) { return day }
    throw Refusal(DayText.diagnostic(written.text, at: place(written)))
  }
}
