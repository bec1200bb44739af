// SPDX-License-Identifier: EUPL-1.2

extension NotationCursor {
  /// Takes digits, as many as there are; nothing when their count is not in the range.
  mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
    let start = at
    var value = 0
    while isDigit(byte), at - start < 10 {
      value = value * 10 + Int(byte) - 48
      at += 1
    }
    if digits.contains(at - start), !isDigit(byte) { return value }
    at = start
    return nil
  }

  /// Takes a year that a reference can name.
  mutating func takeYear() -> Int? {
    attempt { cursor in
      guard let year = cursor.takeNumber(4...4), (1800...2100).contains(year) else { return nil }
      return year
    }
  }

  /// Takes a year of two or four digits: `93` is 1993 and `14` is 2014.
  mutating func takeShortYear() -> Int? {
    if let year = takeYear() { return year }
    guard let year = takeNumber(2...2) else { return nil }
    return year + (year > 50 ? 1900 : 2000)
  }

  /// Takes one of the words before a number: `nr.`, `No`, `n°`, `Nr.`; tells whether one was here.
  mutating func takeNumberWord() -> Bool {
    let found = attempt { cursor -> Bool? in
      let words = ["nrs", "nr", "nos", "no", "nummer", "number", "numéro", "n°", "nº"]
      guard let index = words.firstIndex(where: { cursor.take($0) }) else { return nil }
      _ = cursor.take(".")
      if words[index] == "n°", cursor.take("s") { _ = cursor.take("°") }
      cursor.skipGap()
      return isDigit(cursor.byte) || isCapital(cursor.byte) ? true : nil
    }
    return found ?? false
  }

  /// Takes roman figures that end a word, such as the chapter of a budget.
  mutating func takeRoman() -> String? {
    attempt { cursor in
      let start = cursor.at
      while "IVXLC".utf8.contains(cursor.byte) { cursor.at += 1 }
      if cursor.at == start || isWordByte(cursor.byte) { return nil }
      return cursor.string(from: start)
    }
  }

  /// Takes one to three capitals that end a word, as the Eerste Kamer numbers its papers.
  mutating func takeCapitals() -> String? {
    attempt { cursor in
      let start = cursor.at
      while isCapital(cursor.byte), cursor.at - start < 3 { cursor.at += 1 }
      if cursor.at == start || isWordByte(cursor.byte) { return nil }
      return cursor.string(from: start)
    }
  }

  /// Takes a page or pages after `p.`, `blz.`, `S.` or `page`, with a comma before them.
  mutating func takePages() -> String? {
    attempt { cursor in
      cursor.skipComma()
      let words = ["pp.", "p.", "blz.", "bladzijden", "bladzijde", "pages", "page", "S.", "Seite"]
      guard words.contains(where: { cursor.take($0) }) else { return nil }
      cursor.skipGap()
      guard let first = cursor.takeNumber(1...5) else { return nil }
      let last = cursor.attempt { rest -> Int? in
        rest.skipGap()
        guard rest.takeDash() != nil else { return nil }
        rest.skipGap()
        return rest.takeNumber(1...5)
      }
      return last.map { "\(first)-\($0)" } ?? String(first)
    }
  }
}
