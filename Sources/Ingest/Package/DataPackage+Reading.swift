// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

extension DataPackage {
  /// Reads a `datapackage.json`; notes everything that is missing or does not fit.
  ///
  /// `path` is relative to `Evidence/`: `Datasets/<publisher>/<dataset>/datapackage.json`. Gives
  /// nothing when anything required is missing, because a dataset is complete before it is used.
  public init?(bytes: [UInt8], path: String, noting report: inout Report) {
    guard let json = JSONReader.read(bytes: bytes, path: path, noting: &report) else { return nil }
    var reader = ManifestReader(json)
    defer { report.add(reader.report) }
    guard json.value.members != nil else {
      reader.refuse("{}", at: json.place, nl: "hoort een object te zijn", en: "should be an object")
      return nil
    }
    let title = reader.text("title")
    _ = reader.text("name")
    let resources = reader.list("resources").enumerated().map { index, resource in
      Resource(resource, number: index, noting: &reader.report)
    }
    let house = reader.required("bewijskracht").flatMap { House($0, title, &reader.report) }
    let id = DataPackage.id(from: path, noting: &reader.report)
    guard let house, let id, !resources.isEmpty else { return nil }
    let whole = resources.compactMap { $0 }
    guard whole.count == resources.count, !reader.report.isBlocking else { return nil }
    guard House.fits(house, whole, at: json.place, noting: &reader.report) else { return nil }
    self.init(
      id: id, kind: house.kind, origin: house.origin, representation: house.representation,
      refreshBy: house.refreshBy, resources: whole, place: Place(path: path, line: 1, column: 1))
    mapping = house.mapping
  }

  /// The folder of the data package, relative to `Evidence/`, without a final slash.
  public var folder: String {
    guard let slash = place.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(place.path[..<slash])
  }

  /// The path of a data file relative to `Evidence/`.
  public func path(of resource: Resource) -> String { "\(folder)/\(resource.path.value)" }

  private static func id(from path: String, noting report: inout Report) -> String? {
    let parts = path.split(separator: "/")
    if parts.count >= 3 { return parts.dropLast().suffix(2).joined(separator: "/") }
    report.note(
      .manifestPath, at: Place(path: path, line: 1, column: 1),
      Words(
        nl: "Dit bestand staat niet in Datasets/<uitgever>/<dataset>.",
        en: "This file does not stand in Datasets/<publisher>/<dataset>."))
    return nil
  }
}

/// The part of a data package that only this house reads.
private struct House {
  let kind: DataPackage.Kind
  let origin: Origin
  let representation: Representation
  let refreshBy: CalendarDay?
  let mapping: ObservationMapping?

  private static let keys = [
    "kind", "producer", "url", "published", "retrieved", "licence", "vintage", "representative",
    "reference", "refresh-by", "breaks", "mapping",
  ]

  init?(_ value: Located<JSONValue>, _ title: Located<String>?, _ report: inout Report) {
    var reader = ManifestReader(value, prefix: "bewijskracht.")
    defer { report.add(reader.report) }
    let word = reader.choice("kind", of: DataPackage.Kind.allCases.map(\.rawValue))
    let (producer, url) = (reader.text("producer"), reader.text("url"))
    let (published, retrieved) = (reader.text("published"), reader.day("retrieved"))
    let (licence, vintage) = (reader.text("licence"), reader.text("vintage"))
    let representative = reader.choice("representative", of: ["yes", "no"])
    let reference = reader.optionalText("reference")
    refreshBy = reader.optionalDay("refresh-by")
    let block = value.value["mapping"]
    mapping = block.flatMap { ObservationMapping($0, noting: &reader.report) }
    if block != nil, mapping == nil { return nil }
    reader.checkKeys(House.keys)
    guard let kind = word.flatMap(DataPackage.Kind.init), let title, let producer, let url,
      let published, let retrieved, let licence, let vintage, let representative
    else { return nil }
    self.kind = kind
    representation = representative == "yes" ? .representative : .illustrationOnly
    origin = Origin(
      title: title.value, producer: producer.value, url: url.value, published: published.value,
      retrieved: retrieved, licence: licence.value, vintage: vintage.value,
      reference: reference?.value)
  }

  /// Whether kind, mapping and the formats of the files go together; notes it when they do not.
  static func fits(
    _ house: House, _ resources: [DataPackage.Resource], at place: Place,
    noting report: inout Report
  ) -> Bool {
    let formats = resources.map(\.format)
    let isPlain = formats.allSatisfy { $0 == .csv }
    let isList = house.kind == .register && formats.allSatisfy { $0 == .csv || $0 == .cbsTyped }
    switch house.kind {
    case .observations where isPlain || house.mapping != nil: return true
    case .observations:
      report.note(
        .manifestMissing, at: place,
        Words(
          nl:
            "Het veld 'bewijskracht.mapping' ontbreekt; een ander bestand dan CSV heeft het nodig.",
          en: "The field 'bewijskracht.mapping' is missing; a file other than CSV needs it."))
    case _ where house.mapping == nil && (isPlain || isList): return true
    default:
      let kind = house.kind.rawValue
      report.note(
        .manifestForm, at: house.mapping?.place ?? place,
        Words(
          nl: "Bij de soort '\(kind)' passen geen mapping en geen andere vorm dan csv.",
          en: "The kind '\(kind)' goes with no mapping and no form other than csv."))
    }
    return false
  }
}

extension DataPackage.Resource {
  fileprivate init?(_ value: Located<JSONValue>, number: Int, noting report: inout Report) {
    var reader = ManifestReader(value, prefix: "resources[\(number)].")
    defer { report.add(reader.report) }
    let path = reader.text("path")
    if let path, !isPlainPath(path.value) {
      reader.report.note(
        .manifestPath, at: path.place,
        Words(
          nl: "Het pad '\(visible(path.value))' blijft niet in de map van de dataset.",
          en: "The path '\(visible(path.value))' does not stay in the folder of the dataset."))
    }
    let hash = reader.text("hash").flatMap { reader.sha256($0) }
    let word = value.value["format"] == nil ? "csv" : reader.choice("format", of: Self.formats)
    let isCSV = word == DataPackage.Format.csv.rawValue
    let fields = isCSV ? reader.fields() : []
    let dialect = reader.dialect()
    let key = reader.primaryKey(among: fields ?? [])
    guard let path, isPlainPath(path.value), let hash, let fields, let dialect, let key,
      let format = word.flatMap(DataPackage.Format.init)
    else { return nil }
    self.init(path: path, sha256: hash, fields: fields, dialect: dialect)
    let unique = fields.first(where: \.isUnique)
    primaryKey = key.isEmpty ? unique.map { [$0.name] } ?? [] : key
    self.format = format
    if case .number(let size)? = value.value["bytes"]?.value { bytes = Int(size) }
    url = value.value["sources"]?.value.elements?.first?.value["path"].flatMap { path in
      path.value.text.map { Located($0, at: path.place) }
    }
  }

  private static let formats = DataPackage.Format.allCases.map(\.rawValue)
}

/// Whether a path names a file below its folder, with plain parts only.
func isPlainPath(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain = { (part: Substring) in !part.isEmpty && part != "." && part != ".." }
  let isSafe = { (scalar: Unicode.Scalar) in
    !isDeceptive(scalar) && scalar != "\\" && scalar != ":"
  }
  return parts.allSatisfy(isPlain) && path.unicodeScalars.allSatisfy(isSafe)
}

extension ManifestReader {
  fileprivate mutating func sha256(_ hash: Located<String>) -> Located<String>? {
    let digits = hash.value.dropFirst("sha256:".count)
    let isHexadecimal = { (byte: UInt8) in
      Byte.digits.contains(byte) || (0x61...0x66).contains(byte)
    }
    if hash.value.hasPrefix("sha256:"), digits.utf8.count == 64,
      digits.utf8.allSatisfy(isHexadecimal)
    {
      return Located(String(digits), at: hash.place)
    }
    refuse(
      "hash", at: hash.place, nl: "hoort 'sha256:' en 64 cijfers 0-9 a-f te zijn",
      en: "should be 'sha256:' and 64 digits 0-9 a-f")
    return nil
  }

  /// The columns that together may occur only once; none when the schema names none.
  fileprivate mutating func primaryKey(among fields: [DataPackage.Field]) -> [String]? {
    guard let value = object.value["schema"]?.value["primaryKey"] else { return [] }
    let names = (value.value.elements ?? [value]).map(\.value.text)
    let known = Set(fields.map(\.name))
    guard names.allSatisfy({ $0.map(known.contains) ?? false }) else {
      refuse(
        "schema.primaryKey", at: value.place, nl: "hoort kolommen te noemen die er zijn",
        en: "should name columns that exist")
      return nil
    }
    return names.compactMap { $0 }
  }
}
