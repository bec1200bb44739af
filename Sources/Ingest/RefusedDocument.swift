// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A document with refused records, and where they stand: what a file of rejects is made from.
public struct RefusedDocument: Hashable, Sendable {
  /// One thing wrong: line, column and code.
  public struct Trouble: Hashable, Sendable, Comparable {
    /// The line, from 1; 0 for the document as a whole.
    public let line: Int
    /// The column, from 1; 0 for the line as a whole.
    public let column: Int
    /// The code of the diagnostic.
    public let code: String

    /// Records a trouble.
    public init(line: Int, column: Int, code: String) {
      (self.line, self.column, self.code) = (line, column, code)
    }

    init(_ diagnostic: Diagnostic) {
      self.init(
        line: diagnostic.place.line, column: diagnostic.place.column, code: diagnostic.kind.code)
    }

    /// Orders by place, then code.
    public static func < (left: Trouble, right: Trouble) -> Bool {
      (left.line, left.column, left.code) < (right.line, right.column, right.code)
    }
  }

  /// The file that a person gave.
  public let file: String
  /// The document: the file, or its path inside a package.
  public let path: String
  /// How many records of it were refused.
  public let records: Int
  /// What is wrong with them, in the order of the places.
  public let troubles: Troubles
  /// Whether the file that a person gave was refused as a whole.
  public let isWholeFile: Bool
  /// How the document is written down, when it is a table.
  public var dialect: Dialect?

  /// Records a document.
  public init(
    file: String, path: String, records: Int, troubles: [Trouble], isWholeFile: Bool,
    dialect: Dialect? = nil
  ) {
    self.init(
      file: file, path: path, records: records, troubles: Troubles(troubles),
      isWholeFile: isWholeFile, dialect: dialect)
  }

  /// Records a document with any number of troubles, in any order.
  init(
    file: String, path: String, records: Int, troubles: Troubles, isWholeFile: Bool,
    dialect: Dialect? = nil
  ) {
    self.file = file
    self.path = path
    self.records = records
    self.troubles = troubles.inOrder()
    self.isWholeFile = isWholeFile
    self.dialect = dialect
  }

  /// The errors of a report.
  static func troubles(in report: Report) -> [Trouble] {
    report.diagnostics.filter { $0.kind.severity == .error }.map(Trouble.init)
  }
}
