// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A row of the table of citations as they occur in five ministerial letters.
private struct SeedCitation {
  let fields: [String: String]

  subscript(_ name: String) -> String { fields[name] ?? "" }

  /// The kinds that refer to a work; days, quotations and addresses stand for themselves.
  var refersToWork: Bool {
    ["kamerstuk", "eu_act", "oj_reference", "swd", "bill", "nl_act", "report", "letter_by_date"]
      .contains(self["kind"])
  }

  static func all() throws -> [SeedCitation] {
    let file = Repository.shared.appending(path: "facts/seed_citations.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = csv(text.replacingOccurrences(of: "\r\n", with: "\n"))
    return rows.dropFirst().map { row in
      SeedCitation(fields: Dictionary(uniqueKeysWithValues: zip(rows[0], row)))
    }
  }

  /// Rows of a comma-separated text with quotation marks.
  private static func csv(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    for sign in text {
      switch sign {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: (row, field) = (row + [field], "")
      case "\n" where !isQuoted: (rows, row, field) = (rows + [row + [field]], [], "")
      default: field.append(sign)
      }
    }
    return rows
  }
}

@Suite(.enabled(if: Repository.hasShared, "needs ../shared")) struct SeedCitationTests {
  @Test func `each of the 44 citations is recognised and has the form that the table gives`()
    throws
  {
    let rows = try SeedCitation.all()
    #expect(rows.count == 44)
    for row in rows {
      let found = recognised(try sentence(of: row), references).found
      #expect(!found.isEmpty || row["kind"] == "quotation", "\(row["id"])")
      guard row.refersToWork, !row["normalised_kamerbrief_form"].isEmpty else { continue }
      let forms = found.flatMap { [$0.normal, corrected($0)] }
      let expected = row["normalised_kamerbrief_form"].replacingOccurrences(
        of: "Bijlage bij Kamerstuk", with: "Kamerstuk")
      if expected == "UNRESOLVED" { continue }
      #expect(forms.contains(expected), "\(row["id"]): \(forms)")
    }
  }

  @Test func `the forms of the Leidraad come with chamber and session of the reference files`()
    throws
  {
    for row in try SeedCitation.all() where row["kind"] == "kamerstuk" && row["conflict"] == "n" {
      let found = try #require(recognised(row["verbatim"], references).references.first)
      #expect(found.leidraad == row["normalised_leidraad_form"], "\(row["id"])")
      #expect(found.identifier == row["url_or_identifier"], "\(row["id"])")
    }
  }

  @Test func `the conflicts between numbers and days are found, and no other`() throws {
    let rows = try SeedCitation.all()
    var conflicting: [String] = []
    for row in rows where row["kind"] == "kamerstuk" {
      let citations = recognised(try sentence(of: row), references)
      if citations.report.diagnostics.contains(where: { $0.kind == .citationConflict }) {
        conflicting.append(row["id"])
      }
    }
    #expect(conflicting == ["S004", "S029", "S044"])
  }

  @Test func `addresses that do not open are reported, and those in one piece are not`() throws {
    let rows = try SeedCitation.all().filter {
      ["url", "oj_reference", "swd"].contains($0["kind"])
    }
    let dead = rows.filter { row in
      recognised(row["verbatim"]).report.diagnostics.contains { $0.kind == .citationDead }
    }
    #expect(dead.map { $0["id"] } == ["S012", "S013", "S042"])
  }

  /// The citation with the day, or after the law, that the table says the letter gives to it.
  private func sentence(of row: SeedCitation) throws -> String {
    let verbatim = row["verbatim"]
    if row["kind"] == "nl_act" {
      let law = row["refers_to"].components(separatedBy: " Article")[0]
      return "Het \(law.replacingOccurrences(of: ",", with: "")) regelt dit: \(verbatim)"
    }
    guard row["kind"] == "kamerstuk",
      let match = row["refers_to"].firstMatch(of: /of (\d+ [A-Z][a-z]+ \d{4})/)
    else { return verbatim }
    return "brief van \(match.1) (\(verbatim))"
  }

  private func corrected(_ found: FoundReference) -> String {
    guard let correction = found.correction else { return "" }
    return recognised(correction).references.first?.normal ?? ""
  }

  /// What staff know of the dossiers in the letters.
  private var references: [Reference] {
    [
      paper("34477", "38", "2017-2018", "2018-07-04"),
      paper("34477", "54", "2018-2019", "2019-01-24"),
      paper("34477", "56", "2018-2019", "2019-03-17"),
      paper("34477", "67", "2019-2020", "2019-11-15"),
      paper("34477", "74", "2020-2021", "2020-10-21"), paper("31839", "685", "2018-2019", ""),
      paper("34880", "12", "2018-2019", "2018-11-05"),
      Reference(
        id: "council",
        work: .unionAct(
          name: "Council conclusions", journal: "OJ C 412 I, 30.11.2020, p. 1", celex: nil),
        title: "Conclusions", author: "Council", date: "2020-11-25", url: nil, retrieved: nil,
        note: nil, place: Place(path: "council.md")),
    ]
  }

  private func paper(
    _ dossier: String, _ number: String, _ session: String, _ date: String
  ) -> Reference {
    Reference(
      id: "kst-\(dossier)-\(number)",
      work: .kamerstuk(chamber: "II", session: session, dossier: dossier, number: number),
      title: "Brief", author: "Minister", date: date, url: nil, retrieved: nil, note: nil,
      place: Place(path: "kst-\(dossier)-\(number).md"))
  }
}
