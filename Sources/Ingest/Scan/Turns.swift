// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Numbers from 0 up that threads take one after the other, each number once.
public struct Turns: ~Copyable, Sendable {
  private let count: Int
  private let next = Atomic(0)

  /// The numbers 0 to `count` - 1.
  public init(_ count: Int) { self.count = count }

  /// The next number that nobody has; nothing when all are taken.
  public func take() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
