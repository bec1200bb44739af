// SPDX-License-Identifier: EUPL-1.2

/// The bytes of one block and the start of the next, in memory that one thread uses for every
/// block; that is why it is not an array made anew.
struct BlockBuffer: ~Copyable {
  /// Room after the bytes for a line end and for looking at 64 bytes at once.
  static let margin = 256
  /// How many bytes before the first can be looked at: a character may have begun there.
  static let front = 3

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// Memory for so many bytes.
  init(capacity: Int) {
    self.capacity = capacity
    bytes = BlockBuffer.memory(capacity)
  }

  deinit { (bytes - BlockBuffer.front).deallocate() }

  /// Reads bytes from a place on, as many as asked or as there are, and those just before it.
  mutating func fill(from source: ByteSource, at offset: Int, count wanted: Int) throws {
    let back = min(BlockBuffer.front, offset)
    let total = min(wanted, source.size - offset)
    if total > capacity { grow(to: total) }
    try source.read(into: bytes - back, from: offset - back, count: back + total)
    end(at: total)
  }

  private mutating func end(at total: Int) {
    count = total
    bytes[count] = Byte.lineFeed
    (bytes + count + 1).initialize(repeating: Byte.space, count: BlockBuffer.margin - 1)
  }

  private mutating func grow(to total: Int) {
    (bytes - BlockBuffer.front).deallocate()
    (bytes, capacity) = (BlockBuffer.memory(total), total)
  }

  /// Memory with spaces in front of the first byte.
  private static func memory(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: front + capacity + margin)
    start.initialize(repeating: Byte.space, count: front)
    return start + front
  }
}
