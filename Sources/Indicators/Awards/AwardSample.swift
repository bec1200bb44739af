// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The numbers that some awards have for a property, and how many have none.
struct AwardSample {
  /// Their numbers.
  let numbers: [Double]
  /// How many awards have none.
  let missing: Int

  /// Takes the numbers of the property; throws when there is none at all, or currencies differ.
  init(of cases: AwardCases) throws(NoEstimate) {
    try cases.checkCurrencies()
    numbers = cases.readings.numbers.numbers(of: cases.known)
    missing = cases.rows.count - numbers.count
    if numbers.isEmpty { throw .allUnknown(cases: cases.rows.count) }
  }
}

extension AwardCases {
  /// Throws when there is no row, or when amounts stand in another currency than euro.
  func checkCurrencies() throws(NoEstimate) {
    guard !rows.isEmpty else { throw .noRows }
    guard readings.property.isMoney, case .reals(let amounts) = readings.numbers else { return }
    let currencies = currencies(of: amounts)
    guard currencies.isEmpty || currencies == ["EUR"] else { throw .mixedCurrencies(currencies) }
  }

  /// The currencies of the rows that have a value, in alphabetical order; none of converted values.
  func currencies(of amounts: [Double]) -> [String] {
    if readings.isConverted { return [] }
    let known = table.currency.words.filter { !$0.isEmpty }
    if known.count == 1 { return rows.contains { !amounts[Int($0)].isNaN } ? known : [] }
    let valued = amounts.known(rows, without: .nan)
    return zip(table.currency.words, table.currency.counts(of: valued)).filter { $1 > 0 }
      .map(\.0).sorted()
  }
}
