// SPDX-License-Identifier: EUPL-1.2

/// Replaces a whole Output folder in one step: a reader sees the old set or the new set.
///
/// Making one takes the lock beside the folder and sweeps what killed runs left behind. The new
/// files are written and synced in a folder beside Output, and the two swap names; whatever goes
/// wrong before that leaves the old Output as it was.
public struct OutputSwap: ~Copyable {
  /// What became of Output.
  public enum Outcome: Hashable, Sendable {
    /// It already held exactly these files and was left alone.
    case unchanged
    /// It now holds the new files.
    case replaced
    /// It now holds the new files, but the old ones could not be removed from this folder.
    case replacedLeaving(String)
  }

  private let place: OutputPlace
  private let lock: OutputLock

  /// Takes the lock, sweeps remains and checks that the folder is ours to replace.
  public init(folder: String) throws(DiskError) {
    let place = try OutputPlace(folder)
    let lock = try OutputLock(in: place.parent)
    try place.sweep()
    try place.check()
    self.place = place
    self.lock = lock
  }

  /// Replaces the files of a folder; see ``OutputSwap``.
  @discardableResult
  public static func replace(
    folder: String, with files: [String: [UInt8]]
  ) throws(DiskError) -> Outcome {
    let swap = try OutputSwap(folder: folder)
    return try swap.replace(with: files)
  }

  /// Replaces the files of the folder, or leaves it alone when it holds just these.
  public borrowing func replace(with files: [String: [UInt8]]) throws(DiskError) -> Outcome {
    if let present = try? FileTree.read(place.folder), present == files { return .unchanged }
    var signals = HeldSignals()
    defer { signals.release() }
    let new = place.remains("new")
    do throws(DiskError) {
      try FolderWriting(new: new).write(files, stopping: HeldSignals.isStopAsked)
      return try place.swapIn(new)
    } catch {
      try? removeTree(new)
      throw error
    }
  }

  /// Why the folder cannot be replaced now, when something stands in the way; changes nothing.
  public static func obstacle(to folder: String) -> DiskError? {
    do throws(DiskError) {
      let place = try OutputPlace(folder)
      _ = try OutputLock(in: place.parent)
      try place.check()
      return nil
    } catch {
      return error
    }
  }
}
