// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Gives every id of a file a number: its own when it is one, a new one from 2⁶³ up otherwise.
///
/// Ids in the yearly files are whole numbers. Others are kept as text, so that equal numbers always
/// mean equal ids; all threads share that list.
struct IdNumbers: ~Copyable, Sendable {
  private let others = Mutex<[[UInt8]: UInt64]>([:])

  /// The number of an id.
  func number(of cell: Cell) -> UInt64 {
    if let number = cell.wholeNumber { return number }
    return others.withLock { others in
      let text = Array(cell)
      if let number = others[text] { return number }
      let number = 1 << 63 | UInt64(others.count)
      others[text] = number
      return number
    }
  }
}
