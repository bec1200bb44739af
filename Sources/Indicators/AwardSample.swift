// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The numbers that some awards have for a property, and how many have none.
struct AwardSample {
  let numbers: [Double]
  let missing: Int

  /// Takes the tenders, or the values in euro; throws when there is no number at all.
  init(
    of property: AwardSubject.AwardProperty, in table: AwardTable, rows: [Int]
  ) throws(NoEstimate) {
    guard !rows.isEmpty else { throw .noRows }
    if property == .value {
      let usable = rows.filter { table.amount(in: $0) != nil }
      let currencies = table.currencies(of: usable)
      guard currencies.isEmpty || currencies == ["EUR"] else { throw .mixedCurrencies(currencies) }
      numbers = usable.compactMap { table.amount(in: $0) }
    } else {
      numbers = rows.compactMap { table.tenders[$0].map(Double.init) }
    }
    missing = rows.count - numbers.count
    if numbers.isEmpty { throw .allUnknown(cases: rows.count) }
  }
}

extension AwardTable {
  /// Values from EUR 1,000 to 1e10; anything outside is a placeholder, not a value.
  static let plausibleAmounts = 1_000.0...1e10

  /// The value of an award where it can be used: plausible, and in a known currency.
  func amount(in row: Int) -> Double? {
    guard let value = value[row], Self.plausibleAmounts.contains(value), !currency[row].isEmpty
    else { return nil }
    return value
  }

  /// The currencies of some rows, in alphabetical order.
  func currencies(of rows: [Int]) -> [String] {
    Set(rows.map { currency.codes[$0] }).map { currency.words[Int($0)] }.sorted()
  }
}
