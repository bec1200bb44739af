// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Gathers the figures of one file and makes observations of them, as the mapping says.
struct ObservationSheet {
  /// A figure as the source gives it.
  struct Figure {
    /// The codes, one per dimension.
    let codes: [String]
    /// The text of the number, or the mark that stands in its place.
    let value: Value
    /// The flags of the source, with their sentence.
    var flags = ObservationFlags()
    /// Where it stands.
    let place: Place
    /// Where the codes stand, one per dimension; empty when they have no places of their own.
    var codePlaces: [Place] = []

    enum Value {
      case text(String)
      case missing(mark: String)
    }
  }

  private enum Part {
    case position(Int)
    case fixed(String)
  }

  private let task: ObservationTask
  private let number: PublishedNumber
  private let areasAreOurs: Bool
  private let parts: [ObservationMapping.Role: [Part]]
  private var filter: CodeFilter
  private var tally = CodeTally()
  private(set) var observations: [Observation] = []

  /// Looks up the dimensions that the mapping names; notes those that are not there.
  ///
  /// Dimensions in `passingOver` may have several codes that the mapping does not use.
  /// `areasAreOurs` says that a code that is no area is a mistake of the file, not a region that
  /// this house does not know.
  init?(
    dimensions: [Located<String>], _ task: ObservationTask, number: PublishedNumber = .machine,
    passingOver: Set<Int> = [], areasAreOurs: Bool = false, noting report: inout Report
  ) {
    self.task = task
    self.number = number
    self.areasAreOurs = areasAreOurs
    let names = dimensions.map(\.value)
    var found: [ObservationMapping.Role: [Part]] = [:]
    var used: Set<Int> = []
    var isWhole = true
    for (role, sources) in task.mapping.sources.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for source in sources {
        switch source {
        case .fixed(let text): found[role, default: []].append(.fixed(text))
        case .name(let name):
          guard let position = names.firstIndex(of: name.value) else {
            report.note(CodeFilter.unknown(name, among: names))
            isWhole = false
            continue
          }
          used.insert(position)
          found[role, default: []].append(.position(position))
        }
      }
    }
    parts = found
    guard
      let filter = CodeFilter(
        task.mapping.filters, dimensions, used: used.union(passingOver), noting: &report), isWhole
    else { return nil }
    self.filter = filter
  }

  /// Adds a figure; one that the mapping leaves out is passed over.
  mutating func add(_ figure: Figure, noting report: inout Report) {
    guard filter.takes(figure) else { return }
    var own = Report()
    defer { report.add(own) }
    let variable = code(.variable, figure)
    guard let area = area(figure, noting: &own), let period = period(figure, noting: &own),
      let unit = unit(figure), let value = value(figure, noting: &own)
    else { return }
    guard !variable.isEmpty else { return own.note(empty(.variable, figure)) }
    let unknown = figure.flags.unknown
    if !unknown.isEmpty { tally.unknownFlag(unknown, at: figure.place) }
    let concept = [code(.concept, figure), period.part, figure.flags.concept]
    let note = [code(.note, figure), figure.flags.sentence]
    let vintage = code(.vintage, figure)
    observations.append(
      Observation(
        area: area, period: period.period, variable: variable, value: value, unit: unit,
        concept: concept.filter { !$0.isEmpty }.joined(separator: " "),
        vintage: vintage.isEmpty ? task.snapshot.origin.vintage : vintage,
        note: note.filter { !$0.isEmpty }.joined(separator: "; "), place: figure.place))
  }

  /// Notes what was seen once the whole file is read: codes left out, dimensions left open.
  mutating func finish(noting report: inout Report) -> [Observation] {
    filter.finish(noting: &report)
    tally.finish(noting: &report)
    return observations
  }

  /// The codes of a part in the words of this house, joined by a space.
  private func code(_ role: ObservationMapping.Role, _ figure: Figure) -> String {
    let codes = (parts[role] ?? []).map { part in
      switch part {
      case .fixed(let text): text
      case .position(let position): task.mapping.word(figure.codes[position], for: role)
      }
    }
    return codes.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Where the first code of a part stands.
  private func place(_ role: ObservationMapping.Role, _ figure: Figure) -> Place {
    guard !figure.codePlaces.isEmpty, case .position(let position)? = parts[role]?.first else {
      return figure.place
    }
    return figure.codePlaces[position]
  }

  private func empty(_ role: ObservationMapping.Role, _ figure: Figure) -> Diagnostic {
    Diagnostic(
      .cellMissing, at: place(role, figure),
      Words(nl: "'\(role.rawValue)' is hier leeg.", en: "'\(role.rawValue)' is empty here."))
  }

  private mutating func area(_ figure: Figure, noting report: inout Report) -> Area? {
    let code = code(.area, figure)
    if code.isEmpty { report.note(empty(.area, figure)) }
    let plain = Area(code)
    if plain.isGroup || plain.isKnownCountry || code.isEmpty { return code.isEmpty ? nil : plain }
    if let area = Area(harmonising: code), area.isKnownCountry, code == code.uppercased() {
      tally.harmonised(code, as: area, at: place(.area, figure))
      return area
    }
    if areasAreOurs {
      return AreaText.country(code, at: place(.area, figure), noting: &report)
    }
    tally.leftOut(code, at: place(.area, figure))
    return nil
  }

  private func period(_ figure: Figure, noting report: inout Report) -> PeriodCode? {
    let code = code(.period, figure)
    if let period = PeriodCode(code) { return period }
    report.note(
      .periodForm, at: place(.period, figure),
      Words(
        nl: "'\(visible(code))' is geen periode.", en: "'\(visible(code))' is not a period."))
    return nil
  }

  private mutating func unit(_ figure: Figure) -> String? {
    let unit = code(.unit, figure)
    if ObservationRows.units.contains(unit) { return unit }
    tally.unknownUnit(unit, at: place(.unit, figure))
    return nil
  }

  private func value(_ figure: Figure, noting report: inout Report) -> Observation.Value? {
    switch figure.value {
    case .missing(let mark): return .missing(mark: mark)
    case .text(let text):
      do throws(NumberText.Trouble) {
        return .number(try number.read(text), text: text)
      } catch {
        report.note(NumberText.diagnostic(error, text, at: figure.place))
        return nil
      }
    }
  }
}
