// SPDX-License-Identifier: EUPL-1.2

/// A text in which references are looked for, and where its bytes stand in the file they come from.
public struct CitedText: Sendable {
  /// The path of the file as the person knows it.
  public let path: String
  /// The text without markup, in UTF-8.
  public let bytes: [UInt8]
  /// The bytes of the file; the same as the text for a file without markup.
  public let source: [UInt8]
  /// Where stretches of the text start in the text and in the file, in order; a stretch that goes
  /// on without a gap needs no mark of its own.
  public let marks: [Mark]

  /// A place of the text and of the file that belong together.
  public struct Mark: Hashable, Sendable {
    /// The byte in the text.
    public let text: Int
    /// The byte in the file.
    public let source: Int

    /// Pairs two places.
    public init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  /// A text that is the file itself.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, source: bytes, marks: [])
  }

  /// A text taken out of a file with markup.
  public init(path: String, bytes: [UInt8], source: [UInt8], marks: [Mark]) {
    self.path = path
    self.bytes = bytes
    self.source = source
    self.marks = marks
  }

  /// The bytes of the file behind some bytes of the text.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
  }

  private func sourceOffset(_ offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return marks[low - 1].source + offset - marks[low - 1].text
  }
}
