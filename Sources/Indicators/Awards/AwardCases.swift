// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Evidence

/// The awards of one finding, with what a property says about each of them.
///
/// The table and what was read from it stand in a list of one, so that the cases of hundreds of
/// findings share them by one reference.
public struct AwardCases: Sendable {
  private let source: [(table: AwardTable, readings: AwardReadings)]
  /// Their rows, notice after notice, those of one notice from low to high.
  public let rows: [Int32]

  /// The table they stand in.
  public var table: AwardTable { source[0].table }
  /// What was read from the columns of the table, once for all findings.
  public var readings: AwardReadings { source[0].readings }

  /// Picks rows of a table.
  public init(table: AwardTable, rows: [Int32], readings: AwardReadings) {
    (source, self.rows) = ([(table, readings)], rows)
  }

  private init(_ cases: AwardCases, _ rows: [Int32]) { (source, self.rows) = (cases.source, rows) }

  /// The same table and property for other rows.
  public func picking(_ rows: [Int32]) -> AwardCases { AwardCases(self, rows) }
}

/// What a property says about every row of a table; a column that is not asked for is empty.
public struct AwardReadings: Sendable {
  /// The property.
  public let property: AwardProperty
  /// The rules on which awards count.
  public let rules: AwardRules
  /// Per row the byte of an outcome; see ``Answer``.
  public let outcomes: [UInt8]
  /// Per row the number.
  public let numbers: NumberColumn
  /// Per row the usable value, for shares of value; not a number where there is none.
  public let amounts: [Double]
  /// Where values come from, when they are asked for.
  let values: AwardAmounts?
  /// Whether values in other currencies were converted to euro.
  let isConverted: Bool

  /// Reads the columns a subject needs for a unit of counting.
  ///
  /// A value that is repeated on the counted rows of a notice counts once; of a share of value the
  /// outcome is then unknown, unless it is the same for all those rows.
  init(
    _ subject: AwardSubject, of table: AwardTable, counted rows: [Int32], unit: CountingUnit,
    rates: CurrencyRates? = nil
  ) {
    (property, rules, isConverted) = (subject.property, subject.rules, rates != nil)
    let amounts = {
      AwardAmounts(of: table, counted: rows, limits: subject.rules.amounts, rates: rates)
    }
    let isShare = unit == .value && property.kind == .outcome
    values = isShare || property.isMoney ? amounts() : nil
    var outcomes: [UInt8] = []
    switch property.reading {
    case .rows: numbers = .reals([])
    case .outcomes(let read): (outcomes, numbers) = (read(table, rules), .reals([]))
    case .numbers(let read): numbers = .reals(read(table, rules))
    case .wholes(let read): numbers = .wholes(read(table, rules))
    case .amounts: numbers = .reals(values?.numbers ?? [])
    }
    for repeated in values?.repeats ?? [] where isShare {
      guard Set(repeated.map { outcomes[Int($0)] }).count > 1 else { continue }
      outcomes[Int(repeated[0])] = Answer.unknown
    }
    (self.outcomes, self.amounts) = (outcomes, isShare ? values?.numbers ?? [] : [])
  }
}

extension [AwardCases] {
  /// Throws when these parts together follow several definitions of the property, or none holds it.
  func checkSeries() throws(NoEstimate) {
    guard let (table, property) = first.map({ ($0.table, $0.readings.property) }) else { return }
    let perSchema = table.schema.words.map(property.series)
    guard Set(perSchema).count > 1 || perSchema.contains(nil), contains(where: { !$0.rows.isEmpty })
    else { return }
    let (used, known) = (schemas(of: \.rows), schemas(of: \.known))
    let series = known.compactMap { perSchema[$0]?.name }
    let names = Set(series).sorted { $0.en < $1.en }
    if names.count > 1 { throw .seriesBreak(names) }
    if used.allSatisfy({ perSchema[$0] == nil }) {
      throw .notPublished(schemas: used.map { table.schema.words[$0] }.sorted())
    }
  }

  /// The codes of the schemas of some rows of each part.
  private func schemas(of rows: (AwardCases) -> [Int32]) -> [Int] {
    let counts = sums(map { $0.table.schema.counts(of: rows($0)) })
    return counts.indices.filter { counts[$0] > 0 }
  }
}

extension AwardCases {
  /// The rows that say something about the property.
  var known: [Int32] {
    switch readings.property.kind {
    case .rows: rows
    case .outcome: readings.outcomes.known(rows, without: Answer.unknown)
    case .number: readings.numbers.known(of: rows)
    }
  }
}
