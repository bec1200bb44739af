// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension AwardProperty {
  /// The award itself, and its value.
  static let plainFamily = [rows, value]

  /// The award itself.
  public static let rows = AwardProperty(
    "rows", Words(nl: "de gunning zelf", en: "the award itself"), .rows)

  /// The value, where it is plausible and has a currency; see ``AwardAmounts``.
  public static let value = AwardProperty(
    "value", Words(nl: "de waarde van de gunning", en: "the value of the award"), in: .eur,
    .amounts)
}
