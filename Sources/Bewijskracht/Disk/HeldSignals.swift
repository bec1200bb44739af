// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// Holds back the signals that stop a program while Output is replaced.
///
/// They arrive when released; meanwhile ``isStopAsked()`` tells that one is waiting, so that the
/// writing can stop and clean up.
struct HeldSignals {
  private var before = sigset_t()

  /// Starts holding them back.
  init() {
    var set = HeldSignals.stopping
    pthread_sigmask(SIG_BLOCK, &set, &before)
  }

  /// Lets them through again, those that are waiting first of all.
  mutating func release() { pthread_sigmask(SIG_SETMASK, &before, nil) }

  /// Whether a signal to stop is waiting.
  static func isStopAsked() -> Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return stopSignals.contains { sigismember(&waiting, $0) == 1 }
  }

  private static var stopping: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in stopSignals { sigaddset(&set, signal) }
    return set
  }
}

private let stopSignals = [SIGINT, SIGTERM, SIGHUP]

/// How the process answers to signals of the system.
public enum ProcessSignals {
  /// Writing to a closed pipe or past a size limit gives an error instead of a sudden end; a signal
  /// to stop ends the process with 128 and its number.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    StopCleaning.forget()
    for number in stopSignals {
      signal(number) { number in
        StopCleaning.clean()
        _exit(128 + number)
      }
    }
  }
}

/// The one file that a signal to stop removes: the lock of this process.
///
/// A handler of a signal may neither allocate nor wait, so it finds the path in an atomic number.
enum StopCleaning {
  private static let address = Atomic<UInt>(0)

  /// Has a file removed when a signal stops the process.
  static func remember(_ file: String) { replace(strdup(file)) }

  /// Has nothing removed any more.
  static func forget() { replace(nil) }

  private static func replace(_ path: UnsafeMutablePointer<CChar>?) {
    let old = address.exchange(UInt(bitPattern: path), ordering: .relaxed)
    free(UnsafeMutablePointer<CChar>(bitPattern: old))
  }

  /// Removes the file, if any; called by the handler.
  fileprivate static func clean() {
    let path = UnsafePointer<CChar>(bitPattern: address.load(ordering: .relaxed))
    if let path { _ = unlink(path) }
  }
}
