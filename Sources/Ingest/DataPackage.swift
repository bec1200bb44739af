// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A dataset's `datapackage.json`: where the data come from and how their files are read.
public struct DataPackage: Hashable, Sendable {
  /// Which table a dataset feeds.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// One row is one award section.
    case awards
    /// One row is one published figure.
    case observations
    /// One row is one action of the Standard Cost Model.
    case actions
    /// Rows of a list: codes, labels, notes.
    case register
  }

  /// One data file.
  public struct Resource: Hashable, Sendable {
    /// The path relative to the folder of the data package.
    public let path: Located<String>
    /// The SHA-256 the file must have, lower-case hexadecimal.
    public let sha256: Located<String>
    /// The columns.
    public let fields: [Field]
    /// The column separator, decimal mark and encoding.
    public let dialect: Dialect
    /// The columns that together may occur only once; none when nothing is said.
    public var primaryKey: [String] = []

    /// Records a data file.
    public init(
      path: Located<String>, sha256: Located<String>, fields: [Field], dialect: Dialect
    ) {
      self.path = path
      self.sha256 = sha256
      self.fields = fields
      self.dialect = dialect
    }
  }

  /// `publisher/dataset`, from the folder.
  public let id: String
  /// Which table it feeds.
  public let kind: Kind
  /// Where the data come from.
  public let origin: Origin
  /// Whether the rows may carry a claim.
  public let representation: Representation
  /// The day after which the dataset counts as stale.
  public let refreshBy: CalendarDay?
  /// The data files.
  public let resources: [Resource]
  /// Where the file stands.
  public let place: Place

  /// Records a data package.
  public init(
    id: String, kind: Kind, origin: Origin, representation: Representation,
    refreshBy: CalendarDay?, resources: [Resource], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.origin = origin
    self.representation = representation
    self.refreshBy = refreshBy
    self.resources = resources
    self.place = place
  }
}

/// How a CSV file is written down: declared, never guessed.
public struct Dialect: Hashable, Sendable {
  /// The column separator.
  public var delimiter: UInt8
  /// The decimal mark of numbers.
  public var decimalMark: UInt8

  /// How text is stored as bytes.
  public enum Encoding: String, CaseIterable, Hashable, Sendable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// The encoding of Windows for Western Europe.
    case windows1252 = "windows-1252"
  }

  /// The encoding.
  public var encoding = Encoding.utf8

  /// The dialect of this house: comma, decimal point, UTF-8.
  public static let house = Dialect(delimiter: 0x2C, decimalMark: 0x2E)

  /// Declares a dialect.
  public init(delimiter: UInt8, decimalMark: UInt8) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
  }
}
