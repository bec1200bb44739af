// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Codes and ranges of codes, ready to be asked about millions of cells.
///
/// A range holds the codes between its ends that have as many bytes, in the order of their bytes.
struct CodeSet: Sendable {
  /// Ranges of codes of eight bytes, as numbers with the first byte highest; sorted, apart.
  private var ranges: [ClosedRange<UInt64>] = []
  /// The first two bytes that codes of eight bytes have, as places.
  private var starts = [Bool](repeating: false, count: 1 << 16)
  /// Ranges of codes of other lengths.
  private var others: [(first: [UInt8], last: [UInt8])] = []

  /// The codes of selections.
  init(_ selections: [Selection]) {
    for entry in selections.flatMap(\.entries) {
      let (first, last) = (Array(entry.code.utf8), Array((entry.through ?? entry.code).utf8))
      if first.count == 8, last.count == 8 {
        ranges.append(CodeSet.number(first)...CodeSet.number(last))
      } else {
        others.append((first, last))
      }
    }
    ranges = CodeSet.joined(ranges)
    for range in ranges {
      for start in range.lowerBound >> 48...range.upperBound >> 48 { starts[Int(start)] = true }
    }
  }

  /// Whether a cell holds one of the codes.
  func contains(_ cell: Cell) -> Bool {
    if cell.count == 8, let base = cell.baseAddress {
      let code = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
      let start = Int(base[0]) << 8 | Int(base[1])
      return starts[start] && contains(UInt64(bigEndian: code))
    }
    return others.contains { first, last in
      first.count == cell.count && !cell.lexicographicallyPrecedes(first)
        && !last.lexicographicallyPrecedes(cell)
    }
  }

  private func contains(_ code: UInt64) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < code { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= code
  }

  private static func number(_ code: some Sequence<UInt8>) -> UInt64 {
    code.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The same codes in ranges that do not overlap.
  private static func joined(_ ranges: [ClosedRange<UInt64>]) -> [ClosedRange<UInt64>] {
    var result: [ClosedRange<UInt64>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
