// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A refusal by the operating system.
struct SystemError: Error, Hashable {
  /// The number of the refusal.
  let code: Int32

  static let readerGone = EPIPE
  static let stopped = EINTR
  static let notAFolder = SystemError(code: ENOTDIR)

  /// The system's own words for it.
  var text: String { String(cString: strerror(code)) }

  /// What to tell when this happened while reading or writing something that should be there.
  func reading(_ path: String) -> DiskError {
    switch code {
    case ENOENT, ENOTDIR, ELOOP: DiskError(.missing, path: path, code: code)
    case EACCES, EPERM: DiskError(.notPermitted, path: path, code: code)
    case ENXIO, ENODEV: DiskError(.unfit(.notAPlainFile), path: path, code: code)
    default: DiskError(.failed, path: path, code: code)
    }
  }

  /// What to tell when this happened while making something durable or giving it its name.
  func writing(_ path: String) -> DiskError {
    switch code {
    case EACCES, EPERM: DiskError(.notPermitted, path: path, code: code)
    default: DiskError(.failed, path: path, code: code)
    }
  }

  /// What to tell when this happened while making a file or folder.
  func creating(_ path: String) -> DiskError {
    switch code {
    case EACCES, EPERM: DiskError(.notPermitted, path: path, code: code)
    case EIO, EMFILE, ENFILE, ENOMEM: DiskError(.failed, path: path, code: code)
    default: DiskError(.cannotCreate, path: path, code: code)
    }
  }
}

/// What kind of thing stands at a path.
enum FileKind {
  case file, folder, link, other
}

/// What the system says of a file: enough to see that it changed.
struct FileState: Equatable {
  let kind: FileKind
  let size: Int
  let device: UInt64
  let number: UInt64
  let modifiedSeconds: Int
  let modifiedNanoseconds: Int

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(raw.st_size)
    device = UInt64(truncatingIfNeeded: raw.st_dev)
    number = UInt64(truncatingIfNeeded: raw.st_ino)
    #if canImport(Darwin)
      let modified = raw.st_mtimespec
    #else
      let modified = raw.st_mtim
    #endif
    modifiedSeconds = Int(modified.tv_sec)
    modifiedNanoseconds = Int(modified.tv_nsec)
  }

  /// Whether both are one and the same file, by its number on its device.
  func isSameFile(as other: FileState) -> Bool {
    device == other.device && number == other.number
  }

  /// The state of what stands at a path; a link itself, not what it points to.
  init(at path: String) throws(SystemError) {
    var raw = stat()
    try check(lstat(path, &raw))
    self.init(raw)
  }
}

/// Throws the system's refusal when a call gave -1.
@discardableResult
func check(_ result: Int32) throws(SystemError) -> Int32 {
  if result == -1 { throw SystemError(code: errno) }
  return result
}

/// An open file that closes itself.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Opens an existing file for reading, never waiting for a writer on a pipe.
  init(reading path: String) throws(SystemError) {
    descriptor = try check(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC))
  }

  /// Makes a file that must not be there yet.
  init(creating path: String) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = try check(open(path, flags, 0o644))
  }

  /// Opens what is there for writing, from the start.
  init(writing path: String) throws(SystemError) {
    descriptor = try check(open(path, O_WRONLY | O_TRUNC | O_CLOEXEC))
  }

  /// Opens a file for reading and writing, making it when it is not there.
  init(locking path: String) throws(SystemError) {
    descriptor = try check(open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644))
  }

  deinit { _ = close(descriptor) }

  /// The state of the open file.
  func state() throws(SystemError) -> FileState {
    var raw = stat()
    try check(fstat(descriptor, &raw))
    return FileState(raw)
  }

  /// Reads up to the end; `size` is how much is expected.
  func bytes(expecting size: Int) throws(SystemError) -> [UInt8] {
    var content = [UInt8]()
    var wanted = size + 1
    while true {
      let start = content.count
      var (got, code) = (0, Int32(0))
      content += [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        got = read(descriptor, buffer.baseAddress, wanted)
        code = errno
        count = max(0, got)
      }
      if got < 0, code == EINTR { continue }
      if got < 0 { throw SystemError(code: code) }
      if got == 0 { return content }
      wanted = max(65_536, size + 1 - start - got)
    }
  }

  /// Makes the content durable.
  func sync() throws(SystemError) { try check(fsync(descriptor)) }

  /// Takes the lock without waiting; false when another process holds it.
  func tryLock() throws(SystemError) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw SystemError(code: errno)
  }

  /// Empties the file.
  func empty() throws(SystemError) { try check(ftruncate(descriptor, 0)) }
}

/// Writes all bytes to a descriptor, however many calls that takes.
func writeAll(_ bytes: some Sequence<UInt8>, to descriptor: Int32) throws(SystemError) {
  let content = ContiguousArray(bytes)
  var done = 0
  while done < content.count {
    let (count, code) = content.withUnsafeBytes { buffer in
      (write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done), errno)
    }
    if count > 0 {
      done += count
    } else if count < 0, code == EAGAIN {
      try awaitRoom(on: descriptor)
    } else if count == 0 || code != EINTR {
      throw SystemError(code: count == 0 ? EIO : code)
    }
  }
}

private func awaitRoom(on descriptor: Int32) throws(SystemError) {
  var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  if poll(&waiting, 1, -1) == -1, errno != EINTR { throw SystemError(code: errno) }
}
