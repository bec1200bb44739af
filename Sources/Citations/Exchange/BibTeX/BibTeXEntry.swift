// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One entry of a BibTeX file as written, before its fields are understood.
struct BibTeXEntry {
  /// The word after `@`, in lower case.
  let type: Located<String>
  /// The key.
  let key: Located<String>
  /// The fields with their raw values, names in lower case, in the order written.
  var fields: [BibliographicItem.OwnField] = []
}

/// Reads the entries of a BibTeX or BibLaTeX file.
///
/// Text outside entries is a comment. Abbreviations of `@string` and those of the months are
/// filled in, and `#` joins values. An entry that is broken off is noted, and reading goes on at
/// the next `@` at the start of a line.
struct BibTeXParser {
  private var cursor: TextCursor
  private var abbreviations = Dictionary(
    uniqueKeysWithValues: BibTeXNames.months.enumerated().map { ($1, String($0 + 1)) })
  private(set) var entries: [BibTeXEntry] = []
  private(set) var report = Report()

  init(_ source: SourceText) {
    cursor = TextCursor(source)
    while cursor.peek != nil {
      let start = cursor.place
      if !cursor.take("@") {
        cursor.next()
        continue
      }
      do throws(BibTeXFault) { try entry(from: start) } catch {
        report.note(error.diagnostic)
        recover()
      }
    }
  }

  private mutating func entry(from start: Place) throws(BibTeXFault) {
    let type = Located(name().lowercased(), at: start)
    cursor.skipBlanks()
    if type.value == "comment" { return }
    let closing: Unicode.Scalar = cursor.peek == "(" ? ")" : "}"
    guard cursor.take(closing == ")" ? "(" : "{"), !type.value.isEmpty else { throw fault(start) }
    switch type.value {
    case "preamble":
      _ = try value(closing: closing, start)
      try close(closing, start)
    case "string":
      let fields = try fields(closing: closing, start)
      for field in fields { abbreviations[field.key] = field.value.value }
    default:
      cursor.skipBlanks()
      let place = cursor.place
      let key = cursor.take { $0 != "," && $0 != "\n" && $0 != " " && $0 != closing }
      cursor.skipBlanks()
      guard !key.isEmpty else { throw fault(start) }
      var entry = BibTeXEntry(type: type, key: Located(key, at: place))
      if cursor.take(",") {
        entry.fields = try fields(closing: closing, start)
      } else {
        try close(closing, start)
      }
      entries.append(entry)
    }
  }

  private mutating func fields(
    closing: Unicode.Scalar, _ start: Place
  ) throws(BibTeXFault) -> [BibliographicItem.OwnField] {
    var fields: [BibliographicItem.OwnField] = []
    while true {
      cursor.skipBlanks()
      if cursor.take(closing) { return fields }
      let place = cursor.place
      let key = name().lowercased()
      cursor.skipBlanks()
      guard !key.isEmpty, cursor.take("=") else { throw fault(start) }
      let value = try value(closing: closing, start)
      guard !fields.contains(where: { $0.key == key }) else { throw twice(key, at: place) }
      fields.append(.init(key, value))
      cursor.skipBlanks()
      if !cursor.take(",") {
        try close(closing, start)
        return fields
      }
    }
  }

  /// A value: texts between braces or quotes, numbers and abbreviations, joined by `#`.
  private mutating func value(
    closing: Unicode.Scalar, _ start: Place
  ) throws(BibTeXFault) -> Located<String> {
    cursor.skipBlanks()
    let place = cursor.place
    var text = ""
    repeat {
      cursor.skipBlanks()
      switch cursor.peek {
      case "{": text += try group(until: "}", start)
      case "\"": text += try group(until: "\"", start)
      default:
        let word = name()
        if word.isEmpty { throw fault(start) }
        text += abbreviations[word.lowercased()] ?? word
      }
      cursor.skipBlanks()
    } while cursor.take("#")
    return Located(text, at: place)
  }

  private mutating func group(
    until end: Unicode.Scalar, _ start: Place
  ) throws(BibTeXFault) -> String {
    cursor.next()
    var text = String.UnicodeScalarView()
    var depth = 0
    while let scalar = cursor.next() {
      if scalar == end, depth == 0 { return String(text) }
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      text.append(scalar)
      if scalar == "\\", let escaped = cursor.next() { text.append(escaped) }
    }
    throw fault(start)
  }

  private mutating func name() -> String {
    cursor.take { !" \t\n{}()=,#\"@%".unicodeScalars.contains($0) }
  }

  private mutating func close(
    _ closing: Unicode.Scalar, _ start: Place
  ) throws(BibTeXFault) {
    cursor.skipBlanks()
    if !cursor.take(closing) { throw fault(start) }
  }

  private mutating func recover() {
    while let scalar = cursor.peek, scalar != "@" || cursor.place.column != 1 { cursor.next() }
  }
}

/// An entry that cannot be read.
private struct BibTeXFault: Error {
  let diagnostic: Diagnostic
}

private func fault(_ start: Place) -> BibTeXFault {
  BibTeXFault(
    diagnostic: Diagnostic(
      .exchangeForm, at: start,
      Words(
        nl: "Deze ingang is niet af of volgt de vorm '@soort{sleutel, veld = {waarde}}' niet.",
        en: "This entry is unfinished or does not follow the form '@type{key, field = {value}}'.")))
}

private func twice(_ key: String, at place: Place) -> BibTeXFault {
  BibTeXFault(
    diagnostic: Diagnostic(
      .exchangeForm, at: place,
      Words(
        nl: "Het veld '\(visible(key))' staat twee keer in deze ingang.",
        en: "The field '\(visible(key))' occurs twice in this entry.")))
}
