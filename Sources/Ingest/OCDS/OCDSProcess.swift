// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// One contracting process, compiled from everything a package says about it.
struct OCDSProcess {
  /// The open contracting id.
  let id: Located<String>
  /// The compiled release.
  var release: Located<JSONValue>
  /// Whether a release is about awards, contracts or what follows them.
  var isResult = false
  /// When a release named each award first, by the id of the award.
  var published: [String: CalendarDay] = [:]
  /// When a release about awards came out first, where single awards are not told apart.
  var publishedFirst: CalendarDay?
  /// How often an award was repeated by a later release.
  var repeats = 0
}

/// The processes of a package in the order of their first appearance.
///
/// Of a release only is kept where it stands and what orders it, so that memory does not grow with
/// the text of a package; a process is read once more when all its releases are known.
struct OCDSProcesses {
  private struct Release {
    let record: JSONMark
    /// Which of the releases inside a record it is; nothing when it stands by itself.
    let number: Int?
    let moment: Moment
  }

  /// What a record says that is no part of its compiled release.
  private struct Compiled {
    let record: JSONMark
    var isResult = false
    var publishedFirst: CalendarDay?
  }

  private var order: [Located<String>] = []
  private var known: Set<String> = []
  private var releases: [String: [Release]] = [:]
  private var compiled: [String: Compiled] = [:]

  /// Adds a release of a release package.
  mutating func add(release: JSONRecord) throws(Refusal) {
    try add(release.value, at: release.mark)
  }

  /// Adds a record: by its compiled release, or by the releases it embeds.
  mutating func add(record: JSONRecord) throws(Refusal) {
    let fields = try JSONFields(record.value)
    let id = try OCDSProcesses.required(try fields.text("ocid"), "ocid", of: fields)
    if known.contains(id.value) { throw OCDSProcesses.twice(id) }
    let parts = try fields.objects("releases")
    guard let release = fields["compiledRelease"] else {
      if parts.isEmpty || parts.contains(where: { $0["url"] != nil }) {
        throw OCDSProcesses.notCompiled(id)
      }
      for (number, release) in try fields.list("releases").enumerated() {
        try add(release, at: record.mark, number, to: id)
      }
      return
    }
    var process = Compiled(record: record.mark)
    for part in [try JSONFields(release)] + parts where try OCDSProcesses.isResult(part) {
      process.isResult = true
      guard let date = try part.text("date"), part["compiledRelease"] == nil else { continue }
      if try part.texts("tag").contains(where: { $0.value == "compiled" }) { continue }
      let day = try Moment(date).day
      process.publishedFirst = min(day, process.publishedFirst ?? day)
    }
    keep(id)
    compiled[id.value] = process
  }

  /// Adds a release of a process, which it names itself when it stands by itself.
  private mutating func add(
    _ release: Located<JSONValue>, at record: JSONMark, _ number: Int? = nil,
    to process: Located<String>? = nil
  ) throws(Refusal) {
    let fields = try JSONFields(release)
    var id = process
    if id == nil { id = try fields.text("ocid") }
    let known = try OCDSProcesses.required(id, "ocid", of: fields)
    let date = try OCDSProcesses.required(try fields.text("date"), "date", of: fields)
    let own = Release(record: record, number: number, moment: try Moment(date))
    _ = try OCDSProcesses.isResult(fields)
    _ = try OCDSProcesses.awardIDs(of: fields)
    keep(known)
    releases[known.value, default: []].append(own)
  }

  private mutating func keep(_ id: Located<String>) {
    if known.insert(id.value).inserted { order.append(id) }
  }

  /// Whether a release has awards, or a tag about awards, contracts or implementation.
  private static func isResult(_ release: JSONFields) throws(Refusal) -> Bool {
    if try !release.list("awards").isEmpty { return true }
    return try release.texts("tag").contains { tag in
      ["award", "contract", "implementation"].contains { tag.value.hasPrefix($0) }
    }
  }

  private static func awardIDs(of release: JSONFields) throws(Refusal) -> Set<String> {
    var ids = Set<String>()
    for award in try release.objects("awards") {
      if let id = try award.identifier("id") { ids.insert(id.value) }
    }
    return ids
  }
}

extension OCDSProcesses {
  /// Gives every process, read from the file once more; throws when that is no longer the same.
  func forEach(in source: ByteSource, _ visit: (OCDSProcess) -> Void) throws {
    var reader = try JSONRecordReader(source)
    do throws(Refusal) {
      for id in order { visit(try process(id, &reader)) }
    } catch {
      throw reader.failure ?? error
    }
  }

  private func process(
    _ id: Located<String>, _ reader: inout JSONRecordReader
  ) throws(Refusal) -> OCDSProcess {
    guard let compiled = compiled[id.value] else {
      return try process(of: releases[id.value] ?? [], id, &reader)
    }
    let record = try reader.record(at: compiled.record)
    let release = record.value["compiledRelease"] ?? record
    return OCDSProcess(
      id: id, release: release, isResult: compiled.isResult,
      publishedFirst: compiled.publishedFirst)
  }

  /// The releases of one process, each laid over those before it.
  private func process(
    of releases: [Release], _ id: Located<String>, _ reader: inout JSONRecordReader
  ) throws(Refusal) -> OCDSProcess {
    let sorted = releases.enumerated()
      .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
    var process: OCDSProcess?
    for release in sorted {
      let value = try value(of: release, &reader)
      var whole = process ?? OCDSProcess(id: id, release: value)
      whole.release = OCDSMerge.merged(whole.release, with: value)
      let fields = try JSONFields(value)
      if try OCDSProcesses.isResult(fields) { whole.isResult = true }
      for award in try OCDSProcesses.awardIDs(of: fields) {
        if whole.published[award] != nil { whole.repeats += 1 }
        whole.published[award] = whole.published[award] ?? release.moment.day
      }
      process = whole
    }
    guard let process else { preconditionFailure("A process without releases was kept.") }
    return process
  }

  private func value(
    of release: Release, _ reader: inout JSONRecordReader
  ) throws(Refusal) -> Located<JSONValue> {
    let record = try reader.record(at: release.record)
    guard let number = release.number else { return record }
    return record.value["releases"]?.value.elements?[number] ?? record
  }
}

extension OCDSProcesses {
  /// A field without which a record cannot be counted.
  static func required(
    _ written: Located<String>?, _ name: String, of fields: JSONFields
  ) throws(Refusal) -> Located<String> {
    if let written, !written.value.isEmpty { return written }
    throw Refusal(
      .tedMissing, at: fields.place,
      Words(nl: "Het veld '\(name)' ontbreekt.", en: "The field '\(name)' is missing."))
  }

  private static func twice(_ id: Located<String>) -> Refusal {
    Refusal(
      .rowConflict, at: id.place,
      Words(
        nl: "Het proces '\(visible(id.value))' heeft al een record.",
        en: "The process '\(visible(id.value))' has a record already."))
  }

  private static func notCompiled(_ id: Located<String>) -> Refusal {
    Refusal(
      .tedMissing, at: id.place,
      Words(
        nl: "Het record '\(visible(id.value))' heeft geen compiledRelease, en zijn releases "
          + "staan elders.",
        en: "The record '\(visible(id.value))' has no compiledRelease, and its releases stand "
          + "elsewhere."),
      remedy: Words(
        nl: "Haal de releases op en geef ze als release package.",
        en: "Retrieve the releases and give them as a release package."))
  }
}
