// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

extension Verb {
  /// A downloaded file as a dataset of Evidence.
  static let add = Verb(
    name: "add", alias: "toevoegen",
    summary: Words(
      nl: "voeg een bestand toe als dataset", en: "add a file as a dataset"),
    operands: "FILE", count: 1...1, options: addOptions,
    notes: Words(
      nl: "Kopieert het bestand naar Evidence/Datasets, legt zijn SHA-256 vast en schrijft een "
        + "volledige datapackage.json. Wat ontbreekt, wordt op een terminal gevraagd; anders staat "
        + "het in één melding. Kolomtypen zijn een voorstel: kijk ze na. De map komt er heel of "
        + "helemaal niet. --map zegt welke dimensie welk deel is, met =TEKST voor een vaste tekst.",
      en: "Copies the file to Evidence/Datasets, records its SHA-256 and writes a complete "
        + "datapackage.json. What is missing is asked on a terminal; otherwise it is named in one "
        + "message. Column types are a proposal: review them. The folder is written whole or not at "
        + "all. --map says which dimension is which part, with =TEXT for a fixed text."),
    example: "bewijs add gdp.json --dataset eurostat/gdp --map area=geo --map unit=unit",
    run: { invocation, console in
      try Addition(invocation, console).run()
    })
}

private let addOptions: [CommandOption] =
  AddQuestion.all.map { .value($0.option, $0.option.dropFirst(2).uppercased(), $0.words) } + [
    .value(
      "--description", "TEXT",
      Words(nl: "wat de cijfers meten en weglaten", en: "what the figures measure and omit")),
    .value("--reference", "SLUG", Words(nl: "de bron in References", en: "the work in References")),
    .value(
      "--format", "NAME",
      Words(
        nl: "vorm van het bestand, zoals in datapackage.json (gewoonlijk herkend)",
        en: "form of the file, as in datapackage.json (usually seen)")),
    .choice(
      "--encoding", Dialect.Encoding.allCases.map(\.rawValue),
      Words(nl: "codering van CSV (gewoonlijk utf-8)", en: "encoding of CSV (usually utf-8)")),
    .value(
      "--delimiter", "MARK",
      Words(nl: "scheidingsteken van CSV (tab mag)", en: "separator of CSV (tab will do)")),
    .value(
      "--map", "PART=NAME",
      Words(
        nl: "deel van een waarneming (mag vaker)", en: "part of an observation (may be repeated)")),
    .value(
      "--where", "NAME=CODES",
      Words(nl: "alleen deze codes (mag vaker)", en: "only these codes (may be repeated)")),
    .value(
      "--word", "PART:CODE=WORD",
      Words(nl: "hoe een code hier heet (mag vaker)", en: "what a code is called here (repeatable)")
    ),
    .flag(
      "--replace",
      Words(nl: "vervang een dataset die er al is", en: "replace a dataset that exists")),
  ]

/// One run of `add`.
private struct Addition {
  private let invocation: Invocation
  private let console: Console
  private let path: String
  private let name: String

  init(_ invocation: Invocation, _ console: Console) {
    self.invocation = invocation
    self.console = console
    path = invocation.operands[0]
    name = path.split(separator: "/").last.map(String.init) ?? path
  }

  func run() throws -> ExitStatus {
    let bytes = try FileTree.readFile(path)
    var answers = try AddAnswers(invocation, console)
    if let id = answers.found["--dataset"] { try refuseToOverwrite(id) }
    let format = try format(of: bytes)
    var report = Report()
    let table = try table(bytes, format, noting: &report)
    if report.isBlocking {
      console.tell(report, files: [path: bytes])
      return console.finish(.badInput, report)
    }
    try complete(&answers, bytes, format, table)
    let said = try PackageDraft.Answers(answers.found, invocation)
    try refuseToOverwrite(said.dataset)
    let draft = PackageDraft(
      answers: said, file: name, bytes: bytes, format: format, table: table)
    return try write(draft)
  }

  private func format(of bytes: [UInt8]) throws(WrongUse) -> DataPackage.Format {
    guard let word = invocation["--format"] else {
      return ObservationReaders.format(of: bytes, path: path) ?? .csv
    }
    if let format = DataPackage.Format(rawValue: word) { return format }
    let known = DataPackage.Format.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    throw WrongUse(
      Words(
        nl: "De vorm '\(visible(word))' is onbekend; kies \(list).",
        en: "The form '\(visible(word))' is unknown; choose \(list).")
        + suggestion(for: word, among: known), verb: "add")
  }

  private func table(
    _ bytes: [UInt8], _ format: DataPackage.Format, noting report: inout Report
  ) throws -> TableDraft? {
    guard format == .csv else { return nil }
    return TableDraft(
      bytes: bytes, path: path, delimiter: try delimiter(),
      encoding: invocation["--encoding"].flatMap(Dialect.Encoding.init), noting: &report)
  }

  private func delimiter() throws(WrongUse) -> UInt8? {
    guard let text = invocation["--delimiter"] else { return nil }
    if text == "tab" { return 0x09 }
    if text.utf8.count == 1, let byte = text.utf8.first { return byte }
    throw WrongUse(
      Words(
        nl: "'\(visible(text))' bij '--delimiter' is niet één teken.",
        en: "'\(visible(text))' for '--delimiter' is not one character."), verb: "add")
  }

  /// Asks what is missing: about the dataset, and which dimension is which part.
  private func complete(
    _ answers: inout AddAnswers, _ bytes: [UInt8], _ format: DataPackage.Format,
    _ table: TableDraft?
  ) throws(WrongUse) {
    if answers.canAsk { try answers.complete(AddQuestion.all) }
    let questions = mappingQuestions(answers, format, table)
    let names =
      table?.columns.map(\.name) ?? ObservationReaders.dimensions(of: bytes, format, path: path)
    let list = names.map { visible($0) }.joined(separator: ", ")
    let hint = Words(nl: " Het bestand heeft: \(list).", en: " The file has: \(list).")
    try answers.complete(
      AddQuestion.all + questions, hint: questions.isEmpty ? Words(same: "") : hint)
  }

  /// The questions about parts; none where the columns say it by their names.
  private func mappingQuestions(
    _ answers: AddAnswers, _ format: DataPackage.Format, _ table: TableDraft?
  ) -> [AddQuestion] {
    guard answers.found["--kind"] == DataPackage.Kind.observations.rawValue else { return [] }
    let columns = table?.columns.map(\.name) ?? []
    let house = ["area", "period", "variable", "value", "unit"]
    let hasMapping = answers.found.keys.contains { $0.hasPrefix("--map ") }
    if format == .csv, !hasMapping, house.allSatisfy(columns.contains) { return [] }
    return AddQuestion.mapping + (format == .csv ? [AddQuestion.value] : [])
  }

  private func refuseToOverwrite(_ id: String) throws(WrongUse) {
    let folder = DatasetFolder(id, in: invocation.evidence)
    if !folder.exists || invocation.has("--replace") { return }
    throw WrongUse(
      Words(
        nl: "De dataset '\(visible(id))' bestaat al; met --replace wordt zij vervangen.",
        en: "The dataset '\(visible(id))' already exists; --replace replaces it."), verb: "add")
  }

  /// Reads the new dataset as a build would, and writes it when that goes well.
  private func write(_ draft: PackageDraft) throws -> ExitStatus {
    let folder = DatasetFolder(draft.answers.dataset, in: invocation.evidence)
    var files = folder.exists ? try kept(of: folder) : [:]
    files[draft.file] = draft.bytes
    files["datapackage.json"] = Array(draft.text.utf8)
    var report = Report()
    let read = folder.read(files, noting: &report)
    let shown = Dictionary(
      uniqueKeysWithValues: files.map { ("\(folder.name)/\($0.key)", $0.value) })
    console.tell(report, in: invocation.evidence, files: shown)
    guard let read, !report.isBlocking else {
      if !console.isJSON {
        console.complain(
          Words(nl: "Er is niets geschreven.", en: "Nothing was written."))
      }
      return console.finish(.badInput, report)
    }
    try folder.write(files)
    try console.result(draft, in: folder, rows: read.dataset.count, report)
    return .fine
  }

  /// The files of a dataset that is replaced which are no data: pages and corrections.
  private func kept(of folder: DatasetFolder) throws(DiskError) -> [String: [UInt8]] {
    var files = try folder.files()
    var ignored = Report()
    for resource in folder.package(of: files, noting: &ignored)?.resources ?? [] {
      files[resource.path.value] = nil
    }
    return files
  }
}

extension Console {
  /// Ends without an answer; for machines with the one document that says so.
  fileprivate func finish(_ status: ExitStatus, _ report: Report) -> ExitStatus {
    if isJSON {
      let members: [(String, JSONTree)] = [
        ("status", .integer(Int(status.rawValue))), ("diagnostics", report.json(in: language)),
      ]
      try? result(.object(members))
    }
    return status
  }

  /// Says what was written, and shows the proposal that a person reviews.
  fileprivate func result(
    _ draft: PackageDraft, in folder: DatasetFolder, rows: Int, _ report: Report
  ) throws(DiskError) {
    let hash = SHA256.hex(of: draft.bytes)
    if isJSON {
      return try result(
        .object([
          ("status", .integer(0)), ("dataset", .string(folder.id)),
          ("folder", .string(folder.path)), ("file", .string(draft.file)),
          ("bytes", .integer(draft.bytes.count)), ("sha256", .string(hash)),
          ("format", .string(draft.format.rawValue)), ("rows", .integer(rows)),
          ("columns", .array(draft.columns.map(\.json))),
          ("diagnostics", report.json(in: language)),
        ]))
    }
    let path = visible(folder.path, limit: 4096)
    try result(
      Words(
        nl: "\(path): \(draft.file), \(draft.bytes.count) bytes, \(rows) rijen, sha256 \(hash)",
        en: "\(path): \(draft.file), \(draft.bytes.count) bytes, \(rows) rows, sha256 \(hash)"))
    for column in draft.columns { try result(column.line) }
    try result(
      Words(
        nl: "Kijk na of dit klopt: \(path)/datapackage.json",
        en: "Review whether this is right: \(path)/datapackage.json"))
  }
}

extension TableDraft.Column {
  fileprivate var json: JSONTree {
    .object([("name", .string(name)), ("type", .string(type)), ("example", .string(example))])
  }

  fileprivate var line: Words {
    let words = "  \(visible(name))  \(type)"
    let shown = visible(example)
    return example.isEmpty
      ? Words(nl: "\(words)  (leeg)", en: "\(words)  (empty)")
      : Words(nl: "\(words)  zoals '\(shown)'", en: "\(words)  such as '\(shown)'")
  }
}
