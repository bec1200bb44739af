// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A line of Markdown, or what is left of it after its containers took their marks.
struct MarkdownLine {
  /// The line number in the file, from 1.
  let number: Int
  /// The column of the first scalar left, from 1.
  private(set) var column: Int
  /// The scalars left.
  private(set) var scalars: ArraySlice<Unicode.Scalar>

  init(_ text: String, number: Int) {
    self.number = number
    column = 1
    scalars = Array(text.unicodeScalars)[...]
  }

  /// The number of blanks at the start.
  var indent: Int { scalars.prefix(while: isBlank).count }

  var isBlankLine: Bool { scalars.allSatisfy(isBlank) }

  /// The text without blanks at both ends.
  var text: String { trimmed(String(scalars)) }

  /// The line without its first `count` scalars.
  func dropping(_ count: Int) -> MarkdownLine {
    var rest = self
    rest.scalars = scalars.dropFirst(count)
    rest.column = column + min(count, scalars.count)
    return rest
  }

  /// The first `count` scalars of the line.
  func prefix(_ count: Int) -> MarkdownLine {
    var part = self
    part.scalars = scalars.prefix(count)
    return part
  }

  /// The line without the blanks at its start.
  var unindented: MarkdownLine { dropping(indent) }

  /// Whether the text starts with `mark`, after blanks.
  func starts(with mark: String) -> Bool {
    scalars.dropFirst(indent).starts(with: mark.unicodeScalars)
  }

  /// The scalars with their places, without the blanks at the start; a tab counts as a space.
  var glyphs: [Glyph] {
    let rest = unindented
    return rest.scalars.enumerated().map { offset, scalar in
      Glyph(scalar: scalar == "\t" ? " " : scalar, line: number, column: rest.column + offset)
    }
  }
}

/// One scalar with the place where it was written.
struct Glyph {
  let scalar: Unicode.Scalar
  let line: Int
  let column: Int
}

/// Whether a scalar is a space or a tab.
func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

/// Whether a scalar is a digit from 0 to 9.
func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// Whether a scalar is one of the ASCII punctuation characters, which a backslash can escape.
func isMarkupCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

/// Whether a scalar is a letter or a digit of any script.
func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

extension String {
  /// Makes a string of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
