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
struct OCDSProcesses {
  private struct Release {
    let value: Located<JSONValue>
    let fields: JSONFields
    let moment: Moment
  }

  private var order: [String] = []
  private var releases: [String: [Release]] = [:]
  private var compiled: [String: OCDSProcess] = [:]
  private var ids: [String: Located<String>] = [:]

  /// All processes.
  var all: [OCDSProcess] {
    order.compactMap { id in compiled[id] ?? process(of: releases[id] ?? [], id: id) }
  }

  /// Adds a release of a release package.
  mutating func add(release: Located<JSONValue>) throws(Refusal) {
    let fields = try JSONFields(release)
    let id = try OCDSProcesses.required(try fields.text("ocid"), "ocid", of: fields)
    try add(release, fields, to: id)
  }

  /// Adds a record: by its compiled release, or by the releases it embeds.
  mutating func add(record: Located<JSONValue>) throws(Refusal) {
    let fields = try JSONFields(record)
    let id = try OCDSProcesses.required(try fields.text("ocid"), "ocid", of: fields)
    if ids[id.value] != nil { throw OCDSProcesses.twice(id) }
    let parts = try fields.objects("releases")
    guard let release = fields["compiledRelease"] else {
      if parts.isEmpty || parts.contains(where: { $0["url"] != nil }) {
        throw OCDSProcesses.notCompiled(id)
      }
      for release in try fields.list("releases") {
        try add(release, try JSONFields(release), to: id)
      }
      return
    }
    var process = OCDSProcess(id: id, release: release)
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

  private mutating func add(
    _ release: Located<JSONValue>, _ fields: JSONFields, to id: Located<String>
  ) throws(Refusal) {
    let date = try OCDSProcesses.required(try fields.text("date"), "date", of: fields)
    let own = Release(value: release, fields: fields, moment: try Moment(date))
    _ = try OCDSProcesses.isResult(fields)
    _ = try OCDSProcesses.awardIDs(of: fields)
    keep(id)
    releases[id.value, default: []].append(own)
  }

  private mutating func keep(_ id: Located<String>) {
    if ids[id.value] != nil { return }
    ids[id.value] = id
    order.append(id.value)
  }

  /// The releases of one process, each laid over those before it.
  private func process(of releases: [Release], id: String) -> OCDSProcess? {
    let sorted = releases.enumerated()
      .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
    guard let first = sorted.first, let id = ids[id] else { return nil }
    var process = OCDSProcess(id: id, release: first.value)
    for release in sorted {
      process.release = OCDSMerge.merged(process.release, with: release.value)
      if (try? OCDSProcesses.isResult(release.fields)) == true { process.isResult = true }
      for award in (try? OCDSProcesses.awardIDs(of: release.fields)) ?? [] {
        if process.published[award] != nil { process.repeats += 1 }
        process.published[award] = process.published[award] ?? release.moment.day
      }
    }
    return process
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
