// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The numbers that some awards have for a property, and how many have none.
struct AwardSample {
  /// The awards that have a number.
  let rows: [Int32]
  /// Their numbers.
  let numbers: [Double]
  /// How many awards have none.
  let missing: Int

  /// Takes the numbers of the property; throws when there is none at all, or currencies differ.
  init(of cases: AwardCases) throws(NoEstimate) {
    guard !cases.rows.isEmpty else { throw .noRows }
    rows = cases.known
    if cases.readings.property.isMoney, !cases.readings.isConverted {
      let currencies = cases.table.currencies(of: rows)
      guard currencies.isEmpty || currencies == ["EUR"] else { throw .mixedCurrencies(currencies) }
    }
    numbers = cases.readings.numbers.numbers(of: rows)
    missing = cases.rows.count - numbers.count
    if numbers.isEmpty { throw .allUnknown(cases: cases.rows.count) }
  }
}

extension AwardTable {
  /// The currencies of some rows that have a value, in alphabetical order.
  func currencies(of valued: [Int32]) -> [String] {
    let known = currency.words.filter { !$0.isEmpty }
    if known.count == 1, let row = valued.first { return [currency[Int(row)]] }
    return zip(currency.words, currency.counts(of: valued)).filter { $1 > 0 }.map(\.0).sorted()
  }
}
