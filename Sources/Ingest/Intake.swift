// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// What became of the records of an input: used, refused or excluded by a named rule.
///
/// The three always add up to the records that were read.
public struct Account: Hashable, Sendable {
  /// Records that count.
  public var used = 0
  /// Records that could not be read; each has a diagnostic.
  public var refused = 0
  /// Records left out, per rule.
  public var excluded: [ExclusionRule: Int] = [:]

  /// An account of nothing.
  public init() {}

  /// All records.
  public var total: Int { used + refused + excluded.values.reduce(0, +) }

  /// Counts rows as used, or as excluded by their rule.
  mutating func count(_ awards: some Sequence<Located<Award>>) {
    for award in awards {
      if let rule = award.value.exclusion {
        excluded[rule, default: 0] += 1
      } else {
        used += 1
      }
    }
  }

  /// Adds the records of another account.
  public mutating func add(_ other: Account) {
    used += other.used
    refused += other.refused
    excluded.merge(other.excluded, uniquingKeysWith: +)
  }
}

/// Award sections as one source file holds them, with the account of what became of them.
public struct Intake: Sendable {
  /// The award sections in file order, with their places.
  public var awards = AwardList()
  /// What became of the records.
  public var account = Account()
  /// Notices that a document declares cancelled or replaced, by their id, with the rule that says so.
  public var withdrawn: [String: ExclusionRule] = [:]
  /// Other ids by which documents refer to notices, with the notice id that each stands for.
  public var otherIDs: [String: String] = [:]
  /// The documents with refused records, in file order; filled by ``NoticeIntake``.
  public var refusals: [RefusedDocument] = []
  /// The refused rows of a table, each with its places; none for other documents.
  var refused = RefusedRecords()
  /// Per rule the notices left out, by id or else by path, sorted; filled by ``NoticeIntake``.
  public var leftOut: [ExclusionRule: [String]] = [:]

  /// An intake of nothing.
  public init() {}

  /// Whether a file that a person gave was refused as a whole.
  public var hasRefusedFile: Bool { refusals.contains { $0.isWholeFile } }
}

/// Reads one format of notices into award sections; one folder with cases each.
///
/// A reader is total: what it cannot read becomes a diagnostic, never a crash or a silent loss.
public protocol NoticeReader: Sendable {
  /// The word after `--format`.
  static var format: String { get }

  /// Whether bytes look like this format.
  func recognises(_ bytes: [UInt8]) -> Bool

  /// The award sections of one file.
  func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake

  /// Whether a file is read in parts, so that it may be of any size.
  static var isStreamed: Bool { get }

  /// The award sections of one file, read by so many threads; throws when it cannot be read.
  func intake(of source: ByteSource, threads: Int, noting report: inout Report) throws -> Intake
}

extension NoticeReader {
  /// A document is read in memory.
  public static var isStreamed: Bool { false }

  /// Reads the whole file into memory first.
  public func intake(
    of source: ByteSource, threads: Int, noting report: inout Report
  ) throws -> Intake {
    let bytes = try source.bytes(from: 0, atMost: source.size)
    return intake(of: bytes, path: source.path, noting: &report)
  }
}
