// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// An axis that runs from one round number to another and always holds zero.
struct ChartScale {
  /// One step is `mantissa × 10^exponent`.
  private let mantissa: Int
  private let exponent: Int
  /// The ends of the axis, in steps.
  private let steps: ClosedRange<Int>
  private let step: Double

  /// The widest range that can be drawn; values outside it have no bar.
  static let drawable = -1e15...1e15
  /// The shortest axis; shorter ones are drawn as 0 to 1.
  private static let shortest = 1e-9

  /// Makes an axis of about five steps that holds `values` and zero.
  init(values: [Double]) {
    let lowest = min(0, values.min() ?? 0)
    let most = max(0, values.max() ?? 0)
    let highest = most - lowest < Self.shortest ? 1 : most
    let span = highest - lowest
    let raw = span / 5
    var exponent = 0
    while power(exponent + 1) <= raw { exponent += 1 }
    while power(exponent) > raw { exponent -= 1 }
    let mantissa = [1, 2, 5].first { Double($0) * power(exponent) >= raw * 0.999_999 }
    self.mantissa = mantissa ?? 1
    self.exponent = mantissa == nil ? exponent + 1 : exponent
    let step = Double(self.mantissa) * power(self.exponent)
    let from = Int((lowest / step + 1e-6).rounded(.down))
    let to = Int((highest / step - 1e-6).rounded(.up))
    steps = min(from, 0)...max(to, from == 0 ? 1 : 0)
    self.step = step
  }

  /// The round numbers along the axis.
  var ticks: [Int] { Array(steps) }

  /// How far along the axis a value stands, from 0 to 1.
  func position(of value: Double) -> Double {
    let from = Double(steps.lowerBound)
    let part = (value / step - from) / (Double(steps.upperBound) - from)
    return min(1, max(0, part))
  }

  /// How far along the axis a tick stands, from 0 to 1.
  func position(ofTick tick: Int) -> Double {
    Double(tick - steps.lowerBound) / Double(steps.count - 1)
  }

  /// The number at a tick, in the notation of a language.
  func text(ofTick tick: Int, in language: Language) -> String {
    let digits = String(abs(tick * mantissa))
    var whole = digits
    var part = ""
    if exponent >= 0, tick != 0 {
      whole += String(repeating: "0", count: exponent)
    } else if exponent < 0 {
      let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      whole = String(padded.dropLast(-exponent))
      part = String(padded.suffix(-exponent))
    }
    let marks = (thousands: language == .nl ? "." : ",", decimal: language == .nl ? "," : ".")
    let number = grouped(whole, by: marks.thousands) + (part.isEmpty ? "" : marks.decimal + part)
    return tick < 0 ? "\u{2212}" + number : number
  }
}

/// Ten to a whole power, the nearest `Double` to it.
private func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

private func grouped(_ digits: String, by mark: String) -> String {
  var text = ""
  for (offset, digit) in digits.enumerated() {
    if offset > 0, (digits.count - offset) % 3 == 0 { text += mark }
    text.append(digit)
  }
  return text
}

/// A length or place in a drawing: at most two decimals, the same on every machine.
func pixels(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
  let sign = hundredths < 0 ? "-" : ""
  if part == 0 { return sign + String(whole) }
  let decimals = part % 10 == 0 ? String(part / 10) : (part < 10 ? "0" : "") + String(part)
  return "\(sign)\(whole).\(decimals)"
}
