// SPDX-License-Identifier: EUPL-1.2

/// One award section of one notice, harmonised; the row of an award table.
///
/// Fields follow the CSV of `bewijs ingest`. No names of winners or contacts are held.
public struct Award: Hashable, Sendable {
  /// The publication number and year: `301491-2018`.
  public var noticeID = ""
  /// The form: `F03`, `F21`.
  public var form = ""
  /// The schema it was published in: `R2.0.9`.
  public var schema = ""
  /// When the buyer sent the notice.
  public var dispatchDate: CalendarDay?
  /// When it was published.
  public var publicationDate: CalendarDay?
  /// The country of the buyer.
  public var buyerCountry: Area?
  /// The other countries of buyers who buy together across a border, in the order of the notice.
  public var otherBuyerCountries: [Area] = []
  /// The main CPV code, eight digits.
  public var mainCPV = ""
  /// The legal basis by CELEX number, such as `32014L0024`.
  public var legalBasis = ""
  /// The procedure by its code.
  public var procedure = ""
  /// The type of buyer by its code; `5` is an EU institution.
  public var authorityType = ""
  /// The number of the award section in the notice, from 1; 0 for a notice without any.
  public var awardIndex = 0
  /// The lot number as text.
  public var lot = ""
  /// Whether the section awards a contract; nothing when the notice does not say.
  public var isAwarded: Bool?
  /// The number of tenders received.
  public var tenders: Int?
  /// Of which from small and medium-sized enterprises.
  public var tendersSME: Int?
  /// Of which from other EU states.
  public var tendersOtherEU: Int?
  /// Of which from outside the EU.
  public var tendersNonEU: Int?
  /// The digits of the four numbers of tenders as the source writes them; none in a harmonised table.
  public var publishedTenders: [String] = []
  /// The value of the award.
  public var value: Double?
  /// The lowest of a range of values.
  public var valueLow: Double?
  /// The highest of a range of values.
  public var valueHigh: Double?
  /// The digits of ``value`` as the source writes them; empty in a harmonised table.
  public var publishedValue = ""
  /// The digits of ``valueLow`` as the source writes them; empty in a harmonised table.
  public var publishedValueLow = ""
  /// The digits of ``valueHigh`` as the source writes them; empty in a harmonised table.
  public var publishedValueHigh = ""
  /// The currency of the values, ISO 4217.
  public var currency = ""
  /// Whether a group of economic operators won; nothing when the notice does not say.
  public var isGroup: Bool?
  /// The countries of the winners, in the order of the notice; nothing for an unknown one.
  public var winnerCountries: [Area?] = []
  /// Whether each winner is an SME, in the same order.
  public var winnersSME: [Bool?] = []
  /// When the contract was concluded.
  public var conclusionDate: CalendarDay?
  /// The days of several contracts as the source writes them; empty in a harmonised table.
  public var publishedConclusionDate = ""
  /// Whether a framework agreement is set up; nothing when the notice does not say.
  public var isFramework: Bool?
  /// How many days the contract runs, where the source says days or names its first and last day.
  public var durationDays: Int?
  /// How many months the contract runs, where the source says months or years.
  public var durationMonths: Int?
  /// The last day for tenders, where the notice itself names it; a call does, an award seldom.
  public var tenderDeadline: CalendarDay?
  /// The notices of the same procedure that the notice names: of an award its call.
  public var linkedNotices: [String] = []
  /// The rule that leaves the row out of the defaults of every award measure; nothing when used.
  public var exclusion: ExclusionRule?

  /// An award about which nothing is known yet.
  public init() {}

  /// Whether a winner comes from another country than the buyer; see ``Parties/isCrossBorder``.
  public var isCrossBorder: Bool? { Parties(of: self).isCrossBorder }
}

/// A named rule that leaves an award out of the defaults of every award measure.
public enum ExclusionRule: String, CaseIterable, Hashable, Sendable {
  /// Not a result form: F15 has no tender counts, F20 repeats old awards, F13 counts prizes.
  case notResultForm = "not-result-form"
  /// A translation of a notice that is counted in its original language.
  case translation
  /// The buyer is an institution of the EU.
  case euInstitution = "eu-institution"
  /// The lot was not awarded.
  case notAwarded = "not-awarded"
  /// The notice has no award section.
  case noAwardSection = "no-award-section"
  /// The notice was cancelled.
  case cancelled
  /// A later version of the same notice counts instead.
  case superseded
}
