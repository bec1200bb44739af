// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Testing

@Suite struct CurrencyRatesTests {
  private let day = CalendarDay("2021-06-30")

  private func rates(_ rows: [(variable: String, year: Int, value: Double?)]) throws
    -> CurrencyRates
  {
    let retrieved = try #require(day)
    let origin = Origin(
      title: "t", producer: "p", url: "u", published: "2022", retrieved: retrieved, licence: "l",
      vintage: "v", reference: nil)
    let snapshot = Snapshot(
      id: "a/b", origin: origin, representation: .representative, refreshBy: nil, files: [])
    let observations = rows.map { row in
      Observation(
        area: Area("EU"), period: Period(row.year...row.year), variable: row.variable,
        value: row.value.map { .number($0, text: "\($0)") } ?? .missing(mark: ""), unit: "number",
        concept: "", vintage: "v", note: "", place: Place(path: "r.csv", line: 2))
    }
    return CurrencyRates([ObservationTable(snapshot: snapshot, rows: observations)])
  }

  @Test func `an amount is divided by the rate of its own year`() throws {
    let rates = try rates([("eur-rate-ron", 2020, 4), ("eur-rate-ron", 2021, 5)])
    #expect(try rates.inEuro(100, currency: "RON", on: day) == 20)
    #expect(try rates.inEuro(100, currency: "EUR", on: nil) == 100)
  }

  @Test func `a year without a rate has no answer, and never that of another year`() throws {
    let rates = try rates([("eur-rate-ron", 2020, 4), ("eur-rate-sek", 2021, nil)])
    for currency in ["RON", "SEK", "PLN"] {
      #expect(throws: CurrencyRates.NoRate.missing(currency: currency, year: 2021)) {
        try rates.inEuro(100, currency: currency, on: day)
      }
    }
  }

  @Test func `rates that differ, rates of zero and amounts without currency have no answer`() throws
  {
    let rates = try rates([
      ("eur-rate-ron", 2021, 5), ("eur-rate-ron", 2021, 5.1), ("eur-rate-sek", 2021, 0),
    ])
    #expect(throws: CurrencyRates.NoRate.ambiguous(currency: "RON", year: 2021)) {
      try rates.inEuro(1, currency: "RON", on: day)
    }
    #expect(throws: CurrencyRates.NoRate.notPositive(currency: "SEK", year: 2021)) {
      try rates.inEuro(1, currency: "SEK", on: day)
    }
    #expect(throws: CurrencyRates.NoRate.unknown) { try rates.inEuro(1, currency: "", on: day) }
    #expect(throws: CurrencyRates.NoRate.unknown) { try rates.inEuro(1, currency: "SEK", on: nil) }
  }
}
