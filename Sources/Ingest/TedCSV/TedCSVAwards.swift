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

  private struct Key: Hashable {
    let notice: String
    let award: String?
  }

  /// Rows that repeat an award.
  private(set) var repeats = Tally()
  private var intake = Intake()
  private var positions: [Key: Int] = [:]
  private var sections: [String: Int] = [:]
  private var conflicts: Set<Int> = []

  /// Adds what a row says; `id` is that of the award, or nothing for a row without one.
  mutating func add(_ award: Award, id: String?, at place: Place, noting report: inout Report) {
    let key = Key(notice: award.noticeID, award: id)
    guard let position = positions[key] else {
      positions[key] = intake.awards.count
      append(award, hasSection: id != nil, at: place)
      return
    }
    repeats.add(place)
    let first = intake.awards[position]
    var merged = first.value
    merged.lot = TedCSVAwards.lots(merged.lot, and: award.lot)
    let other = TedCSVAwards.columns(in: merged, unlike: award)
    if other.isEmpty {
      intake.awards[position] = Located(merged, at: first.place)
    } else if conflicts.insert(position).inserted {
      note(other, between: first, and: place, noting: &report)
    }
  }

  /// The awards without those in conflict, which count as refused.
  func finished(refused: Int) -> Intake {
    var intake = self.intake
    intake.account.refused = refused + conflicts.count
    intake.awards = self.intake.awards.enumerated()
      .filter { !conflicts.contains($0.offset) }.map(\.element)
    for award in intake.awards {
      if let rule = award.value.exclusion {
        intake.account.excluded[rule, default: 0] += 1
      } else {
        intake.account.used += 1
      }
    }
    return intake
  }

  private mutating func append(_ award: Award, hasSection: Bool, at place: Place) {
    var award = award
    if hasSection {
      sections[award.noticeID, default: 0] += 1
      award.awardIndex = sections[award.noticeID, default: 0]
    }
    intake.awards.append(Located(award, at: place))
  }

  /// The lots of both, in the order of the rows.
  private static func lots(_ known: String, and lot: String) -> String {
    let parts = JoinedCell.parts(of: known, joint: AwardsCSV.joint)
    if lot.isEmpty || parts.contains(lot) { return known }
    return known.isEmpty ? lot : known + AwardsCSV.joint + lot
  }

  /// The columns in which two rows of one award differ; the lot may.
  private static func columns(in award: Award, unlike other: Award) -> [String] {
    var other = other
    (other.lot, other.awardIndex) = (award.lot, award.awardIndex)
    if award == other { return [] }
    let cells = zip(AwardsCSV.cells(of: award), AwardsCSV.cells(of: other))
    return zip(AwardsCSV.columns, cells).filter { $1.0 != $1.1 }.map(\.0)
  }

  private func note(
    _ columns: [String], between first: Located<Award>, and place: Place,
    noting report: inout Report
  ) {
    let list = columns.joined(separator: ", ")
    let id = first.value.noticeID
    report.note(
      .rowConflict, at: place,
      Words(
        nl: "Deze gunning van \(id) staat ook op regel \(first.place.line), met iets anders in "
          + "\(list).",
        en: "This award of \(id) also stands on line \(first.place.line), with something else in "
          + "\(list)."))
  }
}
