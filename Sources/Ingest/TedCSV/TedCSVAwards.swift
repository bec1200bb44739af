// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The awards of a TED CSV file: every award once, however many rows repeat it.
///
/// A row is repeated for every lot and criterion. Repeats that say the same are one award, with
/// the lots of all; when they disagree none of them counts.
struct TedCSVAwards {
  /// How often something happened, and where first.
  struct Tally {
    private(set) var count = 0
    private(set) var first: Place?

    mutating func add(_ place: Place) {
      count += 1
      if first == nil { first = place }
    }
  }

  /// What tells one award from another.
  private struct Key: Hashable {
    let notice: String
    let award: String?
  }

  /// Rows that repeat an award.
  private(set) var repeats = Tally()
  private var awards = AwardList()
  /// The ids of the awards in their notices; nothing for rows without one.
  private var ids: [String?] = []
  private var positions = RowTable()
  /// The first row of every notice, with the number of its awards.
  private var notices: [(row: Int32, sections: Int32)] = []
  private var noticePositions = RowTable()
  private var conflicts: Set<Int> = []

  /// Makes room for so many awards.
  mutating func reserveCapacity(_ count: Int) {
    awards.reserveCapacity(count)
    ids.reserveCapacity(count)
  }

  /// Adds what a row says; `id` is that of the award, or nothing for a row without one.
  mutating func add(
    _ award: Award, id: String?, at place: Place, refusing refused: inout RefusedRecords
  ) {
    let key = Key(notice: award.noticeID, award: id)
    let known = positions.row(key) { ids[$0] == id && awards.noticeID($0) == key.notice }
    guard let position = known else {
      positions.add(awards.count, key: key)
      append(award, id: id, at: place)
      return
    }
    repeats.add(place)
    let first = awards[position]
    let merged = TedCSVAwards.merged(first.value, with: award)
    let other = TedCSVAwards.columns(in: merged, unlike: award)
    if other.isEmpty {
      if merged != first.value { awards[position] = Located(merged, at: first.place) }
    } else if conflicts.insert(position).inserted {
      refused.add(TedCSVAwards.conflict(of: other, between: first, and: place))
    }
  }

  /// The awards without those in conflict, which are among the refused records.
  mutating func finished(refused: RefusedRecords) -> Intake {
    var intake = Intake()
    if !conflicts.isEmpty {
      let conflicts = conflicts
      awards.remove(where: conflicts.contains)
    }
    intake.account = Account(of: awards.indices, in: awards)
    intake.account.refused = refused.total
    intake.refused = refused
    intake.awards = awards
    return intake
  }

  private mutating func append(_ award: Award, id: String?, at place: Place) {
    var award = award
    if id != nil { award.awardIndex = nextSection(of: award.noticeID) }
    awards.append(Located(award, at: place))
    ids.append(id)
  }

  /// The number that the next award of a notice gets.
  private mutating func nextSection(of notice: String) -> Int {
    let known = noticePositions.row(notice) { awards.noticeID(Int(notices[$0].row)) == notice }
    let position = known ?? notices.count
    if known == nil {
      noticePositions.add(position, key: notice)
      notices.append((Int32(awards.count), 0))
    }
    notices[position].sections += 1
    return Int(notices[position].sections)
  }

  /// The first row with the lots and the linked notices of another.
  ///
  /// The rows of a call can name different results, and different last days for its lots: then the
  /// last day is unknown.
  private static func merged(_ first: Award, with other: Award) -> Award {
    var merged = first
    merged.lot = lots(first.lot, and: other.lot)
    merged.linkedNotices += other.linkedNotices.filter { !first.linkedNotices.contains($0) }
    if first.tenderDeadline != other.tenderDeadline { merged.tenderDeadline = nil }
    return merged
  }

  /// The lots of both, in the order of the rows.
  private static func lots(_ known: String, and lot: String) -> String {
    let parts = JoinedCell.parts(of: known, joint: AwardsCSV.joint)
    if lot.isEmpty || parts.contains(lot) { return known }
    return known.isEmpty ? lot : known + AwardsCSV.joint + lot
  }

  /// The columns in which two rows of one award differ besides those that are merged.
  private static func columns(in award: Award, unlike other: Award) -> [String] {
    var other = other
    (other.lot, other.awardIndex) = (award.lot, award.awardIndex)
    (other.linkedNotices, other.tenderDeadline) = (award.linkedNotices, award.tenderDeadline)
    if award == other { return [] }
    let cells = zip(AwardsCSV.cells(of: award), AwardsCSV.cells(of: other))
    return zip(AwardsCSV.columns, cells).filter { $1.0 != $1.1 }.map(\.0)
  }

  private static func conflict(
    of columns: [String], between first: Located<Award>, and place: Place
  ) -> Diagnostic {
    let list = columns.joined(separator: ", ")
    let id = first.value.noticeID
    return Diagnostic(
      .rowConflict, at: place,
      Words(
        nl: "Deze gunning van \(id) staat ook op regel \(first.place.line), met iets anders in "
          + "\(list).",
        en: "This award of \(id) also stands on line \(first.place.line), with something else in "
          + "\(list)."))
  }
}
