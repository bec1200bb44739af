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
    let cube = cube(of: bytes, path: path, noting: &ignored)
    return cube?.dimensions.map(\.name.value) ?? []
  }

  func figures(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> ReadFigures {
    guard let cube = Self.cube(of: bytes, path: path, noting: &report) else {
      return ReadFigures()
    }
    let names = cube.dimensions.map(\.name) + [Located("updated", at: cube.place)]
    guard var sheet = ObservationSheet(dimensions: names, task, noting: &report) else {
      return ReadFigures()
    }
    sheet.reserve(cube.count)
    sheet.set(names.count - 1, to: cube.updated)
    var places = cube.dimensions.map { _ in 0 }
    for (dimension, (_, codes)) in cube.dimensions.enumerated() {
      sheet.set(dimension, toNumbersOf: codes)
    }
    var flags = FlagMemo()
    for position in 0..<cube.count {
      let text = cube.flags(at: position)
      let cell = cube.value(at: position)
      sheet.add(
        ObservationSheet.Figure(
          value: value(cell, text), flags: flags[text], place: cell?.place ?? cube.place))
      for dimension in places.indices.reversed() {
        places[dimension] += 1
        if places[dimension] == cube.dimensions[dimension].codes.count { places[dimension] = 0 }
        sheet.set(dimension, toNumber: places[dimension])
        if places[dimension] > 0 { break }
      }
    }
    return sheet.figures(noting: &report)
  }

  private static func cube(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> JSONStatCube? {
    ByteSource.inMemory {
      try JSONScanner.read(ByteSource(path: path, bytes: bytes), noting: &report) {
        (scanner) throws(Refusal) in try JSONStatFile(&scanner)
      }
    }.flatMap { file in
      do throws(Refusal) { return try JSONStatCube(file) } catch {
        report.note(error.diagnostic)
        return nil
      }
    }
  }

  private func value(_ cell: JSONStatCells.Cell?, _ flags: String) -> ObservationSheet.Figure.Value
  {
    switch cell?.kind {
    case .number, .text: .text(cell?.text ?? "")
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
