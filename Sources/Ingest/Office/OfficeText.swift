// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Takes the words out of a docx or odt document, a line a paragraph.
///
/// The mark of a note becomes `[^3]`, and the notes follow below the text as `[^3]: …`. Text that was
/// deleted with the changes shown is left out. A package that is damaged, or has no document in it,
/// is noted and gives nothing.
public enum OfficeText {
  /// The text in UTF-8.
  public static func text(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [UInt8]? {
    do throws(Refusal) { return try read(bytes, path) } catch {
      report.note(error.diagnostic)
      return nil
    }
  }

  private static func read(_ bytes: [UInt8], _ path: String) throws(Refusal) -> [UInt8] {
    let parts = ["word/document.xml", "content.xml", "word/footnotes.xml", "word/endnotes.xml"]
    var found: [String: [UInt8]] = [:]
    var package = try Zip(bytes, path: path)
    while let file = try package.next() {
      if parts.contains(file.name) { found[file.name] = file.bytes }
    }
    var lines = OfficeLines()
    for part in parts {
      guard let bytes = found[part] else { continue }
      try lines.read(bytes, path: path, isWord: part.hasPrefix("word/"))
    }
    guard found["word/document.xml"] != nil || found["content.xml"] != nil else {
      throw Refusal(
        .archiveForm, at: Place(path: path),
        Words(
          nl: "Dit pakket is geen docx of odt: er zit geen document in.",
          en: "This package is no docx or odt: there is no document in it."))
    }
    return Array(lines.text.utf8)
  }
}

/// The paragraphs of a document and of its notes.
private struct OfficeLines {
  private var body = ""
  private var notes = ""
  private var isNote = false
  private var noteCount = 0
  private var mark = ""

  /// The paragraphs, and below them the notes.
  var text: String { body + notes }

  mutating func read(_ bytes: [UInt8], path: String, isWord: Bool) throws(Refusal) {
    var reader = try XMLPullReader(bytes: bytes, path: path)
    var names: [String] = []
    while true {
      switch try reader.next() {
      case .start:
        names.append(reader.name)
        start(reader)
      case .end: end(names.popLast() ?? "")
      case .text:
        if isWords(names, isWord) { write(oneLine(reader.text)) }
      case .finished: return
      }
    }
  }

  /// Whether text here is read by people: in Word only that of a run, in OpenDocument all but the
  /// number of a note, remarks in the margin and what was deleted.
  private func isWords(_ names: [String], _ isWord: Bool) -> Bool {
    // Words moved elsewhere stand at both places, and those of a text box twice.
    if isWord {
      return names.last == "t" && !names.contains("moveFrom") && !names.contains("Fallback")
    }
    if names.contains("tracked-changes") { return false }
    let isParagraph = names.contains("p") || names.contains("h")
    return isParagraph && names.last != "note-citation" && !names.contains("annotation")
  }

  /// Line breaks in the file are blanks to the reader of the document.
  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }

  private mutating func start(_ reader: XMLPullReader) {
    switch reader.name {
    case "tab", "s": write(" ")
    case "br", "line-break", "cr": write("\n")
    case "noBreakHyphen": write("-")
    case "footnoteReference", "endnoteReference":
      write("[^\(reader.attribute("id") ?? "0")]")
    case "footnote", "endnote":
      isNote = true
      mark = reader.attribute("id") ?? "0"
      notes += "[^\(mark)]: "
    case "note":
      noteCount += 1
      write("[^\(noteCount)]")
      isNote = true
      notes += "[^\(noteCount)]: "
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p", "h": write("\n")
    case "footnote", "endnote", "note": isNote = false
    default: break
    }
  }

  private mutating func write(_ text: String) {
    if isNote { notes += text } else { body += text }
  }
}
