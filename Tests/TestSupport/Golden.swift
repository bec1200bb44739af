// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import Testing

/// Compares results with files under review, and records them when asked.
///
/// With `BEWIJS_RECORD=1` in the environment a difference is written to the file and still fails,
/// so that a recording run is never green.
public enum Golden {
  private static let records = ProcessInfo.processInfo.environment["BEWIJS_RECORD"] == "1"

  /// Compares one text with what its file holds.
  public static func expect(
    _ text: String, expected: String?, at path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if text == expected { return }
    if records { try write(Array(text.utf8), to: path) }
    let difference = firstDifference(text, expected ?? "")
    Issue.record("\(path) differs: \(difference)", sourceLocation: sourceLocation)
  }

  /// Compares a folder of files with what stands on disk.
  public static func expect(
    _ files: [String: [UInt8]], at folder: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = Repository.files(below: folder)
    for path in Set(found).union(files.keys).sorted() {
      let here = folder + "/" + path
      guard let bytes = files[path] else {
        if records { try FileManager.default.removeItem(at: Repository.root.appending(path: here)) }
        Issue.record("\(here) is not made any more", sourceLocation: sourceLocation)
        continue
      }
      let old = found.contains(path) ? try Repository.text(here) : nil
      try expect(
        String(decoding: bytes, as: UTF8.self), expected: old, at: here,
        sourceLocation: sourceLocation)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let url = Repository.root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The first line in which two texts differ.
  private static func firstDifference(_ new: String, _ old: String) -> String {
    let (a, b) = (new.components(separatedBy: "\n"), old.components(separatedBy: "\n"))
    for number in 0..<max(a.count, b.count) {
      let left = number < a.count ? a[number] : "(end)"
      let right = number < b.count ? b[number] : "(end)"
      if left != right { return "line \(number + 1): got '\(left)', the file holds '\(right)'" }
    }
    return "nothing"
  }
}
