// SPDX-License-Identifier: EUPL-1.2
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output or standard error, written to with a check: what is lost is told.
public struct StandardStream: Hashable, Sendable {
  /// Results.
  public static let output = StandardStream(descriptor: 1, name: "stdout")
  /// Everything else.
  public static let error = StandardStream(descriptor: 2, name: "stderr")

  private let descriptor: Int32
  private let name: String

  /// Writes text as UTF-8; throws when not all of it arrived.
  public func write(_ text: String) throws(DiskError) { try write(Array(text.utf8)) }

  /// Writes bytes; throws when not all of them arrived.
  public func write(_ bytes: [UInt8]) throws(DiskError) {
    do throws(SystemError) {
      try writeAll(bytes, to: descriptor)
    } catch {
      throw DiskError(.failed, path: name, code: error.code)
    }
  }

  /// Whether a person reads along on a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Keeps the numbers of closed standard streams taken, so that no file we open gets one.
  ///
  /// The stand-in can only be read: writing to a stream that was closed still fails.
  public static func reserve() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
