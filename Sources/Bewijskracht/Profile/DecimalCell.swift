// SPDX-License-Identifier: EUPL-1.2

extension Cell {
  /// The double nearest to the number a cell holds; nothing when it holds no number.
  ///
  /// The grammar is `-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?`, at most 60 bytes. Spaces, grouping,
  /// `inf`, `nan` and a comma never pass. Up to 15 digits and decimals the answer is one exact
  /// division; other numbers pass through the standard library.
  var decimal: Double? {
    var place = 0
    var digits: UInt64 = 0
    while place < count, let digit = digit(at: place) {
      digits = digits &* 10 &+ digit
      place += 1
    }
    let whole = place
    var decimals = 0
    if whole > 0, place < count, self[place] == UInt8(ascii: ".") {
      place += 1
      while place < count, let digit = digit(at: place) {
        digits = digits &* 10 &+ digit
        place += 1
      }
      decimals = place - whole - 1
      if decimals == 0 { return nil }
    }
    guard whole > 0, place == count, whole + decimals <= 15 else { return seldom }
    return Double(digits) / Cell.powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private func digit(at place: Int) -> UInt64? {
    let digit = self[place] &- UInt8(ascii: "0")
    return digit <= 9 ? UInt64(digit) : nil
  }

  /// Numbers with a sign, an exponent or many digits.
  private var seldom: Double? {
    guard count <= 60, isNumber else { return nil }
    return Double(String(decoding: self, as: UTF8.self))
  }

  /// Whether the whole cell follows the grammar.
  private var isNumber: Bool {
    var place = digits(from: at(0, isOneOf: "-") ? 1 : 0)
    if at(place ?? count, isOneOf: ".") { place = place.flatMap { digits(from: $0 + 1) } }
    guard var end = place else { return false }
    if at(end, isOneOf: "eE") {
      let sign = at(end + 1, isOneOf: "+-") ? 1 : 0
      guard let exponent = digits(from: end + 1 + sign) else { return false }
      end = exponent
    }
    return end == count
  }

  /// The place after one or more digits; nothing when there is none.
  private func digits(from start: Int) -> Int? {
    var place = start
    while place < count, digit(at: place) != nil { place += 1 }
    return place > start ? place : nil
  }

  private func at(_ place: Int, isOneOf signs: StaticString) -> Bool {
    guard place < count else { return false }
    let byte = self[place]
    return signs.withUTF8Buffer { $0.contains(byte) }
  }
}
