// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// A data package as it is written for a file that is added: complete, for a person to review.
public struct PackageDraft: Sendable {
  /// What a person says about the dataset.
  public struct Answers: Sendable {
    /// `publisher/dataset`.
    public var dataset = ""
    /// Which table it feeds.
    public var kind = DataPackage.Kind.observations
    /// The title.
    public var title = ""
    /// What it measures and omits.
    public var description = ""
    /// Who made the data.
    public var producer = ""
    /// Where they were found.
    public var url = ""
    /// When they were published.
    public var published = ""
    /// When they were retrieved.
    public var retrieved = ""
    /// The licence, in words.
    public var licence = ""
    /// Which release this is.
    public var vintage = ""
    /// Whether they may carry a claim: `yes` or `no`.
    public var representative = ""
    /// The slug of the reference, where there is one.
    public var reference: String?
    /// Where each part of an observation comes from: part and names.
    public var map: [(part: String, names: [String])] = []
    /// Which codes are read: dimension and codes.
    public var filters: [(name: String, codes: [String])] = []
    /// What codes are called here: part, code and word.
    public var words: [(part: String, code: String, word: String)] = []

    /// Nothing said yet.
    public init() {}
  }

  /// What a person says.
  public let answers: Answers
  /// The name of the file.
  public let file: String
  /// The content of the file.
  public let bytes: [UInt8]
  /// How the file is written.
  public let format: DataPackage.Format
  /// What a CSV file seems to be.
  public let table: TableDraft?

  /// Records a draft.
  public init(
    answers: Answers, file: String, bytes: [UInt8], format: DataPackage.Format, table: TableDraft?
  ) {
    (self.answers, self.file, self.bytes) = (answers, file, bytes)
    (self.format, self.table) = (format, table)
  }

  /// The text of `datapackage.json`.
  public var text: String {
    let parts = answers.dataset.split(separator: "/")
    return JSONText.pretty(
      .object([
        ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
        ("name", .string(parts.last.map(String.init) ?? "")),
        ("title", .string(answers.title)), ("description", .string(answers.description)),
        ("version", .string("1.0.0")),
        (
          "licenses",
          .array([
            .object([
              ("name", .string(PackageDraft.plainName(answers.licence))),
              ("title", .string(answers.licence)),
            ])
          ])
        ),
        (
          "sources",
          .array([
            .object([("title", .string(answers.producer)), ("path", .string(answers.url))])
          ])
        ),
        ("bewijskracht", answers.house), ("resources", .array([resource])),
      ]))
  }

  private var resource: JSONTree {
    var members: [(String, JSONTree)] = [
      ("name", .string(PackageDraft.plainName(slug(ofFile: file)).lowercased())),
      ("path", .string(file)),
    ]
    if format == .csv { members.append(("type", .string("table"))) }
    members += [
      ("format", .string(format.rawValue)), ("mediatype", .string(mediaType)),
      ("encoding", .string((table?.dialect.encoding ?? .utf8).rawValue)),
      ("bytes", .integer(bytes.count)), ("hash", .string("sha256:" + SHA256.hex(of: bytes))),
    ]
    guard let table else { return .object(members) }
    let delimiter = String(decoding: [table.dialect.delimiter], as: UTF8.self)
    members.append(("dialect", .object([("delimiter", .string(delimiter))])))
    let fields = columns.map { field($0, of: table) }
    members.append(
      ("schema", .object([("fields", .array(fields)), ("missingValues", .array([.string("")]))])))
    return .object(members)
  }

  /// The columns as they are described: those that this house names are text, but for the value.
  public var columns: [TableDraft.Column] {
    (table?.columns ?? []).map { column in
      guard hasOurColumns, ObservationRows.columns.contains(column.name), column.name != "value"
      else { return column }
      return TableDraft.Column(
        name: column.name, type: "string", isFilled: column.isFilled, example: column.example)
    }
  }

  private var hasOurColumns: Bool { answers.kind == .observations && answers.map.isEmpty }

  private func field(_ column: TableDraft.Column, of table: TableDraft) -> JSONTree {
    let mustBeFilled =
      hasOurColumns && ["area", "period", "variable", "unit"].contains(column.name)
    var members: [(String, JSONTree)] = [
      ("name", .string(column.name)), ("type", .string(column.type)),
    ]
    if column.type == "number", table.dialect.decimalMark != UInt8(ascii: ".") {
      members.append(("decimalChar", .string(",")))
    }
    if mustBeFilled { members.append(("constraints", .object([("required", .bool(true))]))) }
    return .object(members)
  }

  private var mediaType: String {
    switch format {
    case .csv, .sdmxCSV: "text/csv"
    case .eurostatTSV: "text/tab-separated-values"
    case .jsonStat, .cbsTyped, .cbsObservations, .cbsMetadata: "application/json"
    }
  }

  private func slug(ofFile file: String) -> String {
    String(file.prefix { $0 != "." })
  }

  /// A text with hyphens for everything that a name in a data package may not hold.
  static func plainName(_ text: String) -> String {
    let groups = text.unicodeScalars.split { scalar in
      !(scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)))
        && scalar != "." && scalar != "_"
    }
    let name = groups.map { String($0) }.joined(separator: "-")
    return name.isEmpty ? "other" : name
  }
}

extension PackageDraft.Answers {
  /// The part that only this house reads.
  var house: JSONTree {
    var members: [(String, JSONTree)] = [
      ("kind", .string(kind.rawValue)), ("producer", .string(producer)), ("url", .string(url)),
      ("published", .string(published)), ("retrieved", .string(retrieved)),
      ("licence", .string(licence)), ("vintage", .string(vintage)),
      ("representative", .string(representative)),
    ]
    if let reference { members.append(("reference", .string(reference))) }
    if !map.isEmpty { members.append(("mapping", mapping)) }
    return .object(members)
  }

  private var mapping: JSONTree {
    let texts = { (list: [String]) -> JSONTree in
      list.count == 1 ? .string(list[0]) : .array(list.map { .string($0) })
    }
    var members = map.map { ($0.part, texts($0.names)) }
    if !filters.isEmpty {
      members.append(("where", .object(filters.map { ($0.name, texts($0.codes)) })))
    }
    var parts: [String] = []
    for word in words where !parts.contains(word.part) { parts.append(word.part) }
    if !parts.isEmpty {
      let named = parts.map { part in
        let own = words.filter { $0.part == part }
        return (part, JSONTree.object(own.map { ($0.code, .string($0.word)) }))
      }
      members.append(("words", .object(named)))
    }
    return .object(members)
  }
}
