// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import TestSupport
import Testing

@testable import Ingest

@Suite struct NoticeMergerTests {
  /// One notice with a row, of a value, that may withdraw others.
  private func outcome(
    _ id: String, value: Double = 1, path: String, withdraws: [String: ExclusionRule] = [:]
  ) -> DocumentOutcome {
    var award = Award()
    (award.noticeID, award.value) = (id, value)
    var intake = Intake()
    intake.awards = [Located(award, at: Place(path: path, line: 1, column: 1))]
    intake.account.used = 1
    intake.withdrawn = withdraws
    return DocumentOutcome(path: path, intake: intake, report: Report())
  }

  private func merged(_ outcomes: [DocumentOutcome]) -> (intake: Intake, told: [String]) {
    var merger = NoticeMerger()
    for outcome in outcomes { merger.add(outcome, ofFile: outcome.path) }
    var report = Report()
    let intake = merger.finished(noting: &report)
    return (intake, report.diagnostics.map { "\($0.place.path): \($0.kind.code)" })
  }

  private func permutations(_ list: [DocumentOutcome]) -> [[DocumentOutcome]] {
    if list.count < 2 { return [list] }
    return list.indices.flatMap { index in
      var rest = list
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }

  /// The notices that count, whatever the order, with the account.
  private func outcomes(of list: [DocumentOutcome]) -> Set<String> {
    Set(
      permutations(list).map { order in
        let intake = merged(order).intake
        let used = intake.awards.filter { $0.value.exclusion == nil }.map(\.value.noticeID)
        let rules = intake.account.excluded.map { "\($0.key.rawValue) \($0.value)" }.sorted()
        return "\(used.sorted()) refused \(intake.account.refused) \(rules)"
      })
  }

  @Test func `equal copies count once in any order`() {
    let copies = ["a", "b", "c"].map { outcome("1-2021", path: $0) }
    #expect(outcomes(of: copies) == ["[\"1-2021\"] refused 0 [\"superseded 2\"]"])
  }

  @Test func `when one copy differs none counts, in any order`() {
    let copies = [
      outcome("1-2021", path: "a"), outcome("1-2021", path: "b"),
      outcome("1-2021", value: 2, path: "c"), outcome("2-2021", path: "d"),
    ]
    #expect(outcomes(of: copies) == ["[\"2-2021\"] refused 3 []"])
    #expect(merged(copies).told == ["a: ID-CONFLICT", "b: ID-CONFLICT", "c: ID-CONFLICT"])
    #expect(merged(copies).intake.refusals.map(\.path) == ["a", "b", "c"])
  }

  @Test func `the last of a chain of corrections counts, in any order`() {
    let chain = [
      outcome("1-2021", path: "a"),
      outcome("2-2021", path: "b", withdraws: ["1-2021": .superseded]),
      outcome("3-2021", path: "c", withdraws: ["2-2021": .superseded]),
    ]
    #expect(outcomes(of: chain) == ["[\"3-2021\"] refused 0 [\"superseded 2\"]"])
  }

  @Test func `a cancellation outweighs a correction, in any order`() {
    let list = [
      outcome("1-2021", path: "a"),
      outcome("2-2021", path: "b", withdraws: ["1-2021": .superseded]),
      outcome("3-2021", path: "c", withdraws: ["1-2021": .cancelled]),
    ]
    #expect(outcomes(of: list) == ["[\"2-2021\", \"3-2021\"] refused 0 [\"cancelled 1\"]"])
    #expect(merged(list).intake.leftOut == [.cancelled: ["1-2021"]])
  }

  @Test func `a notice cannot withdraw itself`() {
    let list = [outcome("1-2021", path: "a", withdraws: ["1-2021": .superseded])]
    #expect(merged(list).intake.account.used == 1)
  }

  @Test func `the rows of a withdrawn notice stay in the table with their rule`() {
    let list = [
      outcome("1-2021", path: "a"), outcome("2-2021", path: "b", withdraws: ["1-2021": .cancelled]),
    ]
    #expect(merged(list).intake.awards.map(\.value.exclusion) == [.cancelled, nil])
  }

  @Test func `a document of many notices lets each of them count for itself`() {
    let one = outcome("1-2021", path: "a")
    let two = outcome("2-2021", path: "a")
    var both = Intake()
    both.awards = one.intake.awards + two.intake.awards
    (both.account.used, both.account.refused) = (2, 3)
    let list = [
      DocumentOutcome(path: "a", intake: both, report: Report()), outcome("2-2021", path: "b"),
      outcome("3-2021", path: "c", withdraws: ["1-2021": .cancelled]),
    ]
    #expect(
      outcomes(of: list)
        == ["[\"2-2021\", \"3-2021\"] refused 3 [\"cancelled 1\", \"superseded 1\"]"])
  }
}
