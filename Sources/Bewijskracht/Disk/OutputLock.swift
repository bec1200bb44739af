// SPDX-License-Identifier: EUPL-1.2

/// The right to write beside an Output folder; held by one process at a time, given back at the end.
///
/// The lock is a lock of the system on the file `.bewijs-lock` beside the folder, so it is gone as
/// soon as the process that held it is: nobody has to clean up after a killed build, and a build
/// that is stopped removes the file.
struct OutputLock: ~Copyable {
  private let file: OpenFile
  private let path: String

  /// Takes the lock of a parent folder at once, or says who holds it.
  init(in parent: String) throws(DiskError) {
    let path = OutputLock.path(in: parent)
    do throws(SystemError) {
      while true {
        let file = try OpenFile(locking: path)
        guard try file.tryLock() else { break }
        // A holder removes the file when it is done; a lock on a removed file is no lock.
        guard let now = try? FileState(at: path), try file.state().isSameFile(as: now) else {
          continue
        }
        do throws(SystemError) {
          try file.empty()
          try writeAll("\(processNumber)\n".utf8, to: file.descriptor)
        } catch {
          removeFile(path)
          throw error
        }
        StopCleaning.remember(path)
        self.file = file
        self.path = path
        return
      }
    } catch {
      throw error.creating(path)
    }
    throw DiskError(.busy(process: OutputLock.holder(in: parent)), path: path)
  }

  deinit {
    StopCleaning.forget()
    removeFile(path)
  }

  /// Where the lock of a parent folder is.
  static func path(in parent: String) -> String { parent + "/.bewijs-lock" }

  /// The process number written in the lock file, when there is one.
  static func holder(in parent: String) -> Int? {
    guard let bytes = try? FileTree.readFile(path(in: parent)) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }
}
