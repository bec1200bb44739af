// SPDX-License-Identifier: EUPL-1.2

/// Bytes that can be read from any place in any order by several threads: a file, or an array.
public struct ByteSource: Sendable {
  /// The name a person knows it by.
  public let path: String
  /// The number of bytes.
  public let size: Int
  /// The bytes in memory, when they can be looked at without a copy.
  let lent: LentBytes?
  private let fill: @Sendable (UnsafeMutableRawBufferPointer, Int) throws -> Void

  /// A source of `size` bytes; `fill` fills a whole buffer from a place on, or throws.
  public init(
    path: String, size: Int, lent: LentBytes? = nil,
    fill: @escaping @Sendable (UnsafeMutableRawBufferPointer, Int) throws -> Void
  ) {
    self.path = path
    self.size = size
    self.lent = lent
    self.fill = fill
  }

  /// The bytes of an array.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count) { buffer, offset in
      bytes.withUnsafeBytes { source in
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[offset...].prefix(buffer.count)))
      }
    }
  }

  /// What is made of bytes in memory, which can always be read.
  static func inMemory<Answer>(_ read: () throws -> Answer) -> Answer {
    do {
      return try read()
    } catch {
      preconditionFailure("Bytes in memory can always be read.")
    }
  }

  /// Reads bytes into memory that is used again and again; all of them must be there.
  func read(into memory: UnsafeMutablePointer<UInt8>, from offset: Int, count: Int) throws {
    if count == 0 { return }
    try fill(UnsafeMutableRawBufferPointer(start: memory, count: count), offset)
  }

  /// The bytes from a place on, at most so many.
  func bytes(from offset: Int, atMost most: Int) throws -> [UInt8] {
    let wanted = min(most, size - offset)
    guard wanted > 0 else { return [] }
    return try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      try fill(UnsafeMutableRawBufferPointer(buffer), offset)
      count = wanted
    }
  }
}
