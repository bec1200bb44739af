// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Lets every figure occur once: of equal ones the first stays, of different ones none.
enum ObservationKeys {
  private struct Key: Hashable {
    let area: Area
    let period: Period
    let variable: String
    let concept: String
    let vintage: String

    init(_ row: Observation) {
      (area, period, variable) = (row.area, row.period, row.variable)
      (concept, vintage) = (row.concept, row.vintage)
    }
  }

  /// The observations whose area, period, variable, concept and vintage occur once.
  static func unique(_ rows: [Observation], noting report: inout Report) -> [Observation] {
    var positions: [Key: [Int]] = [:]
    for (index, row) in rows.enumerated() { positions[Key(row), default: []].append(index) }
    var refused: Set<Int> = []
    let groups = positions.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for group in groups {
      let first = rows[group[0]]
      let isSame = group.allSatisfy { rows[$0].value == first.value && rows[$0].unit == first.unit }
      refused.formUnion(isSame ? group.dropFirst() : group[...])
      for index in group.dropFirst() {
        report.note(isSame ? twice(rows[index], first) : conflict(rows[index], first))
      }
    }
    return refused.isEmpty ? rows : rows.indices.filter { !refused.contains($0) }.map { rows[$0] }
  }

  private static func twice(_ row: Observation, _ first: Observation) -> Diagnostic {
    Diagnostic(
      .rowTwice, at: row.place,
      Words(
        nl: "Dit cijfer (\(key(row))) staat ook in \(first.place).",
        en: "This figure (\(key(row))) also stands in \(first.place)."))
  }

  private static func conflict(_ row: Observation, _ first: Observation) -> Diagnostic {
    Diagnostic(
      .rowConflict, at: row.place,
      Words(
        nl: "Dit cijfer (\(key(row))) is \(text(row)); in \(first.place) is het \(text(first)).",
        en: "This figure (\(key(row))) is \(text(row)); in \(first.place) it is \(text(first))."))
  }

  private static func key(_ row: Observation) -> String {
    [row.area.code, row.period.description, row.variable, row.concept]
      .filter { !$0.isEmpty }.map { visible($0) }.joined(separator: ", ")
  }

  private static func text(_ row: Observation) -> String {
    switch row.value {
    case .number(_, let text): "\(visible(text)) \(row.unit)"
    case .missing(let mark): "'\(visible(mark))'"
    }
  }
}
