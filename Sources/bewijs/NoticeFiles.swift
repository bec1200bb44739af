// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

/// Files of notices a person names on the command line, read into award sections.
struct NoticeFiles {
  /// What was read, with the account of what became of it.
  let intake: Intake
  /// What was noticed.
  let report: Report
  private let paths: [String]
  private let threads: Int

  /// Reads the files one after another; `format` is the name of a format, or `auto`.
  init(
    _ paths: [String], format: String = "auto", mode: IntakeMode = .harmonised,
    threads: Int = processorCount(), _ console: Console
  ) throws {
    guard format == "auto" || NoticeIntake.formats.contains(format) else {
      throw Self.unknown(format)
    }
    (self.paths, self.threads) = (paths, threads)
    var options = NoticeIntake.Options()
    (options.mode, options.threads) = (mode, threads)
    options.format = format == "auto" ? nil : format
    (intake, report) = try withProgressLine(console, files: paths.count) {
      var report = Report()
      let intake = try NoticeIntake.read(
        paths, options,
        open: { number, read in
          try FileTree.withSources([paths[number]]) { sources in try sources.forEach(read) }
        },
        after: { tellProgress(done: $0) }, noting: &report)
      return (intake, report)
    }
  }

  private static func unknown(_ format: String) -> WrongUse {
    let (name, known) = (visible(format), NoticeIntake.formats)
    let list = known.joined(separator: ", ")
    return WrongUse(
      Words(
        nl: "De vorm '\(name)' is onbekend; kies auto of \(list).",
        en: "The form '\(name)' is unknown; choose auto or \(list).")
        + suggestion(for: format, among: known), verb: "ingest")
  }

  /// Tells everything noticed, with the lines of the files that are told about.
  func tell(on console: Console) {
    let shown = DiagnosticText(language: console.language).limit
    let gravest = report.diagnostics.sorted { $0.kind.severity > $1.kind.severity }
    let places = gravest.prefix(shown).map(\.place) + report.untold.prefix(shown).map(\.first)
    let told = Dictionary(grouping: places, by: \.path)
    var files: [String: SourceLines] = [:]
    for path in paths where files[path] == nil {
      guard let places = told[path] else { continue }
      files[path] = try? FileTree.withSources([path]) { sources in
        try SourceLines(Set(places.map(\.line)), of: sources[0])
      }
    }
    console.tell(report) { [files] path, line in files[path]?[line] }
  }

  /// The awards as CSV.
  var csv: [UInt8] { AwardsCSV.bytes(of: intake.awards, threads: threads) }

  /// The awards as a table without origin: numbers from it only illustrate.
  var table: AwardTable? {
    guard let day = CalendarDay(year: 1, month: 1, day: 1) else { return nil }
    let origin = Origin(
      title: "", producer: "", url: "", published: "", retrieved: day, licence: "", vintage: "",
      reference: nil)
    let snapshot = Snapshot(
      id: "files", origin: origin, representation: .illustrationOnly, refreshBy: nil, files: [])
    var table = AwardTable(snapshot: snapshot)
    for award in intake.awards { table.append(award.value, at: award.place) }
    return table
  }
}
