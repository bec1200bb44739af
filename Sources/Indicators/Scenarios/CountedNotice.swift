// SPDX-License-Identifier: EUPL-1.2
public import Evidence

/// What is known about the value of a notice, in euro.
public enum NoticeValue: Hashable, Sendable {
  /// Every counted award has a value that can be used.
  case known(Double)
  /// Some awards have one: the sum of those.
  case atLeast(Double)
  /// No award has one.
  case unknown

  /// What is known of the amount.
  public var amount: Double? {
    switch self {
    case .known(let amount), .atLeast(let amount): amount
    case .unknown: nil
    }
  }

  /// On which side of a threshold the notice lies; nothing when the known part does not tell.
  ///
  /// A value equal to the threshold is at or above it.
  public func isAtLeast(_ threshold: Double) -> Bool? {
    switch self {
    case .known(let amount): amount >= threshold
    case .atLeast(let amount): amount >= threshold ? true : nil
    case .unknown: nil
    }
  }
}

/// One notice as a scenario counts it.
public struct CountedNotice: Hashable, Sendable {
  /// The number of the notice.
  public let id: String
  /// The country of the buyer, where the first award says it.
  public let buyer: Area?
  /// The number of awards that count.
  public let awards: Int
  /// The value of those awards together.
  public let value: NoticeValue
  /// The awards with a winner from another country.
  public let crossBorderAwards: Int
  /// The awards of which that is unknown.
  public let unknownAwards: Int

  /// Whether at least one award went across a border; unknown when none did and one is unknown.
  public var isCrossBorder: Bool? {
    if crossBorderAwards > 0 { return true }
    return unknownAwards > 0 ? nil : false
  }
}

/// Why awards have no value that can be used, in numbers of awards.
public struct ValueGaps: Hashable, Sendable {
  /// The notice gives no amount, or no currency.
  public internal(set) var missing = 0
  /// The amount is below EUR 1,000 or above 1e10: a placeholder.
  public internal(set) var placeholders = 0
  /// There is no dated rate, by currency.
  public internal(set) var unconverted: [String: Int] = [:]
  /// Notices in which the same amount stands on every award; it is counted once.
  public internal(set) var repeated = 0

  /// No gap yet.
  public init() {}
}
