// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Evidence
import Foundation
import TestSupport

/// The invented evidence that tests of the whole house start from.
enum SmallWorkspace {
  static let folder = "Tests/BewijskrachtTests/Workspaces/small/"

  static func evidence() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in Repository.files(below: folder + "Evidence") {
      files[path] = try Repository.bytes(folder + "Evidence/" + path)
    }
    return files
  }

  static func output() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in Repository.files(below: folder + "Output") {
      files[path] = try Repository.bytes(folder + "Output/" + path)
    }
    return files
  }

  /// The report in words, with carets into the given files.
  static func text(of report: Report, files: [String: [UInt8]], in language: Language) -> String {
    let renderer = DiagnosticText(language: language) { path, line in
      var ignored = Report()
      guard let bytes = files[path] else { return nil }
      return SourceText(path: path, bytes: bytes, noting: &ignored)?.line(line)
    }
    return renderer.text(of: report)
  }

  /// Writes the right hash in every data package, as `bewijs add` would after a new download.
  ///
  /// A package has one resource, whose `path` stands before its `hash`.
  static func rehash(_ files: inout [String: [UInt8]]) {
    for path in files.keys.sorted() where path.hasSuffix("/datapackage.json") {
      let folder = String(path.dropLast("datapackage.json".count))
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      guard let resources = text.range(of: "\"resources\""),
        let name = text.range(of: "\"path\": \"", range: resources.upperBound..<text.endIndex),
        let start = text.range(of: "sha256:")
      else { continue }
      let file = folder + text[name.upperBound...].prefix { $0 != "\"" }
      let end = text.index(start.upperBound, offsetBy: 64)
      let hash = SHA256.hex(of: files[file] ?? [])
      files[path] = Array(text.replacingCharacters(in: start.upperBound..<end, with: hash).utf8)
    }
  }
}
