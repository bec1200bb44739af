// SPDX-License-Identifier: EUPL-1.2
import Citations
import Claims
import Diagnostics
import Documents
import Evidence
import Indicators
import Numerics
import Papers
import Testing

/// Small invented material to print.
enum Sample {
  static let noPlace = Place(path: "Indicators/share.md")
  static let shareKey = key("share", "EU", "2016-2018")

  static func key(_ indicator: String, _ area: String, _ period: String) -> FindingKey {
    FindingKey(indicator: indicator, area: Area(area), period: Period(period) ?? .all)
  }

  static func indicator(
    _ id: String, measure: String = "share", unit: ValueUnit = .percent, decimals: Int = 1,
    counting: CountingUnit = .notice,
    method: Words = Words(nl: "Zo gaat het.", en: "This is how.")
  ) -> Indicator {
    Indicator(
      id: id, title: Words(nl: "Aandeel \(id)", en: "Share \(id)"),
      measure: Located(measure, at: noPlace), dataset: Located("acme/notices", at: noPlace),
      subject: .observations(ObservationSubject(variables: ["a"])), countingUnit: counting,
      unit: unit, decimals: decimals, intervalDecimals: decimals + 1,
      definition: Words(
        nl: "Het aandeel met een winnaar van elders.", en: "The share with a winner from elsewhere."
      ),
      method: method, place: Place(path: "Indicators/\(id).md"))
  }

  static func finding(
    _ key: FindingKey = shareKey, _ result: Result<Estimate, NoEstimate> = .success(share),
    unit: ValueUnit = .percent, counting: CountingUnit = .notice,
    representation: Representation = .representative
  ) -> Finding {
    Finding(
      key: key, result: result, unit: unit, countingUnit: counting, covered: key.period,
      representation: representation,
      lineage: Lineage(snapshot: "acme/notices", path: "Datasets/acme/notices/a.csv", lines: [2]))
  }

  static let share = Estimate(
    value: 0.4819277108433735, numerator: 4, n: 830, missing: 2, unknown: 3,
    interval: Interval(low: 0.1875659, high: 1.2325448, level: 0.95), method: .wilson,
    bounds: 0.48...0.84)

  static func claim(caveat: Words? = nil, against: [String] = []) -> Claim {
    Claim(
      id: "hardly",
      statement: Words(nl: "Het gebeurt nauwelijks.", en: "It hardly happens."),
      test: Located(
        Test(left: shareKey, comparison: .atMost, bound: .number(2, text: "2", .percent)),
        at: noPlace),
      sources: [Located("letter", at: noPlace)], against: against.map { Located($0, at: noPlace) },
      caveat: caveat, reasoning: "", place: noPlace)
  }

  static func reference(_ id: String, author: String, title: String) -> Reference {
    Reference(
      id: id, work: .report(publisher: nil), title: title, author: author, date: "2019",
      url: nil, retrieved: nil, note: nil, place: noPlace)
  }

  static func snapshot() -> Snapshot? {
    guard let retrieved = CalendarDay("2026-11-20") else { return nil }
    return Snapshot(
      id: "acme/notices",
      origin: Origin(
        title: "Notices", producer: "Acme", url: "https://example.org/n", published: "2020-08",
        retrieved: retrieved, licence: "CC0", vintage: "August 2020",
        reference: "acme-2020"),
      representation: .representative, refreshBy: nil, files: [])
  }

  static func venue(
    _ id: String, status: Venue.Status = .open, languages: [Language] = [.en, .nl],
    sections: [String] = [], limit: Int? = nil, style: String = "eu"
  ) -> Venue {
    Venue(
      id: id, title: Words(nl: "De Raad", en: "The Council"), status: status, period: nil,
      languages: languages, sections: sections, characterLimit: limit,
      citationStyle: Located(style, at: noPlace), numberStyle: Located(style, at: noPlace),
      place: noPlace)
  }

  /// A ledger with one indicator and finding, one claim, two references and two venues.
  static func ledger(standing: Standing = .holds, caveat: Words? = nil) -> Ledger {
    var ledger = Ledger()
    ledger.indicators["share"] = indicator("share")
    ledger.findings[shareKey] = finding()
    ledger.judgements["hardly"] = Judgement(
      claim: claim(caveat: caveat), standing: standing, findings: [finding()])
    ledger.references["letter"] = reference("letter", author: "Zed", title: "A letter")
    ledger.references["acme-2020"] = reference("acme-2020", author: "Acme", title: "A report")
    ledger.snapshots["acme/notices"] = snapshot()
    ledger.venues["council"] = venue("council")
    ledger.venues["chamber"] = venue("chamber", style: "dutch-letter")
    return ledger
  }
}

/// A paper of one section with the same text in both languages, assembled.
struct Assembled {
  let paper: AssembledPaper
  let report: Report

  /// Reads and assembles; `text` is the section, from its second line.
  init(
    _ text: String, in language: Language = .en, venue: String = "council",
    from ledger: Ledger = Sample.ledger()
  ) throws {
    var report = Report()
    let head = SourceText(path: "Papers/p/paper.md", text: paperHead(venue: venue))
    let sections = ["en", "nl"].map {
      SourceText(path: "Papers/p/01-evidence.\($0).md", text: "## Evidence\n\n" + text)
    }
    let paper = try #require(Paper(slug: "p", head: head, sections: sections, noting: &report))
    self.paper = paper.assemble(in: language, from: ledger, noting: &report)
    self.report = report
  }

  /// The document as plain text.
  var text: String { PlainTextWriter.text(of: paper.document.blocks) }

  /// The paragraphs of the section.
  var section: String {
    let blocks = paper.document.blocks.dropFirst().prefix { block in
      if case .heading(_, let anchor, _) = block { !anchor.hasPrefix("annex-") } else { true }
    }
    return PlainTextWriter.text(of: Array(blocks))
  }

  /// The blocks of a part after the sections, as plain text, without its heading.
  func annex(_ anchor: String) -> String {
    let from = paper.document.blocks.drop { !isHeading($0, anchor) }.dropFirst()
    let blocks = from.prefix { block in
      if case .heading(2, _, _) = block { false } else { true }
    }
    return PlainTextWriter.text(of: Array(blocks))
  }

  /// The diagnostics as `path:line:column CODE sentence`.
  var notes: [String] { literal(report) }
}

private func isHeading(_ block: Block, _ wanted: String) -> Bool {
  if case .heading(_, let anchor, _) = block { anchor == wanted } else { false }
}

func paperHead(venue: String = "council", sections: String = "evidence") -> String {
  """
  ---
  venue: \(venue)
  title.en: A paper
  title.nl: Een stuk
  sender.en: The ministry
  sender.nl: Het ministerie
  date: 2026-11-20
  languages: en, nl
  sections: \(sections)
  ---
  """
}

/// Diagnostics as `path:line:column CODE sentence`, in English or another language.
func literal(_ report: Report, in language: Language = .en) -> [String] {
  report.diagnostics.map { "\($0.place) \($0.kind.code) \($0.sentence[language])" }
}
