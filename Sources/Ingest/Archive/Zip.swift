// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Reads the ordinary files out of a zip package one at a time; nothing is written to disk.
///
/// The list at the end is read and checked before anything is unpacked: names, kinds, sizes, and
/// that no two files share bytes. Then every file is held against its own header, its size and its
/// checksum while it unpacks. Files that are stored or deflated are read; others are refused.
///
/// Literature: PKWARE (2022), APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
struct Zip {
  /// The most files in a package.
  static let most = 10_000

  private let bytes: [UInt8]
  private let path: String
  private let entries: [ZipEntry]
  private var number = 0

  /// Whether bytes begin like zip, or like the end of an empty one.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads and checks the list of files.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    let directory = try ZipDirectory(bytes, path: path)
    (self.bytes, self.path, entries) = (bytes, path, directory.entries)
  }

  /// The next file; nothing at the end.
  mutating func next() throws(Refusal) -> (name: String, bytes: [UInt8])? {
    guard number < entries.count else { return nil }
    let entry = entries[number]
    number += 1
    return (entry.name, try content(of: entry))
  }

  private func content(of entry: ZipEntry) throws(Refusal) -> [UInt8] {
    let start = entry.data.lowerBound
    let content =
      entry.isDeflated ? try unpacked(entry) : Array(bytes[start..<entry.data.upperBound])
    var crc = CRC32()
    crc.add(content[...])
    guard content.count == entry.size else { throw entry.damaged(in: path) }
    guard crc.checksum == entry.checksum else {
      throw Refusal(
        .archiveChecksum, at: Place(path: path),
        Words(
          nl: "De controlesom van '\(visible(entry.name, limit: 100))' klopt niet.",
          en: "The checksum of '\(visible(entry.name, limit: 100))' is wrong."))
    }
    return content
  }

  /// Unpacks a file, and stops as soon as it grows too much; what is more than it says is not kept.
  private func unpacked(_ entry: ZipEntry) throws(Refusal) -> [UInt8] {
    var inflate = Inflate(bytes, from: entry.data.lowerBound, to: entry.data.upperBound)
    var content: [UInt8] = []
    var count = 0
    while true {
      let piece: ArraySlice<UInt8>?
      do throws(Inflate.Damaged) {
        piece = try inflate.next()
      } catch {
        throw entry.damaged(in: path)
      }
      guard let piece else { break }
      count += piece.count
      if Growth.isTooMuch(count, from: entry.data.count) {
        throw Growth.refusal(entry.name, in: path, unpacked: count, from: entry.data.count)
      }
      if count <= entry.size { content += piece }
    }
    guard inflate.at == entry.data.upperBound, count == entry.size else {
      throw entry.damaged(in: path)
    }
    return content
  }
}

/// One file of a zip package, as the list at its end tells and its own header confirms.
struct ZipEntry {
  let name: String
  let isDeflated: Bool
  let checksum: UInt32
  let size: Int
  /// Where the packed bytes stand.
  var data: Range<Int>

  /// What is told about a file that contradicts itself.
  func damaged(in path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(
        nl: "'\(visible(name, limit: 100))' is beschadigd of klopt niet met de lijst.",
        en: "'\(visible(name, limit: 100))' is damaged or contradicts the list."))
  }
}
