// SPDX-License-Identifier: EUPL-1.2

/// The day on which a letter says that it was written, and what follows from it.
enum DayOfLetter {
  /// The day of a letter stands in its head, behind a word for it or a town: `Datum 24 januari 2019`,
  /// `Den Haag, 24 januari 2019`.
  static func find(_ mentions: [Mention], in bytes: [UInt8]) -> Int? {
    let cursor = NotationCursor(text: bytes, at: 0)
    return mentions.prefix(20).firstIndex { mention in
      guard case .day(let date) = mention.cited, date.year > 0, date.note == nil else {
        return false
      }
      return cursor.isHeadOfLetter(mention.range)
    }
  }

  /// Gives days with `jl.` the year of the day on which the text itself was written.
  static func setYears(in mentions: inout [Mention], writtenOn day: Int?) {
    let first = mentions.prefix(20).firstIndex { mention in
      guard case .day(let date) = mention.cited else { return false }
      return date.year > 0 && date.note == nil
    }
    let isSaid = day != nil
    guard let day = day ?? first, case .day(let written) = mentions[day].cited else { return }
    for index in mentions.indices {
      if isSaid, let date = mentions[index].date, date.year == 0,
        (date.month, date.day) == (written.month, written.day)
      {
        mentions[index].flaws.insert(.sameDay)
      }
      switch mentions[index].cited {
      case .day(let date) where date.year == 0:
        mentions[index].cited = .day(last(date, before: written))
      case .dated(let date, let noun) where date.year == 0:
        mentions[index].cited = .dated(last(date, before: written), noun: noun)
      default: break
      }
    }
  }
}

private func last(_ date: WrittenDate, before written: WrittenDate) -> WrittenDate {
  var date = date
  let isLater = (date.month, date.day) > (written.month, written.day)
  date.year = isLater ? written.year - 1 : written.year
  return date
}

extension NotationCursor {
  /// Whether a day fills the line but for a word for it, or the name of a town and a comma.
  fileprivate func isHeadOfLetter(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    guard start < 3000, range.lowerBound - start < 40 else { return false }
    var behind = self
    behind.at = range.upperBound
    while " \t\r.".utf8.contains(behind.byte) { behind.at += 1 }
    guard behind.at >= text.count || behind.byte == UInt8(ascii: "\n") else { return false }
    let words = oneLine(text[start..<range.lowerBound]).split(separator: " ").map {
      $0.lowercased()
    }
    if words.last?.hasSuffix(",") ?? false { return words.count <= 3 }
    let names = ["datum", "datum:", "date", "date:", "d.d."]
    return words.count == 1 && names.contains(words[0])
  }
}
