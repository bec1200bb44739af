// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Reads the data files of a package into a table, after checking that they are the right files.
public enum DatasetReader {
  /// The dataset of a package; `file` gives the bytes of a path relative to `Evidence/`.
  ///
  /// A missing file, another SHA-256 than recorded, and every refused row are errors. Rows of
  /// several files form one table, in the order of the package. Gives nothing when a file cannot be
  /// read at all.
  public static func read(
    _ package: DataPackage, file: (String) -> [UInt8]?, noting report: inout Report
  ) -> Dataset? {
    intake(package, file: file, noting: &report)?.dataset
  }

  /// The dataset of a package with the account of its rows.
  public static func intake(
    _ package: DataPackage, file: (String) -> [UInt8]?, noting report: inout Report
  ) -> DatasetIntake? {
    if package.mapping != nil || package.resources.contains(where: { $0.format != .csv }) {
      return figures(package, file, noting: &report)
    }
    var own = Report()
    defer { report.add(own) }
    var tables: [ReadTable] = []
    for resource in package.resources {
      guard let found = self.tables(of: resource, in: package, file, noting: &own) else { continue }
      tables += found
    }
    let whole = Set(tables.map(\.resource.path.value))
    guard whole.count == Set(package.resources.map(\.path.value)).count else { return nil }
    let isAsRecorded = !own.diagnostics.contains { $0.kind == .manifestHash }
    var refused = RefusedTableRows()
    let rows = tables.flatMap(\.rows)
    let dataset = dataset(package, rows, refusing: &refused)
    own.add(refused.told)
    return DatasetIntake(
      dataset: dataset, tables: tables, isAsRecorded: isAsRecorded, refused: refused)
  }

  /// The tables of a data file: one, or those in a package; nothing when one cannot be read.
  private static func tables(
    of resource: DataPackage.Resource, in package: DataPackage, _ file: (String) -> [UInt8]?,
    noting report: inout Report
  ) -> [ReadTable]? {
    let path = package.path(of: resource)
    guard let bytes = bytes(of: resource, in: package, file, noting: &report) else { return nil }
    var tables: [ReadTable] = []
    do throws(Refusal) {
      var stream = try DocumentStream(bytes, path: path)
      while let document = try stream.next() {
        guard
          let csv = CSVFile(
            bytes: document.bytes, path: document.path, dialect: resource.dialect, noting: &report),
          let columns = columns(of: csv, resource, package.kind, noting: &report)
        else { return nil }
        noteDeceptiveText(in: csv, noting: &report)
        tables.append(ReadTable(csv, columns, resource, file: path))
      }
    } catch {
      report.note(error.diagnostic)
      return nil
    }
    return tables
  }

  private static func dataset(
    _ package: DataPackage, _ rows: [TableRow], refusing refused: inout RefusedTableRows
  ) -> Dataset {
    let snapshot = snapshot(of: package)
    switch package.kind {
    case .observations:
      return .observations(ObservationRows.table(rows, snapshot, refusing: &refused))
    case .awards:
      return .awards(AwardRows.table(rows, snapshot, refusing: &refused))
    case .register:
      return .register(snapshot, rows: RegisterRows.count(rows, refusing: &refused))
    case .actions:
      return .actions(ActionRows.table(rows, snapshot, refusing: &refused))
    }
  }

  static func snapshot(of package: DataPackage) -> Snapshot {
    Snapshot(
      id: package.id, origin: package.origin, representation: package.representation,
      refreshBy: package.refreshBy,
      files: package.resources.map {
        Snapshot.DataFile(path: package.path(of: $0), sha256: $0.sha256.value)
      })
  }

  /// The bytes of a data file.
  ///
  /// A file with another hash is an error, so nothing is written; it is read all the same, because
  /// a person who changed it wants to know at once which claims would fall.
  static func bytes(
    of resource: DataPackage.Resource, in package: DataPackage, _ file: (String) -> [UInt8]?,
    noting report: inout Report
  ) -> [UInt8]? {
    let path = package.path(of: resource)
    guard let bytes = file(path) else {
      report.note(
        .manifestFile, at: resource.path.place,
        Words(
          nl: "Het bestand '\(visible(path, limit: 200))' is er niet.",
          en: "The file '\(visible(path, limit: 200))' is not there."))
      return nil
    }
    let found = SHA256.hex(of: bytes)
    if found == resource.sha256.value { return bytes }
    report.note(
      .manifestHash, at: resource.sha256.place,
      Words(
        nl: "Vastgelegd is \(resource.sha256.value.prefix(12))…; het bestand heeft \(found).",
        en: "Recorded is \(resource.sha256.value.prefix(12))…; the file has \(found)."))
    return bytes
  }

  private static func columns(
    of file: CSVFile, _ resource: DataPackage.Resource, _ kind: DataPackage.Kind,
    noting report: inout Report
  ) -> Columns? {
    let house: [String] =
      switch kind {
      case .observations: ObservationRows.required
      case .awards: AwardsCSV.columns.filter { !AwardsCSV.lateColumns.contains($0) }
      case .actions: ActionRows.required
      case .register: []
      }
    let known: Set<String> =
      switch kind {
      case .observations: Set(ObservationRows.optional)
      case .actions: Set(ActionRows.optional)
      case .awards: Set(AwardsCSV.lateColumns)
      case .register: []
      }
    let declared = resource.fields.map(\.name).filter { !house.contains($0) }
    return Columns(file, required: house + declared, known: known, noting: &report)
  }

  /// Notes text that turns the reading direction or that nobody can see; it stays in the data.
  static func noteDeceptiveText(in file: CSVFile, noting report: inout Report) {
    for record in file.records {
      for cell in record.cells {
        guard let index = firstDeceptive(in: cell.text) else { continue }
        let scalar = Array(cell.text.unicodeScalars)[index]
        let column = cell.column + (cell.isQuoted ? 1 : 0) + index
        let isBidi =
          (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
        report.note(
          isBidi ? .textBidi : .textInvisible,
          at: Place(path: file.path, line: cell.line, column: column),
          Words(
            nl: "De tekst '\(visible(cell.text))' bevat een teken dat niet te zien is.",
            en: "The text '\(visible(cell.text))' holds a character that cannot be seen."))
      }
    }
  }

  private static func firstDeceptive(in text: String) -> Int? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    return text.unicodeScalars.enumerated().first { $1.value > 0x7F && isDeceptive($1) }?.offset
  }
}
