// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// The award itself, and its value.
  static let plainFamily = [rows, value]

  /// The award itself.
  public static let rows = AwardProperty(
    "rows", Words(nl: "de gunning zelf", en: "the award itself"), .rows)

  /// The value, where it is plausible and has a currency.
  public static let value = AwardProperty(
    "value", Words(nl: "de waarde van de gunning", en: "the value of the award"), in: .eur,
    .numbers { table, rules in amounts(table, rules) })

  /// The value of each row; not a number when it is a placeholder or has no currency.
  static func amounts(_ table: AwardTable, _ rules: AwardRules) -> [Double] {
    let hasCurrency = table.currency.marks { !$0.isEmpty }
    let (low, high) = (rules.amounts.lowerBound, rules.amounts.upperBound)
    let values = table.value.numbers
    return Lanes(values.count).column { range, amounts in
      for row in range {
        let isUsable = hasCurrency[row] == 1 && values[row] >= low && values[row] <= high
        amounts[row] = isUsable ? values[row] : .nan
      }
    }
  }
}
