// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Reads JSON-stat as the Statistics API of Eurostat gives it.
///
/// Every cell of the cube is a figure; one without a value is missing, with its flags as the mark.
/// Besides the dimensions, a mapping may name `updated`, the day and time of the last update.
struct JSONStatReader: ObservationReader {
  static let format = DataPackage.Format.jsonStat

  let task: ObservationTask

  static func recognises(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    return start.first { !Byte.isBlank($0) } == UInt8(ascii: "{")
      && (contains("\"dimension\"", in: start) || contains("\"class\"", in: start))
      && !contains("odata", in: start)
  }

  static func dimensions(of bytes: [UInt8], path: String) -> [String] {
    var ignored = Report()
    let root = JSONReader.read(bytes: bytes, path: path, noting: &ignored)
    let cube = root.flatMap { try? JSONStatCube($0) }
    return cube?.dimensions.map(\.name.value) ?? []
  }

  func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    guard let root = JSONReader.read(bytes: bytes, path: path, noting: &report) else { return [] }
    let cube: JSONStatCube
    do throws(Refusal) { cube = try JSONStatCube(root) } catch {
      report.note(error.diagnostic)
      return []
    }
    let names = cube.dimensions.map(\.name) + [Located("updated", at: root.place)]
    guard var sheet = ObservationSheet(dimensions: names, task, noting: &report) else { return [] }
    for position in 0..<cube.count {
      let flags = cube.flags(at: position)
      let cell = cube.value(at: position)
      sheet.add(
        ObservationSheet.Figure(
          codes: cube.codes(at: position) + [cube.updated], value: value(cell, flags),
          flags: ObservationFlags(flags), place: cell?.place ?? cube.place), noting: &report)
    }
    return sheet.finish(noting: &report)
  }

  private func value(_ cell: Located<JSONValue>?, _ flags: String) -> ObservationSheet.Figure.Value
  {
    switch cell?.value {
    case .number(let text): .text(text)
    case .string(let text): .text(text)
    case nil: .missing(mark: flags)
    default: .text("?")
    }
  }
}

/// Whether ASCII text occurs in bytes.
func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
  let wanted = Array(text.utf8)
  guard let first = wanted.first, bytes.count >= wanted.count else { return false }
  return bytes.indices.dropLast(wanted.count - 1).contains {
    bytes[$0] == first && bytes[$0...].starts(with: wanted)
  }
}
