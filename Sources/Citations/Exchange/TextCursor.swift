// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A walk through the scalars of a file that knows its line and column.
struct TextCursor {
  private let scalars: [Unicode.Scalar]
  private let path: String
  private var at = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceText) {
    path = source.path
    scalars = Array(source.lines.joined(separator: "\n").unicodeScalars)
  }

  /// The next scalar; nothing at the end.
  var peek: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  /// Where the next scalar stands.
  var place: Place { Place(path: path, line: line, column: column) }

  /// Takes the next scalar.
  @discardableResult
  mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    at += 1
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    return scalar
  }

  /// Takes the next scalar when it is this one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    next()
    return true
  }

  /// Takes scalars as long as they pass.
  mutating func take(while test: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek, test(scalar) {
      text.append(scalar)
      next()
    }
    return String(text)
  }

  /// Passes over blanks and line ends.
  mutating func skipBlanks() { _ = take { $0 == " " || $0 == "\t" || $0 == "\n" } }
}
