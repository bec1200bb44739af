// SPDX-License-Identifier: EUPL-1.2

/// Dated rates of the euro, for amounts in other currencies.
///
/// A rate is an observation of the variable `eur-rate-` and the code of the currency in small
/// letters: how many units of the currency one euro was worth in that year. A year without a rate is
/// never bridged with the rate of another year, and never with 1.
public struct CurrencyRates: Sendable {
  /// Why an amount is not known in euro.
  public enum NoRate: Error, Hashable, Sendable {
    /// The amount has no currency, or no day.
    case unknown
    /// There is no rate of this currency for this year.
    case missing(currency: String, year: Int)
    /// There are several rates of this currency for this year, and they differ.
    case ambiguous(currency: String, year: Int)
    /// The rate is not above zero.
    case notPositive(currency: String, year: Int)
  }

  /// What the variables of rates begin with.
  public static let variable = "eur-rate-"

  private var rates: [String: [Observation]] = [:]

  /// Takes the rates out of tables of observations; other variables are passed over.
  public init(_ tables: [ObservationTable]) {
    for row in tables.flatMap(\.rows) where row.variable.hasPrefix(CurrencyRates.variable) {
      guard let years = row.period.years, years.count == 1 else { continue }
      let currency = row.variable.dropFirst(CurrencyRates.variable.count).uppercased()
      rates[CurrencyRates.key(currency, years.lowerBound), default: []].append(row)
    }
  }

  /// An amount in euro: the amount divided by the rate of the year; euro stay as they are.
  public func inEuro(
    _ amount: Double, currency: String, on day: CalendarDay?
  ) throws(NoRate) -> Double {
    if currency == "EUR" { return amount }
    return amount / (try rate(of: currency, on: day).rate)
  }

  /// The rate of a currency in the year of a day, with the observation that gives it.
  public func rate(
    of currency: String, on day: CalendarDay?
  ) throws(NoRate) -> (rate: Double, observation: Observation) {
    guard let year = day?.year, !currency.isEmpty else { throw .unknown }
    let found = (rates[CurrencyRates.key(currency, year)] ?? []).compactMap { row in
      if case .number(let rate, _) = row.value { return (rate: rate, observation: row) }
      return nil
    }
    guard let first = found.first else { throw .missing(currency: currency, year: year) }
    if found.contains(where: { $0.rate != first.rate }) {
      throw .ambiguous(currency: currency, year: year)
    }
    if first.rate <= 0 { throw .notPositive(currency: currency, year: year) }
    return first
  }

  private static func key(_ currency: String, _ year: Int) -> String { "\(currency) \(year)" }
}
