// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The records that a reader refused: each is counted and kept with its places and codes, however
/// many there are; the first are told one by one.
struct RefusedRecords: Sendable {
  /// How many were refused.
  private(set) var total = 0
  /// What is wrong with each of them.
  private(set) var troubles = RefusedDocument.Troubles()
  private var told = Report()

  /// Does something to one record, and counts it when that is refused.
  mutating func count(_ work: () throws(Refusal) -> Void) {
    do throws(Refusal) {
      try work()
    } catch {
      add(error.diagnostic)
    }
  }

  /// Counts a refused record.
  mutating func add(_ diagnostic: Diagnostic) {
    total += 1
    troubles.append(.init(diagnostic), isFirst: true)
    told.note(diagnostic)
  }

  /// Counts a record that was refused because of the errors of its own report.
  mutating func add(_ own: Report) {
    total += 1
    troubles.append(RefusedDocument.troubles(in: own))
    told.add(own)
  }

  /// Counts a record that was refused because of one that comes after it, and is told there.
  mutating func add(untold trouble: RefusedDocument.Trouble) {
    total += 1
    troubles.append(trouble, isFirst: true)
  }

  /// Counts the records of another part of the file.
  mutating func add(_ other: RefusedRecords) {
    total += other.total
    troubles.append(other.troubles)
    told.add(other.told)
  }

  /// Notes why the first of them were refused.
  func tell(noting report: inout Report) { report.add(told) }
}
