// SPDX-License-Identifier: EUPL-1.2

/// Reads folders of plain files, the same way every time.
///
/// Hidden names (with a leading dot) are skipped. Links that lead out of the folder or to another
/// folder, pipes, devices and sockets are refused: nothing is followed and nothing makes us wait.
public struct FileTree: Sendable {
  private let root: String
  private let realRoot: String
  private var files: [String: [UInt8]] = [:]

  /// Every plain file below a folder: the path relative to it, with `/`, and the bytes.
  public static func read(_ folder: String) throws(DiskError) -> [String: [UInt8]] {
    var tree = try FileTree(folder)
    try tree.walk("")
    return tree.files
  }

  /// The bytes of one plain file; a pipe, device or folder is refused without waiting.
  public static func readFile(_ path: String) throws(DiskError) -> [UInt8] {
    let outcome: Result<[UInt8], DiskError.Unfitness>
    do throws(SystemError) { outcome = try content(of: path) } catch { throw error.reading(path) }
    switch outcome {
    case .success(let bytes): return bytes
    case .failure(let unfitness): throw DiskError(.unfit(unfitness), path: path)
    }
  }

  private static func content(
    of path: String
  ) throws(SystemError) -> Result<[UInt8], DiskError.Unfitness> {
    let file = try OpenFile(reading: path)
    let before = try file.state()
    if before.kind != .file { return .failure(.notAPlainFile) }
    let bytes = try file.bytes(expecting: before.size)
    let same = try file.state() == before && bytes.count == before.size
    return same ? .success(bytes) : .failure(.changedMeanwhile)
  }

  private init(_ folder: String) throws(DiskError) {
    root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do throws(SystemError) {
      realRoot = try resolved(folder)
      guard try FileState(at: realRoot).kind == .folder else {
        throw SystemError.notAFolder
      }
    } catch {
      throw error.reading(folder)
    }
  }

  private mutating func walk(_ below: String) throws(DiskError) {
    let folder = below.isEmpty ? root : root + "/" + below
    let found: [String?]
    do throws(SystemError) { found = try names(in: folder) } catch { throw error.reading(folder) }
    for name in found {
      guard let name else { throw DiskError(.unfit(.name), path: folder) }
      if !name.hasPrefix(".") { try visit(below.isEmpty ? name : below + "/" + name) }
    }
  }

  private mutating func visit(_ path: String) throws(DiskError) {
    let full = root + "/" + path
    switch try kind(of: full) {
    case .folder: try walk(path)
    case .file:
      guard files[path] == nil else { throw DiskError(.unfit(.name), path: full) }
      files[path] = try FileTree.readFile(full)
    case .link, .other: throw DiskError(.unfit(.notAPlainFile), path: full)
    }
  }

  /// The kind of a file; a link counts as a file when it leads to a plain file of this folder.
  private func kind(of full: String) throws(DiskError) -> FileKind {
    do throws(SystemError) {
      let kind = try FileState(at: full).kind
      if kind != .link { return kind }
      let target = try resolved(full)
      guard target.hasPrefix(realRoot + "/"), try FileState(at: target).kind == .file else {
        throw SystemError.notAFolder
      }
      return .file
    } catch {
      if error == .notAFolder { throw DiskError(.unfit(.linkLeadsAway), path: full) }
      throw error.reading(full)
    }
  }
}
