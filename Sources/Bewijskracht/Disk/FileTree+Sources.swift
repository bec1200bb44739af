// SPDX-License-Identifier: EUPL-1.2
public import Ingest

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileTree {
  /// Does work on the bytes of plain files, which are read in pieces and never as a whole.
  ///
  /// A file that is another one or another length at the end than at the start is refused.
  public static func withSources<Answer>(
    _ paths: [String], _ work: ([ByteSource]) throws -> Answer
  ) throws -> Answer {
    try withSources(paths[...], [], work)
  }

  private static func withSources<Answer>(
    _ paths: ArraySlice<String>, _ sources: [ByteSource], _ work: ([ByteSource]) throws -> Answer
  ) throws -> Answer {
    guard let path = paths.first else { return try work(sources) }
    let file = try opened(path)
    let before = try state(of: file, path)
    if before.kind != .file { throw DiskError(.unfit(.notAPlainFile), path: path) }
    let descriptor = file.descriptor
    let lent = LentFile(descriptor, size: before.size)
    defer { lent?.end() }
    let source = ByteSource(path: path, size: before.size, lent: lent?.bytes) { buffer, offset in
      try readAll(descriptor, into: buffer, from: offset, path: path)
    }
    let answer = try withSources(paths.dropFirst(), sources + [source], work)
    if try state(of: file, path) != before {
      throw DiskError(.unfit(.changedMeanwhile), path: path)
    }
    return answer
  }

  private static func opened(_ path: String) throws(DiskError) -> OpenFile {
    do throws(SystemError) { return try OpenFile(reading: path) } catch {
      throw error.reading(path)
    }
  }

  private static func state(
    of file: borrowing OpenFile, _ path: String
  ) throws(DiskError) -> FileState {
    do throws(SystemError) { return try file.state() } catch { throw error.reading(path) }
  }

  /// Fills a buffer from a place in a file, however many calls that takes.
  private static func readAll(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, from offset: Int, path: String
  ) throws(DiskError) {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if got == 0 { throw DiskError(.unfit(.changedMeanwhile), path: path) }
      if got > 0 {
        done += got
      } else if errno != EINTR {
        throw SystemError(code: errno).reading(path)
      }
    }
  }
}
