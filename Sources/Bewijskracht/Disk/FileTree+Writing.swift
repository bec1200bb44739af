// SPDX-License-Identifier: EUPL-1.2

extension FileTree {
  /// Writes one file through a hidden one beside it, so that its old content stays until the new is
  /// complete; a link, pipe or device is written to as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    do {
      try write(to: path) { sink in try sink(bytes) }
    } catch let error as DiskError {
      throw error
    } catch {
      preconditionFailure("Only the disk can fail when bytes are written.")
    }
  }

  /// Writes one file in the pieces that `pieces` hands to its argument, as ``write(_:to:)`` does.
  public static func write(
    to path: String, pieces: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    if let state = try? FileState(at: path), state.kind != .file {
      return try writeThrough(to: path, pieces)
    }
    var signals = HeldSignals()
    defer { signals.release() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let hidden = ".bewijs-new-\(parts.last ?? "")-\(processNumber)"
    let new = (parts.dropLast().map(String.init) + [hidden]).joined(separator: "/")
    do {
      try writeNew(new, pieces)
    } catch let error as SystemError {
      removeFile(new)
      throw error.creating(path)
    } catch {
      removeFile(new)
      throw error
    }
    do throws(SystemError) {
      try rename(new, to: path)
    } catch {
      removeFile(new)
      throw error.writing(path)
    }
  }

  private static func writeNew(
    _ path: String, _ pieces: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = try OpenFile(creating: path)
    try pieces { try writeAll($0, to: file.descriptor) }
    try file.sync()
  }

  private static func writeThrough(
    to path: String, _ pieces: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    do {
      let file = try OpenFile(writing: path)
      try pieces { try writeAll($0, to: file.descriptor) }
    } catch let error as SystemError {
      throw error.creating(path)
    }
  }
}
