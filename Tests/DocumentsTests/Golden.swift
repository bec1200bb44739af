// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// Compares bytes with a golden file.
///
/// With `BEWIJS_RECORD=1` it writes the file, and fails.
func expectGolden(
  _ bytes: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let path = "Tests/DocumentsTests/Golden/" + name
  if ProcessInfo.processInfo.environment["BEWIJS_RECORD"] == "1" {
    try Data(bytes).write(to: Repository.root.appending(path: path))
    Issue.record("recorded \(name); run again without BEWIJS_RECORD", sourceLocation: location)
    return
  }
  let expected = try Repository.bytes(path)
  let lines = (String(decoding: bytes, as: UTF8.self), String(decoding: expected, as: UTF8.self))
  let pairs = zip(lines.0.split(separator: "\n"), lines.1.split(separator: "\n"))
  let difference = pairs.first { $0 != $1 }.map { "\n  now: \($0)\n  was: \($1)" } ?? ""
  #expect(bytes == expected, "\(name) differs\(difference)", sourceLocation: location)
}
