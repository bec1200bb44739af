// SPDX-License-Identifier: EUPL-1.2

/// What became of every row: used, refused, or left out by a rule; they add up.
public struct ProfileAccount: Hashable, Sendable {
  /// Rows refused: not whole, or with a cell that is no number.
  public internal(set) var refused = 0
  /// Rows with a code outside the selection.
  public internal(set) var otherCode = 0
  /// Rows of notices that are cancelled.
  public internal(set) var cancelled = 0
  /// Rows of buyers from several countries.
  public internal(set) var jointBuyers = 0
  /// Rows that count for the notices.
  public internal(set) var kept = 0
  /// Of those: rows that award nothing, or that have no id.
  public internal(set) var withoutAward = 0
  /// Of those: rows of an award.
  public internal(set) var awardRows = 0
  /// The awards: one for each id.
  public internal(set) var awards = 0
  /// Rows that say something else than the first row of the same award, which counts.
  public internal(set) var conflicts = 0

  /// All rows: used, refused and left out.
  public var total: Int { kept + refused + otherCode + cancelled + jointBuyers }

  /// Adds another account.
  static func += (left: inout ProfileAccount, right: ProfileAccount) {
    left.refused += right.refused
    left.otherCode += right.otherCode
    left.cancelled += right.cancelled
    left.jointBuyers += right.jointBuyers
    left.kept += right.kept
    left.withoutAward += right.withoutAward
    left.awardRows += right.awardRows
    left.awards += right.awards
    left.conflicts += right.conflicts
  }
}
