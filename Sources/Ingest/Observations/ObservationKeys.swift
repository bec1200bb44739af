// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Lets every figure occur once: of equal ones the first stays, of different ones none.
enum ObservationKeys {
  /// The observations whose area, period, variable, concept and vintage occur once; the others are
  /// refused, by the path of their file.
  static func unique(
    _ rows: [Observation], refusing files: inout [String: RefusedRecords]
  ) -> [Observation] {
    var table = RowTable()
    var others: [Int: [Int]] = [:]
    var hashes = RowHashes()
    for index in rows.indices {
      let hash = hashes.hash(of: rows[index])
      let first = table.row(adding: index, hash: hash) { isSame(rows[$0], rows[index]) }
      if let first { others[first, default: [first]].append(index) }
    }
    if others.isEmpty { return rows }
    var refused: Set<Int> = []
    let groups = others.values.sorted { $0[0] < $1[0] }
    for group in groups {
      let first = rows[group[0]]
      let isSame = group.allSatisfy { rows[$0].value == first.value && rows[$0].unit == first.unit }
      refused.formUnion(isSame ? group.dropFirst() : group[...])
      if !isSame {
        files[first.place.path, default: .init()].add(
          untold: .init(
            line: first.place.line, column: first.place.column,
            code: DiagnosticKind.rowConflict.code))
      }
      for row in group.dropFirst().map({ rows[$0] }) {
        files[row.place.path, default: .init()].add(
          isSame ? twice(row, first) : conflict(row, first))
      }
    }
    return rows.indices.filter { !refused.contains($0) }.map { rows[$0] }
  }

  /// The hashes of rows, of which many in a row have the same texts.
  private struct RowHashes {
    private var variable = (text: "", hash: "".hashValue)
    private var area = (text: "", hash: "".hashValue)
    private var concept = (text: "", hash: "".hashValue)

    mutating func hash(of row: Observation) -> Int {
      let texts =
        RowHashes.hash(of: row.variable, &variable) &* 31
        &+ RowHashes.hash(of: row.area.code, &area) &* 37
        &+ RowHashes.hash(of: row.concept, &concept) &* 41
      // The multiplier is 2 to the power 64 divided by the golden ratio; Knuth (1998), section 6.4.
      let mixed = (texts &+ (row.period.years?.lowerBound ?? 0)) &* -0x61C8_8646_80B5_83EB
      return mixed ^ mixed >> 32
    }

    private static func hash(of text: String, _ last: inout (text: String, hash: Int)) -> Int {
      if text != last.text { last = (text, text.hashValue) }
      return last.hash
    }
  }

  private static func isSame(_ left: Observation, _ right: Observation) -> Bool {
    left.variable == right.variable && left.area == right.area && left.period == right.period
      && left.concept == right.concept && left.vintage == right.vintage
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
