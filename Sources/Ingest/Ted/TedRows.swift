// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns a notice as written into rows of the award table.
struct TedRows {
  private let notice: TedNotice
  private let form: TedForm
  private let mode: IntakeMode
  private var head = Award()
  private var notes: [Diagnostic] = []

  /// Reads what holds for the whole notice; refuses a notice without a number or with a bad date.
  init(_ notice: TedNotice, _ form: TedForm, mode: IntakeMode) throws(Refusal) {
    (self.notice, self.form, self.mode) = (notice, form, mode)
    head.noticeID = try noticeID()
    head.form = form.code
    head.schema = notice.version
    head.dispatchDate = try day(notice.dispatchDate)
    head.publicationDate = try day(notice.publicationDate)
    head.buyerCountry = notice.buyerCountry.flatMap { area($0) }
    head.mainCPV = form.mainCPV
    let basis = form.legalBasis.isEmpty ? notice.directive : form.legalBasis
    head.legalBasis = mode == .harmonised ? TedCodes.celex(basis) : basis
    head.procedure = notice.procedure
    head.authorityType = notice.authorityType
  }

  /// The rows with their places; a section with a bad value is refused and told about.
  func intake(noting report: inout Report) -> Intake {
    var intake = Intake()
    var rows = self
    if form.sections.isEmpty {
      var award = head
      award.exclusion = .noAwardSection
      intake.awards = [Located(award, at: form.place)]
    }
    for (index, section) in form.sections.enumerated() {
      do throws(Refusal) {
        intake.awards.append(
          Located(try rows.award(section, number: index + 1), at: section.place))
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

  private mutating func award(_ section: TedSection, number: Int) throws(Refusal) -> Award {
    var award = head
    award.awardIndex = number
    award.lot = mode == .harmonised ? TedCodes.lot(section.lot) : section.lot
    award.isAwarded = section.isAwarded
    award.tenders = try count(section.tenders["NB_TENDERS_RECEIVED"])
    award.tendersSME = try count(section.tenders["NB_TENDERS_RECEIVED_SME"])
    award.tendersOtherEU = try count(section.tenders["NB_TENDERS_RECEIVED_OTHER_EU"])
    award.tendersNonEU = try count(section.tenders["NB_TENDERS_RECEIVED_NON_EU"])
    try setAmounts(section, &award)
    award.isGroup = section.isGroup
    award.winnerCountries = section.winners.map { winner in winner.country.flatMap { area($0) } }
    award.winnersSME = section.winners.map(\.isSME)
    award.conclusionDate = try day(section.conclusionDate)
    award.exclusion = exclusion(of: award)
    return award
  }

  /// The first default rule that leaves a section out.
  private func exclusion(of award: Award) -> ExclusionRule? {
    if ["5", "5A"].contains(award.authorityType) { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  private func setAmounts(_ section: TedSection, _ award: inout Award) throws(Refusal) {
    award.value = try amount(section.value)
    award.valueLow = try amount(section.low)
    award.valueHigh = try amount(section.high)
    if mode == .asPublished {
      award.publishedValue = section.value?.value ?? ""
      award.publishedValueLow = section.low?.value ?? ""
      award.publishedValueHigh = section.high?.value ?? ""
    }
    guard let currency = section.currency else { return }
    let isCode =
      currency.value.utf8.count == 3
      && currency.value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode { throw Refusal(TedCodes.unknown(currency)) }
    award.currency = currency.value
  }

  private func noticeID() throws(Refusal) -> String {
    guard let id = notice.id else {
      throw Refusal(
        .tedMissing, at: form.place,
        Words(
          nl: "Het nummer van de aankondiging (het attribuut DOC_ID) ontbreekt.",
          en: "The number of the notice (the attribute DOC_ID) is missing."))
    }
    let parts = id.value.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Byte.digits.contains) }
    if parts.count == 2, isDigits, parts[0].utf8.count <= 8, parts[1].utf8.count == 4 {
      return id.value
    }
    throw Refusal(
      .idForm, at: id.place,
      Words(
        nl: "'\(visible(id.value))' is geen publicatienummer met een jaar.",
        en: "'\(visible(id.value))' is not a publication number with a year."))
  }

  /// A country; an unknown code stays unknown and is told about once a notice.
  private mutating func area(_ written: Written) -> Area? {
    if mode == .asPublished { return Area(written.value) }
    if let area = Area(harmonising: written.value), area.isKnownCountry { return area }
    notes.append(TedCodes.unknownCountry(written))
    return nil
  }

  private func count(_ written: Written?) throws(Refusal) -> Int? {
    guard let written else { return nil }
    do throws(NumberText.Trouble) {
      return try NumberText().count(written.value)
    } catch {
      throw Refusal(NumberText.diagnostic(error, written.value, at: written.place))
    }
  }

  private func amount(_ written: Written?) throws(Refusal) -> Double? {
    guard let written else { return nil }
    do throws(NumberText.Trouble) {
      return try NumberText().read(written.value, as: .amount)
    } catch {
      throw Refusal(NumberText.diagnostic(error, written.value, at: written.place))
    }
  }

  /// A day, written `2021-01-26` in forms and `20210126` in the coded data.
  private func day(_ written: Written?) throws(Refusal) -> CalendarDay? {
    guard let written else { return nil }
    let digits = Array(written.value.utf8)
    let isShort = digits.count == 8 && digits.allSatisfy(Byte.digits.contains)
    let text =
      isShort
      ? [digits[0..<4], digits[4..<6], digits[6..<8]]
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-") : written.value
    if let day = CalendarDay(text) { return day }
    throw Refusal(DayText.diagnostic(text, at: written.place))
  }
}

/// Harmonises the codes that notices write in more than one way.
enum TedCodes {
  /// The CELEX number of a directive written `2014/24/EU`; other texts stay as they are.
  static func celex(_ basis: String) -> String {
    let parts = basis.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, ["EU", "EC", "EEC"].contains(parts[2]), parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy(Byte.digits.contains), (1...4).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy(Byte.digits.contains)
    else { return basis }
    return "3\(parts[0])L" + String(repeating: "0", count: 4 - parts[1].utf8.count) + parts[1]
  }

  /// The lot number without a word for lot in front, a full stop behind or leading zeros.
  ///
  /// Only texts that hold one number and nothing else but such words change: `A2` stays `A2`.
  static func lot(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "." || $0 == ":" || $0 == "\u{A0}" }
    guard let number = words.last, number.utf8.allSatisfy(Byte.digits.contains),
      words.dropLast().allSatisfy({ lotWords.contains($0.lowercased()) })
    else { return text }
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// What is told about a currency that is not three capitals.
  static func unknown(_ written: Written) -> Diagnostic {
    Diagnostic(
      .codeUnknown, at: written.place,
      Words(
        nl: "'\(visible(written.value))' is geen code van een munt.",
        en: "'\(visible(written.value))' is not the code of a currency."))
  }

  /// What is told about a country nobody knows; the row stays, with an unknown country.
  static func unknownCountry(_ written: Written) -> Diagnostic {
    Diagnostic(
      .countryUnknown, at: written.place,
      Words(
        nl: "'\(visible(written.value))' is geen bekende code van een land.",
        en: "'\(visible(written.value))' is not a known code of a country."))
  }
}

/// Words that stand before a lot number in the languages of the EU, in lower case.
private let lotWords: Set<String> = [
  "lot", "lots", "lotti", "lotto", "lote", "lotes", "los", "losnr", "perceel", "część", "czesc",
  "zadanie", "pakiet", "osa", "del", "delaftale", "delkontrakt", "lotul", "sklop", "grupa",
  "část", "časť", "dalis", "daļa", "osta", "rész", "обособена", "позиция", "τμήμα", "nr", "no",
  "n°", "nº", "number", "numer", "nummer", "numéro",
]
