// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Hands out the blocks of a file to threads, and hands the exact state of the quotes from each
/// block to the next.
///
/// Whether a block starts inside a quoted field depends on every quote before it. Guessing it from
/// the block itself is sometimes wrong, so each block waits for the block before it.
struct Relay: ~Copyable {
  private let blocks: Int
  private let turns: Turns
  /// How many blocks are handed over, times two, plus 1 when the next starts inside a field.
  private let baton = Atomic(0)
  private let stopped = Atomic(false)

  /// A relay of so many blocks.
  init(blocks: Int) {
    self.blocks = blocks
    turns = Turns(blocks)
  }

  /// The next block nobody has, or nothing.
  func take() -> Int? {
    isStopped ? nil : turns.take()
  }

  /// Waits for the blocks before this one, and says whether it starts inside a quoted field.
  ///
  /// Hands on whether it ends inside one. Nothing when the work is stopped.
  func handOver(_ block: Int, isOdd: Bool) -> Bool? {
    var value = baton.load(ordering: .acquiring)
    var waits = 0
    while value >> 1 != block {
      if isStopped { return nil }
      waits += 1
      if waits > 64 { sched_yield() }
      value = baton.load(ordering: .acquiring)
    }
    let isInside = value & 1 == 1
    baton.store((block + 1) << 1 | (isInside != isOdd ? 1 : 0), ordering: .releasing)
    return isInside
  }

  /// Lets every thread stop: something is wrong.
  func stop() { stopped.store(true, ordering: .relaxed) }

  /// Whether the work is stopped.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Whether every block is handed over and the last one ends outside a quoted field.
  var isWhole: Bool { !isStopped && baton.load(ordering: .acquiring) == blocks << 1 }
}
