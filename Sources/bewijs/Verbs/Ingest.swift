// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

extension Verb {
  /// Notices as a table of awards.
  static let ingest = Verb(
    name: "ingest", alias: "inlezen",
    summary: Words(
      nl: "lees aankondigingen als tabel van gunningen", en: "read notices as a table of awards"),
    operands: "FILE…", count: 1...1_000_000,
    options: [
      .value(
        "--awards", "OUT",
        Words(
          nl: "schrijf de tabel als CSV; - is de standaarduitvoer",
          en: "write the table as CSV; - is standard output")),
      .value(
        "--format", "NAME",
        Words(
          nl: "vorm van de bestanden (gewoonlijk auto)", en: "form of the files (usually auto)")
      ),
      .flag(
        "--as-published",
        Words(
          nl: "landen, grondslag, bedragen en percelen zoals in de bron",
          en: "countries, legal basis, amounts and lots as in the source")),
      .value(
        "--rejects", "OUT",
        Words(
          nl: "bewaar wat is geweigerd, letterlijk, met plaats en code",
          en: "keep what was refused, verbatim, with place and code")),
      .allowRefused,
      .flag(
        "--list-excluded",
        Words(
          nl: "noem bij --json per regel de aankondigingen",
          en: "with --json, name the notices of every rule")),
      .value(
        "--threads", "N",
        Words(
          nl: "zoveel draden (gewoonlijk elke rekenkern)", en: "so many threads (usually all cores)"
        )),
    ],
    notes: Words(
      nl: "Leest aankondigingen, ook in .zip, .tar.gz en .gz, geeft één rij per gunning en legt "
        + "rekenschap af: gebruikt, geweigerd en uitgesloten per regel tellen op tot alles wat er "
        + "was. Ook een datapackage.json kan: dan gaat het om de rijen van die dataset. De tabel "
        + "van gunningen bevat geen namen.",
      en: "Reads notices, also in .zip, .tar.gz and .gz, gives one row per award and accounts for "
        + "them: used, refused and excluded by rule add up to all there was. A datapackage.json "
        + "will do as well: then it is about the rows of that dataset. The table of awards holds "
        + "no names."),
    example: "bewijs ingest notices/*.xml --awards awards.csv"
  ) { invocation, console in
    let target = invocation["--awards"]
    if console.isJSON, target == "-" {
      throw WrongUse(
        Words(
          nl: "'--json' en '--awards -' gaan niet samen: beide willen de standaarduitvoer.",
          en: "'--json' and '--awards -' do not go together: both want standard output."),
        verb: "ingest")
    }
    let outcome = try IngestOutcome(invocation, console)
    if let target { try write(outcome.table(), to: target) }
    if let rejects = invocation["--rejects"] {
      try FileTree.write(to: rejects, pieces: outcome.writeRejects)
    }
    if console.isJSON {
      try console.result(
        outcome.json(in: console.language, listing: invocation.has("--list-excluded")))
    } else if target == "-" {
      console.tell(outcome.words)
    } else {
      try console.result(outcome.words)
    }
    let isAllowed = invocation.has("--allow-refused") && !outcome.hasRefusedFile
    return isAllowed ? .fine : ExitStatus(outcome.report)
  }
}

/// What came of the files: notices, or the rows of a dataset.
private struct IngestOutcome {
  let account: Account
  let calls: CallTally?
  let report: Report
  let table: () -> [UInt8]
  let hasRefusedFile: Bool
  let leftOut: [(rule: String, notices: [String])]
  let writeRejects: (([UInt8]) throws -> Void) throws -> Void

  /// Reads the files and tells what was noticed.
  init(_ invocation: Invocation, _ console: Console) throws {
    let paths = invocation.operands
    if let path = paths.first, DatasetFiles.recognises(path) {
      guard paths.count == 1 else {
        throw WrongUse(
          Words(
            nl: "Een datapackage.json staat alleen op de opdrachtregel.",
            en: "A datapackage.json stands alone on the command line."), verb: "ingest")
      }
      try self.init(DatasetFiles(path, console), console)
    } else {
      let files = try NoticeFiles(
        paths, format: invocation["--format"] ?? "auto",
        mode: invocation.has("--as-published") ? .asPublished : .harmonised,
        threads: try threads(invocation), console)
      self.init(files, console)
    }
  }

  private init(_ files: NoticeFiles, _ console: Console) {
    files.tell(on: console)
    let intake = files.intake
    (account, report) = (intake.account, files.report)
    calls = CallTally(of: intake.awards)
    (table, hasRefusedFile) = ({ files.csv }, intake.hasRefusedFile)
    leftOut = intake.leftOut.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, $0.value) }
    writeRejects = { sink in
      try Rejects.write(
        intake.refusals,
        open: { path, read in try FileTree.withSources([path]) { try $0.forEach(read) } },
        to: sink)
    }
  }

  private init(_ files: DatasetFiles, _ console: Console) {
    files.tell(on: console)
    (account, report, calls) = (files.account, files.report, nil)
    table = { (files.intake?.lines ?? []).flatMap { Array(($0 + "\n").utf8) } }
    hasRefusedFile = files.intake?.hasRefusedFile ?? true
    leftOut = []
    writeRejects = files.writeRejects
  }

  /// The account in one line, with how many awards lead to their call.
  var words: Words {
    guard let calls, calls.linked > 0 else { return account.words }
    return account.words
      + Words(
        nl: "; \(calls.linked) gebruikte gunningen horen bij een andere aankondiging, die bij "
          + "\(calls.joined) is ingelezen met de uiterste dag voor inschrijvingen",
        en: "; \(calls.linked) used awards belong to another notice, which for \(calls.joined) "
          + "was read with the last day for tenders")
  }

  /// The outcome for machines; `listing` names the notices of every rule.
  func json(in language: Language, listing: Bool) -> JSONTree {
    let rules = account.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
    var members: [(String, JSONTree)] = [
      ("total", .integer(account.total)), ("used", .integer(account.used)),
      ("refused", .integer(account.refused)),
      ("excluded", .object(rules.map { ($0.key.rawValue, .integer($0.value)) })),
    ]
    if let calls {
      members.append(
        (
          "calls",
          .object([("linked", .integer(calls.linked)), ("joined", .integer(calls.joined))])
        ))
    }
    if listing {
      let lists = leftOut.map { rule, notices in
        (rule, JSONTree.array(notices.map(JSONTree.string)))
      }
      members.append(("notices", .object(lists)))
    }
    members.append(("diagnostics", report.json(in: language)))
    return .object(members)
  }
}

extension CommandOption {
  /// The option that lets a verb end well although single records were refused.
  static let allowRefused = CommandOption.flag(
    "--allow-refused",
    Words(
      nl: "eindig met 0 als alleen losse records zijn geweigerd",
      en: "end with 0 when only single records were refused"))
}

/// The number of threads a person asks for, or one for every processor.
private func threads(_ invocation: Invocation) throws(WrongUse) -> Int {
  guard let text = invocation["--threads"] else { return processorCount() }
  if let count = Int(text), (1...1024).contains(count) { return count }
  throw WrongUse(
    Words(
      nl: "'--threads' hoort een getal van 1 tot 1024 te zijn, niet '\(visible(text))'.",
      en: "'--threads' should be a number from 1 to 1024, not '\(visible(text))'."),
    verb: "ingest")
}

/// Writes a table to a file, or to standard output for `-`.
private func write(_ table: [UInt8], to target: String) throws(DiskError) {
  if target == "-" { return try StandardStream.output.write(table) }
  try FileTree.write(table, to: target)
}

extension Account {
  /// The account in one line that adds up.
  fileprivate var words: Words {
    let rules = excluded.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    let left = excluded.values.reduce(0, +)
    let list = rules.isEmpty ? "" : " (\(rules))"
    return Words(
      nl: "\(total) gelezen: \(used) gebruikt, \(refused) geweigerd, \(left) uitgesloten\(list)",
      en: "\(total) read: \(used) used, \(refused) refused, \(left) excluded\(list)")
  }
}
