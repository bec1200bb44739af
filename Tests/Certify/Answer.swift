// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Foundation
import Ingest

/// One line of the result: an id and what was computed for it.
struct Answer {
  /// The id as the scorer knows it.
  let id: String
  /// The value; nothing when the question was refused.
  let value: Double?
}

/// Reading the files of a table.
enum TableFiles {
  /// The files with an ending below a folder, or below its `inputs` folder when it has one.
  static func list(_ folder: URL, ending: String) -> [URL] {
    let inputs = folder.appending(path: "inputs")
    let place = FileManager.default.fileExists(atPath: inputs.path) ? inputs : folder
    let files = try? FileManager.default.contentsOfDirectory(
      at: place, includingPropertiesForKeys: nil)
    return (files ?? [])
      .filter { $0.pathExtension == ending && $0.lastPathComponent != "MANIFEST.json" }
      .sorted { $0.path < $1.path }
  }

  /// The rows of a CSV file without quotes: the header first.
  static func rows(_ file: URL) -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The value in a JSON file; tells on the console when it cannot be read.
  static func json(_ file: URL) -> JSONValue? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    var report = Report()
    let value = JSONReader.read(bytes: Array(data), path: file.path, noting: &report)
    if value == nil { print("\(file.path) cannot be read as JSON") }
    return value?.value
  }
}

extension JSONValue {
  /// The nearest double of a number, or of a string that holds a decimal or hexadecimal number.
  var number: Double? {
    switch self {
    case .number(let text), .string(let text): Double(text)
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }

  /// A whole number.
  var count: Int? { number.flatMap { Int(exactly: $0) } }

  /// The digits of a number or string as written, for decimal-exact reading.
  var digits: String? {
    switch self {
    case .number(let text), .string(let text): text
    default: nil
    }
  }

  /// The elements of an array without their places.
  var items: [JSONValue] { (elements ?? []).map(\.value) }

  /// The numbers of an array.
  var numbers: [Double] { items.compactMap(\.number) }

  /// The whole numbers of an array.
  var counts: [Int] { items.compactMap(\.count) }

  /// The rows of an array of arrays.
  var rows: [[Double]] { items.map(\.numbers) }
}
