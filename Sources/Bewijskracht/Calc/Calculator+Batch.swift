// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Ingest

extension Calculator {
  /// Computes a table of calculations: `id,function,arguments` in, `id,value` out.
  ///
  /// Arguments stand in one cell, separated by spaces. A function with several numbers gives a
  /// row `id/key` for each. A row that cannot be computed is reported with its place and left
  /// out; the others are computed, in their order.
  public static func runBatch(csv: [UInt8], path: String, noting report: inout Report) -> String {
    var output = "id,value\n"
    guard let file = CSVFile(bytes: csv, path: path, noting: &report),
      let batch = CalcBatch(file, noting: &report)
    else { return output }
    for record in file.records { output += batch.rows(of: record, noting: &report) }
    return output
  }
}

/// Where the three columns of a batch are, and what to do with a row.
private struct CalcBatch {
  let path: String
  let id: Int
  let function: Int
  let arguments: Int

  init?(_ file: CSVFile, noting report: inout Report) {
    path = file.path
    let columns = ["id", "function", "arguments"].map { ($0, file.column($0)) }
    for (name, position) in columns where position == nil {
      report.note(
        .calcColumn, at: Place(path: path, line: 1, column: 1),
        Words(
          nl: "De kolom '\(name)' ontbreekt in de kopregel.",
          en: "The column '\(name)' is missing from the header.")
          + suggestion(for: name, among: file.header.map(\.text)))
    }
    guard let id = columns[0].1, let function = columns[1].1, let arguments = columns[2].1
    else { return nil }
    (self.id, self.function, self.arguments) = (id, function, arguments)
  }

  func rows(of record: CSVRecord, noting report: inout Report) -> String {
    let cells = record.cells
    let texts = cells[arguments].text.split(separator: " ").map(String.init)
    switch Calculator.run(name: cells[function].text, arguments: texts) {
    case .values(let values):
      return values.map { row(cells[id].text, $0) }.joined()
    case .refused(let refusal):
      let isName = if case .unknownFunction = refusal { true } else { false }
      let cell = cells[isName ? function : arguments]
      report.note(
        refusal.isWrongUse ? .calcRow : .calcUndefined, at: cell.place(in: path), refusal.words)
      return ""
    }
  }

  private func row(_ id: String, _ value: CalcValue) -> String {
    let name = value.key.isEmpty ? id : id + "/" + value.key
    return Self.quoted(name) + "," + value.text + "\n"
  }

  /// A cell with quotes where it needs them.
  private static func quoted(_ text: String) -> String {
    let needs = text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    if !needs { return text }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"" + doubled + "\""
  }
}
