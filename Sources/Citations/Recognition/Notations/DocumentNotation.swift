// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads `(2011) 896 final` or `/2011/0896` after the letters of a series.
  mutating func readDocument(from start: Int) -> Bool {
    let letters = cursor.string(from: start).uppercased()
    let series = letters == "KOM" ? "COM" : letters
    guard let (year, number) = cursor.takeDocumentNumber() else { return false }
    let version = cursor.takeEnding()
    return keep(
      .document(UnionDocument(series: series, year: year, number: number, version: version)),
      from: start)
  }

  /// Reads `8370/21`, `8370/1/21 REV 1` or `-8370-2021-INIT` after `ST`, `WK` or `CM`.
  mutating func readCouncil(from start: Int) -> Bool {
    let series = cursor.string(from: start).uppercased()
    if !cursor.skipGap() { _ = cursor.takeDash() }
    guard let document = cursor.takeCouncilDocument(series) else { return false }
    return keep(.council(document), from: start)
  }

  /// Reads `8370/21` after words such as `Council document`.
  mutating func readCouncilAfterWord(from start: Int) -> Bool {
    cursor.skipGap()
    _ = cursor.takeNumberWord()
    guard let document = cursor.takeCouncilDocument("ST") else { return false }
    return keep(.council(document), from: start)
  }

  /// Reads what starts with one capital: a case, a text of Parliament, `C(2020) 2977`, `T02345`.
  mutating func readCapital() -> Bool {
    let start = cursor.at
    return readCase(from: start) || readParliament(from: start) || readCommissionAct(from: start)
      || readBareCommitment(from: start) || readStudy(from: start)
  }

  private mutating func readCommissionAct(from start: Int) -> Bool {
    cursor.at = start
    guard cursor.take("C"), cursor.byte == UInt8(ascii: "("),
      let (year, number) = cursor.takeDocumentNumber()
    else { return false }
    cursor.takeEnding()
    return keep(.document(UnionDocument(series: "C", year: year, number: number)), from: start)
  }

  /// Reads `P9_TA(2020)0123`, `T9-0123/2020` and `A9-0123/2020`.
  private mutating func readParliament(from start: Int) -> Bool {
    cursor.at = start
    if cursor.take("P"), let term = cursor.takeNumber(1...2), cursor.take("_TA("),
      let year = cursor.takeYear(), cursor.take(")")
    {
      cursor.skipGap()
      guard let number = cursor.takeNumber(1...4) else { return false }
      return keep(.resolution(term: term, year: year, number: number), from: start)
    }
    cursor.at = start + 1
    let letter = cursor.string(from: start)
    guard ["A", "B", "T"].contains(letter), let term = cursor.takeNumber(1...2),
      cursor.takeDash() != nil, let number = cursor.takeNumber(4...4), cursor.take("/"),
      let year = cursor.takeYear()
    else { return false }
    return letter == "T"
      ? keep(.resolution(term: term, year: year, number: number), from: start)
      : keep(.parliament(letter: letter, term: term, number: number, year: year), from: start)
  }

  /// Reads `C-123/19`, `T‑12/20` and `C-123/19 P`.
  private mutating func readCase(from start: Int) -> Bool {
    cursor.at = start + 1
    let court = cursor.string(from: start)
    guard ["C", "T", "F"].contains(court), cursor.takeDash() != nil,
      let number = cursor.takeNumber(1...4), cursor.take("/"), let year = cursor.takeShortYear()
    else { return false }
    let suffix = cursor.attempt { rest -> String? in
      rest.skipGap()
      _ = rest.takeDash()
      return ["PPU", "P", "R", "RENV"].first {
        rest.takeWord($0) && isCapital(rest.text[rest.at - 1])
      }
    }
    return keep(
      .caseNumber(court: court, number: number, year: year, suffix: suffix ?? ""), from: start)
  }

  /// Reads an ECLI after its first letters.
  mutating func readJudgment(from start: Int) -> Bool {
    while isWordByte(cursor.byte) || [UInt8(ascii: ":"), UInt8(ascii: ".")].contains(cursor.byte) {
      cursor.at += 1
    }
    while [UInt8(ascii: ":"), UInt8(ascii: ".")].contains(cursor.text[cursor.at - 1]) {
      cursor.at -= 1
    }
    let text = cursor.string(from: start).uppercased()
    // The Court itself leaves the first letters out.
    let ecli = text.hasPrefix("ECLI:") ? text : "ECLI:" + text
    if isEcli(ecli) { return keep(.judgment(ecli: ecli), from: start) }
    let isMeant = text.utf8.contains(where: isDigit) && text.hasPrefix("ECLI:")
    return isMeant && keep(.judgment(ecli: ecli), from: start, .badIdentifier)
  }

  /// Reads a CELEX number after its name.
  mutating func readCelex(from start: Int) -> Bool {
    for words in ["-nummer", "-nr.", " number", " nr.", ":", "%3A"] where cursor.take(words) {
      break
    }
    cursor.skipGap()
    if let celex = cursor.takeCelex() { return keep(.celex(celex), from: start) }
    return readFaultyIdentifier(atLeast: 4, from: start) { .celex($0) }
  }

  /// Reads `2021/0106(COD)`.
  mutating func readProcedure() -> Bool {
    let start = cursor.at
    guard let year = cursor.takeYear(), cursor.take("/"), let number = cursor.takeNumber(4...4)
    else { return false }
    cursor.skipGap()
    guard cursor.take("("), let code = cursor.takeCapitals(), code.utf8.count == 3,
      cursor.take(")")
    else { return false }
    return keep(.procedure(year: year, number: number, code: code), from: start)
  }
}

extension NotationCursor {
  /// Takes `(2011) 896`, `/2011/0896` or `-2011-896`.
  mutating func takeDocumentNumber() -> (year: Int, number: Int)? {
    attempt { cursor in
      cursor.skipGap()
      if cursor.take("(") {
        guard let year = cursor.takeShortYear(), cursor.take(")") else { return nil }
        cursor.skipGap()
        return cursor.takeNumber(1...5).map { (year, $0) }
      }
      let mark = cursor.byte
      guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"), cursor.take(mark),
        let year = cursor.takeYear(), cursor.take(mark) || cursor.takeDash() != nil
      else { return nil }
      return cursor.takeNumber(1...5).map { (year, $0) }
    }
  }

  /// Takes the word that says a document is final; gives the number behind it, as in `final/2`.
  @discardableResult mutating func takeEnding() -> Int? {
    let ending = attempt { cursor -> Int? in
      cursor.skipGap()
      _ = cursor.take("/")
      return cursor.takeWord(of: [
        "final", "definitief", "def.", "def", "endgültig", "endg.", "fin",
      ])
    }
    if ending == nil { return nil }
    return attempt { $0.take("/") ? $0.takeNumber(1...1) : nil }
  }

  fileprivate mutating func takeCouncilDocument(_ series: String) -> CouncilDocument? {
    attempt { cursor in
      guard let number = cursor.takeNumber(3...5) else { return nil }
      if let year = cursor.attempt({ $0.skipGap() ? $0.takeYear() : nil }) {
        // `ST 9637 2024 INIT`, as the documents themselves are headed.
        return cursor.takeVersion().map {
          CouncilDocument(series: series, number: number, year: year, version: $0)
        }
      }
      let isName = cursor.byte == UInt8(ascii: "-")
      guard cursor.take("/") || cursor.take("-") else { return nil }
      var revision: Int?
      if !isName, cursor.peek(1) == UInt8(ascii: "/") {
        revision = cursor.takeNumber(1...1)
        _ = cursor.take("/")
      }
      guard let year = cursor.takeShortYear() else { return nil }
      let version = cursor.takeVersion() ?? revision.map { "REV \($0)" } ?? ""
      return CouncilDocument(series: series, number: number, year: year, version: version)
    }
  }

  private mutating func takeVersion() -> String? {
    attempt { cursor in
      if !cursor.skipGap() { _ = cursor.take("-") }
      if cursor.takeWord("INIT") { return "" }
      guard let word = ["REV", "ADD", "COR"].first(where: { cursor.take($0) }) else { return nil }
      if !cursor.skipGap() { _ = cursor.take("-") }
      return cursor.takeNumber(1...2).map { "\(word) \($0)" }
    }
  }

  /// Takes a CELEX number.
  mutating func takeCelex() -> String? {
    attempt { cursor in
      let start = cursor.at
      let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
      while signs.contains(cursor.byte) { cursor.at += 1 }
      let core = cursor.string(from: start)
      guard isCelex(core), let year = Int(core.dropFirst().prefix(4)), (1950...2100).contains(year)
      else { return nil }
      let tail = cursor.attempt { rest -> Bool? in
        if rest.take("-") { return rest.takeNumber(8...8) != nil ? true : nil }
        return rest.take("(") && rest.takeNumber(2...2) != nil && rest.take(")") ? true : nil
      }
      return tail == nil ? core : cursor.string(from: start)
    }
  }
}
