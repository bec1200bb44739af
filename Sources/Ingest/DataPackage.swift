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

  /// How a data file is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// A table with one heading a column.
    case csv
    /// JSON-stat, as the Statistics API of Eurostat gives it.
    case jsonStat = "json-stat"
    /// SDMX-CSV, as the API of Eurostat gives it.
    case sdmxCSV = "sdmx-csv"
    /// The table of Eurostat with tabs and flags.
    case eurostatTSV = "eurostat-tsv"
    /// The typed dataset of CBS OData version 3.
    case cbsTyped = "cbs-odata-3"
    /// The observations of CBS OData version 4.
    case cbsObservations = "cbs-odata-4"
    /// What CBS tells about its measures: properties, descriptions or codes.
    case cbsMetadata = "cbs-metadata"
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
    /// How the file is written.
    public var format = Format.csv
    /// The size the file should have, in bytes, where it is recorded.
    public var bytes: Int?
    /// Where this file was found, when that is not where the whole dataset was.
    public var url: Located<String>?

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
  /// Which parts of the files make an observation, when columns do not say so by their names.
  public var mapping: ObservationMapping?

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
    /// The first 256 characters of Unicode.
    case latin1 = "iso-8859-1"

    /// The encoding a name stands for, in any case.
    init?(named name: String) {
      let plain = name.lowercased()
      self.init(rawValue: Encoding.otherNames[plain] ?? plain)
    }

    private static let otherNames = [
      "utf8": "utf-8", "cp1252": "windows-1252", "latin1": "iso-8859-1", "latin-1": "iso-8859-1",
      "iso8859-1": "iso-8859-1", "iso_8859-1": "iso-8859-1",
    ]
  }

  /// The encoding.
  public var encoding = Encoding.utf8
  /// The mark around cells that hold separators or line ends.
  public var quote: UInt8 = 0x22

  /// The dialect of this house: comma, decimal point, UTF-8.
  public static let house = Dialect(delimiter: 0x2C, decimalMark: 0x2E)

  /// Declares a dialect.
  public init(delimiter: UInt8, decimalMark: UInt8) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
  }
}
