// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Indicators

extension NumberStyle {
  /// An amount in euro with the digits an estimate can carry.
  ///
  /// From a million in millions, from a thousand million in billions, both with one decimal; less in
  /// euro with three significant digits, and whole euro below a hundred: `EUR 14.2 million`,
  /// `EUR 34 500`.
  public func money(_ amount: Double, language: Language) -> String {
    switch amount.magnitude {
    case 999_500_000...: text(amount / 1e9, in: .eurBillion, decimals: 1, language: language)
    case 999_500...: text(amount / 1e6, in: .eurMillion, decimals: 1, language: language)
    default:
      text(Self.threeDigits(amount), in: .eur, decimals: 0, language: language)
    }
  }

  /// A published amount in euro with the digits it has: `EUR 103 million`, `EUR 250 608`.
  public func published(_ amount: Double, language: Language) -> String {
    switch amount.magnitude {
    case 1e9...: exact(amount / 1e9, in: .eurBillion, language: language)
    case 1e6...: exact(amount / 1e6, in: .eurMillion, language: language)
    default: text(amount, in: .eur, decimals: 0, language: language)
    }
  }

  /// The nearest number of three significant digits, or the nearest whole number below 100.
  private static func threeDigits(_ amount: Double) -> Double {
    var step = 1.0
    while amount.magnitude >= 999.5 * step { step *= 10 }
    return (amount / step).rounded() * step
  }
}
