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
    ],
    notes: Words(
      nl: "Leest aankondigingen, geeft één rij per gunning en legt rekenschap af: gebruikt, "
        + "geweigerd en uitgesloten per regel tellen op tot alles wat er was. De tabel bevat geen "
        + "namen.",
      en: "Reads notices, gives one row per award and accounts for them: used, refused and "
        + "excluded by rule add up to all there was. The table holds no names."),
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
    let mode: IntakeMode = invocation.has("--as-published") ? .asPublished : .harmonised
    let files = try NoticeFiles(
      invocation.operands, format: invocation["--format"] ?? "auto", mode: mode, console)
    files.tell(on: console)
    let status = ExitStatus(files.report)
    if let target { try write(AwardsCSV.text(of: files.intake.awards), to: target) }
    if console.isJSON {
      try console.result(files.json(in: console.language))
    } else if target == "-" {
      console.tell(files.intake.account.words)
    } else {
      try console.result(files.intake.account.words)
    }
    return status
  }
}

/// Writes a table to a file, or to standard output for `-`.
private func write(_ text: String, to target: String) throws(DiskError) {
  if target == "-" { return try StandardStream.output.write(text) }
  try FileTree.write(Array(text.utf8), to: target)
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

extension NoticeFiles {
  fileprivate func json(in language: Language) -> JSONTree {
    let account = intake.account
    let rules = account.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object([
      ("total", .integer(account.total)), ("used", .integer(account.used)),
      ("refused", .integer(account.refused)),
      ("excluded", .object(rules.map { ($0.key.rawValue, .integer($0.value)) })),
      ("diagnostics", report.json(in: language)),
    ])
  }
}
