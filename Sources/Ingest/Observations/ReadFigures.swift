// SPDX-License-Identifier: EUPL-1.2
public import Evidence

/// What a reader found in one file of figures.
public struct ReadFigures: Sendable {
  /// The figures in the order of the file.
  public internal(set) var rows: [Observation] = []
  /// The figures, and rows of figures, that were refused.
  var refused = RefusedRecords()
  /// How the rows are written down, when the file is a table.
  var dialect: Dialect?

  /// Nothing.
  init() {}

  /// The figures of a file.
  init(_ rows: [Observation], refused: RefusedRecords, dialect: Dialect? = nil) {
    (self.rows, self.refused, self.dialect) = (rows, refused, dialect)
  }
}
