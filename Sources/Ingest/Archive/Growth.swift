// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// How much packed bytes may unpack to, counted while they unpack: headers can lie.
enum Growth {
  /// What may always be unpacked: 1 MiB.
  static let free = 1 << 20
  /// How many times larger than packed anything above that may be.
  static let most = 100
  /// The most bytes of one document: 1 GiB, because it is read in memory.
  static let largest = 1 << 30

  /// Whether so many bytes are too many for what was packed.
  static func isTooMuch(_ unpacked: Int, from packed: Int) -> Bool {
    unpacked > free && unpacked / most > packed
  }

  /// What is told about a document that grows too much.
  static func refusal(_ name: String, in path: String, unpacked: Int, from packed: Int) -> Refusal {
    let name = visible(name, limit: 100)
    return Refusal(
      .archiveSize, at: Place(path: path),
      Words(
        nl: "'\(name)' groeit van \(packed) tot \(unpacked) bytes of meer.",
        en: "'\(name)' grows from \(packed) to \(unpacked) bytes or more."))
  }
}

/// The names in a package: plain, relative, and no two that a file system could take for one.
struct PackedNames {
  private var seen = Set<String>()
  private let path: String

  /// No names of a package yet.
  init(_ path: String) { self.path = path }

  /// The name without a leading `./`; refuses what leaves the folder or was there before.
  mutating func checked(_ name: String) throws(Refusal) -> String {
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    guard isPlainPath(plain) else {
      throw Refusal(
        .archivePath, at: Place(path: path),
        Words(
          nl: "'\(visible(name, limit: 100))' is geen gewone naam binnen het pakket.",
          en: "'\(visible(name, limit: 100))' is not an ordinary name inside the package."))
    }
    guard seen.insert(plain.lowercased()).inserted else {
      throw Refusal(
        .archiveTwice, at: Place(path: path),
        Words(
          nl: "'\(visible(name, limit: 100))' staat twee keer in het pakket.",
          en: "'\(visible(name, limit: 100))' stands twice in the package."))
    }
    return plain
  }

  /// What is told about a link, a device or a pipe.
  static func notAFile(_ name: String, in path: String) -> Refusal {
    Refusal(
      .archiveLink, at: Place(path: path),
      Words(
        nl: "'\(visible(name, limit: 100))' is een koppeling of een apparaat, geen bestand.",
        en: "'\(visible(name, limit: 100))' is a link or a device, not a file."))
  }
}
