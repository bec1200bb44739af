// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Testing

struct NoticeLinksTests {
  private func table(_ rows: [(id: String, links: [String])]) throws -> AwardTable {
    let day = try #require(CalendarDay("2026-01-01"))
    let origin = Origin(
      title: "", producer: "", url: "", published: "", retrieved: day, licence: "", vintage: "",
      reference: nil)
    var table = AwardTable(
      snapshot: Snapshot(
        id: "small/awards", origin: origin, representation: .illustrationOnly, refreshBy: nil,
        files: []))
    for row in rows {
      var award = Award()
      (award.noticeID, award.linkedNotices) = (row.id, row.links)
      table.append(award, at: Place(path: "a.csv", line: table.count + 2))
    }
    return table
  }

  /// The ids of the notices with rows that each row names.
  private func named(_ table: AwardTable) -> [[String]] {
    (0..<table.count).map { row in
      var ids: [String] = []
      table.links.forEach(of: table.linkedNotices.codes[row]) {
        ids.append(table.noticeID.words[$0])
      }
      return ids
    }
  }

  @Test func `a notice is found before, after and beside the row that names it`() throws {
    let table = try table([
      ("1-2020", ["2-2020"]), ("2-2020", ["1-2020", "9-2020"]), ("3-2020", ["3-2020"]),
      ("1-2020", []),
    ])
    #expect(named(table) == [["2-2020"], ["1-2020"], ["3-2020"], []])
    #expect(!table.links.isEmpty)
  }

  @Test func `rows that name nothing have no links`() throws {
    let table = try table([("1-2020", []), ("2-2020", [])])
    #expect(table.links.isEmpty)
    #expect(named(table) == [[], []])
  }
}
