// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads the day of a letter or motion, or of several, after the word for it.
  mutating func readLetter(_ noun: Noun, from start: Int) -> Bool {
    guard let date = cursor.takeDateOfLetter() else { return false }
    keep(.dated(date, noun: noun), from: start, date.isGlued ? .gluedNote : [])
    while let (next, place) = cursor.takeNextDate() {
      mentions.append(
        Mention(
          cited: .dated(next, noun: noun), range: place..<cursor.at,
          flaws: next.isGlued ? .gluedNote : []))
    }
    return true
  }

  /// Reads `t.a.p.` and its kin, with a page behind it.
  mutating func readBack(from start: Int) -> Bool {
    keep(.back(Back(noun: .any, page: cursor.takePages())), from: start)
  }

  /// Reads what is called above-mentioned: a noun, and the day when it is said.
  mutating func readPrevious(_ noun: Noun, from start: Int) -> Bool {
    var noun = noun
    cursor.skipGap()
    if noun == .any {
      guard let found = nouns.first(where: { cursor.takeWord($0.word) }) else { return false }
      noun = found.noun
    }
    let end = cursor.at
    let date = cursor.takeDateOfLetter()
    if date == nil {
      cursor.skipGap()
      if isDigit(cursor.byte) || cursor.byte == UInt8(ascii: "(") && isCapital(cursor.peek(1)) {
        return false
      }
      cursor.at = end
    }
    return keep(
      .back(Back(noun: noun, date: date)), from: start, date?.isGlued == true ? .gluedNote : [])
  }

  /// Reads the number of the note that is referred to.
  mutating func readNoteReference(from start: Int) -> Bool {
    cursor.skipGap()
    guard let note = cursor.takeNumber(1...3) else { return false }
    return keep(.back(Back(noun: .any, note: note, page: cursor.takePages())), from: start)
  }

  /// Reads `(Name, 2007)`, `(Name & Name, 2007a)` and `(Name et al., 2019, p. 3)`.
  mutating func readAuthorYear(from start: Int) -> Bool {
    let place = cursor.at
    while cursor.at - place < 60, cursor.takeNameSign() {}
    let author = cursor.string(from: place)
    guard cursor.take(","), author.utf8.count >= 3,
      NotationCursor(text: Array(author.utf8), at: 0).isName
    else { return false }
    cursor.skipGap()
    let year = cursor.at
    guard cursor.takeNumber(4...4) != nil || cursor.takeYearWithLetter() else { return false }
    let text = cursor.string(from: year)
    _ = cursor.takePages()
    guard let value = Int(text.prefix(4)), (1900...2100).contains(value), cursor.take(")") else {
      return false
    }
    return keep(.authorYear(author: author, year: text), from: start)
  }

  /// Reads a line with author, title and month: `JB Lorenz, title of the study, december 2018`.
  mutating func readStudy(from start: Int) -> Bool {
    cursor.at = start
    guard cursor.isAtLineStart, let author = cursor.takeAuthor(), cursor.take(",") else {
      return false
    }
    cursor.skipGap()
    let place = cursor.at
    guard let (titleEnd, date) = cursor.takeTitleEnd() else { return false }
    let title = String(decoding: cursor.text[place..<titleEnd], as: UTF8.self)
    let isLoose =
      cursor.text[start + 1] != UInt8(ascii: ".") || title.contains("....") || title.contains("…..")
    return keep(
      .study(author: author, title: title, date: date), from: start, isLoose ? .looseWords : [])
  }
}

private let nouns: [(word: String, noun: Noun)] = [
  ("kamerbrief", .letter), ("brief", .letter), ("brieven", .letter), ("letter", .letter),
  ("lettre", .letter), ("schreiben", .letter), ("schreibens", .letter), ("richtlijn", .act),
  ("verordening", .act), ("besluit", .act), ("directive", .act), ("regulation", .act),
  ("decision", .act), ("richtlinie", .act), ("verordnung", .act), ("motie", .motion),
  ("motion", .motion), ("kamerstuk", .document), ("stuk", .document), ("mededeling", .document),
  ("communication", .document), ("mitteilung", .document), ("document", .document),
  ("arrest", .judgment), ("judgment", .judgment), ("urteil", .judgment), ("rapport", .study),
  ("onderzoek", .study), ("report", .study), ("study", .study),
]

extension NotationCursor {
  /// Takes the words and the day behind the word for a letter: `van de minister van VWS van …`.
  fileprivate mutating func takeDateOfLetter() -> WrittenDate? {
    attempt { cursor in
      for _ in 0..<9 {
        guard cursor.skipGap() else { return nil }
        if let date = cursor.takeDate() ?? cursor.takeMonthFirstDate() { return date }
        guard cursor.takeShortWord() else { return nil }
      }
      return nil
    }
  }

  /// Takes `, 24 januari 2019` or `en 15 november 2019`.
  fileprivate mutating func takeNextDate() -> (WrittenDate, Int)? {
    attempt { cursor in
      let isComma = cursor.skipComma()
      let isWord = cursor.takeWord(of: ["en", "and", "et", "und"]) != nil
      guard isComma || isWord else { return nil }
      cursor.skipGap()
      if cursor.takeWord(of: ["van", "of", "du", "vom"]) != nil { cursor.skipGap() }
      let place = cursor.at
      return cursor.takeDate().map { ($0, place) }
    }
  }

  /// Takes a word of letters, or `d.d.`; a sign that ends a clause is none.
  private mutating func takeShortWord() -> Bool {
    if take("d.d.") || take("c.s.") || take("e.a.") { return true }
    let start = at
    while isWordByte(byte) && !isDigit(byte) || byte >= 0x80 && byte < 0xC0 { at += 1 }
    return at > start
  }

  /// Takes one sign of a name or of the words between names.
  fileprivate mutating func takeNameSign() -> Bool {
    guard byte != UInt8(ascii: ","), !isDigit(byte) else { return false }
    let isSign = isWordByte(byte) || byte >= 0x80 || " .-&'".utf8.contains(byte)
    if isSign { at += 1 }
    return isSign
  }

  /// Whether a text consists of names: words with a capital, and the words that join them.
  fileprivate var isName: Bool {
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    let joints: Set<Substring> = [
      "en", "and", "et", "und", "al.", "al", "&", "van", "de", "der", "den", "von", "ten", "e.a.",
    ]
    return words.count <= 6
      && words.allSatisfy { joints.contains($0) || ($0.first?.isUppercase ?? false) }
      && words.allSatisfy { word in
        var month = NotationCursor(text: Array(word.utf8), at: 0)
        return month.takeMonth() == nil
      }
  }

  fileprivate mutating func takeYearWithLetter() -> Bool {
    let start = at
    while isDigit(byte) { at += 1 }
    guard at - start == 4, byte &- 97 < 26, !isWordByte(peek(1)) else { return false }
    at += 1
    return true
  }

  /// Whether only blanks, the mark of a note or of a list stand between here and the line break.
  var isAtLineStart: Bool {
    var index = at - 1
    while index >= 0, text[index] != UInt8(ascii: "\n"), at - index < 10 {
      let byte = text[index]
      guard isDigit(byte) || " \t.[]^:)*-".utf8.contains(byte) || byte >= 0x80 else { return false }
      index -= 1
    }
    return index < 0 || text[index] == UInt8(ascii: "\n")
  }

  /// Takes initials and a surname, and gives them with full stops: `J.B. Lorenz`.
  fileprivate mutating func takeAuthor() -> String? {
    attempt { cursor in
      var initials = ""
      while isCapital(cursor.byte), initials.utf8.count < 8, !(cursor.peek(1) &- 97 < 26) {
        initials += String(UnicodeScalar(cursor.byte)) + "."
        cursor.at += 1
        _ = cursor.take(".")
        if cursor.byte == 32, isCapital(cursor.peek(1)), !(cursor.peek(2) &- 97 < 26) {
          cursor.at += 1
        }
      }
      guard !initials.isEmpty, cursor.skipGap() else { return nil }
      let start = cursor.at
      while isWordByte(cursor.byte) && !isDigit(cursor.byte) || " -'".utf8.contains(cursor.byte)
        || cursor.byte >= 0x80
      {
        cursor.at += 1
      }
      let name = cursor.string(from: start)
      let isRight =
        name.utf8.count >= 2 && name.utf8.count <= 40 && (name.first?.isUppercase ?? false)
      return isRight && cursor.byte == UInt8(ascii: ",") ? "\(initials) \(name)" : nil
    }
  }

  /// Finds `, december 2018` at the end of a title; gives where the title ends, and the date.
  fileprivate mutating func takeTitleEnd() -> (Int, String)? {
    let limit = min(text.count, at + 400)
    while at < limit {
      if byte == UInt8(ascii: ",") {
        let end = at
        let date = attempt { cursor -> String? in
          cursor.skipComma()
          let start = cursor.at
          guard cursor.takeMonth() != nil, cursor.skipGap(), cursor.takeYear() != nil else {
            return nil
          }
          return cursor.string(from: start)
        }
        if let date { return (end, date) }
      }
      if byte == UInt8(ascii: "\n"), peek(1) == UInt8(ascii: "\n") { return nil }
      at += 1
    }
    return nil
  }
}
