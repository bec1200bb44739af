// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Counts codes that are told about once, however many figures carry them.
struct CodeTally {
  private struct Count {
    let place: Place
    var rows = 0
  }

  private var areas: [String: Count] = [:]
  private var units: [String: Count] = [:]
  private var flags: [String: Count] = [:]
  private var harmonised: [String: (area: Area, place: Place)] = [:]

  /// Counts an area that is no country or group.
  mutating func leftOut(_ code: String, at place: Place) {
    areas[code, default: Count(place: place)].rows += 1
  }

  /// Counts a unit that this house does not have.
  mutating func unknownUnit(_ code: String, at place: Place) {
    units[code, default: Count(place: place)].rows += 1
  }

  /// Counts flags that the list does not know.
  mutating func unknownFlag(_ flags: String, at place: Place) {
    self.flags[flags, default: Count(place: place)].rows += 1
  }

  /// Keeps a code that is read as another one.
  mutating func harmonised(_ code: String, as area: Area, at place: Place) {
    if harmonised[code] == nil { harmonised[code] = (area, place) }
  }

  /// Notes each code once, with the number of its rows.
  func finish(noting report: inout Report) {
    for (code, found) in harmonised.sorted(by: { $0.key < $1.key }) {
      report.note(
        .codeHarmonised, at: found.place,
        Words(
          nl: "'\(code)' is gelezen als \(found.area).", en: "'\(code)' is read as \(found.area)."))
    }
    for (code, count) in areas.sorted(by: { $0.key < $1.key }) {
      report.note(
        .areaLeftOut, at: count.place,
        Words(
          nl: "'\(visible(code))' is geen land of groep; \(count.rows) rij(en) tellen niet mee.",
          en: "'\(visible(code))' is no country or group; \(count.rows) row(s) are left out."))
    }
    for (code, count) in flags.sorted(by: { $0.key < $1.key }) {
      report.note(
        .flagUnknown, at: count.place,
        Words(
          nl: "De vlag '\(visible(code))' staat bij \(count.rows) cijfer(s) en niet in de lijst.",
          en: "The flag '\(visible(code))' stands at \(count.rows) figure(s) and not in the list."))
    }
    for (code, count) in units.sorted(by: { $0.key < $1.key }) {
      report.note(
        .codeUnknown, at: count.place,
        Words(
          nl: "De eenheid '\(visible(code))' is onbekend; \(count.rows) rij(en) zijn geweigerd.",
          en: "The unit '\(visible(code))' is unknown; \(count.rows) row(s) are refused."),
        remedy: Words(
          nl: "Noem haar in bewijskracht.mapping.words.unit (\(list)) of sluit haar uit met where.",
          en: "Name it in bewijskracht.mapping.words.unit (\(list)) or leave it out with where."))
    }
  }

  private var list: String { ObservationRows.units.joined(separator: ", ") }
}
