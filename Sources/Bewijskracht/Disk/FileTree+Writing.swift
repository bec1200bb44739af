// SPDX-License-Identifier: EUPL-1.2

extension FileTree {
  /// Writes one file through a hidden one beside it, so that its old content stays until the new is
  /// complete; a link, pipe or device is written to as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    if let state = try? FileState(at: path), state.kind != .file {
      return try writeThrough(bytes, to: path)
    }
    var signals = HeldSignals()
    defer { signals.release() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let hidden = ".bewijs-new-\(parts.last ?? "")-\(processNumber)"
    let new = (parts.dropLast().map(String.init) + [hidden]).joined(separator: "/")
    do throws(SystemError) {
      let file = try OpenFile(creating: new)
      try writeAll(bytes, to: file.descriptor)
      try file.sync()
    } catch {
      removeFile(new)
      throw error.creating(path)
    }
    do throws(SystemError) {
      try rename(new, to: path)
    } catch {
      removeFile(new)
      throw error.writing(path)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(DiskError) {
    do throws(SystemError) {
      let file = try OpenFile(writing: path)
      try writeAll(bytes, to: file.descriptor)
    } catch {
      throw error.creating(path)
    }
  }
}
