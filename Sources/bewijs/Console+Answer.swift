// SPDX-License-Identifier: EUPL-1.2
internal import Ingest
internal import Papers

extension Console {
  /// Gives an answer in the form that was asked: one JSON document, rows of CSV, or lines for a person.
  func answer(
    as form: String, json: () -> JSONTree, csv rows: () -> [[String]], lines: () throws -> Void
  ) throws {
    if isJSON || form == "json" {
      try result(json())
    } else if form == "csv" {
      for row in rows() { try result(row.map(CSVText.cell).joined(separator: ",") + "\n") }
    } else {
      try lines()
    }
  }
}
