// SPDX-License-Identifier: EUPL-1.2

/// The bytes of a source as memory that the system fills when somebody looks at it.
///
/// It saves the copy of every byte. Whoever lends the bytes keeps them in their place until nobody
/// reads the source any more. They may change or become zeros when the file does: then what was
/// gathered from them does not count.
public struct LentBytes: Sendable {
  /// How many bytes are given back at once; the system fills as many in one step when it can.
  static let piece = 1 << 21

  nonisolated(unsafe) let start: UnsafePointer<UInt8>
  private let release: @Sendable (Int) -> Void
  private let check: @Sendable () -> Bool

  /// Bytes from an address on.
  ///
  /// - Parameters:
  ///   - start: the first byte.
  ///   - release: is called with a number of bytes from the first on, to free what they take; they
  ///     can still be looked at later.
  ///   - check: says whether all bytes looked at so far were there.
  public init(
    from start: UnsafePointer<UInt8>, release: @escaping @Sendable (Int) -> Void,
    check: @escaping @Sendable () -> Bool
  ) {
    (self.start, self.release, self.check) = (start, release, check)
  }

  /// Whether all bytes looked at so far were there.
  var areThere: Bool { check() }

  /// Frees what all pieces take that end before the end of a stretch that was read, when one does.
  ///
  /// Another thread may still look at one of them; the system then fills it again.
  func giveBack(after stretch: Range<Int>) {
    let pieces = stretch.upperBound / LentBytes.piece
    if pieces > stretch.lowerBound / LentBytes.piece { release(pieces * LentBytes.piece) }
  }
}
