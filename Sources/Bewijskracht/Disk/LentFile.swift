// SPDX-License-Identifier: EUPL-1.2
internal import Ingest

#if canImport(Glibc)
  internal import Glibc
#endif

/// A file lent as memory; nothing where its loss cannot be guarded against.
struct LentFile {
  /// The bytes, until ``end()``.
  let bytes: LentBytes
  private let memory: UnsafeMutableRawPointer
  private let size: Int
  private let guarding: Int

  /// Lends the bytes of an open file, when the system can.
  init?(_ descriptor: Int32, size: Int) {
    #if canImport(Glibc)
      guard size > 0, let guarding = LostBytes.place() else { return nil }
      guard
        let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
        memory != UnsafeMutableRawPointer(bitPattern: -1)
      else {
        LostBytes.leave(guarding)
        return nil
      }
      LostBytes.guardAgainst(memory, size, at: guarding)
      (self.memory, self.size, self.guarding) = (memory, size, guarding)
      bytes = LentFile.bytes(memory, guarding)
    #else
      return nil
    #endif
  }

  /// Takes the bytes back.
  func end() {
    #if canImport(Glibc)
      LostBytes.leave(guarding)
      munmap(memory, size)
    #endif
  }

  #if canImport(Glibc)
    private static func bytes(_ memory: UnsafeMutableRawPointer, _ guarding: Int) -> LentBytes {
      // The memory belongs to all threads, and nobody writes to it.
      nonisolated(unsafe) let start = memory
      return LentBytes(
        from: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)),
        release: { count in _ = madvise(start, count, MADV_DONTNEED) },
        check: { !LostBytes.happened(at: guarding) })
    }
  #endif
}
