// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

extension Verb {
  /// The market per country and year.
  static let profile = Verb(
    name: "profile", alias: "profiel",
    summary: Words(nl: "de markt per land en jaar", en: "the market per country and year"),
    operands: "FILE…", count: 1...1_000_000,
    options: [
      .value(
        "--select", "CODES",
        Words(
          nl: "cpv=@lijst: een selectie, of een bestand met codes",
          en: "cpv=@list: a selection, or a file of codes")),
      .value("--by", "SPLITS", Words(nl: "country, year, of beide", en: "country, year, or both")),
      .choice(
        "--format", ["table", "csv"],
        Words(nl: "vorm van het antwoord", en: "form of the answer")),
      .value(
        "--threads", "N",
        Words(nl: "aantal threads (gewoonlijk alle)", en: "number of threads (usually all)")),
      .flag(
        "--portable",
        Words(
          nl: "zonder instructies van deze processor", en: "without instructions of this processor")
      ),
    ],
    notes: Words(
      nl: "Leest jaarbestanden van TED met gegunde opdrachten (CSV, 75 kolommen) en geeft per land "
        + "en jaar aankondigingen, gunningen, aandeel over de grens, inschrijvingen, waarden en "
        + "concentratie. Elke rij wordt gecontroleerd; een rij die niet deugt telt niet mee en het "
        + "programma eindigt met 65.",
      en: "Reads yearly TED files of contract awards (CSV, 75 columns) and gives notices, awards, "
        + "cross-border share, tenders, values and concentration per country and year. Every row "
        + "is checked; a row that is wrong does not count and the program ends with 65."),
    example: "bewijs profile CAN_2019.csv --select cpv=@social-core --format csv",
    run: { invocation, console in try ProfileRequest(invocation, console).answer(on: console) })
}

/// What `profile` is asked.
private struct ProfileRequest {
  private let files: [String]
  private let split: ProfileSplit
  private let threads: Int
  private let path: ScanPath
  private let format: String
  private let lists: ChosenCodes?

  init(_ invocation: Invocation, _ console: Console) throws {
    files = invocation.operands
    split = try Self.split(invocation["--by"] ?? "country,year")
    threads = try Self.threads(invocation["--threads"])
    path = invocation.has("--portable") ? .portable : .quickest
    format = invocation["--format"] ?? "table"
    lists = try invocation["--select"].map { text throws in
      try ChosenCodes(text, evidence: invocation.evidence)
    }
  }

  func answer(on console: Console) throws -> ExitStatus {
    if let lists, lists.selections.isEmpty { return try refuse(lists, on: console) }
    var report = lists?.report ?? Report()
    let profile = try withProgressLine(console) {
      try FileTree.withSources(files) { sources in
        try MarketProfile(
          of: sources, selections: lists?.selections, split: split, threads: threads, path: path,
          noting: &report)
      }
    }
    console.tell(report, files: lists?.files ?? [:])
    let table = ProfileTable(profile, split: split)
    if console.isJSON {
      try console.result(json(profile, table, report, in: console.language))
    } else {
      try console.result(format == "csv" ? table.csv : table.text)
      console.tell(profile.account.words)
    }
    return ExitStatus(report)
  }

  /// Tells what is wrong with the chosen codes; no file is read.
  private func refuse(_ lists: ChosenCodes, on console: Console) throws -> ExitStatus {
    console.tell(lists.report, files: lists.files)
    if console.isJSON {
      try console.result(.object([("diagnostics", lists.report.json(in: console.language))]))
    }
    return .badInput
  }

  private func json(
    _ profile: MarketProfile, _ table: ProfileTable, _ report: Report, in language: Language
  ) -> JSONTree {
    let rows = table.rows.map { row in
      JSONTree.object(zip(table.headings, row).map { ($0, .string($1)) })
    }
    return .object([
      ("account", .object(profile.account.members.map { ($0, .integer($1)) })),
      ("groups", .array(rows)), ("diagnostics", report.json(in: language)),
    ])
  }

  private static func split(_ text: String) throws(WrongUse) -> ProfileSplit {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    for word in words where word != "country" && word != "year" {
      throw WrongUse(
        Words(
          nl: "'\(visible(word))' kan niet bij '--by'; kies country, year of beide.",
          en: "'\(visible(word))' does not fit '--by'; choose country, year or both.")
          + suggestion(for: word, among: ["country", "year"]), verb: "profile")
    }
    return ProfileSplit(hasCountry: words.contains("country"), hasYear: words.contains("year"))
  }

  private static func threads(_ text: String?) throws(WrongUse) -> Int {
    guard let text else { return min(processorCount(), 64) }
    guard let number = Int(text), (1...64).contains(number) else {
      throw WrongUse(
        Words(
          nl: "'\(visible(text))' kan niet bij '--threads'; kies 1 tot en met 64.",
          en: "'\(visible(text))' does not fit '--threads'; choose 1 to 64."), verb: "profile")
    }
    return number
  }
}

extension ProfileAccount {
  /// The account by name.
  fileprivate var members: [(String, Int)] {
    [
      ("rows", total), ("refused", refused), ("other_code", otherCode), ("cancelled", cancelled),
      ("joint_buyers", jointBuyers), ("kept", kept), ("without_award", withoutAward),
      ("award_rows", awardRows), ("awards", awards), ("conflicts", conflicts),
    ]
  }

  /// The account in one line that adds up.
  fileprivate var words: Words {
    Words(
      nl: "\(total) rijen: \(kept) gebruikt, \(refused) geweigerd, \(otherCode) met een andere "
        + "code, \(cancelled) ingetrokken, \(jointBuyers) van aanbesteders uit meer landen; "
        + "\(awards) gunningen, \(conflicts) rijen spreken de eerste rij van hun gunning tegen",
      en: "\(total) rows: \(kept) used, \(refused) refused, \(otherCode) with another code, "
        + "\(cancelled) cancelled, \(jointBuyers) of buyers from several countries; "
        + "\(awards) awards, \(conflicts) rows contradict the first row of their award")
  }
}
