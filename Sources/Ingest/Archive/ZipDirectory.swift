// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The list of files at the end of a zip package, held against the headers of the files.
struct ZipDirectory {
  /// The files, without folders, in the order of the list.
  private(set) var entries: [ZipEntry] = []
  private let bytes: [UInt8]
  private let path: String
  private var names: PackedNames

  /// Reads the whole list; one wrong file refuses the package.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    (self.bytes, self.path, names) = (bytes, path, PackedNames(path))
    let end = try ZipEnd(bytes, path: path)
    if end.count > Zip.most { throw tooMany(Zip.most, in: path) }
    var at = end.start
    var taken: [Range<Int>] = []
    for _ in 0..<end.count {
      let record = try ZipRecord(bytes, at: at, path: path)
      at = record.end
      guard at <= end.end else { throw ZipEnd.damaged(path) }
      let local = try ZipLocal(record, in: bytes, path: path)
      guard local.end <= end.start else { throw record.damaged(in: path) }
      taken.append(record.offset..<local.end)
      if record.isFolder {
        _ = try names.checked(String(record.name.dropLast()))
      } else {
        entries.append(try entry(record, local))
      }
    }
    guard at == end.end else { throw ZipEnd.damaged(path) }
    try checkOverlap(taken)
  }

  private mutating func entry(
    _ record: ZipRecord, _ local: ZipLocal
  ) throws(Refusal) -> ZipEntry {
    let name = try names.checked(record.name)
    if record.isLink { throw PackedNames.notAFile(name, in: path) }
    if record.flags & 0x2041 != 0 { throw locked(name) }
    guard record.method == 0 || record.method == 8 else { throw unknownMethod(record) }
    guard record.method == 8 || record.packed == record.size else {
      throw record.damaged(in: path)
    }
    if record.size > Growth.largest || Growth.isTooMuch(record.size, from: record.packed) {
      throw Growth.refusal(name, in: path, unpacked: record.size, from: record.packed)
    }
    return ZipEntry(
      name: name, isDeflated: record.method == 8, checksum: record.checksum, size: record.size,
      data: local.data)
  }

  /// Refuses files that share bytes: a small package could then unpack to anything.
  private func checkOverlap(_ taken: [Range<Int>]) throws(Refusal) {
    let sorted = taken.sorted { $0.lowerBound < $1.lowerBound }
    for (one, other) in zip(sorted, sorted.dropFirst()) where one.overlaps(other) {
      throw ZipEnd.damaged(path)
    }
  }

  private func locked(_ name: String) -> Refusal {
    Refusal(
      .archiveLocked, at: Place(path: path),
      Words(
        nl: "'\(visible(name, limit: 100))' is versleuteld.",
        en: "'\(visible(name, limit: 100))' is encrypted."))
  }

  private func unknownMethod(_ record: ZipRecord) -> Refusal {
    Refusal(
      .archiveMethod, at: Place(path: path),
      Words(
        nl: "'\(visible(record.name, limit: 100))' is ingepakt met methode \(record.method).",
        en: "'\(visible(record.name, limit: 100))' is packed with method \(record.method)."))
  }
}

/// The last record of a zip package: how many files there are and where their list stands.
struct ZipEnd {
  let count: Int
  let start: Int
  let end: Int

  /// Finds the record, whose comment must reach the last byte.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    let first = Swift.max(0, bytes.count - 22 - 0xFFFF)
    let found = stride(from: bytes.count - 22, through: first, by: -1).first { at in
      bytes[at] == mark[0] && bytes[at...].starts(with: mark)
        && at + 22 + bytes.littleEndian(2, at: at + 20) == bytes.count
    }
    guard let found, bytes.littleEndian(4, at: found + 4) == 0 else { throw ZipEnd.damaged(path) }
    var fields = (
      here: bytes.littleEndian(2, at: found + 8), all: bytes.littleEndian(2, at: found + 10),
      size: bytes.littleEndian(4, at: found + 12), start: bytes.littleEndian(4, at: found + 16)
    )
    end = ZipEnd.largeEnd(bytes, before: found) ?? found
    if end != found {
      fields = (
        bytes.littleEndian(8, at: end + 24), bytes.littleEndian(8, at: end + 32),
        bytes.littleEndian(8, at: end + 40), bytes.littleEndian(8, at: end + 48)
      )
    }
    guard fields.here == fields.all, fields.all >= 0, (0...end).contains(fields.start),
      (0...end).contains(fields.size), fields.start + fields.size == end
    else { throw ZipEnd.damaged(path) }
    (count, start) = (fields.all, fields.start)
  }

  /// The offset of the record of large packages that stands before the usual one.
  private static func largeEnd(_ bytes: [UInt8], before found: Int) -> Int? {
    let locator = found - 20
    guard locator >= 56, bytes[locator...].starts(with: [0x50, 0x4B, 6, 7]) else { return nil }
    let at = bytes.littleEndian(8, at: locator + 8)
    guard at >= 0, at == locator - 56, bytes[at...].starts(with: [0x50, 0x4B, 6, 6]),
      bytes.littleEndian(8, at: at + 4) == 44, bytes.littleEndian(8, at: at + 16) == 0
    else { return nil }
    return at
  }

  /// What is told about a package that contradicts itself.
  static func damaged(_ path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "De lijst van bestanden in dit pakket is beschadigd of klopt niet.",
        en: "The list of files in this package is damaged or contradicts them."))
  }
}
