// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The numbers that some awards have for a property, and how many have none.
struct AwardSample {
  let numbers: [Double]
  let missing: Int

  /// Takes the numbers of the property; throws when there is none at all, or currencies differ.
  init(of cases: AwardCases) throws(NoEstimate) {
    guard !cases.rows.isEmpty else { throw .noRows }
    let column = cases.readings.numbers
    if cases.readings.property.isMoney {
      let currencies = cases.table.currencies(of: cases.rows, with: column)
      guard currencies.isEmpty || currencies == ["EUR"] else { throw .mixedCurrencies(currencies) }
    }
    numbers = column.known(of: cases.rows)
    missing = cases.rows.count - numbers.count
    if numbers.isEmpty { throw .allUnknown(cases: cases.rows.count) }
  }
}

extension AwardTable {
  /// The currencies of the rows that have a number in a column, in alphabetical order.
  func currencies(of rows: [Int32], with column: [Double]) -> [String] {
    var isUsed = [Bool](repeating: false, count: currency.words.count)
    let known = currency.words.indices.filter { !currency.words[$0].isEmpty }
    for row in rows where !column[Int(row)].isNaN {
      isUsed[currency.codes[Int(row)]] = true
      if known.count == 1 { break }
    }
    return currency.words.indices.filter { isUsed[$0] }.map { currency.words[$0] }.sorted()
  }
}
