// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension EFormsRows {
  /// The lot that an outcome is about.
  func lot(of outcome: EFormsLotResult) -> EFormsLot? {
    notice.lots.first { $0.id == outcome.lot?.value }
  }

  /// Sets what some lots say alike; what they say differently is unknown.
  func setTerms(of lots: [EFormsLot], _ award: inout Award) throws(Refusal) {
    award.isFramework = shared(lots.map(\.isFramework))
    award.tenderDeadline = shared(
      try lots.map { (lot) throws(Refusal) in
        try lot.deadline.map { day throws(Refusal) in try self.day(day) }
      })
    award.set(shared(try lots.map { (lot) throws(Refusal) in try duration(of: lot) }))
  }

  /// How long the contract of a lot runs: as written, else from the first day through the last.
  private func duration(of lot: EFormsLot) throws(Refusal) -> ContractDuration? {
    if let written = lot.duration {
      do throws(NumberText.Trouble) {
        return ContractDuration(
          try NumberText().read(written.value, as: .decimal), of: lot.unit)
      } catch {
        throw Refusal(NumberText.diagnostic(error, written.value, at: written.place))
      }
    }
    let days = try [lot.firstDay, lot.lastDay].map { (written) throws(Refusal) in
      try written.map { day throws(Refusal) in try self.day(day) }
    }
    return ContractDuration(from: days[0], through: days[1])
  }

  /// The earlier notices of the procedure: by publication number where that is what stands there.
  var earlierNotices: [String] {
    var ids: [String] = []
    for written in notice.earlierNotices.map(\.value) {
      let id = PublicationNumber(written)?.text ?? written
      if id != head.noticeID, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}
