// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads `II 2019/20, nr. 12, item 5, p. 3` after `Handelingen` or `Aanhangsel`.
  mutating func readSitting(_ series: Sitting.Series, from start: Int) -> Bool {
    var series = series
    var chamber: String?
    var session: Int?
    for _ in 0..<10 {
      cursor.skipGap()
      if cursor.take(",") || cursor.take("(") || cursor.take(")") { continue }
      if cursor.takeWord(of: ["van de", "van der", "der", "van", "handelingen", "hand."]) != nil {
        continue
      }
      if cursor.takeWord("tweede kamer") {
        chamber = "II"
      } else if cursor.takeWord("eerste kamer") {
        chamber = "I"
      } else if cursor.takeWord("aanhangsel") {
        series = .questions
      } else if let found = cursor.takeChamber() {
        chamber = found
      } else if let found = cursor.takeSession() {
        session = found.year
        break
      } else {
        break
      }
    }
    guard let session else { return false }
    cursor.skipComma()
    _ = cursor.takeNumberWord()
    guard let number = cursor.takeNumber(1...4) else { return false }
    var sitting = Sitting(
      series: series, chamber: chamber, session: session, number: String(number))
    if series == .proceedings { sitting.item = cursor.takeItem() }
    sitting.page = cursor.takePages()
    return keep(.sitting(sitting), from: start)
  }

  /// Reads `tk-20192020-12-5` after `h-` or `ah-`.
  mutating func readSittingName(_ series: Sitting.Series, from start: Int) -> Bool {
    let isHouse = cursor.take("tk-")
    guard isHouse || cursor.take("ek-"), let years = cursor.takeNumber(8...8), cursor.take("-"),
      let number = cursor.takePlainDigits()
    else { return false }
    let item = cursor.attempt { $0.take("-") ? $0.takePlainDigits() : nil }
    return keep(
      .sitting(
        Sitting(
          series: series, chamber: isHouse ? "II" : "I", session: years / 10000, number: number,
          item: item)), from: start)
  }

  /// Reads `T02345` without the word for a commitment.
  mutating func readBareCommitment(from start: Int) -> Bool {
    cursor.at = start
    guard cursor.take("T"), cursor.takeNumber(5...5) != nil, !isWordByte(cursor.byte) else {
      return false
    }
    return keep(.commitment(cursor.string(from: start)), from: start)
  }

  /// Reads a commitment: `T02345` after its word, or `202011-123` after `TZ`.
  mutating func readCommitment(from start: Int) -> Bool {
    cursor.skipGap()
    if cursor.take("TZ") || cursor.endsWith("TZ", before: cursor.at) {
      let place = cursor.at
      guard cursor.takeNumber(6...6) != nil, cursor.take("-"), cursor.takeNumber(1...4) != nil
      else { return false }
      return keep(.commitment("TZ" + cursor.string(from: place)), from: start)
    }
    let place = cursor.at
    guard cursor.take("T"), cursor.takeNumber(5...5) != nil else { return false }
    return keep(.commitment(cursor.string(from: place)), from: start)
  }
}

extension NotationCursor {
  /// Takes the item of a sitting: `, item 5`, or `-5` right behind the number.
  fileprivate mutating func takeItem() -> String? {
    attempt { cursor in
      if cursor.takeDash() == nil {
        cursor.skipComma()
        guard cursor.takeWord("item") || cursor.takeWord("nr") else { return nil }
        cursor.skipGap()
      }
      return cursor.takeNumber(1...3).map(String.init)
    }
  }
}
