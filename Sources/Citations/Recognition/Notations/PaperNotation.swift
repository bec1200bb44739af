// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads `II 2018/19, 34477, nr. 53, p. 3` and its many variants after the word for it.
  mutating func readPaper(_ lead: PaperLead, from start: Int) -> Bool {
    var paper = Paper(chamber: nil, session: nil, dossier: "", number: "")
    if case .chamber(let name) = lead { paper.chamber = name }
    if case .bill = lead { paper.role = .bill }
    var flaws: Flaws = []
    readChamberAndSession(&paper, &flaws)
    guard let dossier = cursor.takeDossier() else { return false }
    paper.dossier = dossier
    if readNumbers(paper, from: start, flaws) { return true }
    if case .chamber = lead { return false }
    paper.role = paper.role == .paper ? .bill : paper.role
    return keep(.paper(paper), from: start, flaws)
  }

  /// Reads a dossier and number without a word before them; the word for the number must be there.
  mutating func readBarePaper() -> Bool {
    let start = cursor.at
    guard let dossier = cursor.takeDossier() else { return false }
    let rest = cursor
    cursor.skipComma()
    guard cursor.takeNumberWord() else { return false }
    cursor = rest
    return readNumbers(Paper(dossier: dossier, number: ""), from: start, .noWord)
  }

  /// Reads the digits after `blg-`, the number of an annex.
  mutating func readAnnexName(from start: Int) -> Bool {
    guard cursor.takeNumber(4...8) != nil, !isWordByte(cursor.byte) else { return false }
    let annex = cursor.string(from: start).lowercased()
    return keep(
      .paper(Paper(dossier: "", number: "", role: .annex, annex: annex)), from: start)
  }

  /// Reads `34477-74` or `34775-XVI-112` after `kst-`.
  mutating func readPaperName(from start: Int) -> Bool {
    guard let digits = cursor.takeNumber(4...6) else { return false }
    var parts = [String(digits)]
    while parts.count < 3 {
      let part = cursor.attempt { rest -> String? in
        guard rest.take("-") else { return nil }
        if let number = rest.takePlainDigits() { return number }
        return rest.takeCapitals() ?? rest.takeRoman()
      }
      guard let part else { break }
      parts.append(part)
    }
    let number = parts.count > 1 ? parts.removeLast() : ""
    let role: Paper.Role = number.isEmpty ? .bill : .paper
    return keep(
      .paper(Paper(dossier: parts.joined(separator: "-"), number: number, role: role)),
      from: start)
  }

  private mutating func readChamberAndSession(_ paper: inout Paper, _ flaws: inout Flaws) {
    for _ in 0..<6 {
      cursor.skipGap()
      if cursor.takeWord("der Staten-Generaal") { continue }
      if cursor.take(",") || cursor.take(":") || cursor.take(";") || cursor.take(".") { continue }
      if cursor.takeNumberWord() { continue }
      if let chamber = cursor.takeChamber() {
        paper.chamber = chamber
      } else if let (year, isOdd) = cursor.takeSession() {
        paper.session = year
        if isOdd { flaws.insert(.oddSession) }
      } else {
        break
      }
    }
    cursor.skipComma()
  }

  /// Reads the number after a dossier, or several numbers, each of which is a reference.
  private mutating func readNumbers(_ paper: Paper, from start: Int, _ flaws: Flaws) -> Bool {
    let isKnown = paper.chamber != nil || paper.session != nil
    guard let first = cursor.takePaperNumber(withoutWord: isKnown) else { return false }
    var paper = paper
    let role: Paper.Role = isAfterAnnexWords(start) ? .annex : .paper
    (paper.number, paper.role) = (first, role)
    paper.page = cursor.takePages()
    cursor.takeAnnex(&paper)
    keep(.paper(paper), from: start, flaws)
    (paper.role, paper.annex) = (role, nil)
    while let (number, place) = cursor.takeNextNumber(after: paper.number) {
      paper.number = number
      paper.page = cursor.takePages()
      mentions.append(Mention(cited: .paper(paper), range: place..<cursor.at, flaws: flaws))
    }
    return true
  }

  /// Whether the words before a place say that an annex of what follows is meant.
  private func isAfterAnnexWords(_ place: Int) -> Bool {
    let phrases = [
      "bijlage bij ", "bijlagen bij ", "bijlage bij de ", "annex to ", "annexed to ",
      "annexe au ", "annexe à la ", "anlage zu ", "als bijlage bij ", "bijgevoegd bij ",
      "als bijlage gevoegd bij ", "bijlage van ", "meegestuurd met ", "annexed to the ",
      "annex to the ", "anlage zur ",
    ]
    return phrases.contains { cursor.endsWith($0, before: place) }
  }
}

extension NotationCursor {
  /// Whether a phrase stands right before a place, in whatever case.
  func endsWith(_ phrase: String, before place: Int) -> Bool {
    let bytes = Array(phrase.utf8)
    guard place >= bytes.count else { return false }
    return zip(text[(place - bytes.count)..<place], bytes).allSatisfy {
      folded($0) == folded($1) || ($0 == UInt8(ascii: "\n") && $1 == UInt8(ascii: " "))
    }
  }

  /// Takes digits as they are written.
  mutating func takePlainDigits() -> String? {
    let start = at
    while isDigit(byte) { at += 1 }
    return at > start ? string(from: start) : nil
  }

  /// Takes the chamber: `II`, `I`, `TK` or `EK`.
  mutating func takeChamber() -> String? {
    if takeWord(of: ["II", "TK", "tweede kamer"]) != nil { return "II" }
    return takeWord(of: ["I", "EK", "eerste kamer"]) != nil ? "I" : nil
  }

  /// Takes `2018-2019`, `2018–2019` or `2018/19`, also after the word for a session.
  mutating func takeSession() -> (year: Int, isOdd: Bool)? {
    attempt { cursor in
      let words = ["vergaderjaar", "zittingsjaar", "session", "sitzungsjahr", "zitting"]
      if words.contains(where: { cursor.takeWord($0) }) { cursor.skipGap() }
      guard let first = cursor.takeYear() else { return nil }
      cursor.skipGap()
      guard cursor.takeDash() != nil || cursor.take("/") else { return nil }
      cursor.skipGap()
      guard let last = cursor.takeYear() ?? cursor.takeNumber(2...2) else { return nil }
      let isNext = last == first + 1 || last == (first + 1) % 100
      return (first, !isNext)
    }
  }

  /// Takes a dossier with its chapter or part: `34 477`, `34.477`, `34 775 XVI`, `21 501-08`.
  mutating func takeDossier() -> String? {
    guard let number = takeDossierDigits() else { return nil }
    if let chapter = takeChapter() { return "\(number)-\(chapter)" }
    let part = attempt { cursor -> String? in
      guard cursor.takeDash() != nil, let part = cursor.takePlainDigits(), part.utf8.count == 2
      else { return nil }
      if number == 21501 || part.hasPrefix("0") { return part }
      var rest = cursor
      rest.skipComma()
      return rest.takeNumberWord() ? part : nil
    }
    return part.map { "\(number)-\($0)" } ?? String(number)
  }

  private mutating func takeDossierDigits() -> Int? {
    if let number = takeNumber(4...5) { return number >= 5000 ? number : nil }
    return attempt { cursor in
      guard let thousands = cursor.takeNumber(1...2), thousands > 0 else { return nil }
      if !cursor.take(".") { guard cursor.skipGap() else { return nil } }
      guard let rest = cursor.takeNumber(3...3) else { return nil }
      return thousands * 1000 + rest
    }
  }

  private mutating func takeChapter() -> String? {
    attempt { cursor in
      let hasDash = cursor.takeDash() != nil
      let hasComma = !hasDash && cursor.skipComma()
      let hasWord = cursor.takeWord(of: ["hoofdstuk", "hfst.", "hfdst.", "chapter"]) != nil
      if hasWord { cursor.skipGap() }
      guard let chapter = cursor.takeRoman() else { return nil }
      // `34 329, C` is number C of the Eerste Kamer; `35 570, XVI, nr. 2` has a chapter.
      if !hasComma || hasWord { return chapter }
      var rest = cursor
      return rest.skipComma() && rest.takeNumberWord() ? chapter : nil
    }
  }

  /// Takes what says that an annex of the paper is meant: `, bijlage 2`, `(bijlage)`, `, blg-900000`.
  mutating func takeAnnex(_ paper: inout Paper) {
    let number = attempt { cursor -> String? in
      cursor.skipComma()
      let hasBracket = cursor.take("(")
      let place = cursor.at
      if cursor.take("blg-") {
        guard cursor.takeNumber(4...8) != nil else { return nil }
        let number = cursor.string(from: place).lowercased()
        return hasBracket && !cursor.take(")") ? nil : number
      }
      let words = ["bijlagen", "bijlage", "bijl.", "annex", "annexe", "Anlage"]
      guard cursor.takeWord(of: words) != nil else { return nil }
      _ = cursor.attempt { $0.skipGap() ? $0.takeNumber(1...2) : nil }
      return hasBracket && !cursor.take(")") ? nil : ""
    }
    guard let number else { return }
    paper.role = .annex
    paper.annex = number.isEmpty ? nil : number
  }

  /// Takes the number of a paper: after the word for it, a dash, or where `withoutWord` a comma.
  mutating func takePaperNumber(withoutWord: Bool) -> String? {
    let worded = attempt { cursor -> String? in
      cursor.skipComma()
      guard cursor.takeNumberWord() else { return nil }
      return cursor.takeNumber(1...4).map(String.init) ?? cursor.takeCapitals()
    }
    if let worded { return worded }
    return attempt { cursor in
      if cursor.takeDash() != nil { return cursor.takeNumber(1...4).map(String.init) }
      guard cursor.skipComma(), withoutWord || isCapital(cursor.byte) else { return nil }
      if let letters = cursor.takeCapitals() { return letters }
      guard let number = cursor.takeNumber(1...4) else { return nil }
      return cursor.takeDash() == nil ? String(number) : nil
    }
  }

  /// Takes `en 67`, `, 56` or `-76` after a number, where a list of numbers goes on.
  mutating func takeNextNumber(after number: String) -> (number: String, place: Int)? {
    takeEndOfRange(after: number) ?? takeListedNumber()
  }

  private mutating func takeEndOfRange(after number: String) -> (number: String, place: Int)? {
    attempt { cursor in
      guard cursor.takeDash() != nil, let first = Int(number) else { return nil }
      let place = cursor.at
      guard let last = cursor.takeNumber(1...4), last > first, !cursor.isDateOrAmount else {
        return nil
      }
      return (String(last), place)
    }
  }

  private mutating func takeListedNumber() -> (number: String, place: Int)? {
    attempt { cursor in
      let isComma = cursor.skipComma()
      let words = ["en", "and", "et", "und", "&", "t/m"]
      let word = words.contains { cursor.takeWord($0) }
      guard isComma || word else { return nil }
      cursor.skipGap()
      let place = cursor.at
      let hasNumberWord = cursor.takeNumberWord()
      guard word || hasNumberWord || cursor.isInList else { return nil }
      guard let number = cursor.takeNumber(1...3), !cursor.isDateOrAmount else { return nil }
      return (String(number), place)
    }
  }

  /// Whether more numbers follow after a comma, so that this one is part of a list.
  private var isInList: Bool {
    var rest = self
    guard rest.takeNumber(1...3) != nil else { return false }
    rest.skipGap()
    if ["en", "and", "et", "und", "&"].contains(where: { rest.takeWord($0) }) {
      rest.skipGap()
      return rest.takeNumber(1...3) != nil && !rest.isDateOrAmount
    }
    guard rest.take(",") else { return false }
    rest.skipGap()
    return rest.isInList
  }

  /// Whether a number that was taken is rather the start of a date, an amount or another dossier.
  private var isDateOrAmount: Bool {
    var rest = self
    rest.skipGap()
    if isWordByte(byte) || byte == UInt8(ascii: "%") || rest.byte == UInt8(ascii: "%") {
      return true
    }
    return rest.takeMonth() != nil || isDigit(rest.byte)
  }
}
