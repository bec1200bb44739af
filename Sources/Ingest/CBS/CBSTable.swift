// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The rows of an answer of CBS OData, which must be the whole answer.
enum CBSTable {
  /// The objects in `value`; refuses an answer that has a next page.
  static func rows(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Located<JSONValue>] {
    guard let root = JSONReader.read(bytes: bytes, path: path, noting: &report) else { return [] }
    if let next = root.value["odata.nextLink"] ?? root.value["@odata.nextLink"] {
      report.note(
        .statisticsPart, at: next.place,
        Words(
          nl: "Na deze bladzijde volgt er nog een; dit is niet het hele antwoord.",
          en: "Another page follows this one; this is not the whole answer."))
      return []
    }
    let list = root.value["value"]?.value.elements ?? root.value.elements
    guard let list, list.allSatisfy({ $0.value.members != nil }) else {
      report.note(
        .statisticsForm, at: root.place,
        Words(
          nl: "Dit is geen antwoord van CBS OData: er is geen lijst 'value' met rijen.",
          en: "This is no answer of CBS OData: there is no list 'value' with rows."))
      return []
    }
    if list.isEmpty {
      report.note(
        .dataNone, at: root.place,
        Words(nl: "Dit bestand heeft 0 rijen.", en: "This file has 0 rows."))
    }
    return list
  }

  /// The text of a value without the spaces CBS pads it with; nothing for null.
  static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): trimmed(text)
    case .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    default: nil
    }
  }

  /// A figure, or why there is none: CBS gives null or a mark where a number cannot be, is unknown
  /// or is secret.
  static func value(_ value: JSONValue?, mark: String = "") -> ObservationSheet.Figure.Value {
    guard let text = text(value) else { return .missing(mark: mark) }
    return missingMarks.contains(text) ? .missing(mark: text) : .text(text)
  }

  private static let missingMarks = ["", ".", "-", "x"]
}
