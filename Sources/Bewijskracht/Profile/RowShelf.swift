// SPDX-License-Identifier: EUPL-1.2

/// Rows spread over partitions by their id, in chunks of one size.
///
/// Chunks are filled and never grow, so that no row is copied while more come in and the memory is
/// that of the rows. Rows of one id are always in one partition, which one thread can then settle.
struct RowShelf<Row: Sendable>: Sendable {
  /// The number of partitions.
  static var partitions: Int { 64 }
  /// The number of rows in a chunk, a power of two.
  static var chunkSize: Int { 256 }

  private var full = [[[Row]]](repeating: [], count: RowShelf.partitions)
  /// The chunk of each partition that has room.
  private var open = [[Row]](repeating: [], count: RowShelf.partitions)

  /// Adds a row under an id.
  mutating func add(_ row: Row, id: UInt64) {
    let partition = Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if open[partition].count & (RowShelf.chunkSize - 1) == 0 { renew(partition) }
    open[partition].append(row)
  }

  /// Gives a partition a chunk when it has none or a full one.
  private mutating func renew(_ partition: Int) {
    if !open[partition].isEmpty { full[partition].append(open[partition]) }
    open[partition] = []
    open[partition].reserveCapacity(RowShelf.chunkSize)
  }

  /// Takes the chunks of a partition away.
  mutating func take(_ partition: Int) -> [[Row]] {
    let chunks = full[partition] + (open[partition].isEmpty ? [] : [open[partition]])
    full[partition] = []
    open[partition] = []
    return chunks
  }
}
