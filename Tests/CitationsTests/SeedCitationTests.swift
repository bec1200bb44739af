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

/// What a row must give, and the words around it in the letter.
private struct Expectation {
  let kind: String
  let messages: Set<String>
  let context: String

  static func all() throws -> [String: Expectation] {
    let text = try Repository.text("Tests/CitationsTests/Cases/Seed/rows.txt")
    let rows = text.components(separatedBy: "\n").filter { $0.hasPrefix("S") }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let parts = row.components(separatedBy: " | ")
        let messages = parts[2] == "-" ? [] : Set(parts[2].components(separatedBy: " "))
        return (
          parts[0], Expectation(kind: parts[1], messages: messages, context: parts[3])
        )
      })
  }

  func text(with rows: [String: SeedCitation], _ own: SeedCitation) -> String {
    var text = context.replacingOccurrences(of: "//", with: "\n")
    for (id, row) in rows { text = text.replacingOccurrences(of: "{\(id)}", with: row["verbatim"]) }
    return text.replacingOccurrences(of: "{}", with: own["verbatim"])
  }
}

@Suite(.enabled(if: Repository.hasShared, "needs ../shared")) struct SeedCitationTests {
  @Test func `all 44 citations are recognised, normalised and reported as the table says`() throws {
    let expectations = try Expectation.all()
    let rows = try SeedCitation.all()
    let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0) })
    #expect(rows.count == 44)
    for row in rows {
      let expected = try #require(expectations[row["id"]])
      let citations = recognised(expected.text(with: byID, row), references)
      let found = citations.found.filter { $0.kind.rawValue == expected.kind }
      let comment = Comment(rawValue: "\(row["id"]): \(citations.found.map(\.caseLine))")
      #expect(!found.isEmpty, comment)
      checkForms(row, found, comment)
      let codes = Set(citations.report.diagnostics.map(\.kind.code))
        .subtracting(["CITE-UNKNOWN"])
      #expect(codes == expected.messages, comment)
      if row["conflict"] == "n" { #expect(codes.isDisjoint(with: conflicts(of: row)), comment) }
    }
  }

  /// The forms of the table, after the correction where it gives another number than the letter.
  private func checkForms(_ row: SeedCitation, _ found: [FoundReference], _ comment: Comment) {
    let form = row["normalised_kamerbrief_form"]
    if !form.isEmpty, form != "UNRESOLVED" {
      let forms = found.flatMap { [$0.normal, corrected($0)?.normal ?? ""] }
      #expect(forms.contains(form), comment)
    }
    let leidraad = row["normalised_leidraad_form"]
    if !leidraad.isEmpty, !leidraad.hasPrefix("UNRESOLVED"), row["kind"] == "kamerstuk" {
      let forms = found.flatMap { [$0.leidraad, corrected($0)?.leidraad ?? ""] }
      #expect(forms.contains(leidraad), comment)
    }
    let identifier = row["url_or_identifier"].replacingOccurrences(of: "CELEX ", with: "")
    if identifier.hasPrefix("kst-") || identifier.hasPrefix("3") || identifier.hasPrefix("SWD") {
      let identifiers = found.flatMap { [$0.identifier, $0.correction ?? ""] }
      #expect(identifiers.contains(identifier), comment)
    }
  }

  /// What a row without a conflict must not report; the letter of row 19 hides a broken address.
  private func conflicts(of row: SeedCitation) -> Set<String> {
    row["id"] == "S019" ? ["CITE-CONFLICT"] : ["CITE-CONFLICT", "CITE-DEAD"]
  }

  @Test func `the letters contradict each other also when there are no reference files`() {
    let letters = [
      "brief van 24 januari 2019 (Kamerstuk 34 477, nr. 54)\n"
        + "brief van 17 maart 2019 (Kamerstuk 34 477, nr. 70)\n"
        + "brief van 17 maart 2019 (Kamerstuk 34 477, nr. 56)\n",
      "brief van 24 januari 2019 (Kamerstukken 2018/19, 34477, nr. 53.)\n",
    ].enumerated().map { CitedText(path: "\($0).txt", bytes: Array($1.utf8)) }
    let found = TextCitations(letters, ReferenceShelf([])).report.diagnostics
      .filter { $0.kind == .citationConflict }
    #expect(found.map { "\($0.place.path):\($0.place.line)" } == ["0.txt:3", "1.txt:1"])
    #expect(found.allSatisfy { $0.sentence.nl.contains("0.txt:") })
  }

  private func corrected(_ found: FoundReference) -> FoundReference? {
    found.correction.flatMap { recognised($0, references).references.first }
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
      annex("monitor", "Monitor gemeentelijke zorginkoop 2020", "Bureau"),
      annex("deloitte", "Study on administrative burden", "Deloitte"),
      reference(
        "council", "Conclusions", "2020-11-25",
        .unionAct(name: "Council conclusions", journal: "OJ C 412 I, 30.11.2020, p. 1", celex: nil)),
      reference(
        "directive", "Directive 2014/24/EU", "2014-02-26",
        .unionAct(name: "Directive 2014/24/EU", journal: nil, celex: "32014L0024"),
        days: "2019-04-18 artikel 92"),
      reference(
        "handreiking", "Handreiking", "2018-01", .webPage(site: nil),
        url: "https://www.pianoo.nl/nl/document/14650/handreiking-aanbesteden-wmo-2015-jeugdwet"),
      reference("inbreng", "Inbreng verslag", "2020-11-20", .letter(mark: "2020D47303")),
    ]
  }

  private func reference(
    _ id: String, _ title: String, _ date: String, _ work: Work, author: String = "",
    url: String? = nil, days: String? = nil
  ) -> Reference {
    Reference(
      id: id, work: work, title: title, author: author, date: date, url: url, retrieved: nil,
      note: nil, days: days, place: Place(path: id + ".md"))
  }

  private func annex(_ id: String, _ title: String, _ author: String) -> Reference {
    reference(
      id, title, "2020-08",
      .kamerstukAnnex(chamber: "II", session: "2020-2021", dossier: "34477", number: "74"),
      author: author)
  }

  private func paper(
    _ dossier: String, _ number: String, _ session: String, _ date: String
  ) -> Reference {
    reference(
      "kst-\(dossier)-\(number)", "Brief", date,
      .kamerstuk(chamber: "II", session: session, dossier: dossier, number: number))
  }
}
