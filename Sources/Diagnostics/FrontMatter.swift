// SPDX-License-Identifier: EUPL-1.2

/// The head of a text file: `key: value` lines between two lines of `---`, and the body below.
///
/// Keys are lower case with digits, hyphens and dots (`statement.nl`). A line that starts with two
/// spaces continues the value above it. Lines that start with `#` are comments. Every key occurs
/// once; what does not fit is reported with its place and skipped.
public struct FrontMatter: Hashable, Sendable {
  /// One line of the head.
  public struct Field: Hashable, Sendable {
    /// The key with its place.
    public let key: Located<String>
    /// The value, trimmed, with the place of its first character.
    public var value: Located<String>
  }

  /// The path of the file.
  public let path: String
  /// The fields in the order written.
  public private(set) var fields: [Field] = []
  /// The text below the head.
  public let body: SourceText
  /// The number of lines above the body.
  public let bodyOffset: Int

  /// Reads the head and body of a file; reports a missing head and gives nothing then.
  public init?(_ source: SourceText, noting report: inout Report) {
    path = source.path
    let closing = source.lines.dropFirst().firstIndex(of: "---")
    guard source.lines.first == "---", let end = closing else {
      report.note(
        .noFrontMatter, at: source.place(line: 1, column: 1),
        Words(
          nl: "Dit bestand begint niet met een kop tussen twee regels '---'.",
          en: "This file does not start with a head between two lines of '---'."))
      return nil
    }
    bodyOffset = end + 1
    body = SourceText(path: path, text: source.lines[(end + 1)...].joined(separator: "\n"))
    for number in 1..<end { add(source.lines[number], line: number + 1, noting: &report) }
  }

  /// The value of a key, when the file has it.
  public func value(_ key: String) -> Located<String>? {
    fields.first { $0.key.value == key }?.value
  }

  /// The keys in the order written.
  public var keys: [String] { fields.map(\.key.value) }

  private mutating func add(_ line: String, line number: Int, noting report: inout Report) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("  "), let last = fields.indices.last {
      let joined = fields[last].value.value + " " + trimmed(line)
      fields[last].value = Located(trimmed(joined), at: fields[last].value.place)
      return
    }
    guard let field = Field(line: line, number: number, path: path) else {
      report.note(
        .frontMatterLine,
        at: Place(path: path, line: number, column: 1, length: line.unicodeScalars.count),
        Words(
          nl: "De regel '\(visible(line))' is geen 'sleutel: waarde'.",
          en: "The line '\(visible(line))' is not 'key: value'."))
      return
    }
    guard value(field.key.value) == nil else {
      report.note(
        .frontMatterTwice, at: field.key.place,
        Words(
          nl: "De sleutel '\(field.key.value)' staat er twee keer.",
          en: "The key '\(field.key.value)' occurs twice."))
      return
    }
    fields.append(field)
  }
}

extension FrontMatter.Field {
  /// Reads `key: value`; gives nothing when the line has another form.
  fileprivate init?(line: String, number: Int, path: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = String(line[..<colon])
    let allowed = { (scalar: Unicode.Scalar) in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
    }
    guard !name.isEmpty, name.unicodeScalars.allSatisfy(allowed) else { return nil }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.hasPrefix(" ") else { return nil }
    let blank = rest.prefix { $0 == " " }.unicodeScalars.count
    let text = trimmed(rest)
    let column = name.unicodeScalars.count + 2 + blank
    key = Located(
      name, at: Place(path: path, line: number, column: 1, length: name.unicodeScalars.count))
    value = Located(
      text,
      at: Place(path: path, line: number, column: column, length: text.unicodeScalars.count))
  }
}

/// The text without spaces and tabs at both ends.
public func trimmed(_ text: some StringProtocol) -> String {
  let text = String(text)
  let isBlank: (UInt8?) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  if !isBlank(text.utf8.first), !isBlank(text.utf8.last) { return text }
  let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  var slice = text.drop(while: blank)
  while let last = slice.last, blank(last) { slice = slice.dropLast() }
  return String(slice)
}
