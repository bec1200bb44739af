// SPDX-License-Identifier: EUPL-1.2

/// Rows spread over partitions by their id, in chunks of one size.
///
/// Chunks are filled and never grow, so that no row is copied while more come in and the memory is
/// that of the rows. Rows of one id are always in one partition, which one thread can then settle.
struct RowShelf<Row: Sendable>: Sendable {
  /// The number of partitions.
  static var partitions: Int { 64 }
  /// The number of rows in a chunk.
  static var chunkSize: Int { 256 }

  private var shelves = [[[Row]]](repeating: [], count: RowShelf.partitions)

  /// Adds a row under an id.
  mutating func add(_ row: Row, id: UInt64) {
    let partition = Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if shelves[partition].last?.count ?? RowShelf.chunkSize == RowShelf.chunkSize {
      var chunk: [Row] = []
      chunk.reserveCapacity(RowShelf.chunkSize)
      shelves[partition].append(chunk)
    }
    shelves[partition][shelves[partition].count - 1].append(row)
  }

  /// Takes the chunks of a partition away.
  mutating func take(_ partition: Int) -> [[Row]] {
    let chunks = shelves[partition]
    shelves[partition] = []
    return chunks
  }
}
