// SPDX-License-Identifier: EUPL-1.2
internal import Evidence
internal import Ingest

/// What a profile is split by.
public struct ProfileSplit: Hashable, Sendable {
  /// Whether each country of buyers has rows of its own.
  public let hasCountry: Bool
  /// Whether each year has rows of its own.
  public let hasYear: Bool

  /// By country and year.
  public static let countryAndYear = ProfileSplit(hasCountry: true, hasYear: true)

  /// A split by one or both.
  public init(hasCountry: Bool, hasYear: Bool) {
    self.hasCountry = hasCountry
    self.hasYear = hasYear
  }
}

/// What is asked of every row of one file.
struct ProfileQuestion: ~Copyable, Sendable {
  /// The codes that count; nothing when all do.
  let codes: CodeSet?
  /// What the profile is split by.
  let split: ProfileSplit
  /// The numbers of ids that are no number.
  let ids: IdNumbers
  /// Which of the files this is.
  var file = 0

  /// The place of a record among all records of all files.
  func order(of block: RecordBlock, _ record: Int) -> UInt64 {
    UInt64(file) << 48 | UInt64(block.offset + block.start(of: record))
  }
}
