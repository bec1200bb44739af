// SPDX-License-Identifier: EUPL-1.2

/// The bytes of one block and the start of the next, in memory that one thread uses for every
/// block; that is why it is not an array made anew.
struct BlockBuffer: ~Copyable {
  /// Room after the bytes for a line end and for looking at 64 bytes at once.
  static let margin = 128

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// Memory for so many bytes.
  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + BlockBuffer.margin)
  }

  deinit { bytes.deallocate() }

  /// Reads bytes from a place on, as many as asked or as there are.
  mutating func fill(from source: ByteSource, at offset: Int, count wanted: Int) throws {
    count = 0
    try extend(from: source, at: offset, to: wanted)
  }

  /// Reads on until so many bytes are there, or all.
  mutating func extend(from source: ByteSource, at offset: Int, to wanted: Int) throws {
    let total = min(wanted, source.size - offset)
    if total > capacity { grow(to: total) }
    try source.read(into: bytes + count, from: offset + count, count: total - count)
    count = total
    bytes[count] = Byte.lineFeed
    (bytes + count + 1).initialize(repeating: Byte.space, count: BlockBuffer.margin - 1)
  }

  private mutating func grow(to total: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: total + BlockBuffer.margin)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    (bytes, capacity) = (larger, total)
  }
}
