// SPDX-License-Identifier: EUPL-1.2

/// Whole numbers of which some are unknown, four bytes each.
public struct WholeColumn: Sendable {
  /// The number that stands for an unknown one.
  public static let unknown = Int32.min
  /// The numbers; ``unknown`` where there is none.
  public private(set) var numbers: [Int32] = []

  /// The number of a row; nothing when unknown.
  public subscript(row: Int) -> Int? {
    numbers[row] == WholeColumn.unknown ? nil : Int(numbers[row])
  }

  /// Adds a number; above two thousand million it is kept as the highest number there is room for.
  mutating func append(_ number: Int?) {
    numbers.append(number.map { max(Int32(clamping: $0), WholeColumn.unknown + 1) } ?? Self.unknown)
  }
}

/// Days of which some are unknown, as days since 1 January 1970, four bytes each.
public struct DayColumn: Sendable {
  /// The number that stands for an unknown day.
  public static let unknown = Int32.min
  /// Days since 1 January 1970; ``unknown`` where there is none.
  public private(set) var numbers: [Int32] = []

  /// The day of a row; nothing when unknown.
  public subscript(row: Int) -> CalendarDay? {
    numbers[row] == DayColumn.unknown ? nil : CalendarDay(number: Int(numbers[row]))
  }

  mutating func append(_ day: CalendarDay?) {
    numbers.append(day.map { Int32($0.number) } ?? DayColumn.unknown)
  }
}

/// Calendar years of which some are unknown, two bytes each.
public struct YearColumn: Sendable {
  /// The number that stands for an unknown year.
  public static let unknown = Int16(0)
  /// The years; ``unknown`` where there is none.
  public private(set) var numbers: [Int16] = []
  /// The lowest and highest of the numbers, the one for an unknown year among them; nothing without rows.
  public private(set) var span: ClosedRange<Int16>?

  /// The year of a row; nothing when unknown.
  public subscript(row: Int) -> Int? {
    numbers[row] == YearColumn.unknown ? nil : Int(numbers[row])
  }

  mutating func append(_ year: Int?) {
    let number = year.map { Int16(clamping: $0) } ?? YearColumn.unknown
    numbers.append(number)
    span = min(span?.lowerBound ?? number, number)...max(span?.upperBound ?? number, number)
  }
}

/// Amounts of which some are unknown, eight bytes each.
public struct AmountColumn: Sendable {
  /// The amounts; not a number where there is none.
  public private(set) var numbers: [Double] = []

  /// The amount of a row; nothing when unknown.
  public subscript(row: Int) -> Double? { numbers[row].isNaN ? nil : numbers[row] }

  mutating func append(_ amount: Double?) { numbers.append(amount ?? .nan) }
}

/// Answers yes, no or unknown, one byte each.
public struct AnswerColumn: Sendable {
  /// The answers; see ``Answer``.
  public private(set) var codes: [UInt8] = []

  /// The answer of a row; nothing when unknown.
  public subscript(row: Int) -> Bool? { Answer.outcome(of: codes[row]) }

  mutating func append(_ answer: Bool?) { codes.append(Answer.code(of: answer)) }
}

/// How yes, no and unknown stand in a column of bytes: the higher of two is Kleene's "or".
public enum Answer {
  /// The byte for no.
  public static let no: UInt8 = 0
  /// The byte for unknown.
  public static let unknown: UInt8 = 1
  /// The byte for yes.
  public static let yes: UInt8 = 2

  /// The byte for an answer.
  public static func code(of answer: Bool?) -> UInt8 {
    guard let answer else { return unknown }
    return answer ? yes : no
  }

  /// The answer of a byte.
  public static func outcome(of code: UInt8) -> Bool? { code == unknown ? nil : code == yes }
}
