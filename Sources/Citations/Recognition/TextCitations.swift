// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// The references in some texts, resolved and compared with each other and with reference files.
public struct TextCitations: Sendable {
  /// Everything found, by text in the order given and within a text in its order.
  public let found: [FoundReference]
  /// What is wrong with the references.
  public let report: Report

  /// Reads texts.
  public init(_ texts: [CitedText], _ shelf: ReferenceShelf) {
    var readings = texts.map { TextReading($0, shelf) }
    var report = Report()
    var conflicts = TextConflicts(readings, shelf)
    conflicts.find(noting: &report)
    for index in readings.indices {
      readings[index].correct(conflicts.corrections[index] ?? [:])
      TextRemarks(readings[index], shelf).note(in: &report)
      for diagnostic in Self.dates(in: readings[index], shelf) { report.note(diagnostic) }
    }
    found = readings.flatMap(\.all)
    self.report = report
  }

  /// What was made, or read too long ago, for a letter that says its own day.
  private static func dates(in reading: TextReading, _ shelf: ReferenceShelf) -> [Diagnostic] {
    guard let day = reading.ownDay, case .day(let date) = reading.mentions[day].cited else {
      return []
    }
    let slugs = Set(reading.found.compactMap(\.reference))
    return CitationChecks.datesOf(
      shelf.references.filter { slugs.contains($0.id) }, citedOn: date.text,
      place: reading.found[day].place)
  }

  /// What is found that refers to a work: everything but days of which no work is known.
  public var references: [FoundReference] {
    found.filter { $0.kind != .date || $0.isResolved }
  }
}

extension TextReading {
  /// References and quotations in the order of the text.
  fileprivate var all: [FoundReference] {
    if quotations.isEmpty { return found }
    return (found + quotations).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Keeps the identifiers that the text should have had.
  mutating func correct(_ corrections: [Int: Reference]) {
    for (index, reference) in corrections.sorted(by: { $0.key < $1.key }) {
      setCorrection(index, reference.work.identifier ?? reference.id)
    }
  }
}
