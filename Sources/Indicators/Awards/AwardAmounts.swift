// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The value of every row of a table, as far as a measure can use it.
///
/// With dated rates values stand in euro; without, each in its own currency. A value outside the
/// plausible limits is a placeholder. Where two or more awards of a notice all have the same value in
/// the same currency, it is taken for one value repeated on every row, and counted once.
struct AwardAmounts: Sendable {
  /// Why a row has a number or none.
  enum Standing {
    /// The value as the notice gives it.
    case given
    /// The value by a dated rate.
    case converted
    /// The notice gives no value, or no currency.
    case missing
    /// There is no dated rate of the currency.
    case withoutRate
    /// Outside the plausible limits.
    case placeholder
    /// The value of the notice, which another row of it stands for.
    case repeated
  }

  /// Per row the value; not a number where there is none.
  private(set) var numbers: [Double]
  /// The rows of each notice that repeat one value; the first of them stands for it.
  private(set) var repeats: [[Int32]] = []
  private let table: AwardTable
  private let limits: ClosedRange<Double>
  private let rates: YearlyRates?

  /// Reads the values; only among the counted rows, notice after notice, are repeats looked for.
  init(
    of table: AwardTable, counted rows: [Int32], limits: ClosedRange<Double>, rates: CurrencyRates?
  ) {
    (self.table, self.limits) = (table, limits)
    self.rates = rates.map { YearlyRates($0, of: table) }
    numbers = AwardAmounts.plausible(in: table, limits, self.rates)
    repeats = RepeatedValues(among: rows, numbers, of: table).notices
    for row in repeats.flatMap({ $0.dropFirst() }) { numbers[Int(row)] = .nan }
  }

  /// Why a row has a number or none.
  func standing(of row: Int) -> Standing {
    if table.currency[row].isEmpty || table.value.numbers[row].isNaN { return .missing }
    let value = amount(of: row)
    if value.isNaN { return .withoutRate }
    guard numbers[row].isNaN else { return isForeign(row) ? .converted : .given }
    return limits.contains(value) ? .repeated : .placeholder
  }

  /// The rates by which some rows were converted, each once.
  func observations(behind rows: [Int32]) -> Set<Observation> {
    guard let rates else { return [] }
    return Set(
      rows.compactMap { row in
        standing(of: Int(row)) == .converted ? rates.observation(of: Int(row), in: table) : nil
      })
  }

  private func isForeign(_ row: Int) -> Bool {
    rates.map { $0.isForeign[table.currency.codes[row]] } ?? false
  }

  /// The value before the limits are looked at; not a number without a value, currency or rate.
  private func amount(of row: Int) -> Double {
    if table.currency[row].isEmpty { return .nan }
    let value = table.value.numbers[row]
    return isForeign(row) ? value / (rates?.divisor(of: row, in: table) ?? .nan) : value
  }

  /// Per row the value within the limits.
  private static func plausible(
    in table: AwardTable, _ limits: ClosedRange<Double>, _ rates: YearlyRates?
  ) -> [Double] {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    let values = rates.map { inEuro(table, by: $0) } ?? table.value.numbers
    let hasCurrency = table.currency.marks { !$0.isEmpty }
    return values.withUnsafeBufferPointer { values in
      hasCurrency.withUnsafeBufferPointer { hasCurrency in
        Lanes(values.count).column { range, numbers in
          for row in range {
            let enough = values[row] >= low ? values[row] : .nan
            let usable = enough <= high ? enough : .nan
            numbers[row] = hasCurrency[row] == 1 ? usable : .nan
          }
        }
      }
    }
  }

  /// Per row the value by the rate of its day; not a number without one.
  private static func inEuro(_ table: AwardTable, by rates: YearlyRates) -> [Double] {
    let values = table.value.numbers
    let isForeign = table.currency.marks { !["", "EUR"].contains($0) }
    return Lanes(values.count).column { range, euros in
      for row in range {
        let isGiven = isForeign[row] == 0
        euros[row] =
          isGiven ? values[row] : values[row] / (rates.divisor(of: row, in: table) ?? .nan)
      }
    }
  }
}

/// Dated rates by the codes of a table's currencies, so that rows need no look-up by name.
private struct YearlyRates: Sendable {
  /// Per currency whether its amounts must be converted.
  let isForeign: [Bool]
  private let divisors: [[Int: Double]]
  private let rates: CurrencyRates

  init(_ rates: CurrencyRates, of table: AwardTable) {
    self.rates = rates
    isForeign = table.currency.words.map { !["", "EUR"].contains($0) }
    let days = Set(table.publicationDate.numbers).subtracting([DayColumn.unknown])
    let years = Set(days.compactMap { CalendarDay(number: Int($0))?.year })
    divisors = table.currency.words.map { currency in
      var divisors: [Int: Double] = [:]
      for year in years {
        let day = CalendarDay(year: year, month: 1, day: 1)
        divisors[year] = try? rates.rate(of: currency, on: day).rate
      }
      return divisors
    }
  }

  func divisor(of row: Int, in table: AwardTable) -> Double? {
    table.publicationDate[row].flatMap { divisors[table.currency.codes[row]][$0.year] }
  }

  func observation(of row: Int, in table: AwardTable) -> Observation? {
    try? rates.rate(of: table.currency[row], on: table.publicationDate[row]).observation
  }
}
