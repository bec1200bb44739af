// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Indicators
import Papers
import Testing

struct NumberStyleTests {
  struct Example: Sendable {
    let value: Double
    let unit: ValueUnit
    let decimals: Int
    /// In Dutch letters, in the Union's English and in the Union's Dutch; `_` is a no-break space.
    let letter: String
    let english: String
    let dutch: String
  }

  static let examples = [
    Example(
      value: 0.4819277108433735, unit: .percent, decimals: 1, letter: "0,5%", english: "0.5_%",
      dutch: "0,5_%"),
    Example(
      value: 250608.27250608272, unit: .eur, decimals: 0, letter: "€_250.608",
      english: "EUR_250_608", dutch: "250_608_EUR"),
    Example(
      value: 103, unit: .eurMillion, decimals: 0, letter: "€_103_miljoen",
      english: "EUR_103_million", dutch: "103_miljoen_EUR"),
    Example(
      value: 9.14, unit: .eurBillion, decimals: 2, letter: "€_9,14_miljard",
      english: "EUR_9.14_billion", dutch: "9,14_miljard_EUR"),
    Example(
      value: 45.2, unit: .eurPerHour, decimals: 2, letter: "€_45,20_per_uur",
      english: "EUR_45.20_per_hour", dutch: "45,20_EUR_per_uur"),
    Example(
      value: 1233, unit: .number, decimals: 0, letter: "1.233", english: "1_233", dutch: "1_233"),
    Example(
      value: 1, unit: .days, decimals: 0, letter: "1_dag", english: "1_day", dutch: "1_dag"),
    Example(
      value: 96.4, unit: .days, decimals: 1, letter: "96,4_dagen", english: "96.4_days",
      dutch: "96,4_dagen"),
    Example(
      value: -57, unit: .personDays, decimals: 0, letter: "−57_persoonsdagen",
      english: "−57_person-days", dutch: "−57_persoonsdagen"),
  ]

  @Test(arguments: examples)
  func `a value prints as its style and language ask`(example: Example) {
    let print = { (style: NumberStyle, language: Language) in
      style.text(
        example.value, in: example.unit, decimals: example.decimals, language: language)
    }
    #expect(print(.dutchLetter, .nl) == spaced(example.letter))
    #expect(print(.eu, .en) == spaced(example.english))
    #expect(print(.eu, .nl) == spaced(example.dutch))
  }

  @Test func `a Dutch letter in English takes English marks`() {
    let text = NumberStyle.dutchLetter.text(250608.5, in: .eur, decimals: 2, language: .en)
    #expect(text == spaced("€_250,608.50"))
  }

  static let roundings: [(Double, Int, String)] = [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"), (-0.5, 0, "−1"), (-2.5, 0, "−3"),
    (0.05, 1, "0.1"), (0.049, 1, "0.0"), (-0.04, 1, "0.0"), (-0.0, 1, "0.0"), (0.0049, 1, "0.0"),
    (9.95, 1, "10.0"), (999.95, 1, "1_000.0"), (Double.leastNonzeroMagnitude, 3, "0.000"),
    (1e21, 0, gigantic),
    (1.5e-7, 7, "0.0000002"), (830.0 / 3, 0, "277"), (12, 3, "12.000"), (7, -2, "7"),
  ]
  static let gigantic = "1_000_000_000_000_000_000_000"

  @Test(arguments: roundings)
  func `halves round away from zero on the decimal digits`(
    value: Double, decimals: Int, expected: String
  ) {
    let text = NumberStyle.eu.text(value, in: .number, decimals: decimals, language: .en)
    #expect(text == spaced(expected))
  }

  @Test func `an interval prints its unit once`() {
    let ends = 0.18757...1.23254
    let print = { (style: NumberStyle, language: Language) in
      style.text(ends, in: .percent, decimals: 2, language: language)
    }
    #expect(print(.eu, .en) == spaced("0.19–1.23_%"))
    #expect(print(.eu, .nl) == spaced("0,19–1,23_%"))
    #expect(print(.dutchLetter, .nl) == "0,19–1,23%")
  }

  @Test func `an interval with a negative end is joined by a word`() {
    let print = { (language: Language) in
      NumberStyle.eu.text(-0.5...1.25, in: .percent, decimals: 1, language: language)
    }
    #expect(print(.en) == spaced("−0.5 to 1.3_%"))
    #expect(print(.nl) == spaced("−0,5 tot 1,3_%"))
  }

  @Test func `a number that is not finite says so in words`() {
    for value in [Double.infinity, -.infinity, .nan] {
      let text = NumberStyle.eu.text(value, in: .eur, decimals: 2, language: .nl)
      #expect(text == "geen eindig getal")
      #expect(NumberStyle.machine(value) == "")
    }
  }

  @Test func `the text for machines has all digits and no exponent`() {
    #expect(NumberStyle.machine(0.4819277108433735) == "0.4819277108433735")
    #expect(NumberStyle.machine(250608) == "250608")
    #expect(NumberStyle.machine(-1e21) == "-1000000000000000000000")
    #expect(NumberStyle.machine(1.5e-7) == "0.00000015")
    #expect(NumberStyle.machine(-0.0) == "0")
  }

  @Test func `one number prints the same digits in every style and language`() {
    var numbers = Numbers()
    for _ in 0..<2000 {
      let value = numbers.next()
      for unit in ValueUnit.allCases {
        let texts = NumberStyle.all.flatMap { style in
          Language.allCases.map { language in
            digits(style.text(value, in: unit, decimals: 2, language: language))
          }
        }
        #expect(Set(texts).count == 1, "\(value) in \(unit)")
      }
    }
  }

  @Test func `the text for machines reads back as the same number`() {
    var numbers = Numbers()
    for _ in 0..<2000 {
      let value = numbers.next()
      #expect(Double(NumberStyle.machine(value)) == value)
    }
  }

  @Test func `a rounded number is within half a unit of its last digit`() throws {
    var numbers = Numbers()
    for _ in 0..<500 {
      let value = numbers.next()
      let text = NumberStyle.eu.text(value, in: .number, decimals: 3, language: .en)
      let plain = text.replacing("\u{A0}", with: "").replacing("−", with: "-")
      let printed = try #require(Double(plain))
      #expect(abs(printed - value) <= 0.0005 + abs(value) * 1e-15)
    }
  }
}

/// Numbers of many sizes, the same every run.
private struct Numbers {
  private var state: UInt64 = 20_261_120

  mutating func next() -> Double {
    let mantissa = Double(bits() % 2_000_001) - 1_000_000
    let sizes = [1e-9, 1e-3, 0.01, 1, 1e3, 1e9, 1e16]
    return mantissa * sizes[Int(bits() % UInt64(sizes.count))]
  }

  private mutating func bits() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

/// The sign and digits of a printed number, with the decimal mark left out.
private func digits(_ text: String) -> String {
  String(text.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "−" }.map(Character.init))
}

func spaced(_ text: String) -> String { text.replacing("_", with: "\u{A0}") }
