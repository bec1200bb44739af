// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The records of one file that were refused: all are counted, the first are told one by one.
struct RefusedRecords {
  /// How many were refused.
  private(set) var total = 0
  private var told: [Diagnostic] = []

  /// Does something to one record, and counts it when that is refused.
  mutating func count(_ work: () throws(Refusal) -> Void) {
    do throws(Refusal) {
      try work()
    } catch {
      add(error)
    }
  }

  /// Counts a refused record.
  mutating func add(_ refusal: Refusal) {
    total += 1
    if told.count < TableScan.mostTold { told.append(refusal.diagnostic) }
  }

  /// Notes why the first of them were refused.
  func tell(noting report: inout Report) {
    for diagnostic in told { report.note(diagnostic) }
  }
}
