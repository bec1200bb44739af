// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

extension Verb {
  /// The files of a dataset, retrieved again.
  static let fetch = Verb(
    name: "fetch", alias: "ophalen",
    summary: Words(
      nl: "haal een dataset opnieuw op en vergelijk", en: "retrieve a dataset again and compare"),
    operands: "DATASET", count: 1...1,
    options: [
      .flag(
        "--accept",
        Words(
          nl: "neem veranderde bestanden over als nieuwe uitgave",
          en: "take over changed files as a new release")),
      .value(
        "--retrieved", "DAY",
        Words(nl: "dag van ophalen, bij --accept", en: "day of retrieval, with --accept")),
      .value(
        "--vintage", "TEXT",
        Words(nl: "welke uitgave, bij --accept", en: "which release, with --accept")),
      .value(
        "--published", "TEXT",
        Words(nl: "wanneer verschenen, bij --accept", en: "when published, with --accept")),
      .value(
        "--attempts", "N", Words(nl: "pogingen (gewoonlijk 4)", en: "attempts (usually 4)")),
      .value(
        "--wait", "SECONDS",
        Words(
          nl: "wachten voor poging 2 (gewoonlijk 1)", en: "wait before attempt 2 (usually 1)")),
    ],
    notes: Words(
      nl: "Haalt met curl op wat in datapackage.json als adres staat: 'sources' van het bestand, "
        + "anders 'bewijskracht.url'. Een afgebroken bestand gaat verder waar het bleef. Een bestand "
        + "dat ontbreekt, wordt teruggezet. Is de inhoud veranderd, dan is dat een nieuwe uitgave: "
        + "afloop 1 en er wordt niets overschreven, tenzij met --accept.",
      en: "Retrieves with curl what datapackage.json gives as address: 'sources' of the file, else "
        + "'bewijskracht.url'. A broken download goes on where it stopped. A file that is missing is "
        + "put back. Changed content is a new release: exit status 1 and nothing is overwritten, "
        + "unless with --accept."),
    example: "bewijs fetch eurostat/labour-cost",
    run: { invocation, console in
      try Retrieval(invocation, console).run()
    })
}

/// One run of `fetch`.
private struct Retrieval {
  private let invocation: Invocation
  private let console: Console
  private let folder: DatasetFolder
  private let settings: Download.Settings

  init(_ invocation: Invocation, _ console: Console) throws(WrongUse) {
    self.invocation = invocation
    self.console = console
    let id = invocation.operands[0]
    guard AddQuestion.isDataset(id) else {
      throw WrongUse(
        Words(
          nl: "'\(visible(id))' heeft niet de vorm uitgever/dataset.",
          en: "'\(visible(id))' is not of the form publisher/dataset."), verb: "fetch")
    }
    folder = DatasetFolder(id, in: invocation.evidence)
    var settings = Download.Settings()
    settings.attempts = try Self.number(invocation, "--attempts", 1...100) ?? settings.attempts
    settings.wait = try Self.number(invocation, "--wait", 0...600) ?? settings.wait
    settings.showsProgress = StandardStream.error.isTerminal && !console.isQuiet
    self.settings = settings
    if invocation.has("--accept") { try checkAcceptance() }
  }

  private static func number(
    _ invocation: Invocation, _ option: String, _ range: ClosedRange<Int>
  ) throws(WrongUse) -> Int? {
    guard let text = invocation[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw WrongUse(
      Words(
        nl: "'\(visible(text))' bij '\(option)' is geen getal van \(range.lowerBound) tot en met "
          + "\(range.upperBound).",
        en: "'\(visible(text))' for '\(option)' is not a number from \(range.lowerBound) to "
          + "\(range.upperBound)."), verb: "fetch")
  }

  private func checkAcceptance() throws(WrongUse) {
    if invocation["--retrieved"].flatMap({ CalendarDay($0) }) != nil,
      invocation["--vintage"]?.isEmpty == false
    {
      return
    }
    throw WrongUse(
      Words(
        nl: "--accept vraagt ook --retrieved JJJJ-MM-DD en --vintage TEKST.",
        en: "--accept needs --retrieved YYYY-MM-DD and --vintage TEXT as well."), verb: "fetch")
  }

  func run() throws -> ExitStatus {
    guard folder.exists else { throw DiskError(.missing, path: folder.path) }
    // The lock comes first: two downloads into one file would mix.
    let swap = try OutputSwap(folder: folder.path)
    let files = try folder.files()
    var report = Report()
    guard let package = folder.package(of: files, noting: &report) else {
      console.tell(report, in: invocation.evidence, files: shown(files))
      return .badInput
    }
    guard let curl = programPath("curl") else {
      return console.end(
        .inputMissing,
        Words(
          nl: "Het programma curl is niet gevonden; installeer het of haal het bestand zelf op.",
          en: "The program curl was not found; install it or retrieve the file yourself."))
    }
    var copies: [RetrievedCopy] = []
    for resource in package.resources {
      let url = try url(of: resource, in: package)
      let download = Download(
        of: url, curl: curl, environment: retrievalEnvironment, settings: settings)
      console.tell(Words(same: visible(url, limit: 4096)))
      let partial = folder.partialPath(of: resource.path.value)
      switch try download.run(into: partial, telling: console.tell) {
      case .success(let bytes):
        copies.append(
          RetrievedCopy(resource: resource, bytes: bytes, present: files[resource.path.value]))
      case .failure(let trouble):
        return console.end(
          trouble.isMissing ? .inputMissing : .readOrWriteFailed, trouble.words)
      }
    }
    return try settle(copies, files, swap)
  }

  /// The address of a file; one for the whole dataset will do when it has one file.
  private func url(
    of resource: DataPackage.Resource, in package: DataPackage
  ) throws(WrongUse) -> String {
    let own = resource.url?.value
    guard let url = own ?? (package.resources.count == 1 ? package.origin.url : nil),
      Download.mayRetrieve(url)
    else {
      let file = visible(resource.path.value)
      throw WrongUse(
        Words(
          nl: "'\(file)' heeft geen http-adres; zet het in 'sources' van dat bestand als 'path'.",
          en: "'\(file)' has no http address; put it in 'sources' of that file as 'path'."),
        verb: "fetch")
    }
    return url
  }

  /// Decides what becomes of the copies: all of them together.
  private func settle(
    _ copies: [RetrievedCopy], _ files: [String: [UInt8]], _ swap: borrowing OutputSwap
  ) throws -> ExitStatus {
    let changed = copies.filter(\.isChanged)
    if changed.isEmpty {
      for copy in copies where copy.present == nil {
        try FileTree.write(copy.bytes, to: "\(folder.path)/\(copy.path)")
      }
      return try console.result(copies, accepted: false, .fine, in: folder)
    }
    guard invocation.has("--accept") else {
      return try console.result(copies, accepted: false, .checkFails, in: folder)
    }
    var new = files
    for copy in copies { new[copy.path] = copy.bytes }
    new["datapackage.json"] = revised(copies, files)
    var report = Report()
    let read = folder.read(new, noting: &report)
    console.tell(report, in: invocation.evidence, files: shown(new))
    guard read != nil, !report.isBlocking else {
      return console.end(
        .badInput,
        Words(
          nl: "De nieuwe bestanden passen niet bij datapackage.json; er is niets geschreven.",
          en: "The new files do not fit datapackage.json; nothing was written."))
    }
    _ = try swap.replace(with: new)
    return try console.result(copies, accepted: true, .fine, in: folder)
  }

  private func revised(_ copies: [RetrievedCopy], _ files: [String: [UInt8]]) -> [UInt8]? {
    var ignored = Report()
    guard let bytes = files["datapackage.json"],
      let json = JSONReader.read(bytes: bytes, path: "", noting: &ignored),
      let day = invocation["--retrieved"].flatMap({ CalendarDay($0) }),
      let vintage = invocation["--vintage"]
    else { return nil }
    let revision = PackageRevision(
      files: Dictionary(copies.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }),
      retrieved: day, vintage: vintage, published: invocation["--published"])
    return Array(revision.text(of: json).utf8)
  }

  private func shown(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ("\(folder.name)/\($0.key)", $0.value) })
  }
}

/// A file as it was retrieved now, beside what is recorded and what is there.
private struct RetrievedCopy {
  let resource: DataPackage.Resource
  let bytes: [UInt8]
  let present: [UInt8]?

  var path: String { resource.path.value }
  var hash: String { SHA256.hex(of: bytes) }
  var isChanged: Bool {
    hash != resource.sha256.value || resource.bytes.map { $0 != bytes.count } ?? false
  }

  var status: String { isChanged ? "changed" : present == nil ? "restored" : "unchanged" }

  var line: Words {
    let name = visible(path)
    if !isChanged {
      return present == nil
        ? Words(nl: "\(name): teruggezet.", en: "\(name): put back.")
        : Words(nl: "\(name): onveranderd.", en: "\(name): unchanged.")
    }
    let old = resource.bytes.map { "\($0) bytes, " } ?? ""
    let recorded = "\(old)sha256 \(resource.sha256.value)"
    return Words(
      nl: "\(name): veranderd. Vastgelegd: \(recorded). Nu: \(bytes.count) bytes, sha256 \(hash).",
      en: "\(name): changed. Recorded: \(recorded). Now: \(bytes.count) bytes, sha256 \(hash).")
  }

  var json: JSONTree {
    .object([
      ("path", .string(path)), ("status", .string(status)), ("bytes", .integer(bytes.count)),
      ("sha256", .string(hash)), ("recorded-sha256", .string(resource.sha256.value)),
      ("recorded-bytes", resource.bytes.map { .integer($0) } ?? .null),
    ])
  }
}

extension Console {
  /// Ends without an answer, and says why.
  fileprivate func end(_ status: ExitStatus, _ words: Words) -> ExitStatus {
    complain(words)
    if isJSON { try? result(words.failure(status, in: language)) }
    return status
  }

  fileprivate func result(
    _ copies: [RetrievedCopy], accepted: Bool, _ status: ExitStatus, in folder: DatasetFolder
  ) throws(DiskError) -> ExitStatus {
    if isJSON {
      try result(
        .object([
          ("status", .integer(Int(status.rawValue))), ("dataset", .string(folder.id)),
          ("accepted", .bool(accepted)), ("files", .array(copies.map(\.json))),
        ]))
      return status
    }
    for copy in copies { try result(copy.line) }
    if accepted {
      try result(
        Words(
          nl: "Overgenomen als nieuwe uitgave; kijk het verschil na voor u het bewaart.",
          en: "Taken over as a new release; review the difference before you keep it."))
    } else if status == .checkFails {
      complain(
        Words(
          nl:
            "Dit is een nieuwe uitgave; er is niets overschreven. Met --accept neemt u haar over.",
          en: "This is a new release; nothing was overwritten. --accept takes it over."))
    }
    return status
  }
}
