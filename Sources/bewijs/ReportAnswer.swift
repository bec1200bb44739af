// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Severity {
  /// The word for it.
  var name: Words {
    switch self {
    case .note: Words(nl: "opmerking", en: "note")
    case .warning: Words(nl: "waarschuwing", en: "warning")
    case .error: Words(nl: "fout", en: "error")
    }
  }
}

extension Console {
  /// Writes one JSON document.
  func result(_ tree: JSONTree) throws(DiskError) {
    try result(JSONText.pretty(tree))
  }

  /// Tells what was noticed, with the lines of the files; `folder` comes before every path.
  func tell(_ report: Report, in folder: String = "", files: [String: [UInt8]] = [:]) {
    tell(report, in: folder) { path, line in files[path].flatMap { sourceLine(line, of: $0) } }
  }

  /// Tells what was noticed, with the lines that `text` gives; `folder` comes before every path.
  func tell(
    _ report: Report, in folder: String = "",
    text: @escaping @Sendable (_ path: String, _ line: Int) -> String?
  ) {
    if isJSON { return }
    let shown = report.filter { kind, _ in !isQuiet || kind.severity == .error }
      .placed { $0.moved(below: folder) }
    let renderer = DiagnosticText(language: language) { path, line in
      let inside = folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
      return text(inside, line)
    }
    say(renderer.text(of: shown))
  }
}

/// The text of a physical line for the caret; nothing for a line above 64 KiB or not in UTF-8.
private func sourceLine(_ number: Int, of bytes: [UInt8]) -> String? {
  var line = 1
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while line < number {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return nil
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
    line += 1
  }
  let text = bytes[start...].prefix(65_537).prefix { $0 != 0x0A && $0 != 0x0D }
  return text.count > 65_536 ? nil : String(validating: text, as: UTF8.self)
}

extension Words {
  /// Why there is no answer, for machines.
  func failure(_ status: ExitStatus, in language: Language) -> JSONTree {
    .object([("error", .string(self[language])), ("status", .integer(Int(status.rawValue)))])
  }
}

extension Report {
  /// Everything noticed, for machines; what is counted and not told has its code and its number.
  func json(in language: Language, below folder: String = "") -> JSONTree {
    let report = placed { $0.moved(below: folder) }
    let untold = Dictionary(
      report.untold.map { ($0.diagnostic, $0) }, uniquingKeysWith: { first, _ in first })
    return .array(
      report.diagnostics.map { .object($0.members(in: language) + (untold[$0]?.members ?? [])) })
  }
}

extension Place {
  /// The same place with its path below a folder.
  fileprivate func moved(below folder: String) -> Place {
    if folder.isEmpty { return self }
    let path = folder.hasSuffix("/") ? folder + path : folder + "/" + path
    return Place(path: path, line: line, column: column, length: length)
  }
}

extension Diagnostic {
  fileprivate func members(in language: Language) -> [(String, JSONTree)] {
    [
      ("path", .string(place.path)), ("line", .integer(place.line)),
      ("column", .integer(place.column)), ("code", .string(kind.code)),
      ("severity", .string(kind.severity.name.en)), ("sentence", .string(sentence[language])),
      ("remedy", .string(remedy[language])),
    ]
  }
}

extension Untold {
  fileprivate var members: [(String, JSONTree)] {
    [("counted", .object([("code", .string(kind.code)), ("count", .integer(count))]))]
  }
}
