// SPDX-License-Identifier: EUPL-1.2

/// What an element of a notice tells, whatever a schema calls it.
enum TedTerm: Hashable, Sendable {
  /// Nothing by itself: what counts is inside it.
  case inside
  /// The forms of a notice.
  case forms
  /// A fact of the coded data, which every schema writes alike.
  case coded(TedCode)
  /// The type of a notice that announces or awards.
  case noticeType
  case legalBasis
  case otherLegalBasis
  case buyer
  case mainCPV
  case procedure
  /// The value of all awards together.
  case noticeValue
  /// An award section.
  case section
  case lot
  case awarded
  case notAwarded
  case group(Bool)
  case tenders(TedTenders)
  case conclusionDay
  case value(TedValueKind)
  case estimate
  /// A block of values that the independent table of `as-published` does not know.
  case strayValues
  case winner
  case country
  case sme(Bool)
  case amount
  case low
  case high
  case includingVAT
  /// What is bought in some lots.
  case object
  /// How long a contract runs, in a unit; an empty one stands in the attribute TYPE.
  case duration(String)
  case firstDay
  case lastDay
  case framework
  /// The last day for tenders or requests to take part.
  case deadline
  /// The number in the Official Journal of an earlier notice of the procedure.
  case earlierNotice
}

/// A fact of the coded data.
package enum TedCode: Hashable, Sendable {
  case publicationDate, dispatchDate, country, directive, procedure, authorityType
  case documentType, contractNature, regulation, cpv, deadline
}

/// Which tenders, or participants of a design contest, are counted.
package enum TedTenders: Hashable, Sendable {
  case all, sme, otherEU, nonEU, electronic
}

/// What the value of an award is.
package enum TedValueKind: String, Hashable, Sendable {
  case total, range, prize
}

/// The names of elements in one family of schemas; where releases differ, they differ here.
struct TedVocabulary: Sendable {
  /// The elements of a form.
  let form: XMLNames<TedTerm>
  /// The elements of an award section.
  let section: XMLNames<TedTerm>
  /// Whether forms wrap everything in elements of many names, so that all of them are searched.
  let isNested: Bool

  /// The family of a version such as `R2.0.9`; nothing for a version that is not read.
  static func of(_ version: String) -> TedVocabulary? {
    switch version {
    case "R2.0.9": flat
    case "R2.0.7", "R2.0.8": nested
    default: nil
    }
  }

  /// R2.0.9, all releases: S01 and S02 have fields where S03 and later have wrappers.
  static let flat = TedVocabulary(
    form: XMLNames([
      "LEGAL_BASIS": .legalBasis, "LEGAL_BASIS_OTHER": .otherLegalBasis, "NOTICE": .noticeType,
      "CONTRACTING_BODY": .inside, "ADDRESS_CONTRACTING_BODY": .buyer,
      "ADDRESS_CONTRACTING_BODY_ADDITIONAL": .buyer, "OBJECT_CONTRACT": .inside,
      "OBJECT_DESCR": .object,
      "CPV_MAIN": .mainCPV, "VAL_TOTAL": .noticeValue, "PROCEDURE": .procedure,
      "AWARD_CONTRACT": .section, "RESULTS": .section,
    ]),
    section: XMLNames([
      "LOT_NO": .lot, "AWARDED_CONTRACT": .awarded, "AWARDED_PRIZE": .awarded,
      "NO_AWARDED_CONTRACT": .notAwarded, "NO_AWARDED_PRIZE": .notAwarded,
      "TENDERS": .inside, "CONTRACTORS": .inside, "VALUES": .inside, "PARTICIPANTS": .inside,
      "WINNERS": .inside, "VALUE": .strayValues,
      "AWARDED_TO_GROUP": .group(true), "NO_AWARDED_TO_GROUP": .group(false),
      "NB_TENDERS_RECEIVED": .tenders(.all), "NB_TENDERS_RECEIVED_SME": .tenders(.sme),
      "NB_TENDERS_RECEIVED_OTHER_EU": .tenders(.otherEU),
      "NB_TENDERS_RECEIVED_NON_EU": .tenders(.nonEU),
      "NB_TENDERS_RECEIVED_EMEANS": .tenders(.electronic),
      "NB_PARTICIPANTS": .tenders(.all), "NB_PARTICIPANTS_SME": .tenders(.sme),
      "NB_PARTICIPANTS_OTHER_EU": .tenders(.otherEU),
      "DATE_CONCLUSION_CONTRACT": .conclusionDay, "DATE_DECISION_JURY": .conclusionDay,
      "VAL_TOTAL": .value(.total), "VAL_RANGE_TOTAL": .value(.range), "VAL_PRIZE": .value(.prize),
      "VAL_ESTIMATED_TOTAL": .estimate, "CONTRACTOR": .winner, "WINNER": .winner,
    ]),
    isNested: false)

  /// R2.0.7 and R2.0.8, also the defence forms that kept R2.0.8 until 2023.
  static let nested = TedVocabulary(
    form: XMLNames([
      "CA_CE_CONCESSIONAIRE_PROFILE": .buyer, "CPV_MAIN": .mainCPV,
      "TOTAL_FINAL_VALUE": .noticeValue, "AWARD_OF_CONTRACT": .section,
      "AWARD_OF_CONTRACT_DEFENCE": .section, "AWARD_AND_CONTRACT_VALUE": .section,
      "RESULT_CONTEST": .section, "PERIOD_WORK_DATE_STARTING": .object,
      "CONCLUSION_FRAMEWORK_AGREEMENT": .framework, "F17_FRAMEWORK": .framework,
      "RECEIPT_LIMIT_DATE": .deadline,
    ]),
    section: XMLNames([
      "LOT_NUMBER": .lot, "AWARD_PRIZES": .inside, "CONTRACT_VALUE_INFORMATION": .inside,
      "OFFERS_RECEIVED_NUMBER": .tenders(.all),
      "OFFERS_RECEIVED_NUMBER_MEANING": .tenders(.electronic),
      "CONTRACT_AWARD_DATE": .conclusionDay, "DATE_OF_CONTRACT_AWARD": .conclusionDay,
      "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE": .value(.total),
      "INITIAL_ESTIMATED_TOTAL_VALUE_CONTRACT": .estimate,
      "ECONOMIC_OPERATOR_NAME_ADDRESS": .winner,
      "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME": .winner,
      "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME_CHP": .winner, "NAME_ADDRESS_WINNER": .winner,
    ]),
    isNested: true)

  /// The parts of a notice that are read.
  static let parts = XMLNames<TedTerm>(["CODED_DATA_SECTION": .inside, "FORM_SECTION": .forms])

  /// The elements of the coded data.
  static let codedData = XMLNames<TedTerm>([
    "REF_OJS": .inside, "NOTICE_DATA": .inside, "CODIF_DATA": .inside,
    "DATE_PUB": .coded(.publicationDate), "DS_DATE_DISPATCH": .coded(.dispatchDate),
    "ISO_COUNTRY": .coded(.country), "DIRECTIVE": .coded(.directive),
    "PR_PROC": .coded(.procedure), "AA_AUTHORITY_TYPE": .coded(.authorityType),
    "TD_DOCUMENT_TYPE": .coded(.documentType), "NC_CONTRACT_NATURE": .coded(.contractNature),
    "RP_REGULATION": .coded(.regulation), "ORIGINAL_CPV": .coded(.cpv),
    "DT_DATE_FOR_SUBMISSION": .coded(.deadline),
  ])

  /// The elements of the procedure, besides those that name it.
  static let procedure = XMLNames<TedTerm>([
    "FRAMEWORK": .framework, "DATE_RECEIPT_TENDERS": .deadline, "NOTICE_NUMBER_OJ": .earlierNotice,
  ])

  /// The elements of an object; the last five are those of R2.0.7 and R2.0.8.
  static let object = XMLNames<TedTerm>([
    "LOT_NO": .lot, "DURATION": .duration(""), "DATE_START": .firstDay, "DATE_END": .lastDay,
    "MONTHS": .duration("MONTH"), "DAYS": .duration("DAY"), "INTERVAL_DATE": .inside,
    "START_DATE": .firstDay, "END_DATE": .lastDay,
  ])

  /// The elements of a winner or a buyer; an address may stand in a wrapper or by itself.
  static let address = XMLNames<TedTerm>([
    "ADDRESS_CONTRACTOR": .inside, "ADDRESS_WINNER": .inside,
    "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME": .inside,
    "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME_CHP": .inside,
    "COUNTRY": .country, "SME": .sme(true), "NO_SME": .sme(false),
  ])

  /// The elements of a value.
  static let value = XMLNames<TedTerm>([
    "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE": .inside, "RANGE_VALUE_COST": .inside,
    "VALUE_COST": .amount, "LOW": .low, "LOW_VALUE": .low, "HIGH": .high, "HIGH_VALUE": .high,
    "INCLUDING_VAT": .includingVAT,
  ])

  /// The element that holds the code of a CPV.
  static let cpv = XMLNames<TedTerm>(["CPV_CODE": .mainCPV])

  /// The parts of a day in R2.0.7 and R2.0.8.
  static let day = XMLNames<TedDayPart>(["YEAR": .year, "MONTH": .month, "DAY": .day])
}

/// A part of a day that is written in parts.
enum TedDayPart: Sendable {
  case year, month, day
}
