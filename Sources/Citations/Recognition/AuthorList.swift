// SPDX-License-Identifier: EUPL-1.2

/// The authors and years at the starts of the lines of a text: the entries of its own list.
struct AuthorList {
  private var entries: Set<String> = []

  /// Reads the lines of a text; the brackets that cite an author are no entries.
  init(_ text: [UInt8], without mentions: [Mention]) {
    var rest = text
    for mention in mentions {
      if case .authorYear = mention.cited {
        for index in mention.range { rest[index] = 32 }
      }
    }
    for line in rest.split(separator: 10) {
      let words = String(decoding: line.prefix(300), as: UTF8.self).split {
        !$0.isLetter && !$0.isNumber
      }
      let years = words.filter { $0.utf8.count == 4 && isDigits(String($0)) }
      for year in years {
        for name in words.prefix(5) { entries.insert("\(name.lowercased()) \(year)") }
      }
    }
  }

  /// Whether a line starts with the author and has the year in it.
  func contains(author: String, year: String) -> Bool {
    entries.contains("\(surname(of: author)) \(year.prefix(4))")
  }
}
