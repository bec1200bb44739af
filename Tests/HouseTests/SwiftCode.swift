// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// A Swift file of the repository, also with comments and texts blanked out so that only code is
/// left to look at; every line keeps its number.
struct SwiftCode {
  let path: String
  let lines: [String]
  let code: [UInt8]

  /// Every Swift file below `Sources` and `Tests`.
  static let all: [SwiftCode] = ["Sources", "Tests"].flatMap { folder in
    Repository.files(below: folder).filter { $0.hasSuffix(".swift") }.compactMap {
      SwiftCode(folder + "/" + $0)
    }
  }

  /// The files of the program itself.
  static let sources = all.filter { $0.path.hasPrefix("Sources/") }

  /// The module a file belongs to.
  var module: String { String(path.split(separator: "/")[1]) }

  init?(_ path: String) {
    guard let text = try? Repository.text(path) else { return nil }
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
    var blanker = Blanker(Array(text.utf8))
    code = blanker.blanked()
  }

  /// The code without comments and texts, by line.
  var codeLines: [String] {
    String(decoding: code, as: UTF8.self).components(separatedBy: "\n")
  }

  /// The modules named in `import` lines.
  var imports: [String] {
    codeLines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
        words[..<at].allSatisfy({ $0.hasPrefix("@") || accessWords.contains($0) })
      else { return nil }
      return words[at + 1]
    }
  }

  /// Every function and initialiser with a body: the line it starts on and how many it takes.
  var functions: [(line: Int, length: Int)] {
    var line = 1
    var found: [(Int, Int)] = []
    for index in code.indices {
      if code[index] == UInt8(ascii: "\n") { line += 1 }
      guard startsFunction(at: index), let length = linesOfBody(from: index) else { continue }
      found.append((line, length))
    }
    return found
  }

  private func startsFunction(at index: Int) -> Bool {
    guard firstBytes.contains(code[index]) else { return false }
    if index > 0, isNameByte(code[index - 1]) || code[index - 1] == UInt8(ascii: ".") {
      return false
    }
    return ["func ", "init(", "init?(", "init<", "deinit ", "subscript("].contains {
      code[index...].starts(with: $0.utf8)
    }
  }

  /// The number of lines up to the brace that closes the body; nothing without a body.
  private func linesOfBody(from start: Int) -> Int? {
    var (depth, round, line) = (0, 0, 1)
    for index in start..<code.count {
      switch code[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): round += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): round -= 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth <= 0 { return depth == 0 ? line : nil }
      case UInt8(ascii: "\n"):
        line += 1
        if depth == 0, round == 0, startsDeclaration(after: index) { return nil }
      default: if round < 0 { return nil }
      }
    }
    return nil
  }

  private func startsDeclaration(after index: Int) -> Bool {
    let rest = code[(index + 1)...].drop { $0 == UInt8(ascii: " ") }
    return ["func ", "var ", "let ", "init", "case ", "static ", "public ", "\n", "mutating "]
      .contains { rest.starts(with: $0.utf8) }
  }
}

/// The first letters of `func`, `init`, `deinit` and `subscript`.
private let firstBytes = Array("fids".utf8)
private let accessWords = ["public", "internal", "package", "private", "fileprivate"]

private func isNameByte(_ byte: UInt8) -> Bool {
  Unicode.Scalar(byte).properties.isAlphabetic || byte == UInt8(ascii: "_")
    || Character(Unicode.Scalar(byte)).isNumber
}

/// Replaces comments and texts by spaces.
private struct Blanker {
  private var bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func blanked() -> [UInt8] {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where has("//"): blank(before: "\n")
      case UInt8(ascii: "/") where has("/*"): blank(before: "*/")
      case UInt8(ascii: "\""): text()
      case UInt8(ascii: "#") where has("#\""): text()
      default: at += 1
      }
    }
    return bytes
  }

  private func has(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }

  private mutating func blankOne() {
    if at < bytes.count, bytes[at] != UInt8(ascii: "\n") { bytes[at] = UInt8(ascii: " ") }
    at += 1
  }

  private mutating func blank(_ count: Int) { for _ in 0..<count { blankOne() } }

  private mutating func blank(before mark: String) {
    while at < bytes.count, !has(mark) { blankOne() }
  }

  /// Blanks a text with what it holds, other texts inside `\( )` too.
  private mutating func text() {
    let isRaw = has("#")
    let quotes = has(isRaw ? "#\"\"\"" : "\"\"\"") ? "\"\"\"" : "\""
    let end = quotes + (isRaw ? "#" : "")
    blank(quotes.count + (isRaw ? 1 : 0))
    while at < bytes.count, !has(end) {
      if has(isRaw ? "\\#(" : "\\(") {
        blank(isRaw ? 3 : 2)
        insertion()
      } else {
        blank(!isRaw && has("\\") ? 2 : 1)
      }
    }
    blank(end.count)
  }

  private mutating func insertion() {
    var depth = 1
    while at < bytes.count, depth > 0 {
      if has("\"") {
        text()
        continue
      }
      if has("(") { depth += 1 }
      if has(")") { depth -= 1 }
      blankOne()
    }
  }
}
