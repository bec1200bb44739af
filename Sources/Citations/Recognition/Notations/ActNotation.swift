// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads the numbers after the word for an act; each number is a reference.
  mutating func readActs(_ form: ActForm, _ language: TextLanguage, from start: Int) -> Bool {
    readActs(form, language, locator: nil, from: start)
  }

  /// The same, with the article that was named before the act.
  mutating func readActs(
    _ form: ActForm, _ language: TextLanguage, locator: String?, from start: Int
  ) -> Bool {
    cursor.skipGap()
    if cursor.takeWord(of: ["européenne", "européen", "nr.", "van de Raad", "van de Commissie"])
      != nil
    {
      cursor.skipGap()
    }
    guard var act = cursor.takeAct(form, language) else { return false }
    act.locator = locator
    keep(.act(act), from: start, isDigit(cursor.byte) ? .gluedNote : act.flaws)
    while let (next, place) = cursor.takeNextAct(form, act.language) {
      mentions.append(Mention(cited: .act(next), range: place..<cursor.at, flaws: next.flaws))
    }
    return true
  }

  /// Reads a number with its community after an abbreviation: `VO (EG) Nr. 1370/2007`.
  mutating func readShortAct(_ form: ActForm, _ language: TextLanguage, from start: Int) -> Bool {
    cursor.skipGap()
    guard let act = cursor.takeAct(form, language, needsCommunity: true) else { return false }
    return keep(.act(act), from: start, act.flaws)
  }

  /// Reads a number with its community, `2014/24/EU`, without the word for an act of its own.
  mutating func readBareAct() -> Bool {
    let start = cursor.at
    let named = ActForm.endings.first { cursor.endsWith($0.word, before: start) }
    let form = named?.form ?? .unnamed
    guard let act = cursor.takeAct(form, named?.language ?? .nl, needsCommunity: true) else {
      return false
    }
    return keep(.act(act), from: start, act.flaws)
  }
}

extension NotationCursor {
  /// Takes the number of an act with its community before or behind it.
  fileprivate mutating func takeAct(
    _ form: ActForm, _ language: TextLanguage, needsCommunity: Bool = false
  ) -> UnionAct? {
    attempt { cursor in
      var community = cursor.takeBracketedCommunity()
      let hasWord = cursor.takeNumberWord()
      guard let first = cursor.takeNumber(1...4), cursor.take("/"),
        let second = cursor.takeNumber(1...4)
      else { return nil }
      let behind = cursor.attempt { $0.take("/") ? $0.takeCommunity() : nil }
      community = community ?? behind
      if needsCommunity, community == nil { return nil }
      if cursor.byte == UInt8(ascii: "/") { return nil }
      let isUnion = ["EU", "UE"].contains(community ?? "")
      guard let (year, number, isLast) = order(first, second, form, hasWord, isUnion) else {
        return nil
      }
      let names = ActForm.communityNames
      let index = names.firstIndex { $0.contains(community ?? "") }
      let own = index.map { names[$0][0] } ?? defaultCommunity(of: year)
      let isFrench = ["UE", "CE", "CEE"].contains(community ?? "")
      return UnionAct(
        form: form, year: year, number: number, community: own, startsWithNumber: isLast,
        language: isFrench ? .fr : language)
    }
  }

  /// Takes the next number of a list of acts: `, 2014/25/EU` or `en 2014/25/EU`.
  fileprivate mutating func takeNextAct(
    _ form: ActForm, _ language: TextLanguage
  ) -> (UnionAct, Int)? {
    attempt { cursor in
      let isComma = cursor.skipComma()
      let words = ["en", "and", "et", "und", "of", "or", "ou", "oder", "&"]
      let word = words.contains { cursor.takeWord($0) }
      guard isComma || word else { return nil }
      cursor.skipGap()
      let place = cursor.at
      return cursor.takeAct(form, language).map { ($0, place) }
    }
  }

  /// Takes `(EU)`, `(EG, Euratom)` and the blanks behind it.
  private mutating func takeBracketedCommunity() -> String? {
    attempt { cursor in
      guard cursor.take("("), let first = cursor.takeCommunity() else { return nil }
      while cursor.byte != UInt8(ascii: ")") {
        cursor.skipComma()
        guard cursor.takeCommunity() != nil else { return nil }
      }
      cursor.at += 1
      cursor.skipGap()
      return first
    }
  }

  /// Takes the letters of a community in one of four languages.
  private mutating func takeCommunity() -> String? {
    for names in ActForm.communityNames {
      for name in names where takeWord(name) || takeNameWithNote(name) { return name }
    }
    return nil
  }

  /// Takes a name that has the digits of a note against it, and stops before the digits.
  mutating func takeNameWithNote(_ name: String) -> Bool {
    let start = at
    let end = at + name.utf8.count
    if take(name), takeNumber(1...2) != nil, !isWordByte(byte) {
      at = end
      return true
    }
    at = start
    return false
  }
}

/// Tells the year from the number, as the numbering of that time had it.
///
/// Since 2015 the year is first in every act. Before, directives had it first and regulations
/// last; decisions of Parliament and Council have `nr.` and the year last.
private func order(
  _ first: Int, _ second: Int, _ form: ActForm, _ hasWord: Bool, _ isUnion: Bool
) -> (year: Int, number: Int, isLast: Bool)? {
  // Acts of the Union, not of the Communities, are of 2009 and later.
  let isSecondYear = (isUnion ? 2009...2099 : 1950...2099).contains(second)
  if form.startsWithYear, !(hasWord && isSecondYear) {
    guard let year = fullYear(first) else {
      return isSecondYear ? (second, first, true) : nil
    }
    return (year, second, false)
  }
  if (2015...2099).contains(first), !(hasWord && isSecondYear) { return (first, second, false) }
  guard let year = fullYear(second) else { return nil }
  return (year, first, true)
}

private func fullYear(_ value: Int) -> Int? {
  if (1950...2099).contains(value) { return value }
  return (50...99).contains(value) ? 1900 + value : nil
}

private func defaultCommunity(of year: Int) -> String {
  if year >= 2010 { return "EU" }
  return year >= 1994 ? "EG" : "EEG"
}

extension ActForm {
  /// The letters of each community: Dutch, English, French, German.
  static let communityNames: [[String]] = [
    ["Euratom"], ["EEG", "EEC", "CEE", "EWG"], ["EGKS", "ECSC", "CECA"], ["EU", "UE"],
    ["EG", "EC", "CE"], ["GBVB", "CFSP", "PESC", "GASP"], ["JBZ", "JHA", "JAI", "JI"],
  ]
}
