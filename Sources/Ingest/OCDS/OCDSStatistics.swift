// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The numbers of bids of a process, of which only those that belong to one award are used.
struct OCDSStatistics {
  private struct Entry {
    let measure: String
    let lot: String?
    let fields: JSONFields
  }

  private let entries: [Entry]
  private let tenderers: Int?

  /// Reads the statistics of the extension for bids, and the number of tenderers.
  init(_ release: JSONFields) throws(Refusal) {
    let bids = try release.object("bids")
    entries = try (bids?.objects("statistics") ?? []).map { (fields) throws(Refusal) in
      Entry(
        measure: try fields.text("measure")?.value ?? "",
        lot: try fields.identifier("relatedLot")?.value, fields: fields)
    }
    tenderers = try release.object("tender")?.count("numberOfTenderers")
  }

  /// Fills the numbers of tenders of an award for the lots given.
  ///
  /// An entry belongs to an award when it is about its only lot; an entry about no lot belongs to
  /// the only award of a process. An award of several lots has no number of its own.
  func fill(_ award: inout Award, lots: [String], isOnlyAward: Bool) throws(Refusal) {
    award.tenders = try count("bids", lots, isOnlyAward)
    if award.tenders == nil, isOnlyAward, lots.count < 2 { award.tenders = tenderers }
    award.tendersSME = try count("smeBids", lots, isOnlyAward)
    award.tendersOtherEU = try count("foreignBidsFromEU", lots, isOnlyAward)
    award.tendersNonEU = try count("foreignBidsFromNonEU", lots, isOnlyAward)
  }

  private func count(
    _ measure: String, _ lots: [String], _ isOnlyAward: Bool
  ) throws(Refusal) -> Int? {
    if lots.count > 1 { return nil }
    let own = entries.filter { entry in
      entry.measure == measure
        && (entry.lot == nil ? isOnlyAward : entry.lot == lots.first)
    }
    let counts = Set(try own.map { (entry) throws(Refusal) in try entry.fields.count("value") })
    return counts.count == 1 ? counts.first ?? nil : nil
  }
}
