// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest

extension FuzzReader {
  /// JSON-stat of Eurostat.
  static let jsonStat = statistics(
    "json-stat", file: "a.json",
    tokens: ["\"size\": [1]", "\"value\": {}", "\"status\": []", "null", "1e400", "-1", "{}", "[]"])

  /// SDMX-CSV of Eurostat.
  static let sdmxCSV = statistics(
    "sdmx-csv", file: "a.csv", tokens: ["OBS_VALUE", "OBS_FLAG", "NaN", "1e5", ",,", "\"", "é"])

  /// TSV of Eurostat.
  static let tsv = statistics(
    "tsv", file: "a.tsv", tokens: ["\\TIME_PERIOD", ":", ": c", " b", "\t", "1e5", ",", "é"])

  /// Typed data of CBS, OData 3.
  static let cbsTyped = statistics(
    "cbs-v3", file: "a.json", tokens: ["\"value\": []", "null", "1e400", "2021JJ00", "NL01", "{}"])

  /// Observations of CBS, OData 4.
  static let cbsObservations = statistics(
    "cbs-v4", file: "a.json",
    tokens: ["\"value\": []", "\"Measure\"", "null", "1e400", "2021JJ00", "NL01", "{}"])

  /// A reader of figures; a folder of seeds describes the file and holds what belongs to it.
  private static func statistics(_ name: String, file: String, tokens: [String]) -> FuzzReader {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Seeds/described/\(name)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, [UInt8]((try? Data(contentsOf: folder.appending(path: name))) ?? Data()))
      })
    let description = Description(files["datapackage.json"] ?? [])
    return FuzzReader(name, tokens: tokens) { input in
      complaint(input, as: file, description, beside: files)
    }
  }

  /// Reads an input as the file of a described dataset: what is refused is told, and every figure
  /// is a number.
  private static func complaint(
    _ input: [UInt8], as name: String, _ description: Description, beside files: [String: [UInt8]]
  ) -> String? {
    var report = Report()
    let path = "a/b/datapackage.json"
    let bytes = description.bytes(of: input)
    guard let package = DataPackage(bytes: bytes, path: path, noting: &report) else {
      return "the description is not read: \(report.diagnostics)"
    }
    let intake = DatasetReader.intake(
      package,
      file: { path in
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        return last == name ? input : files[last]
      }, noting: &report)
    guard let intake else {
      return report.isBlocking ? nil : "nothing was read and nothing was told"
    }
    if intake.account.refused > 0, !report.isBlocking { return "something was refused in silence" }
    guard case .observations(let table) = intake.dataset else { return "these are no figures" }
    let isFinite = table.rows.allSatisfy { row in
      if case .number(let number, _) = row.value { number.isFinite } else { true }
    }
    return isFinite ? nil : "a figure is no number"
  }
}

/// The description of a dataset, around the hash of its first file.
private struct Description {
  private let start: [UInt8]
  private let end: [UInt8]

  /// Takes a description with some hash in it.
  init(_ bytes: [UInt8]) {
    let mark = Array("sha256:".utf8)
    let places = bytes.indices.dropLast(mark.count + 64)
    let place = places.first { bytes[$0...].starts(with: mark) } ?? bytes.startIndex
    start = Array(bytes[..<place]) + mark
    end = Array(bytes[place...].dropFirst(mark.count + 64))
  }

  /// The description with the hash of an input.
  func bytes(of input: [UInt8]) -> [UInt8] { start + SHA256.hex(of: input).utf8 + end }
}
