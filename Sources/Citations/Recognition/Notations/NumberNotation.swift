// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads what starts with a digit, by the number of digits and the sign behind them.
  mutating func readNumber() -> Bool {
    let start = cursor.at
    var count = 0
    while isDigit(cursor.peek(count)) { count += 1 }
    let sign = cursor.peek(count)
    if sign == UInt8(ascii: "/"), count <= 4, readSlashed(count, from: start) { return true }
    switch count {
    case 1, 2: return readShortNumber(sign, count, from: start)
    case 4 where sign == UInt8(ascii: "D") || sign == UInt8(ascii: "Z"): return readRecord()
    case 5 where isCapital(sign): return readTableOrCelex(from: start)
    case 5:
      return tries(from: start) { $0.readBarePaper() } || tries(from: start) { $0.readBareNotice() }
    case 6...8 where sign == UInt8(ascii: "-"): return readBareNotice()
    default: return false
    }
  }

  private mutating func readSlashed(_ count: Int, from start: Int) -> Bool {
    if count == 4, tries(from: start, { $0.readProcedure() }) { return true }
    if count == 4, tries(from: start, { $0.readOldNotice() }) { return true }
    return tries(from: start) { $0.readBareAct() }
  }

  private mutating func readShortNumber(_ sign: UInt8, _ count: Int, from start: Int) -> Bool {
    if tries(from: start, { $0.readDay() }) { return true }
    if sign == UInt8(ascii: "."), cursor.text[start] == UInt8(ascii: "1"), count == 2 {
      return tries(from: start) { $0.readDoi(from: start) }
    }
    return count == 2 && tries(from: start) { $0.readBarePaper() }
  }

  private mutating func tries(from start: Int, _ read: (inout Recogniser) -> Bool) -> Bool {
    cursor.at = start
    let known = mentions.count
    if read(&self) { return true }
    mentions.removeSubrange(known...)
    return false
  }

  private mutating func readDay() -> Bool {
    let start = cursor.at
    guard let date = cursor.takeDate() else { return false }
    return keep(.day(date), from: start, date.isGlued ? .gluedNote : [])
  }

  /// Reads `15, 2019` after the English name of a month.
  mutating func readMonth(from start: Int) -> Bool {
    cursor.at = start
    guard let date = cursor.takeMonthFirstDate() else { return false }
    return keep(.day(date), from: start, date.isGlued ? .gluedNote : [])
  }

  /// Reads `2020D47303`.
  private mutating func readRecord() -> Bool {
    let start = cursor.at
    guard let year = cursor.takeYear0(), (1995...2100).contains(year),
      cursor.take("D") || cursor.take("Z"), cursor.takeNumber(5...5) != nil,
      !isWordByte(cursor.byte)
    else { return false }
    return keep(.record(cursor.string(from: start)), from: start)
  }

  private mutating func readTableOrCelex(from start: Int) -> Bool {
    if let celex = cursor.takeCelex() { return keep(.celex(celex), from: start) }
    cursor.at = start
    guard cursor.takeNumber(5...5) != nil, cursor.take("NED") || cursor.take("ENG"),
      !isWordByte(cursor.byte)
    else { return false }
    return keep(.statistics(office: .cbs, code: cursor.string(from: start)), from: start)
  }

  /// Reads `(34 857)` where a bill is spoken of, and `(Name, 2007)`.
  mutating func readBracket() -> Bool {
    let start = cursor.at
    cursor.at += 1
    if isDigit(cursor.byte) { return readBracketedDossier(from: start) }
    return isCapital(cursor.byte) && readAuthorYear(from: start)
  }

  private mutating func readBracketedDossier(from start: Int) -> Bool {
    guard !isDigit(cursor.peek(2)), let dossier = cursor.takeDossier(), dossier.utf8.count >= 5,
      cursor.take(")")
    else { return false }
    let words = ["voorstel", "wet ", "wet,", "dossier", "kamerstuk", "regels"]
    let isAlone = start == 0 && cursor.at == cursor.text.count
    guard isAlone || words.contains(where: { cursor.has($0, within: 160, before: start) }) else {
      return false
    }
    return keep(
      .paper(Paper(dossier: dossier, number: "", role: .bill)), from: start, .noWord)
  }
}

extension NotationCursor {
  /// Takes four digits as a year, whatever follows.
  fileprivate mutating func takeYear0() -> Int? { takeNumber(4...4) }

  /// Whether letters occur in the bytes before a place.
  func has(_ word: String, within distance: Int, before place: Int) -> Bool {
    let wanted = word.utf8.map(folded)
    let first = max(0, place - distance)
    guard place - first >= wanted.count else { return false }
    return (first...(place - wanted.count)).contains { from in
      wanted.indices.allSatisfy { folded(text[from + $0]) == wanted[$0] }
    }
  }
}
