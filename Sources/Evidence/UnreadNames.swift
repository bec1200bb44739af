// SPDX-License-Identifier: EUPL-1.2

/// Names that stand in `Evidence/` and that could not be read, or not wholly.
///
/// The trouble is told once, at the file itself. Who uses such a name may well be right, so a use
/// that finds nothing under it is passed over in silence.
public struct UnreadNames: Hashable, Sendable {
  /// Datasets, `publisher/dataset`.
  public var datasets: Set<String> = []
  /// Selections, by slug.
  public var selections: Set<String> = []
  /// Indicators, by slug; those of an unread dataset as well.
  public var indicators: Set<String> = []
  /// Claims, by slug.
  public var claims: Set<String> = []
  /// References, by slug.
  public var references: Set<String> = []
  /// Venues, by slug.
  public var venues: Set<String> = []

  /// No names: everything was read.
  public init() {}
}
