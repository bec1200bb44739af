// SPDX-License-Identifier: EUPL-1.2

/// A run of calendar years, written `2021` or `2016-2018`, or `all` for every year there is.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The first and last year; nothing means every year there is.
  public let years: ClosedRange<Int>?

  /// A period of the given years.
  public init(_ years: ClosedRange<Int>) { self.years = years }

  /// Every year there is.
  public static let all = Period(years: nil)

  private init(years: ClosedRange<Int>?) { self.years = years }

  /// Reads `2021`, `2016-2018` or `all`; four digits a year, the first not after the last.
  public init?(_ text: some StringProtocol) {
    if text == "all" {
      self = .all
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { fourDigits(Substring($0)) }
    guard years.count == parts.count, let first = years.first, let last = years.last,
      years.count <= 2, first <= last
    else { return nil }
    self.init(first...last)
  }

  /// Orders by first year, then last year; `all` comes first.
  public static func < (left: Period, right: Period) -> Bool {
    (left.years?.lowerBound ?? 0, left.years?.upperBound ?? 0)
      < (right.years?.lowerBound ?? 0, right.years?.upperBound ?? 0)
  }

  /// The form in which periods are written in `Evidence/`.
  public var description: String {
    guard let years else { return "all" }
    return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }
}

private func fourDigits(_ text: Substring) -> Int? {
  guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}
