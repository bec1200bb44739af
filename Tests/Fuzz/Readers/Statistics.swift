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
    let description = Description(files["datapackage.json"] ?? [], of: file)
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
    guard let package = description.package(of: input) else {
      return "the description is not read"
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

/// The description of a dataset, in which the hash of one file is that of an input.
private struct Description: Sendable {
  private let package: DataPackage?
  private let name: String

  /// Reads a description with some hash in it.
  init(_ bytes: [UInt8], of name: String) {
    var report = Report()
    package = DataPackage(bytes: bytes, path: "a/b/datapackage.json", noting: &report)
    self.name = name
  }

  /// The description with the hash of an input.
  func package(of input: [UInt8]) -> DataPackage? {
    package.map { package in
      var described = DataPackage(
        id: package.id, kind: package.kind, origin: package.origin,
        representation: package.representation, refreshBy: package.refreshBy,
        resources: package.resources.map { resource(of: input, like: $0) }, place: package.place)
      described.mapping = package.mapping
      return described
    }
  }

  private func resource(
    of input: [UInt8], like resource: DataPackage.Resource
  ) -> DataPackage.Resource {
    if resource.path.value != name { return resource }
    let hash = Located(SHA256.hex(of: input), at: resource.sha256.place)
    var described = DataPackage.Resource(
      path: resource.path, sha256: hash, fields: resource.fields, dialect: resource.dialect)
    described.format = resource.format
    return described
  }
}
