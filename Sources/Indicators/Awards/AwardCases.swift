// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
public import Evidence

/// The awards of one finding, with what a property says about each of them.
public struct AwardCases: Sendable {
  /// The table they stand in.
  public let table: AwardTable
  /// Their rows, from low to high.
  public let rows: [Int32]
  /// What was read from the columns of the table, once for all findings.
  public let readings: AwardReadings

  /// Picks rows of a table.
  public init(table: AwardTable, rows: [Int32], readings: AwardReadings) {
    self.table = table
    self.rows = rows
    self.readings = readings
  }

  /// The same table and property for other rows.
  public func picking(_ rows: [Int32]) -> AwardCases {
    AwardCases(table: table, rows: rows, readings: readings)
  }
}

/// What a property says about every row of a table; a column that is not asked for is empty.
public struct AwardReadings: Sendable {
  /// The property.
  public let property: AwardProperty
  /// The rules on which awards count.
  public let rules: AwardRules
  /// Per row the byte of an outcome; see ``Answer``.
  public let outcomes: [UInt8]
  /// Per row the number; not a number where there is none.
  public let numbers: [Double]
  /// Per row the usable value, for shares of value; not a number where there is none.
  public let amounts: [Double]

  /// Per row the byte of its outcome where it has a usable value, else ``unvalued``.
  let valued: [UInt8]

  /// The byte of a row without a usable value.
  static let unvalued: UInt8 = 9

  /// Reads the columns a subject needs for a unit of counting.
  public init(_ subject: AwardSubject, of table: AwardTable, unit: CountingUnit) {
    property = subject.property
    rules = subject.rules
    switch property.reading {
    case .rows: (outcomes, numbers) = ([], [])
    case .outcomes(let read): (outcomes, numbers) = (read(table, rules), [])
    case .numbers(let read): (outcomes, numbers) = ([], read(table, rules))
    }
    guard unit == .value, property.kind == .outcome else {
      (amounts, valued) = ([], [])
      return
    }
    let (amounts, outcomes) = (AwardProperty.amounts(table, rules), outcomes)
    self.amounts = amounts
    valued = Lanes(amounts.count).column { range, valued in
      for row in range { valued[row] = amounts[row].isNaN ? Self.unvalued : outcomes[row] }
    }
  }
}

extension AwardCases {
  /// Throws when the rows follow several definitions of the property, or none holds it.
  func checkSeries() throws(NoEstimate) {
    if let absent = readings.property.absent { throw .absent(absent) }
    let perSchema = table.schema.words.map(readings.property.series)
    guard Set(perSchema).count > 1 || perSchema.contains(nil), !rows.isEmpty else { return }
    let codes = table.schema.codes
    let (used, known) = (codesInUse(codes), knownCodes(codes))
    let series = known.compactMap { perSchema[$0]?.name }
    let names = Set(series).sorted { $0.en < $1.en }
    if names.count > 1 { throw .seriesBreak(names) }
    if used.allSatisfy({ perSchema[$0] == nil }) {
      throw .notPublished(schemas: used.map { table.schema.words[$0] }.sorted())
    }
  }

  /// The schemas of the rows.
  private func codesInUse(_ codes: CodeArray) -> [Int] {
    var isUsed = [Bool](repeating: false, count: table.schema.words.count)
    for row in rows { isUsed[codes[Int(row)]] = true }
    return isUsed.indices.filter { isUsed[$0] }
  }

  /// The schemas of the rows that say something about the property.
  private func knownCodes(_ codes: CodeArray) -> [Int] {
    var isUsed = [Bool](repeating: false, count: table.schema.words.count)
    for row in rows where isKnown(Int(row)) { isUsed[codes[Int(row)]] = true }
    return isUsed.indices.filter { isUsed[$0] }
  }

  private func isKnown(_ row: Int) -> Bool {
    switch readings.property.kind {
    case .rows: true
    case .outcome: readings.outcomes[row] != Answer.unknown
    case .number: !readings.numbers[row].isNaN
    }
  }
}
