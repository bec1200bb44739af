// SPDX-License-Identifier: EUPL-1.2

/// How much of a table is filled: per field, state and year.
///
/// A cell with several parts, such as the countries of several winners, is filled when every part
/// is. A field that is empty for good reason, such as the value of a lot that was not awarded, counts
/// as not filled: coverage says what is there, not why.
public struct FieldCoverage: Hashable, Sendable {
  /// One state in one year; nothing stands for all states or all years.
  public struct Cell: Hashable, Sendable, Comparable {
    /// The code of the state; an empty text is a row without one.
    public let area: String?
    /// The year; an empty text is a row without one.
    public let year: String?

    /// Orders totals before their parts, then by code and year.
    public static func < (left: Cell, right: Cell) -> Bool {
      (left.area == nil ? 0 : 1, left.area ?? "", left.year == nil ? 0 : 1, left.year ?? "")
        < (right.area == nil ? 0 : 1, right.area ?? "", right.year == nil ? 0 : 1, right.year ?? "")
    }
  }

  /// The fields, in the order of the table.
  public let fields: [String]
  /// The number of rows of each cell.
  public private(set) var rows: [Cell: Int] = [:]
  private var filled: [Cell: [Int]] = [:]

  /// Coverage of a table without rows.
  public init(fields: [String]) { self.fields = fields }

  /// The states and years that have rows, with their totals, in order.
  public var cells: [Cell] { rows.keys.sorted() }

  /// How many rows of a cell have a field.
  public func filled(_ field: Int, in cell: Cell) -> Int { filled[cell]?[field] ?? 0 }

  /// Adds a row: its state, its year, and whether each field is filled.
  public mutating func add(area: String, year: String, isFilled: [Bool]) {
    for cell in [
      Cell(area: nil, year: nil), Cell(area: nil, year: year), Cell(area: area, year: nil),
      Cell(area: area, year: year),
    ] {
      rows[cell, default: 0] += 1
      var counts = filled[cell] ?? [Int](repeating: 0, count: fields.count)
      for (field, isFilled) in isFilled.enumerated() where isFilled { counts[field] += 1 }
      filled[cell] = counts
    }
  }
}
