// SPDX-License-Identifier: EUPL-1.2

/// A day as a text writes it, with the mark of a note where that is glued to the year.
struct WrittenDate: Hashable {
  /// The year; 0 for `jl.`, which is the last such day before the letter was written.
  var year: Int
  let month: Int
  let day: Int
  /// The number of the note in `4 juli 20182`, which is note 2.
  var note: Int?
  /// Whether the digits of the note stand against the year as if they were part of it.
  var isGlued = false

  /// The form of the reference files, `2018-07-04`.
  var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  /// The same day in the form of the rest of the module; nothing for 30 February.
  var workDate: WorkDate? { WorkDate(text) }
}

extension NotationCursor {
  /// Takes a day: `4 juli 2018`, `4. Juli 2018`, `1er mars 2019`, `15th of November 2019`,
  /// `24-1-2019`, `24.1.2019`, `24/01/2019` or `20 november jl.`.
  mutating func takeDate() -> WrittenDate? {
    attempt { cursor in
      guard let day = cursor.takeNumber(1...2), (1...31).contains(day) else { return nil }
      if let date = cursor.attempt({ $0.takePointedRest(day) }) { return date }
      for ending in ["st", "nd", "rd", "th", "er", "."] where cursor.take(ending) { break }
      guard cursor.skipGap() else { return nil }
      if cursor.takeWord("of") { cursor.skipGap() }
      guard let month = cursor.takeMonth() else { return nil }
      _ = cursor.take(".")
      cursor.skipGap()
      return cursor.takeYearAndNote(day: day, month: month)
    }
  }

  /// Takes `November 15, 2019`.
  mutating func takeMonthFirstDate() -> WrittenDate? {
    attempt { cursor in
      guard let month = cursor.takeMonth(), cursor.skipGap(),
        let day = cursor.takeNumber(1...2), (1...31).contains(day), cursor.take(",")
      else { return nil }
      cursor.skipGap()
      return cursor.takeYearAndNote(day: day, month: month)
    }
  }

  /// Takes the month and year of a date in figures.
  private mutating func takePointedRest(_ day: Int) -> WrittenDate? {
    let mark = byte
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/")
    else { return nil }
    at += 1
    guard let month = takeNumber(1...2), (1...12).contains(month), take(mark),
      let year = takeYear()
    else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  /// Takes a year, and the one or two digits of a note that a text without markup glues to it.
  private mutating func takeYearAndNote(day: Int, month: Int) -> WrittenDate? {
    if let year = takeYear() {
      return WrittenDate(year: year, month: month, day: day, note: takeRaisedNumber())
    }
    if takeWord("jl") || take("j.l.") {
      _ = take(".")
      return WrittenDate(year: 0, month: month, day: day)
    }
    guard let glued = takeNumber(5...6) else { return nil }
    let scale = glued >= 180_000 ? 100 : 10
    let year = glued / scale
    guard (1900...2100).contains(year) else { return nil }
    return WrittenDate(year: year, month: month, day: day, note: glued % scale, isGlued: true)
  }

  /// Takes a raised number, the mark of a note in a text that kept it: `²`, `¹⁰`, `[^3]`.
  mutating func takeRaisedNumber() -> Int? {
    if let note = attempt({ $0.takeBracketedNote() }) { return note }
    var value: Int?
    while let digit = raisedDigit {
      value = (value ?? 0) * 10 + digit.value
      at += digit.width
    }
    return value
  }

  private mutating func takeBracketedNote() -> Int? {
    guard take("[") else { return nil }
    _ = take("^")
    guard let number = takeNumber(1...3), take("]") else { return nil }
    return number
  }

  private var raisedDigit: (value: Int, width: Int)? {
    if byte == 0xC2 {
      switch peek(1) {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard byte == 0xE2, peek(1) == 0x81, peek(2) == 0xB0 || (0xB4...0xB9).contains(peek(2))
    else { return nil }
    return (Int(peek(2)) - 0xB0, 3)
  }

  /// Takes `september 2017`, as `2017-09`.
  mutating func takeMonthOfYear() -> String? {
    attempt { cursor in
      guard let month = cursor.takeMonth(), cursor.skipGap(), let year = cursor.takeYear() else {
        return nil
      }
      return "\(year)-\(padded(month, 2))"
    }
  }

  /// Takes the name of a month in one of four languages, in full or shortened.
  mutating func takeMonth() -> Int? {
    let first = folded(byte)
    if !"jfmasond".utf8.contains(first) { return nil }
    for (month, names) in namesOfMonths.enumerated() {
      for name in names where name.utf8.first == first && takeWord(name) { return month + 1 }
    }
    return nil
  }
}

/// The names of the months in Dutch, English, French and German, longer before shorter.
private let namesOfMonths: [[String]] = [
  ["januari", "january", "janvier", "januar", "jan"],
  ["februari", "february", "février", "februar", "feb"],
  ["maart", "march", "mars", "märz", "mrt", "mar"], ["april", "avril", "apr"],
  ["mei", "may", "mai"], ["juni", "june", "juin", "jun"], ["juli", "july", "juillet", "jul"],
  ["augustus", "august", "août", "aug"],
  ["september", "septembre", "sept", "sep"], ["oktober", "october", "octobre", "okt", "oct"],
  ["november", "novembre", "nov"], ["december", "décembre", "dezember", "dec", "dez"],
]
