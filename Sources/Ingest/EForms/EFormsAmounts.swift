// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension EFormsAmount {
  /// What stands in the place of a withheld number.
  static let masked = "-1"

  /// The number and currency; nothing for a masked amount.
  func money() throws(Refusal) -> (number: Double, currency: String)? {
    if text.value == EFormsAmount.masked { return nil }
    if let currency, !isCode(currency.value) {
      throw Refusal(TedCodes.unknown(currency.value, at: currency.place))
    }
    do throws(NumberText.Trouble) {
      let number = try NumberText().read(text.value, as: .decimal)
      if number < 0 { throw .form }
      return (number, currency?.value ?? "")
    } catch {
      throw Refusal(NumberText.diagnostic(error, text.value, at: text.place))
    }
  }

  private func isCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

/// The value of an award: what its winning tenders are worth together.
///
/// Tenders that share a framework agreement often repeat the value of the whole: equal values count
/// once, and different ones leave the value unknown. It is also unknown when there is no tender,
/// when one has no value, and when there are several currencies.
struct EFormsSum {
  /// The value.
  let number: Double?
  /// The currency, also when the value is unknown; empty when there are several.
  let currency: String

  /// Adds the values of tenders; nothing stands for a tender without one.
  init(_ values: [(number: Double, currency: String)?], isFramework: Bool) {
    let known = values.compactMap { $0 }
    let currencies = Set(known.map(\.currency))
    currency = currencies.count == 1 ? currencies.joined() : ""
    let isWhole = known.count == values.count && currencies.count == 1
    let numbers = known.map(\.number)
    if !isWhole {
      number = nil
    } else if isFramework {
      number = Set(numbers).count == 1 ? numbers[0] : nil
    } else {
      number = numbers.reduce(0, +)
    }
  }
}

extension [EFormsAmount] {
  /// A text of each amount, joined as the awards table joins them.
  func joined(_ text: (EFormsAmount) -> String) -> String {
    map(text).joined(separator: AwardsCSV.joint)
  }
}
