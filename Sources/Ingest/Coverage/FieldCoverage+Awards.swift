// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

extension FieldCoverage {
  /// Which rows of an awards table are looked at.
  public enum Rows: Hashable, Sendable {
    /// Those that the default rules count.
    case used
    /// Every row.
    case all
  }

  /// The columns of awards that can be empty: all but the two about use.
  private static let fieldsOfAwards = AwardsCSV.columns.filter { !["used", "rule"].contains($0) }

  /// The coverage of awards; the year is that of publication, else that in the id of the notice,
  /// else that of dispatch.
  public init(of awards: some Sequence<Located<Award>>, _ rows: Rows) {
    self.init(fields: FieldCoverage.fieldsOfAwards)
    for award in awards where rows == .all || award.value.exclusion == nil {
      add(
        Dictionary(uniqueKeysWithValues: zip(AwardsCSV.columns, AwardsCSV.cells(of: award.value))))
    }
  }

  /// The coverage of a dataset: of awards as above; of observations by variable; of a register
  /// or of actions by column, without states and years.
  public init(of intake: DatasetIntake, _ rows: Rows) {
    switch intake.dataset {
    case .observations(let table): self.init(of: table)
    case .awards:
      self.init(fields: FieldCoverage.fieldsOfAwards)
      for row in FieldCoverage.rows(of: intake) where rows == .all || row["used"] == "y" {
        add(row)
      }
    case .actions, .register:
      let found = FieldCoverage.rows(of: intake)
      let fields = (found.first?.keys).map(Array.init)?.sorted() ?? []
      self.init(fields: fields)
      for row in found { add(area: "", year: "", isFilled: fields.map { row[$0] != "" }) }
    }
  }

  /// A row a state and period, a field a variable: filled when the state has a number.
  private init(of table: ObservationTable) {
    var seen = Set<String>()
    self.init(fields: table.rows.map(\.variable).filter { seen.insert($0).inserted })
    var known: [[String]: Set<String>] = [:]
    for row in table.rows {
      var isNumber = false
      if case .number = row.value { isNumber = true }
      known[[row.area.code, row.period.description], default: []]
        .formUnion(isNumber ? [row.variable] : [])
    }
    for (key, variables) in known {
      add(area: key[0], year: key[1], isFilled: fields.map(variables.contains))
    }
  }

  /// The kept rows of a dataset, by column.
  private static func rows(of intake: DatasetIntake) -> [[String: String]] {
    let text = intake.lines.map { $0 + "\n" }.joined()
    var ignored = Report()
    guard let file = CSVFile(bytes: Array(text.utf8), path: "", noting: &ignored) else { return [] }
    return file.records.map { record in
      Dictionary(
        zip(file.header.map(\.text), record.cells.map(\.text)),
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Adds a row of the awards table by its cells.
  private mutating func add(_ row: [String: String]) {
    let isFilled = fields.map { field in
      JoinedCell.parts(of: row[field] ?? "", joint: AwardsCSV.joint).allSatisfy { !$0.isEmpty }
    }
    let buyers = JoinedCell.parts(of: row["buyer_country"] ?? "", joint: AwardsCSV.joint)
    add(area: buyers.first ?? "", year: FieldCoverage.year(of: row), isFilled: isFilled)
  }

  private static func year(of row: [String: String]) -> String {
    if let date = row["publication_date"], !date.isEmpty { return String(date.prefix(4)) }
    let id = (row["notice_id"] ?? "").utf8.split(separator: UInt8(ascii: "-"))
    if id.count == 2, id.allSatisfy({ $0.allSatisfy(Byte.digits.contains) }), id[1].count == 4 {
      return String(Substring(id[1]))
    }
    return String((row["dispatch_date"] ?? "").prefix(4))
  }
}
