// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads a place in the Official Journal after its name, in the notations of four languages.
  ///
  /// `L 94 van 28.3.2014, blz. 65` · `2014, L 94/65` · `L, 2023/2854, 22.12.2023`
  mutating func readJournal(from start: Int) -> Bool {
    cursor.skipGap()
    for words in [
      "van de Europese Unie", "of the European Union", "de l'Union européenne",
      "de l’Union européenne", "der Europäischen Union", "van de EU", "EU", "EG", "nr.", ",",
    ] where cursor.take(words) { cursor.skipGap() }
    var place = JournalPlace(series: "", year: cursor.takeYear())
    if place.year != nil { cursor.skipComma() }
    _ = cursor.takeNumberWord()
    guard let series = cursor.takeSeries() else { return false }
    place.series = series
    guard cursor.takeJournalIssue(&place) || cursor.takeJournalAct(&place) else { return false }
    return keep(.journal(place), from: start)
  }
}

extension NotationCursor {
  /// Takes the series, `L` or `C`.
  fileprivate mutating func takeSeries() -> String? {
    attempt { cursor in
      guard let letter = ["L", "C"].first(where: { cursor.take($0) }),
        isCapital(cursor.text[cursor.at - 1]), !isWordByte(cursor.byte) || isDigit(cursor.byte)
      else { return nil }
      return letter
    }
  }

  /// Takes an issue with its date and page, as it was until 30 September 2023.
  fileprivate mutating func takeJournalIssue(_ place: inout JournalPlace) -> Bool {
    var found = place
    let isRead = attempt { cursor -> Bool? in
      cursor.skipGap()
      _ = cursor.takeNumberWord()
      guard let issue = cursor.takeNumber(1...3) else { return nil }
      let special = cursor.attempt { rest -> String? in
        rest.skipGap()
        return ["I", "A", "E"].first { rest.takeWord($0) }
      }
      found.issue = special.map { "\(issue) \($0)" } ?? String(issue)
      if cursor.take("/"), let page = cursor.takeNumber(1...4) {
        found.page = String(page)
        return true
      }
      found.date = cursor.takeJournalDate()
      found.page = cursor.takePages()
      return found.year != nil || found.date != nil || found.page != nil ? true : nil
    }
    if isRead != nil { place = found }
    return isRead != nil
  }

  /// Takes the number of an act that is published by itself, as since 1 October 2023.
  fileprivate mutating func takeJournalAct(_ place: inout JournalPlace) -> Bool {
    var found = place
    let isRead = attempt { cursor -> Bool? in
      guard cursor.skipComma() else { return nil }
      let start = cursor.at
      if cursor.take("L/") || cursor.take("C/") {}
      guard let year = cursor.takeYear(), cursor.take("/"), cursor.takeNumber(1...5) != nil,
        year >= 2023
      else { return nil }
      found.act = cursor.string(from: start)
      found.year = year
      found.date = cursor.takeJournalDate()
      return true
    }
    if isRead != nil { place = found }
    return isRead != nil
  }

  /// Takes the date of an issue with the word or comma before it.
  private mutating func takeJournalDate() -> WrittenDate? {
    attempt { cursor in
      cursor.skipComma()
      if cursor.takeWord(of: ["van", "of", "du", "vom", "d.d."]) != nil { cursor.skipGap() }
      return cursor.takeDate()
    }
  }
}
