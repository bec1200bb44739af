// SPDX-License-Identifier: EUPL-1.2

/// Where an Output folder stands, and the folders beside it while it is replaced.
struct OutputPlace: Hashable, Sendable {
  /// The folder that is replaced.
  let folder: String
  /// The folder around it, where the lock and the remains are.
  let parent: String
  private let name: String

  /// Splits a path; one without a name of its own, such as `.` or `/`, is refused.
  init(_ path: String) throws(DiskError) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last, last != ".." else {
      throw DiskError(.unfit(.notAPlainFolder), path: path)
    }
    let above = parts.dropLast().joined(separator: "/")
    name = String(last)
    parent = path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    folder = parent == "." ? name : parent + "/" + name
  }

  /// The path of the folder of a kind that this process makes beside Output: `new` or `old`.
  func remains(_ kind: String) -> String {
    "\(parent)/.bewijs-\(kind)-\(name)-\(processNumber)"
  }

  /// Refuses a file or link where the folder should be.
  func check() throws(DiskError) {
    if let state = try? FileState(at: folder), state.kind != .folder {
      throw DiskError(.unfit(.notAPlainFolder), path: folder)
    }
  }

  /// Gives the new folder the name of Output; undone when the last step fails.
  func swapIn(_ new: String) throws(DiskError) -> OutputSwap.Outcome {
    var old: String?
    do throws(SystemError) {
      if exists { old = try exchangeOrMove(new) } else { try rename(new, to: folder) }
    } catch {
      throw error.writing(folder)
    }
    do throws(SystemError) {
      try syncFolder(parent)
    } catch {
      restore(old, new: new)
      throw error.writing(folder)
    }
    guard let old else { return .replaced }
    do throws(SystemError) { try removeTree(old) } catch { return .replacedLeaving(old) }
    return .replaced
  }

  /// Removes what killed runs left; brings the old Output back when a run died between two renames.
  func sweep() throws(DiskError) {
    do throws(SystemError) {
      for case let found? in try names(in: parent) {
        let path = parent + "/" + found
        if isRemains("old", found), !exists {
          try rename(path, to: folder)
        } else if isRemains("old", found) || isRemains("new", found) {
          try removeTree(path)
        }
      }
    } catch {
      throw error.creating(parent)
    }
  }

  private var exists: Bool { (try? FileState(at: folder)) != nil }

  private func isRemains(_ kind: String, _ found: String) -> Bool {
    let prefix = ".bewijs-\(kind)-\(name)-"
    return found.hasPrefix(prefix) && found.dropFirst(prefix.count).allSatisfy(\.isNumber)
  }

  /// Puts the new folder in place and says where the old one is now.
  private func exchangeOrMove(_ new: String) throws(SystemError) -> String {
    if try exchange(new, folder) { return new }
    let old = remains("old")
    try rename(folder, to: old)
    do throws(SystemError) {
      try rename(new, to: folder)
    } catch {
      try rename(old, to: folder)
      throw error
    }
    return old
  }

  /// Undoes the swap; a step that fails here leaves the old folder for the next run to bring back.
  private func restore(_ old: String?, new: String) {
    if old == new, (try? exchange(new, folder)) == true { return }
    try? rename(folder, to: new)
    if let old { try? rename(old, to: folder) }
  }
}
