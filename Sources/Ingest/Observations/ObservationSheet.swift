// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Gathers the figures of one file and makes observations of them, as the mapping says.
///
/// A reader sets the codes of a figure and adds it; what a code means is found out once.
struct ObservationSheet {
  /// A figure as the source gives it.
  struct Figure {
    /// The text of the number, or the mark that stands in its place.
    let value: Value
    /// The flags of the source, with their sentence.
    var flags = ObservationFlags()
    /// Where it stands.
    let place: Place

    enum Value {
      case text(String)
      case missing(mark: String)
    }
  }

  private enum MeantArea {
    case area(Area)
    case leftOut
  }

  private let task: ObservationTask
  private let number: PublishedNumber
  private let areasAreOurs: Bool
  private let parts: ObservationParts
  private var filter: CodeFilter
  private var tally = CodeTally()
  /// What was noted about figures that stay.
  private var remarks = Report()
  /// The figures that were refused.
  var refused = RefusedRecords()
  private var tables: [CodeTable]
  private var codes: [Int]
  private var areas: CodeMemo<MeantArea>
  private var periods: CodeMemo<PeriodCode>
  private var units: CodeMemo<String>
  private var variables: CodeMemo<String>
  private var concepts: CodeMemo<String>
  private var vintages: CodeMemo<String>
  private var notes: CodeMemo<String>
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
    (self.task, self.number, self.areasAreOurs) = (task, number, areasAreOurs)
    let parts = ObservationParts(task.mapping, among: dimensions.map(\.value), noting: &report)
    let filter = CodeFilter(
      task.mapping.filters, dimensions,
      used: passingOver.union(parts?.positions ?? []), noting: &report)
    guard let parts, let filter else { return nil }
    (self.parts, self.filter) = (parts, filter)
    tables = dimensions.map { _ in CodeTable() }
    codes = dimensions.map { _ in 0 }
    areas = CodeMemo(parts.positions(of: .area))
    periods = CodeMemo(parts.positions(of: .period))
    units = CodeMemo(parts.positions(of: .unit))
    variables = CodeMemo(parts.positions(of: .variable))
    concepts = CodeMemo(parts.positions(of: .concept))
    vintages = CodeMemo(parts.positions(of: .vintage))
    notes = CodeMemo(parts.positions(of: .note))
  }

  /// Whether the code of a dimension matters.
  func isUsed(_ position: Int) -> Bool {
    parts.positions.contains(position) || filter.looks(at: position)
  }

  /// Sets the code of a dimension for the figures that follow.
  @inline(__always)
  mutating func set(_ position: Int, to bytes: UnsafeBufferPointer<UInt8>) {
    codes[position] = tables[position].number(of: bytes)
  }

  /// Sets the code of a dimension for the figures that follow.
  mutating func set(_ position: Int, to text: String) {
    codes[position] = tables[position].number(of: text)
  }

  /// Gives the codes of a dimension their position as number, and sets the first.
  mutating func set(_ position: Int, toNumbersOf codes: [String]) {
    tables[position] = CodeTable(numbering: codes)
    self.codes[position] = 0
  }

  /// The number of a code of a dimension.
  mutating func number(_ position: Int, of text: String) -> Int {
    tables[position].number(of: text)
  }

  /// Sets the code of a dimension by its number.
  @inline(__always)
  mutating func set(_ position: Int, toNumber number: Int) { codes[position] = number }

  /// Makes room for so many figures; more than a few million have to make room themselves.
  mutating func reserve(_ count: Int) {
    observations.reserveCapacity(min(count, 1 << 22))
  }

  /// Makes room for a figure at every byte of a kind.
  mutating func reserve(forEach byte: UInt8, in bytes: [UInt8]) {
    reserve(bytes.withUnsafeBufferPointer { $0.count { $0 == byte } })
  }

  /// Adds a figure whose codes have no places of their own.
  @inline(__always)
  mutating func add(_ figure: Figure) {
    let place = figure.place
    add(figure) { _ in place }
  }

  /// Adds a figure; one that the mapping leaves out is passed over.
  ///
  /// `place` tells where a code stands.
  @inline(__always)
  mutating func add(_ figure: Figure, place: (Int) -> Place) {
    guard filter.takes(codes, of: tables) else { return }
    guard case .area(let area)? = areas[areas.key(of: codes)],
      let period = periods[periods.key(of: codes)], let unit = units[units.key(of: codes)]
    else { return addNew(figure, place: place) }
    add(figure, area, period, unit, place: place)
  }

  /// Adds a figure with a code whose meaning has to be found out.
  @inline(never)
  private mutating func addNew(_ figure: Figure, place: (Int) -> Place) {
    guard let area = area(figure, place), let period = period(figure, place),
      let unit = unit(figure, place)
    else { return }
    add(figure, area, period, unit, place: place)
  }

  private mutating func add(
    _ figure: Figure, _ area: Area, _ period: PeriodCode, _ unit: String, place: (Int) -> Place
  ) {
    guard let value = value(figure) else { return }
    let variable = variable()
    if variable.isEmpty {
      return refused.add(empty(.variable, at: self.place(.variable, figure, place)))
    }
    var (concept, note) = (self.concept(), self.note())
    if !period.part.isEmpty || !figure.flags.isEmpty {
      concept = joined(concept, joined(period.part, figure.flags.concept, " "), " ")
      note = joined(note, figure.flags.sentence, "; ")
      let unknown = figure.flags.unknown
      if !unknown.isEmpty { tally.unknownFlag(unknown, at: figure.place) }
    }
    observations.append(
      Observation(
        area: area, period: period.period, variable: variable, value: value, unit: unit,
        concept: concept, vintage: vintage(), note: note, place: figure.place))
  }

  /// The figures once the whole file is read; notes codes left out and dimensions left open.
  func figures(_ dialect: Dialect? = nil, noting report: inout Report) -> ReadFigures {
    filter.finish(noting: &report)
    tally.finish(noting: &report)
    report.add(remarks)
    return ReadFigures(observations, refused: refused, dialect: dialect)
  }

  /// The figures of a table, with the rows that were refused before they got here.
  mutating func figures(
    of stream: borrowing CSVStream, _ dialect: Dialect, noting report: inout Report
  ) -> ReadFigures {
    refused.add(stream.refused)
    return figures(dialect, noting: &report)
  }
}

/// Two texts with a joint between them, unless one is empty.
private func joined(_ first: String, _ second: String, _ joint: String) -> String {
  if second.isEmpty { return first }
  return first.isEmpty ? second : first + joint + second
}

extension ObservationSheet {
  private mutating func variable() -> String {
    let key = variables.key(of: codes)
    if let known = variables[key] { return known }
    let text = code(.variable)
    variables[key] = text
    return text
  }

  private mutating func concept() -> String {
    let key = concepts.key(of: codes)
    if let known = concepts[key] { return known }
    let text = code(.concept)
    concepts[key] = text
    return text
  }

  /// The release: what the file says, else the vintage of the whole dataset.
  private mutating func vintage() -> String {
    let key = vintages.key(of: codes)
    if let known = vintages[key] { return known }
    let told = code(.vintage)
    let text = told.isEmpty ? task.snapshot.origin.vintage : told
    vintages[key] = text
    return text
  }

  private mutating func note() -> String {
    let key = notes.key(of: codes)
    if let known = notes[key] { return known }
    let text = code(.note)
    notes[key] = text
    return text
  }

  /// Where the first code of a part stands.
  private func place(
    _ role: ObservationMapping.Role, _ figure: Figure, _ place: (Int) -> Place
  ) -> Place {
    parts.first(of: role).map(place) ?? figure.place
  }

  /// The codes of a part in the words of this house, joined by a space.
  private func code(_ role: ObservationMapping.Role) -> String {
    let codes = parts.sources(of: role).map { source in
      switch source {
      case .fixed(let text): text
      case .position(let position):
        task.mapping.word(tables[position][self.codes[position]], for: role)
      }
    }
    return codes.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func empty(_ role: ObservationMapping.Role, at place: Place) -> Diagnostic {
    Diagnostic(
      .cellMissing, at: place,
      Words(nl: "'\(role.rawValue)' is hier leeg.", en: "'\(role.rawValue)' is empty here."))
  }

  private mutating func area(_ figure: Figure, _ place: (Int) -> Place) -> Area? {
    let key = areas.key(of: codes)
    switch areas[key] {
    case .area(let area): return area
    case .leftOut:
      tally.leftOut(code(.area), at: self.place(.area, figure, place))
      return nil
    case nil: break
    }
    let area = newArea(key, at: self.place(.area, figure, place))
    if let area { areas[key] = .area(area) }
    return area
  }

  /// What a code means that did not come before.
  private mutating func newArea(_ key: Int, at place: Place) -> Area? {
    let code = code(.area)
    if code.isEmpty {
      refused.add(empty(.area, at: place))
      return nil
    }
    let plain = Area(code)
    if plain.isGroup || plain.isKnownCountry { return plain }
    if let area = Area(harmonising: code), area.isKnownCountry, code == code.uppercased() {
      tally.harmonised(code, as: area, at: place)
      return area
    }
    if areasAreOurs { return ourArea(code, at: place) }
    tally.leftOut(code, at: place)
    areas[key] = .leftOut
    return nil
  }

  /// The country that a code of this house stands for.
  private mutating func ourArea(_ code: String, at place: Place) -> Area? {
    var own = Report()
    let area = AreaText.country(code, at: place, noting: &own)
    if area == nil { refused.add(own) } else { remarks.add(own) }
    return area
  }

  private mutating func period(_ figure: Figure, _ place: (Int) -> Place) -> PeriodCode? {
    let key = periods.key(of: codes)
    if let known = periods[key] { return known }
    let code = code(.period)
    periods[key] = PeriodCode(code)
    if periods[key] == nil {
      refused.add(
        Diagnostic(
          .periodForm, at: self.place(.period, figure, place),
          Words(
            nl: "'\(visible(code))' is geen periode.", en: "'\(visible(code))' is not a period.")))
    }
    return periods[key]
  }

  private mutating func unit(_ figure: Figure, _ place: (Int) -> Place) -> String? {
    let key = units.key(of: codes)
    if let known = units[key] { return known }
    let unit = code(.unit)
    if ObservationRows.units.contains(unit) {
      units[key] = unit
    } else {
      tally.unknownUnit(unit, at: self.place(.unit, figure, place))
    }
    return units[key]
  }

  private mutating func value(_ figure: Figure) -> Observation.Value? {
    switch figure.value {
    case .missing(let mark): return .missing(mark: mark)
    case .text(let text):
      do throws(NumberText.Trouble) {
        return .number(try number.read(text), text: text)
      } catch {
        refused.add(NumberText.diagnostic(error, text, at: figure.place))
        return nil
      }
    }
  }
}
