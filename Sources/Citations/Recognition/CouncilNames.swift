// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Finds the name of the European Council where a meeting of ministers is meant.
///
/// The European Council is the meeting of heads of state or government (article 15 of the Treaty on
/// European Union); ministers meet as the Council, in configurations such as Competitiveness
/// (article 16(6) of the Treaty; annex I of the Council's rules of procedure).
enum CouncilNames {
  private static let names: [[String]] = [
    ["Europese", "Raad", "voor"], ["European", "Council", "for"], ["European", "Council", "on"],
  ]

  private static let configurations: [[String]] = [
    ["Concurrentievermogen"], ["Algemene", "Zaken"], ["Buitenlandse", "Zaken"],
    ["Economische", "en", "Financiële", "Zaken"], ["Justitie", "en", "Binnenlandse", "Zaken"],
    ["Werkgelegenheid"], ["Landbouw", "en", "Visserij"], ["Milieu"], ["Competitiveness"],
    ["General", "Affairs"], ["Foreign", "Affairs"], ["Economic", "and", "Financial", "Affairs"],
    ["Justice", "and", "Home", "Affairs"], ["Employment"], ["Agriculture", "and", "Fisheries"],
    ["Environment"],
  ]

  /// Notes every such name in a text.
  static func note(in text: CitedText, noting report: inout Report) {
    var counter = PlaceCounter(path: text.path, bytes: text.source)
    for range in ranges(in: text.bytes) {
      let name = visible(oneLine(text.bytes[range]), limit: 60)
      report.note(
        .citationNotation, at: counter.place(of: text.sourceRange(range)),
        Words(
          nl: "'\(name)' is de Raad in die samenstelling, niet de Europese Raad.",
          en: "'\(name)' is the Council in that configuration, not the European Council."))
    }
  }

  /// Where the names stand.
  private static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while let start = text[place...].firstIndex(of: UInt8(ascii: "E")) {
      let whole = end(ofOneOf: names, in: text, from: start)
        .flatMap { end(ofOneOf: configurations, in: text, from: $0) }
      if let whole { ranges.append(start..<whole) }
      place = whole ?? start + 1
    }
    return ranges
  }

  private static func end(ofOneOf list: [[String]], in text: [UInt8], from start: Int) -> Int? {
    for words in list {
      if let end = end(of: words, in: text, from: start) { return end }
    }
    return nil
  }

  /// Where words end that start at a place, after blanks or line ends, each a whole word.
  private static func end(of words: [String], in text: [UInt8], from start: Int) -> Int? {
    var place = start
    for word in words {
      while place < text.count, isBlank(text[place]) { place += 1 }
      guard text[place...].starts(with: word.utf8) else { return nil }
      place += word.utf8.count
      if place < text.count, isWordByte(text[place]) { return nil }
    }
    return place
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 }
}
