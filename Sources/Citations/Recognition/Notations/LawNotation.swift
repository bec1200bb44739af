// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads an article with the act or law it belongs to; a bare article number is no reference.
  mutating func readArticle(_ language: TextLanguage, from start: Int) -> Bool {
    cursor.skipGap()
    guard let article = cursor.takeArticleNumber() else { return false }
    var law = LawArticle(name: "", article: article)
    var isSub = cursor.takeParts(&law)
    while let next = cursor.takeNextArticle() {
      law.article += next
      isSub = cursor.takeParts(&law) || isSub
    }
    let end = cursor.at
    cursor.takeOf()
    let lawAt = cursor.at
    if let (form, language) = cursor.takeActName() {
      let locator = cursor.written(start, to: end)
      if readActs(form, language, locator: locator, from: start) { return true }
      cursor.at = lawAt
    }
    if let name = cursor.takeLawName() {
      law.name = name
      return keep(.law(law), from: start, isSub ? .subForParagraph : [])
    }
    cursor.at = end
    guard law.paragraph != nil || law.part != nil else { return false }
    law.name = cursor.lawName(before: start) ?? ""
    return keep(.law(law), from: start, isSub ? .subForParagraph : [])
  }

  /// Reads the digits of a BWB number after its letters.
  mutating func readLawNumber(from start: Int) -> Bool {
    cursor.at = start + 3
    guard ["R", "V", "W"].contains(where: { cursor.take($0) }), cursor.takeNumber(7...7) != nil
    else { return false }
    let bwb = cursor.string(from: start).uppercased()
    return keep(.law(LawArticle(bwb: bwb, name: "", article: "")), from: start)
  }

  /// Reads a Juriconnect reference to Dutch law.
  mutating func readJuriconnect(from start: Int) -> Bool {
    guard cursor.takeNumber(1...1) != nil, cursor.take(":c:") else { return false }
    let place = cursor.at
    guard cursor.take("BWB") else { return false }
    cursor.at += 1
    guard cursor.takeNumber(7...7) != nil else { return false }
    var law = LawArticle(bwb: cursor.string(from: place), name: "", article: "")
    while cursor.take("&") {
      let key = cursor.takeUntil("=")
      _ = cursor.take("=")
      let value = cursor.takeUntil("&")
      if key == "artikel" { law.article = value }
      if key == "lid" { law.paragraph = value }
    }
    return keep(.law(law), from: start)
  }
}

extension NotationCursor {
  /// What was written between two places, on one line.
  fileprivate func written(_ start: Int, to end: Int) -> String {
    oneLine(text[start..<end])
  }

  /// Takes signs up to one that ends them, a blank or the end.
  fileprivate mutating func takeUntil(_ sign: Unicode.Scalar) -> String {
    let start = at
    while byte > 32, byte < 127, byte != UInt8(ascii: sign), byte != UInt8(ascii: "&") { at += 1 }
    return string(from: start)
  }

  /// Takes `5`, `2.1`, `4:13` or `57a`.
  fileprivate mutating func takeArticleNumber() -> String? {
    attempt { cursor in
      let start = cursor.at
      guard cursor.takeNumber(1...4) != nil || cursor.takePlainDigits() != nil else { return nil }
      while [UInt8(ascii: "."), UInt8(ascii: ":")].contains(cursor.byte), isDigit(cursor.peek(1)) {
        cursor.at += 1
        _ = cursor.takePlainDigits()
      }
      if !isDigit(cursor.byte), isWordByte(cursor.byte), !isWordByte(cursor.peek(1)) {
        cursor.at += 1
      }
      return isWordByte(cursor.byte) ? nil : cursor.string(from: start)
    }
  }

  /// Takes ` en 2.81`, `, 2.81` or ` tot en met 2.84` behind an article.
  fileprivate mutating func takeNextArticle() -> String? {
    attempt { cursor in
      let isComma = cursor.skipComma()
      let words = ["en", "and", "et", "und", "tot en met", "t/m", "to", "à", "bis"]
      let index = cursor.takeWord(of: words)
      guard isComma || index != nil else { return nil }
      cursor.skipGap()
      guard let article = cursor.takeArticleNumber(), cursor.byte != UInt8(ascii: "/") else {
        return nil
      }
      return (index.map { " \(words[$0])" } ?? ",") + " \(article)"
    }
  }

  /// Takes paragraphs and parts behind an article; tells whether `sub` was used.
  fileprivate mutating func takeParts(_ law: inout LawArticle) -> Bool {
    var isSub = false
    while let part = takePart() {
      switch part {
      case .paragraph(let text): law.paragraph = text
      case .part(let text): law.part = text
      case .sub(let text):
        isSub = true
        if isDigits(text) { law.paragraph = text } else { law.part = text }
      }
    }
    return isSub
  }

  private enum ArticlePart {
    case paragraph(String)
    case part(String)
    case sub(String)
  }

  private mutating func takePart() -> ArticlePart? {
    attempt { cursor in
      if cursor.take("("), let text = cursor.takeLetterOrNumber(), cursor.take(")") {
        return isDigits(text) ? .paragraph(text) : .part(text)
      }
      cursor.skipComma()
      if let number = ordinalWords.firstIndex(where: { cursor.takeWord($0 + " lid") }) {
        return .paragraph(String(number + 1))
      }
      let words = [
        "lid", "paragraph", "paragraphe", "absatz", "abs.", "onder", "onderdeel", "point",
        "sub", "aanhef en onder",
      ]
      guard let index = cursor.takeWord(of: words), cursor.skipGap(),
        let text = cursor.takeLetterOrNumber()
      else { return nil }
      if index < 5 { return .paragraph(text) }
      return index == 8 ? .sub(text) : .part(text)
    }
  }

  private mutating func takeLetterOrNumber() -> String? {
    if let number = takeNumber(1...3) { return String(number) }
    return attempt { cursor in
      let start = cursor.at
      guard cursor.byte &- 97 < 26, !isWordByte(cursor.peek(1)) else { return nil }
      cursor.at += 1
      return cursor.string(from: start)
    }
  }

  /// Takes the words between an article and its law: `, van de`, `of the`, `der`.
  fileprivate mutating func takeOf() {
    skipComma()
    for words in ["van de", "van het", "van", "of the", "of", "de la", "du", "de", "der", "des"]
    where takeWord(words) {
      skipGap()
      return
    }
  }

  /// Takes the word for an act of the Union, when a number follows.
  fileprivate mutating func takeActName() -> (ActForm, TextLanguage)? {
    for name in ActForm.names where takeWord(name.name) {
      return (name.form, name.language)
    }
    return nil
  }

  /// Takes the name of a Dutch law: `Jeugdwet`, `Uitvoeringsbesluit Wmo 2015`, `Awb`.
  mutating func takeLawName() -> String? {
    attempt { cursor in
      let start = cursor.at
      guard isCapital(cursor.byte), cursor.takeLawWord() else { return nil }
      var end = cursor.at
      while cursor.skipGap(), end - start < 90 {
        if cursor.takeYear() != nil {
          end = cursor.at
          break
        }
        guard cursor.takeNameWord() else { break }
        end = cursor.at
      }
      cursor.at = end
      return cursor.written(start, to: end)
    }
  }

  /// Takes a word that is or ends in a word for a law.
  private mutating func takeLawWord() -> Bool {
    let start = at
    while isWordByte(byte) && !isDigit(byte) || byte == UInt8(ascii: "-") { at += 1 }
    let word = string(from: start)
    if isDigit(byte) {
      // The digits of a note can stand against the name.
      var rest = self
      if rest.takeNumber(1...2) == nil || isWordByte(rest.byte) {
        at = start
        return false
      }
    }
    let endings = [
      "wet", "Wet", "besluit", "Besluit", "regeling", "Regeling", "wetboek", "Grondwet",
    ]
    if lawNames.contains(word) || endings.contains(where: word.hasSuffix) { return true }
    at = start
    return ["Algemene wet", "Burgerlijk Wetboek", "Wetboek", "Gids"].contains { take($0) }
  }

  /// Takes a word that can belong to the name of a law: another law, or lower-case words after `Wet`.
  private mutating func takeNameWord() -> Bool {
    attempt { cursor -> Bool? in
      let start = cursor.at
      while isWordByte(cursor.byte) || cursor.byte == UInt8(ascii: "-") { cursor.at += 1 }
      let word = cursor.string(from: start)
      if lawNames.contains(word) || knownLaws[word] != nil
        || ["bestuursrecht", "strafrecht"].contains(word)
      {
        return true
      }
      let isAfterWet =
        cursor.endsWith("wet ", before: start) || cursor.endsWith("wetboek van ", before: start)
      let isTitle = ["maatschappelijke", "ondersteuning", "langdurige", "zorg", "open", "overheid"]
      return isAfterWet && word.first?.isLowercase == true && isTitle.contains(word)
        || cursor.endsWith("maatschappelijke ", before: start)
        || cursor.endsWith("langdurige ", before: start)
        || cursor.endsWith("wet open ", before: start) ? true : nil
    } ?? false
  }

  /// The last law that was named in the paragraph before a place.
  fileprivate func lawName(before place: Int) -> String? {
    var reader = NotationCursor(text: text, at: max(0, place - 600))
    var found: String?
    var isInside = true
    while reader.at < place {
      let isWord = isWordByte(reader.byte)
      if isWord, !isInside, let name = reader.takeLawName() { found = name }
      isInside = isWord
      reader.at += 1
    }
    return found
  }
}

/// Names of laws that have no word for a law in them.
private let lawNames: Set<String> = [
  "Awb", "Wmo", "Jw", "Aw", "BW", "Sr", "Sv", "Rv", "AVG", "Zvw", "Wlz", "Gw", "Woo", "Wob",
]

private let ordinalWords = [
  "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
]
