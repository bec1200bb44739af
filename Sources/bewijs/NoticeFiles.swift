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
  private let files: [String: [UInt8]]

  /// Reads the files; `format` is the name of a format, or `auto` to recognise it.
  init(
    _ paths: [String], format: String = "auto", mode: IntakeMode = .harmonised, _ console: Console
  ) throws {
    guard format == "auto" || NoticeIntake.formats.contains(format) else {
      throw Self.unknown(format)
    }
    (files, intake, report) = try withProgressLine(console) {
      var files: [String: [UInt8]] = [:]
      for path in paths { files[path] = try FileTree.readFile(path) }
      var report = Report()
      let named = paths.map { ($0, files[$0] ?? []) }
      let intake = NoticeIntake.read(
        files: named, mode: mode, format: format == "auto" ? nil : format, noting: &report)
      return (files, intake, report)
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

  /// Tells everything noticed, with the lines of the files.
  func tell(on console: Console) { console.tell(report, files: files) }

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
