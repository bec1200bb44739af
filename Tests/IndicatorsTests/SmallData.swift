// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Testing

/// Small tables written by hand: a comma-separated head, then rows.
///
/// Awards know the columns notice, buyer, winners (separated by blanks, `?` for unknown), tenders,
/// foreign (tenders from other EU states), value, currency (EUR when the column is left out), year,
/// cpv, form, procedure and rule; observations know those of a dataset.
struct SmallData {
  let rows: [(line: Int, cells: [String: String])]
  let path: String

  init(_ text: String, path: String = "rows.csv") {
    self.path = path
    let lines = text.split(separator: "\n").map(String.init)
    let heads = Self.cells(lines.first ?? "")
    rows = lines.dropFirst().enumerated().map { index, line in
      (index + 2, Dictionary(zip(heads, Self.cells(line))) { first, _ in first })
    }
  }

  /// Rows in another order, each with its own line.
  init(_ rows: [(line: Int, cells: [String: String])], path: String = "rows.csv") {
    self.rows = rows
    self.path = path
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  var isAwards: Bool { rows.first?.cells["notice"] != nil }

  func dataset() throws -> Dataset {
    isAwards ? .awards(try awards()) : .observations(try observations())
  }

  func awards() throws -> AwardTable {
    var table = AwardTable(snapshot: try SmallData.snapshot())
    append(to: &table)
    return table
  }

  /// Adds the rows to a table, as a further file of it.
  func append(to table: inout AwardTable) {
    for row in rows { table.append(Self.award(row.cells), at: Place(path: path, line: row.line)) }
  }

  private static func award(_ cells: [String: String]) -> Award {
    var award = Award()
    award.noticeID = cells["notice"] ?? ""
    award.form = cells["form"] ?? "F03"
    award.buyerCountry = cells["buyer"].flatMap { $0.isEmpty ? nil : Area($0) }
    award.mainCPV = cells["cpv"] ?? ""
    award.procedure = cells["procedure"] ?? ""
    award.authorityType = cells["authority"] ?? ""
    award.schema = cells["schema"] ?? ""
    award.awardIndex = cells["index"].flatMap { Int($0) } ?? 1
    award.isAwarded = cells["awarded"].map { $0.isEmpty ? nil : $0 == "y" } ?? true
    award.lot = cells["lot"] ?? ""
    award.isGroup = cells["group"].map { $0 == "y" }
    award.tendersSME = cells["sme"].flatMap { Int($0) }
    award.winnersSME = (cells["sizes"] ?? "").split(separator: " ").map {
      $0 == "?" ? nil : $0 == "y"
    }
    award.dispatchDate = cells["sent"].flatMap { CalendarDay($0) }
    award.conclusionDate = cells["concluded"].flatMap { CalendarDay($0) }
    award.isFramework = cells["framework"].flatMap { $0.isEmpty ? nil : $0 == "y" }
    award.durationDays = cells["days"].flatMap { Int($0) }
    award.durationMonths = cells["months"].flatMap { Int($0) }
    award.tenderDeadline = cells["deadline"].flatMap { CalendarDay($0) }
    award.linkedNotices = (cells["links"] ?? "").split(separator: " ").map(String.init)
    award.tendersNonEU = cells["non-eu"].flatMap { Int($0) }
    award.winnerCountries = (cells["winners"] ?? "").split(separator: " ").map {
      $0 == "?" ? nil : Area(String($0))
    }
    award.tenders = cells["tenders"].flatMap { Int($0) }
    award.tendersOtherEU = cells["foreign"].flatMap { Int($0) }
    award.value = cells["value"].flatMap { Double($0) }
    award.currency = cells["currency"] ?? "EUR"
    award.publicationDate = cells["year"].flatMap { CalendarDay("\($0)-06-01") }
    award.exclusion = cells["rule"].flatMap { ExclusionRule(rawValue: $0) }
    return award
  }

  func observations() throws -> ObservationTable {
    let rows = rows.map { row in
      let text = row.cells["value"] ?? ""
      return Observation(
        area: Area(row.cells["area"] ?? ""), period: Period(row.cells["period"] ?? "") ?? .all,
        variable: row.cells["variable"] ?? "",
        value: Double(text).map { .number($0, text: text) } ?? .missing(mark: text),
        unit: row.cells["unit"] ?? "number", concept: row.cells["concept"] ?? "",
        vintage: row.cells["vintage"] ?? "", note: "", place: Place(path: path, line: row.line))
    }
    return ObservationTable(snapshot: try SmallData.snapshot(), rows: rows)
  }

  /// A dataset of an invented publisher.
  static func snapshot(
    _ id: String = "small/data", _ representation: Representation = .representative,
    refreshBy: CalendarDay? = nil
  ) throws -> Snapshot {
    let retrieved = try #require(CalendarDay("2021-01-01"))
    let origin = Origin(
      title: "Small data", producer: "Small", url: "https://example.org/small",
      published: "2020-01", retrieved: retrieved,
      licence: "CC0", vintage: "2020-01", reference: nil)
    return Snapshot(
      id: id, origin: origin, representation: representation, refreshBy: refreshBy, files: [])
  }

  /// An indicator file; `fields` are the lines of the head that differ per case.
  static func indicator(_ fields: String) -> String {
    """
    ---
    title.nl: Titel
    title.en: Title
    dataset: small/data
    decimals: 1
    definition.nl: Definitie.
    definition.en: Definition.
    \(fields)
    ---
    # nl
    Methode.
    # en
    Method.
    """
  }
}
