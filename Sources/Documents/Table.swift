// SPDX-License-Identifier: EUPL-1.2

/// A table that can be read aloud row by row: the first column names the row.
public struct Table: Hashable, Sendable {
  /// What a column holds, which decides how it is aligned.
  public enum Alignment: Hashable, Sendable {
    /// Words, aligned at the start.
    case words
    /// Numbers, aligned at the end.
    case numbers
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading, with the unit where the column has one.
    public let heading: String
    /// How it is aligned.
    public let alignment: Alignment

    /// Records a column.
    public init(heading: String, alignment: Alignment) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  /// One cell: what is printed, and what a machine reads.
  public struct Cell: Hashable, Sendable {
    /// What is printed.
    public let text: [Inline]
    /// What the CSV holds: a number in full digits, or the plain text.
    public let machine: String

    /// A cell of printed inlines with its value for machines.
    public init(_ text: [Inline], machine: String) {
      self.text = text
      self.machine = machine
    }

    /// A cell of words.
    public init(_ text: String) {
      self.text = text.isEmpty ? [] : [.text(text)]
      machine = text
    }
  }

  /// The slug, used for the anchor and for the file name of the CSV.
  public let slug: String
  /// The caption.
  public let caption: [Inline]
  /// The columns.
  public let columns: [Column]
  /// The rows; every row has as many cells as there are columns.
  public let rows: [[Cell]]
  /// Notes under the table: unit, source, date, what is not in it.
  public let notes: [[Inline]]

  /// Makes a table; rows must have as many cells as there are columns.
  public init(
    slug: String, caption: [Inline], columns: [Column], rows: [[Cell]], notes: [[Inline]]
  ) {
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row has as many cells as there are columns")
    self.slug = slug
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
