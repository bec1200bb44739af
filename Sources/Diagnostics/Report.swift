// SPDX-License-Identifier: EUPL-1.2

/// Everything noticed during a run, collected so that all of it can be told at once.
///
/// Of one kind in one file the first ``mostTold`` are told; the others are counted (``Untold``), so
/// that a report stays small however wrong a file is.
public struct Report: Hashable, Sendable {
  /// The most diagnostics of one kind that are told about one file.
  public static let mostTold = 1000

  private var noted: [Diagnostic] = []
  private var crowd: Crowd?

  /// Makes an empty report.
  public init() {}

  /// All diagnostics in the order of their places, each once; where some are counted and not told,
  /// one that says so stands at the first of them.
  public var diagnostics: [Diagnostic] {
    if noted.count < 2 { return noted }
    var seen = Set<Diagnostic>()
    return (noted + untold.map(\.diagnostic)).sorted().filter { seen.insert($0).inserted }
  }

  /// What is counted and not told, in the order of the places.
  public var untold: [Untold] {
    crowd?.untold.sorted { ($0.first, $0.kind.code) < ($1.first, $1.kind.code) } ?? []
  }

  /// Whether anything in the report stops `Output/` from being written.
  public var isBlocking: Bool { noted.contains { $0.kind.severity == .error } }

  /// Whether nothing at all was noted.
  public var isEmpty: Bool { noted.isEmpty }

  /// Whether an error of the given consequence was noted.
  public func hasError(_ consequence: Consequence) -> Bool {
    noted.contains { $0.kind.severity == .error && $0.kind.consequence == consequence }
  }

  /// Adds a diagnostic.
  public mutating func note(_ diagnostic: Diagnostic) {
    if noted.count == Report.mostTold, crowd == nil { crowd = Crowd(noted) }
    if crowd?.takes(diagnostic) ?? true { noted.append(diagnostic) }
  }

  /// Adds a diagnostic made from its parts.
  public mutating func note(
    _ kind: DiagnosticKind, at place: Place, _ sentence: Words, remedy: Words? = nil
  ) {
    note(Diagnostic(kind, at: place, sentence, remedy: remedy))
  }

  /// Adds everything another report holds.
  public mutating func add(_ other: Report) {
    if other.crowd == nil, noted.count + other.noted.count <= Report.mostTold {
      noted += other.noted
    } else {
      for diagnostic in other.noted { note(diagnostic) }
      for untold in other.untold { add(untold) }
    }
  }

  private mutating func add(_ untold: Untold) {
    var known = crowd ?? Crowd(noted)
    known.add(untold)
    crowd = known
  }

  /// The number of diagnostics of a severity, with those that are counted and not told.
  public func count(of severity: Severity) -> Int {
    let untold = untold
    let told = noted + untold.map(\.diagnostic)
    let count = Set(told.lazy.filter { $0.kind.severity == severity }).count
    return untold.reduce(count) { $1.kind.severity == severity ? $0 + $1.count : $0 }
  }

  /// The same report with every place changed; places of one file stay in one file.
  public func placed(_ move: (Place) -> Place) -> Report {
    var report = Report()
    for told in noted {
      report.note(
        Diagnostic(told.kind, at: move(told.place), told.sentence, remedy: told.remedy))
    }
    for untold in untold { report.add(untold.placed(move)) }
    return report
  }

  /// The part of the report whose kinds and places are asked for.
  public func filter(_ isAsked: (DiagnosticKind, Place) -> Bool) -> Report {
    var report = Report()
    for told in noted where isAsked(told.kind, told.place) { report.note(told) }
    for untold in untold where isAsked(untold.kind, untold.first) { report.add(untold) }
    return report
  }
}
