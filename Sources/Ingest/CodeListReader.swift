// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Reads a plain list of codes: a code or a range `first-last` on a line, `#` before remarks.
public enum CodeListReader {
  /// The list in a file, whose name is the path.
  ///
  /// Gives nothing when the file is not UTF-8 or has no code. A line that is no code or range is
  /// noted and left out.
  public static func read(
    bytes: [UInt8], path: String, noting report: inout Report
  ) -> Selection? {
    guard let text = SourceText(path: path, bytes: bytes, noting: &report) else { return nil }
    var entries: [Selection.Entry] = []
    for (index, line) in text.lines.enumerated() {
      let code = line.split(separator: " ").joined(separator: " ")
      if code.isEmpty || code.hasPrefix("#") { continue }
      let place = Place(path: path, line: index + 1, column: 1, length: code.unicodeScalars.count)
      if let entry = entry(code, at: place, noting: &report) { entries.append(entry) }
    }
    if entries.isEmpty, !report.isBlocking {
      report.note(
        .fileEmpty, at: Place(path: path, line: 1, column: 1),
        Words(nl: "Deze lijst heeft geen codes.", en: "This list has no codes."))
    }
    return entries.isEmpty
      ? nil : Selection(slug: path, entries: entries, place: Place(path: path, line: 1, column: 1))
  }

  private static func entry(
    _ text: String, at place: Place, noting report: inout Report
  ) -> Selection.Entry? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isCode = { (code: String) in
      !code.isEmpty && code.utf8.allSatisfy { Byte.digits.contains($0) || isLetter($0) }
    }
    guard ends.count <= 2, ends.allSatisfy(isCode), let first = ends.first, let last = ends.last,
      first.utf8.count == last.utf8.count, first <= last
    else {
      report.note(
        .cellForm, at: place,
        Words(
          nl: "'\(visible(text))' is geen code en geen oplopende reeks 'eerste-laatste'.",
          en: "'\(visible(text))' is no code and no rising range 'first-last'."))
      return nil
    }
    let label = Words(same: text)
    return Selection.Entry(code: first, through: ends.count == 2 ? last : nil, label: label)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & ~0x20)
  }
}
