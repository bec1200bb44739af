// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The names in a folder in byte order; nothing for a name that is not UTF-8.
func names(in folder: String) throws(SystemError) -> [String?] {
  guard let stream = opendir(folder) else { throw SystemError(code: errno) }
  defer { closedir(stream) }
  var found: [String?] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else { break }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let name = String(validatingCString: start.assumingMemoryBound(to: CChar.self))
    if name != ".", name != ".." { found.append(name) }
  }
  if errno != 0 { throw SystemError(code: errno) }
  return found.sorted { Array(($0 ?? "").utf8).lexicographicallyPrecedes(Array(($1 ?? "").utf8)) }
}

/// The path without links, `.` and `..`.
func resolved(_ path: String) throws(SystemError) -> String {
  guard let real = realpath(path, nil) else { throw SystemError(code: errno) }
  defer { free(real) }
  return String(cString: real)
}

/// Makes a folder; its parent must be there.
func makeFolder(_ path: String) throws(SystemError) { try check(mkdir(path, 0o755)) }

/// Gives a file or folder another name, in place of what has that name.
func rename(_ old: String, to new: String) throws(SystemError) {
  #if canImport(Glibc)
    try check(Glibc.rename(old, new))
  #elseif canImport(Musl)
    try check(Musl.rename(old, new))
  #else
    try check(Darwin.rename(old, new))
  #endif
}

/// Lets two folders swap names in one step; false where the system or file system cannot.
func exchange(_ left: String, _ right: String) throws(SystemError) -> Bool {
  #if canImport(Darwin)
    let result = renamex_np(left, right, UInt32(RENAME_SWAP))
  #else
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    typealias Call =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    let exchangeFlag: UInt32 = 2
    let call = unsafe unsafeBitCast(symbol, to: Call.self)
    let result = call(AT_FDCWD, left, AT_FDCWD, right, exchangeFlag)
  #endif
  if result == 0 { return true }
  if [ENOSYS, EINVAL, ENOTSUP].contains(errno) { return false }
  throw SystemError(code: errno)
}

/// Makes the names in a folder durable.
func syncFolder(_ path: String) throws(SystemError) {
  let descriptor = try check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  defer { close(descriptor) }
  if fsync(descriptor) == -1, errno != EINVAL { throw SystemError(code: errno) }
}

/// Removes a file, link or folder with everything in it; what is gone already is fine.
func removeTree(_ path: String) throws(SystemError) {
  guard let state = try? FileState(at: path) else { return }
  if state.kind != .folder {
    try check(unlink(path))
    return
  }
  for name in try names(in: path) {
    guard let name else { throw SystemError(code: EILSEQ) }
    try removeTree(path + "/" + name)
  }
  try check(rmdir(path))
}

/// Removes one file; what is gone already is fine.
func removeFile(_ path: String) { _ = unlink(path) }

/// The number of this process.
var processNumber: Int { Int(getpid()) }

/// Whether the user may make files in a folder.
public func mayWrite(in folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }
