// SPDX-License-Identifier: EUPL-1.2

/// Writes a set of files into a new folder so that it survives a power cut.
struct FolderWriting {
  private let folder: String

  /// Makes the folder, which must not be there yet.
  init(new folder: String) throws(DiskError) {
    self.folder = folder
    do throws(SystemError) { try makeFolder(folder) } catch { throw error.creating(folder) }
  }

  /// Writes every file and syncs it, then syncs every folder; stops early when asked to.
  func write(_ files: [String: [UInt8]], stopping: () -> Bool) throws(DiskError) {
    var made: Set<String> = [""]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if stopping() { throw DiskError(.failed, path: folder, code: SystemError.stopped) }
      try makeFolders(above: path, made: &made)
      let full = folder + "/" + path
      do throws(SystemError) { try writeFile(bytes, to: full) } catch { throw error.creating(full) }
    }
    for path in made.sorted(by: >) {
      let full = path.isEmpty ? folder : folder + "/" + path
      do throws(SystemError) { try syncFolder(full) } catch { throw error.writing(full) }
    }
  }

  private func makeFolders(above path: String, made: inout Set<String>) throws(DiskError) {
    for end in path.indices where path[end] == "/" {
      let parent = String(path[..<end])
      guard made.insert(parent).inserted else { continue }
      let full = folder + "/" + parent
      do throws(SystemError) { try makeFolder(full) } catch { throw error.creating(full) }
    }
  }

  private func writeFile(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try OpenFile(creating: path)
    try writeAll(bytes, to: file.descriptor)
    try file.sync()
  }
}
