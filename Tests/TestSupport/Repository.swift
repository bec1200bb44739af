// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// Finds the folders of the repository from the place of this file.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of data that only some machines have, beside the repository.
  public static let shared = root.deletingLastPathComponent().appending(path: "shared")

  /// Whether that folder is there; tests that need it are skipped with a message otherwise.
  public static let hasShared = FileManager.default.fileExists(
    atPath: shared.appending(path: "design/HOUSE.md").path)

  /// The bytes of a file below the repository.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The text of a file below the repository.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files below a folder of the repository, relative to that folder, sorted.
  public static func files(below folder: String) -> [String] {
    let base = root.appending(path: folder)
    let all = FileManager.default.subpaths(atPath: base.path) ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      let full = base.appending(path: path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
