// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

/// A dataset a person names by its `datapackage.json`, read with the account of its rows.
struct DatasetFiles {
  /// What was read; nothing when the dataset was refused as a whole.
  let intake: DatasetIntake?
  /// What was noticed.
  let report: Report
  private let files: [String: [UInt8]]

  /// Whether a path names the description of a dataset.
  static func recognises(_ path: String) -> Bool {
    path.split(separator: "/").last == "datapackage.json"
  }

  /// Reads the description and the files beside it; links that lead out of the folder are refused.
  init(_ given: String, _ console: Console) throws {
    let parts = given.split(separator: "/").count
    let path = String(repeating: "./", count: max(0, 3 - parts)) + given
    (intake, report, files) = try withProgressLine(console, files: 1) {
      let folder = String(path.dropLast("/datapackage.json".count))
      let found = try FileTree.read(folder)
      let files = Dictionary(uniqueKeysWithValues: found.map { ("\(folder)/\($0.key)", $0.value) })
      var report = Report()
      let bytes = try files[path] ?? FileTree.readFile(path)
      let package = DataPackage(bytes: bytes, path: path, noting: &report)
      let intake = package.flatMap {
        DatasetReader.intake($0, file: { files[$0] }, noting: &report)
      }
      return (intake, report, files)
    }
  }

  /// Tells everything noticed, with the lines of the files.
  func tell(on console: Console) { console.tell(report, files: files) }

  /// What became of the rows; a dataset that was refused as a whole is one refused record.
  var account: Account {
    if let intake { return intake.account }
    var account = Account()
    account.refused = 1
    return account
  }

  /// Writes the refused rows, verbatim; of a dataset that was refused as a whole the wrong file.
  func writeRejects(to sink: ([UInt8]) throws -> Void) throws {
    try Rejects.write(
      intake?.refusals ?? whole,
      open: { path, read in try read(ByteSource(path: path, bytes: files[path] ?? [])) }, to: sink)
  }

  private var whole: [RefusedDocument] {
    let errors = report.diagnostics.filter { $0.kind.severity == .error }
    guard let path = errors.first?.place.path else { return [] }
    let file = files.keys.sorted().first { path == $0 || path.hasPrefix($0 + "/") } ?? path
    let troubles = errors.filter { $0.place.path == path }.map {
      RefusedDocument.Trouble(line: $0.place.line, column: $0.place.column, code: $0.kind.code)
    }
    return [
      RefusedDocument(file: file, path: file, records: 1, troubles: troubles, isWholeFile: true)
    ]
  }
}
