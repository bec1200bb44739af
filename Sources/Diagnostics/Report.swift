// SPDX-License-Identifier: EUPL-1.2

/// Everything noticed during a run, collected so that all of it can be told at once.
public struct Report: Hashable, Sendable {
  private var noted: [Diagnostic] = []

  /// Makes an empty report.
  public init() {}

  /// All diagnostics in the order of their places, each once.
  public var diagnostics: [Diagnostic] {
    if noted.count < 2 { return noted }
    var seen = Set<Diagnostic>()
    return noted.sorted().filter { seen.insert($0).inserted }
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
  public mutating func note(_ diagnostic: Diagnostic) { noted.append(diagnostic) }

  /// Adds a diagnostic made from its parts.
  public mutating func note(
    _ kind: DiagnosticKind, at place: Place, _ sentence: Words, remedy: Words? = nil
  ) {
    note(Diagnostic(kind, at: place, sentence, remedy: remedy))
  }

  /// Adds everything another report holds.
  public mutating func add(_ other: Report) { noted += other.noted }

  /// The number of diagnostics of a severity.
  public func count(of severity: Severity) -> Int {
    Set(noted.lazy.filter { $0.kind.severity == severity }).count
  }
}
