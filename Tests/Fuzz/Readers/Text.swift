// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest

extension FuzzReader {
  /// Tables: a record has as many cells as the header, and reads back as it was.
  static let csv = FuzzReader("csv", tokens: ["\"\"", "\r\n", "\",\"", "\"\n\"", "\u{FEFF}", "é"]) {
    input in
    var report = Report()
    guard let file = CSVFile(bytes: input, path: "a.csv", noting: &report) else {
      return report.isBlocking ? nil : "nothing was read and nothing was told"
    }
    if file.refused > 0, !report.isBlocking { return "a record was refused in silence" }
    let rows = [file.header.map(\.text)] + file.records.map { $0.cells.map(\.text) }
    if rows.contains(where: { $0.count != file.header.count }) { return "a record is ragged" }
    let text = rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    var again = Report()
    let back = CSVFile(bytes: Array(text.utf8), path: "b.csv", noting: &again)
    let same = back?.records.map { $0.cells.map(\.text) } == Array(rows.dropFirst())
    return same && !again.isBlocking ? nil : "what was accepted does not read back"
  }

  /// JSON: the value reads back as it was.
  static let json = FuzzReader(
    "json", tokens: ["\\u0000", "\\ud83d", "1e5", "-0", "[[", "{\"a\":"]
  ) {
    input in
    var report = Report()
    guard let value = JSONReader.read(bytes: input, path: "a.json", noting: &report) else {
      return report.isBlocking ? nil : "nothing was read and nothing was told"
    }
    let text = JSONText.pretty(tree(value.value))
    var again = Report()
    let back = JSONReader.read(bytes: Array(text.utf8), path: "a.json", noting: &again)
    guard let back else { return "what was accepted is refused when written again" }
    return JSONText.pretty(tree(back.value)) == text ? nil : "what was accepted does not read back"
  }

  /// Descriptions of datasets.
  static let package = FuzzReader(
    "package",
    tokens: ["\"constraints\": {\"pattern\": \"[a\"}", "null", "{}", "[]", "-1", "\"..\""]
  ) { input in
    var report = Report()
    let package = DataPackage(bytes: input, path: "a/b/c/datapackage.json", noting: &report)
    return package == nil && !report.isBlocking ? "nothing was read and nothing was told" : nil
  }

  /// XML: the events read back as they were.
  static let xml = FuzzReader(
    "xml", tokens: ["<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "&amp;", "&#0;", "<?p", "?>"]
  ) { input in
    guard let text = try? XMLEvents.text(of: input), !XMLEvents.isUnwritable(text) else {
      return nil
    }
    guard let back = try? XMLEvents.text(of: Array(text.utf8)) else {
      return "what was accepted is refused when written again"
    }
    return back == text ? nil : "what was accepted does not read back"
  }

  /// The head of files that people write.
  static let frontMatter = FuzzReader("front-matter", tokens: ["---", "\n  ", ": ", "#", "\r\n"]) {
    input in
    var report = Report()
    guard let source = SourceText(path: "a.md", bytes: input, noting: &report),
      let matter = FrontMatter(source, noting: &report)
    else { return report.isBlocking ? nil : "nothing was read and nothing was told" }
    let isTwice = Set(matter.keys).count != matter.keys.count
    return isTwice ? "a key stands twice" : nil
  }
}

/// A cell in quotes, which are doubled inside; a mark that joins a quote does not hide it.
func quoted(_ text: some StringProtocol) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    scalars.append(scalar)
    if scalar == "\"" { scalars.append(scalar) }
  }
  return "\"" + String(scalars) + "\""
}

/// The value as a tree that can be written.
private func tree(_ value: JSONValue) -> JSONTree {
  switch value {
  case .object(let members): .object(members.map { ($0.key.value, tree($0.value.value)) })
  case .array(let elements): .array(elements.map { tree($0.value) })
  case .string(let text): .string(text)
  case .number(let text): .number(text)
  case .bool(let answer): .bool(answer)
  case .null: .null
  }
}

/// Writes what the reader of XML reads as XML again.
private enum XMLEvents {
  static func text(of bytes: [UInt8]) throws -> String {
    var reader = try XMLPullReader(bytes: bytes, path: "a.xml")
    var open: [String] = []
    var text = ""
    while true {
      switch try reader.next() {
      case .start:
        open.append(reader.name)
        text += "<\(reader.name)>"
      case .end: text += "</\(open.removeLast())>"
      case .text: text += escaped(reader.text)
      case .finished: return text
      }
    }
  }

  /// Whether a name without its prefix is no name any more, as in `<a:1/>`.
  static func isUnwritable(_ text: String) -> Bool {
    text.contains(/<[:>0-9.\-]|<[^>]*:/)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
