// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Cases of published figures with bytes changed, removed and repeated: never a crash or a hang.
@Suite struct MutationTests {
  private static let root = "Tests/IngestTests/Cases/Observations"
  private static let slugs = Set(
    Repository.files(below: root).compactMap { $0.split(separator: "/").first.map(String.init) }
  ).sorted()

  @Test(arguments: slugs)
  func `a damaged file gives messages or rows, and always an answer`(slug: String) throws {
    let folder = "Datasets/nobody/\(slug)"
    let path = folder + "/datapackage.json"
    let file = { (path: String) in
      try? Repository.bytes(
        "\(MutationTests.root)/\(slug)\(path.dropFirst(folder.utf8.count))")
    }
    var whole = Report()
    guard let bytes = file(path),
      let package = DataPackage(bytes: bytes, path: path, noting: &whole)
    else { return }
    var step = slug.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
    for _ in 0..<100 {
      var report = Report()
      let dataset = DatasetReader.read(
        package, file: { path in file(path).map { damaged($0, &step) } }, noting: &report)
      guard case .observations(let table)? = dataset else { continue }
      for row in table.rows {
        #expect(row.area.isKnownCountry || row.area.isGroup)
        #expect(row.period.years != nil && !row.variable.isEmpty)
        if case .number(let number, _) = row.value { #expect(number.isFinite) }
      }
    }
  }

  private func damaged(_ bytes: [UInt8], _ step: inout UInt64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(3, &step) where !bytes.isEmpty {
      let at = next(bytes.count, &step)
      switch next(4, &step) {
      case 0: bytes[at] = UInt8(next(256, &step))
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + next(9, &step)))
      case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 12)], at: at)
      default: bytes = Array(bytes[..<at])
      }
    }
    return bytes
  }

  /// A number below a limit, the same in every run.
  private func next(_ limit: Int, _ step: inout UInt64) -> Int {
    step = step &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((step >> 33) % UInt64(limit))
  }
}
