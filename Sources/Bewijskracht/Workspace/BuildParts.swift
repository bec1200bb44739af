// SPDX-License-Identifier: EUPL-1.2

/// What a build computes besides findings, claims and papers; each part takes its time.
public struct BuildParts: OptionSet, Sendable {
  /// One bit for each part.
  public let rawValue: Int

  /// The parts of some bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The burdens of every study.
  public static let burdens = BuildParts(rawValue: 1)
  /// The answers to every scenario; a scenario that names a burden needs ``burdens`` too.
  public static let scenarios = BuildParts(rawValue: 2)
  /// Everything that `Output/` holds.
  public static let all: BuildParts = [.burdens, .scenarios]
}
