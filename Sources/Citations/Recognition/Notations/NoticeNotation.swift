// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads `263753-2023` after `TED`, with the words between them.
  mutating func readNotice(from start: Int) -> Bool {
    cursor.skipGap()
    for words in [
      "-aankondiging", "aankondiging", "notice", "avis", "bekanntmachung", "nr.", "no", ":",
    ]
    where cursor.take(words) { cursor.skipGap() }
    if let (number, year) = cursor.takeOldNoticeNumber() {
      return keep(.notice(number: number, year: year), from: start)
    }
    guard let (number, year) = cursor.takeNoticeNumber(3...8) else { return false }
    return keep(.notice(number: number, year: year), from: start)
  }

  mutating func readBareNotice() -> Bool {
    let start = cursor.at
    guard let (number, year) = cursor.takeNoticeNumber(6...8) else { return false }
    return keep(.notice(number: number, year: year), from: start)
  }

  /// Reads `2023/S 088-263753`.
  mutating func readOldNotice() -> Bool {
    let start = cursor.at
    guard let (number, year) = cursor.takeOldNoticeNumber() else { return false }
    return keep(.notice(number: number, year: year), from: start)
  }

  /// Reads the code of a table in the words after `Eurostat`.
  mutating func readEurostat(from start: Int) -> Bool {
    if let place = cursor.eurostatCode(before: start) {
      let code = cursor.text[place...].prefix { $0 > 32 }
      return keep(
        .statistics(office: .eurostat, code: String(decoding: code, as: UTF8.self)), from: place)
    }
    let limit = min(cursor.text.count, cursor.at + 80)
    var isInside = true
    while cursor.at < limit {
      let isWord = isWordByte(cursor.byte)
      if isWord, !isInside, let code = cursor.takeEurostatCode() {
        return keep(.statistics(office: .eurostat, code: code), from: start)
      }
      isInside = isWord
      cursor.at += 1
    }
    return false
  }

  /// Reads the mark of a letter: signs with at least four digits among them.
  mutating func readMark(from start: Int) -> Bool {
    _ = cursor.take(":")
    cursor.skipGap()
    let place = cursor.at
    while isWordByte(cursor.byte) || "-/._".utf8.contains(cursor.byte) { cursor.at += 1 }
    while cursor.at > place, "-/._".utf8.contains(cursor.text[cursor.at - 1]) { cursor.at -= 1 }
    let mark = cursor.string(from: place)
    guard mark.utf8.count(where: isDigit) >= 4 else { return false }
    let isRecord = hasForm("####@#####", mark)
    return keep(isRecord ? .record(mark) : .mark(mark), from: start)
  }

  /// Reads a DOI, with or without the word before it.
  mutating func readDoi(from start: Int) -> Bool {
    _ = cursor.take(":")
    cursor.skipGap()
    let place = cursor.at
    while cursor.byte > 32, cursor.byte < 127, !"<>\"{}|".utf8.contains(cursor.byte) {
      cursor.at += 1
    }
    cursor.dropPunctuation(from: place)
    let doi = cursor.string(from: place)
    if isDoi(doi) { return keep(DataDoi(doi)?.cited ?? .doi(doi), from: start) }
    let isMeant = place > start && doi.hasPrefix("10.")
    return isMeant && keep(.doi(doi), from: start, .badIdentifier)
  }

  /// Reads an ISBN of which the check digit is right.
  mutating func readIsbn(from start: Int) -> Bool {
    for words in ["-13", "-10", ":"] where cursor.take(words) {}
    cursor.skipGap()
    let place = cursor.at
    while isDigit(cursor.byte) || "-X ".utf8.contains(cursor.byte) { cursor.at += 1 }
    while cursor.at > place, !isWordByte(cursor.text[cursor.at - 1]) { cursor.at -= 1 }
    let isbn = cursor.string(from: place)
    let count = isbn.utf8.count { isDigit($0) || $0 == UInt8(ascii: "X") }
    guard count == 10 || count == 13 else { return false }
    return keep(.isbn(isbn), from: start, isIsbn(isbn) ? [] : .badIdentifier)
  }

  /// Reads an ISSN, also one of which the check digit is wrong.
  mutating func readIssn(from start: Int) -> Bool {
    _ = cursor.take("-L")
    _ = cursor.take(":")
    cursor.skipGap()
    let place = cursor.at
    guard cursor.takeNumber(4...4) != nil, cursor.takeDash() != nil else { return false }
    while isDigit(cursor.byte) || cursor.byte == UInt8(ascii: "X") { cursor.at += 1 }
    let issn = cursor.string(from: place)
    return keep(.issn(issn), from: start, isIssn(issn) ? [] : .badIdentifier)
  }

  /// Keeps what stands after the name of an identifier and does not have its form: signs with at
  /// least some digits among them.
  mutating func readFaultyIdentifier(
    atLeast digits: Int, from start: Int, _ make: (String) -> Cited
  ) -> Bool {
    let place = cursor.at
    while isWordByte(cursor.byte) { cursor.at += 1 }
    let text = cursor.string(from: place)
    guard text.utf8.count(where: isDigit) >= digits else { return false }
    return keep(make(text), from: start, .badIdentifier)
  }
}

extension NotationCursor {
  /// Takes a number of a notice: digits, a hyphen and the year.
  fileprivate mutating func takeNoticeNumber(_ digits: ClosedRange<Int>) -> (Int, Int)? {
    attempt { cursor in
      guard let number = cursor.takeNumber(digits), cursor.takeDash() != nil,
        let year = cursor.takeYear(), (1993...2099).contains(year),
        cursor.byte != UInt8(ascii: "-"),
        !isWordByte(cursor.byte)
      else { return nil }
      return (number, year)
    }
  }

  /// Takes the number that a notice had in the S series: `2023/S 088-263753`.
  fileprivate mutating func takeOldNoticeNumber() -> (Int, Int)? {
    attempt { cursor in
      guard let year = cursor.takeYear(), cursor.take("/S") else { return nil }
      cursor.skipGap()
      guard cursor.takeNumber(1...3) != nil, cursor.takeDash() != nil,
        let number = cursor.takeNumber(4...8)
      else { return nil }
      return (number, year)
    }
  }

  /// Where a code starts that stands right before a bracket or comma here: `nama_10_gdp (Eurostat`.
  fileprivate func eurostatCode(before place: Int) -> Int? {
    guard place > 2, [UInt8(ascii: "("), 32].contains(text[place - 1]) else { return nil }
    var end = place - 1
    while end > 0, " (,".utf8.contains(text[end - 1]) { end -= 1 }
    guard text[end..<place].contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") })
    else { return nil }
    var start = end
    while start > 0, isWordByte(text[start - 1]) || text[start - 1] == UInt8(ascii: "_") {
      start -= 1
    }
    var reader = self
    reader.at = start
    return reader.takeEurostatCode() != nil && reader.at == end ? start : nil
  }

  fileprivate mutating func takeEurostatCode() -> String? {
    attempt { cursor in
      let start = cursor.at
      var hasMark = false
      while cursor.byte &- 97 < 26 || isDigit(cursor.byte) || cursor.byte == UInt8(ascii: "_") {
        hasMark = hasMark || cursor.byte == UInt8(ascii: "_")
        cursor.at += 1
      }
      return hasMark && !isWordByte(cursor.byte) ? cursor.string(from: start) : nil
    }
  }

  /// Puts the cursor before punctuation that ends a sentence; a bracket stays when it was opened.
  mutating func dropPunctuation(from start: Int) {
    while at > start {
      let last = text[at - 1]
      let isBracket = last == UInt8(ascii: ")")
      guard isBracket || ".,;:!?'*_".utf8.contains(last) || last == UInt8(ascii: "]") else {
        return
      }
      if isBracket, text[start..<at].contains(UInt8(ascii: "(")) { return }
      at -= 1
    }
  }
}

/// A DOI that Eurostat gave to a table: `10.2908/LC_LCI_LEV`.
struct DataDoi {
  /// The table.
  let cited: Cited

  init?(_ doi: String) {
    guard doi.hasPrefix("10.2908/") else { return nil }
    cited = .statistics(office: .eurostat, code: doi.dropFirst(8).lowercased())
  }
}
