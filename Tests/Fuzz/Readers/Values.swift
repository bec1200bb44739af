// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest

extension FuzzReader {
  /// Numbers, days, periods and codes, as cells of a dataset with every kind of column.
  static let values = FuzzReader(
    "values", tokens: ["1e5", "inf", "0x1", "00", ".", ",", "-", "2021-02-29", "GB"]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    let lines = text.split(separator: "\n")
    guard !lines.isEmpty else { return nil }
    return complaint(quoted(lines[input.count % lines.count]))
  }

  /// Reads one text as a cell of every type; a kept row reads back, an unkept one is told about.
  private static func complaint(_ cell: String) -> String? {
    let bytes = Array("x\n\(cell)\n".utf8)
    let hash = SHA256.hex(of: bytes)
    for type in ["number", "integer", "date", "year", "string"] {
      var report = Report()
      guard let intake = intake(type, bytes, hash, noting: &report) else { continue }
      let account = intake.account
      if account.total != 1 { return "\(type) \(cell): the account does not add up" }
      if (account.refused == 1) != report.isBlocking {
        return "\(type) \(cell): refused in silence"
      }
      if account.used == 1, intake.lines.count != 2 { return "\(type) \(cell): a row was lost" }
      if account.used == 1, type == "number", !isPlainNumber(cell) {
        return "\(type) \(cell): no number was accepted as one"
      }
    }
    return nil
  }

  private static func isPlainNumber(_ cell: String) -> Bool {
    let text = cell.dropFirst().dropLast()
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text
    let parts = unsigned.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return text.isEmpty
      || parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 48...57 ~= $0 } }
  }

  private static func intake(
    _ type: String, _ bytes: [UInt8], _ hash: String, noting report: inout Report
  ) -> DatasetIntake? {
    guard let day = CalendarDay(year: 2026, month: 11, day: 20) else { return nil }
    let nowhere = Place(path: "a/b/datapackage.json")
    let resource = DataPackage.Resource(
      path: Located("t.csv", at: nowhere), sha256: Located(hash, at: nowhere),
      fields: [.init(name: "x", type: type, isRequired: false)], dialect: .house)
    let origin = Origin(
      title: "t", producer: "p", url: "u", published: "2026", retrieved: day, licence: "l",
      vintage: "v", reference: nil)
    let package = DataPackage(
      id: "a/b", kind: .register, origin: origin, representation: .illustrationOnly,
      refreshBy: nil, resources: [resource], place: nowhere)
    return DatasetReader.intake(package, file: { _ in bytes }, noting: &report)
  }
}
