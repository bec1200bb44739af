// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension EFormsRows {
  /// Whether a winner was chosen; nothing when the notice does not say.
  func outcome(of lot: EFormsLotResult) throws(Refusal) -> Bool? {
    guard let code = lot.outcome, code.value != EFormsCodes.masked else { return nil }
    if mode == .harmonised, version.withholds(.outcome, by: lot.withheld) { return nil }
    guard let isAwarded = EFormsCodes.outcomes[code.value] else {
      throw EFormsTrouble.unknown(code, among: EFormsCodes.outcomes.keys.sorted())
    }
    return isAwarded
  }

  /// Sets the numbers of tenders; those from other countries only as published.
  func setCounts(_ lot: EFormsLotResult, _ award: inout Award) throws(Refusal) {
    award.tenders = try count(.all, in: lot)
    award.tendersSME = try count(.sme, in: lot)
    guard mode == .asPublished else { return }
    award.tendersOtherEU = try count(.otherEEA, in: lot)
    award.tendersNonEU = try count(.nonEEA, in: lot)
    award.publishedTenders = EFormsCount.Kind.allCases.map { lot.count($0)?.number?.value ?? "" }
  }

  /// The number with a code; nothing when it is absent, masked or withheld, never 0.
  private func count(_ kind: EFormsCount.Kind, in lot: EFormsLotResult) throws(Refusal) -> Int? {
    guard let count = lot.count(kind), let number = count.number,
      number.value != EFormsAmount.masked
    else { return nil }
    let codes = count.withheld.union(notice.withheld)
    if mode == .harmonised, version.withholds(.counts, by: codes) { return nil }
    do throws(NumberText.Trouble) {
      let count = try NumberText().read(number.value, as: .decimal)
      guard let whole = Int(exactly: count), whole >= 0 else { throw .form }
      return whole
    } catch {
      throw Refusal(NumberText.diagnostic(error, number.value, at: number.place))
    }
  }

  /// The winners; none when the lot has no contract and does not say that somebody won.
  mutating func setWinners(
    _ won: EFormsWinners, _ lot: EFormsLotResult, _ award: inout Award
  ) {
    guard award.isAwarded == true || !lot.contracts.isEmpty else { return }
    let isHidden = mode == .harmonised && version.withholds(.winners, by: notice.withheld)
    let winners = isHidden ? won.winners.map { _ in nil } : won.winners
    award.winnerCountries = winners.map { winner in
      winner?.country.flatMap { area($0) }
    }
    award.winnersSME = winners.map { winner in winner.flatMap { EFormsCodes.isSME($0.size) } }
    award.isGroup = won.isGroup
  }

  /// The values: of the winning tenders together, and of the lowest and highest tender.
  func setAmounts(
    _ lot: EFormsLotResult, _ won: EFormsWinners, _ award: inout Award
  ) throws(Refusal) {
    let isKnown = { (field: EFormsField, codes: Set<String>) in
      mode == .asPublished || !version.withholds(field, by: codes.union(notice.withheld))
    }
    let low = isKnown(.lowestTender, lot.withheld) ? lot.low : nil
    let high = isKnown(.highestTender, lot.withheld) ? lot.high : nil
    let values = won.tenders.map { isKnown(.tenderValue, $0.withheld) ? $0.value : nil }
    let sum = EFormsSum(
      try values.map { value throws(Refusal) in try value?.money() } + won.lostTenders,
      isFramework: self.lot(of: lot)?.isFramework == true)
    (award.value, award.currency) = (sum.number, sum.currency)
    (award.valueLow, award.valueHigh) = (try low?.money()?.number, try high?.money()?.number)
    let written = values.compactMap { $0 }
    if mode == .asPublished {
      award.publishedValue = written.joined(\.text.value)
      award.publishedValueLow = low?.text.value ?? ""
      award.publishedValueHigh = high?.text.value ?? ""
      award.currency = written.joined { $0.currency?.value ?? "" }
    } else if written.isEmpty {
      award.currency = try (low ?? high)?.money()?.currency ?? ""
    }
  }
}
