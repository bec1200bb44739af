// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Ingest

/// Takes the text out of a file, by the ending of its name.
enum FileText {
  /// The text; nothing for a file that cannot be read, which is noted.
  ///
  /// In docx and odt the places count paragraphs as lines.
  static func text(of bytes: [UInt8], path: String, noting report: inout Report) -> CitedText? {
    let name = path.lowercased()
    func ends(_ endings: [String]) -> Bool { endings.contains { name.hasSuffix($0) } }
    if ends([".docx", ".odt"]) {
      return OfficeText.text(of: bytes, path: path, noting: &report).map {
        CitedText(path: path, bytes: $0)
      }
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      _ = SourceText(path: path, bytes: bytes, noting: &report)
      return nil
    }
    return ends([".html", ".htm", ".xhtml"])
      ? HTMLText(bytes).text(path: path) : CitedText(path: path, bytes: bytes)
  }
}
