// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import Testing

/// Describes one invented table of a register.
enum SmallPackage {
  static func of(
    _ text: String, _ fields: [DataPackage.Field], dialect: Dialect = .house, key: [String] = []
  ) throws -> (bytes: [UInt8], package: DataPackage) {
    let bytes = Array(text.utf8)
    return (bytes, try of(bytes, fields, dialect: dialect, key: key))
  }

  static func of(
    _ bytes: [UInt8], _ fields: [DataPackage.Field], dialect: Dialect = .house, key: [String] = [],
    path: String = "t.csv"
  ) throws -> DataPackage {
    let nowhere = Place(path: "a/b/datapackage.json")
    var resource = DataPackage.Resource(
      path: Located(path, at: nowhere), sha256: Located(SHA256.hex(of: bytes), at: nowhere),
      fields: fields, dialect: dialect)
    resource.primaryKey = key
    let day = try #require(CalendarDay("2026-11-20"))
    return DataPackage(
      id: "a/b", kind: .register,
      origin: Origin(
        title: "t", producer: "p", url: "u", published: "2026", retrieved: day, licence: "l",
        vintage: "v", reference: nil),
      representation: .illustrationOnly, refreshBy: nil, resources: [resource], place: nowhere)
  }
}
