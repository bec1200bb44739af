// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Another program that runs until it is done; no shell reads its arguments.
struct ChildProcess {
  /// How it ended, and what it wrote to standard output.
  struct Ending: Hashable {
    /// The exit status, or 128 and the number of the signal that ended it.
    let status: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
  }

  /// The full path of the program.
  let program: String
  /// The words after its name.
  let arguments: [String]
  /// The environment, `NAME=value` each; nothing of ours is passed on besides.
  let environment: [String]

  /// Runs it with an empty standard input and our standard error.
  func run() throws(DiskError) -> Ending {
    do throws(SystemError) {
      var ends: [Int32] = [-1, -1]
      try check(pipe(&ends))
      defer { _ = close(ends[0]) }
      for end in ends { try check(fcntl(end, F_SETFD, FD_CLOEXEC)) }
      let process: pid_t
      do throws(SystemError) { process = try start(writingTo: ends[1]) } catch {
        _ = close(ends[1])
        throw error
      }
      _ = close(ends[1])
      let output = try readAll(ends[0])
      return Ending(status: try wait(for: process), output: output)
    } catch {
      throw error.reading(program)
    }
  }

  private func start(writingTo descriptor: Int32) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, .init(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let result = withCStrings([program] + arguments) { words in
      withCStrings(environment) { posix_spawn(&process, program, &actions, &attributes, words, $0) }
    }
    if result != 0 { throw SystemError(code: result) }
    return process
  }

  private func readAll(_ descriptor: Int32) throws(SystemError) -> [UInt8] {
    var content: [UInt8] = []
    while true {
      var (count, code) = (0, Int32(0))
      content += [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
        count = read(descriptor, buffer.baseAddress, 4096)
        code = errno
        filled = max(0, count)
      }
      if count == 0 { return content }
      if count < 0, code != EINTR { throw SystemError(code: code) }
    }
  }

  private func wait(for process: pid_t) throws(SystemError) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      if errno != EINTR { throw SystemError(code: errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Lends texts as the list of C strings that ends with nothing.
private func withCStrings(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
) -> Int32 {
  let strings = texts.map { strdup($0) }
  defer { for string in strings { free(string) } }
  return body(strings + [nil])
}

/// Waits for some seconds, or until a signal comes.
func pause(seconds: Int) {
  if seconds > 0 { _ = sleep(UInt32(clamping: seconds)) }
}

/// The size of a file in bytes; nothing when it is not there.
func sizeOfFile(_ path: String) -> Int? { (try? FileState(at: path))?.size }
