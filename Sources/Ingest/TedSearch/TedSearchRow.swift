// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Turns one notice of the TED Search API into a row, as far as its fields go.
///
/// The service gives one list a field, with the results of all lots in it, and does not say which
/// belongs to which. So only a notice with a single result is an award; its row has number 1. A
/// notice with more of them, or without the field that tells, has number 0.
struct TedSearchRow {
  /// Where the notice stands.
  let place: Place
  private let head: Award
  private let mainCPV: Located<String>?
  private let buyers: [Located<String>]
  private let winners: [Located<String>]
  private let mode: IntakeMode

  /// Reads a notice; refuses one without number or type.
  init(_ notice: Located<JSONValue>, mode: IntakeMode) throws(Refusal) {
    let fields = TedSearchFields(try JSONFields(notice))
    (place, self.mode) = (notice.place, mode)
    mainCPV = try fields.mainCPV()
    buyers = try fields.texts("buyer-country")
    winners = try fields.texts("winner-country")
    var head = Award()
    head.noticeID = try fields.noticeID(mode)
    head.form = try fields.form()
    head.publicationDate = try fields.day("publication-date")
    head.dispatchDate = try fields.day("dispatch-date")
    head.legalBasis = try fields.only("legal-basis")?.value ?? ""
    head.procedure = try fields.only("procedure-type")?.value ?? ""
    head.authorityType = try fields.only("buyer-legal-type")?.value ?? ""
    let statuses = try fields.texts("winner-selection-status").map { $0.value == "selec-w" }
    if Set(statuses).count == 1 { head.isAwarded = statuses[0] }
    if statuses.count == 1 {
      head.awardIndex = 1
      try fields.fillAward(&head)
    }
    let sizes = head.awardIndex == 1 ? try fields.sizes() : []
    let unknown = [Bool?](repeating: nil, count: winners.count)
    head.winnersSME = sizes.count == winners.count ? sizes : unknown
    self.head = head
  }

  /// Whether the notice has results that cannot be told apart.
  var isMixed: Bool { isResult && head.awardIndex == 0 }

  /// The row; a country nobody knows is noted.
  func award(noting report: inout Report) -> Award {
    var award = head
    award.mainCPV = mainCPV.map { CPVText.code($0, noting: &report) } ?? ""
    for country in buyers.compactMap({ area($0, noting: &report) }) {
      if award.buyerCountry == nil {
        award.buyerCountry = country
      } else if award.buyerCountry != country, !award.otherBuyerCountries.contains(country) {
        award.otherBuyerCountries.append(country)
      }
    }
    award.winnerCountries = winners.map { area($0, noting: &report) }
    award.exclusion = exclusion(of: award)
    return award
  }

  private func exclusion(of award: Award) -> ExclusionRule? {
    if !isResult { return .notResultForm }
    if award.awardIndex == 0 { return .noAwardSection }
    if award.authorityType == "eu-ins-bod-ag" { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  /// Awards under the standard and the light regime; where only the kind of form is known, that.
  private var isResult: Bool { ["can-standard", "can-social", "result"].contains(head.form) }

  private func area(_ code: Located<String>, noting report: inout Report) -> Area? {
    if mode == .asPublished { return Area(code.value) }
    if let area = CountryNames.area(code.value) { return area }
    report.note(TedCodes.unknownCountry(code.value, at: code.place))
    return nil
  }
}
