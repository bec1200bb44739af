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
    let text = String(text)
    if text == "all" {
      self = .all
      return
    }
    let bytes = text.utf8
    guard bytes.count == 4 || bytes.count == 9 && bytes.dropFirst(4).first == UInt8(ascii: "-"),
      let first = fourDigits(bytes.prefix(4)), let last = fourDigits(bytes.suffix(4)),
      first <= last
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

private func fourDigits(_ text: Substring.UTF8View) -> Int? {
  var number = 0
  for byte in text {
    guard (48...57).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 48)
  }
  return number
}
