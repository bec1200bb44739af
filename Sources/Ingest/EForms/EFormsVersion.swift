// SPDX-License-Identifier: EUPL-1.2

/// A field that a notice can withhold from publication for some time.
enum EFormsField: Hashable {
  case procedure
  case outcome
  case counts
  case lowestTender
  case highestTender
  case tenderValue
  case winners
}

/// What differs from one version of the eForms SDK to the next, as data.
///
/// The fields read here stand at the same place in all of them. How a notice says that it withholds
/// a field does not: up to 1.15 a block beside the field, from 1.16 a list for the whole notice.
struct EFormsVersion {
  /// The name as `cbc:CustomizationID` writes it.
  let name: String
  /// The codes that withhold a field this reader reads.
  private let withholding: [String: [EFormsField]]

  /// Whether one of some codes withholds a field.
  func withholds(_ field: EFormsField, by codes: Set<String>) -> Bool {
    codes.contains { withholding[$0]?.contains(field) ?? false }
  }

  /// The versions this reader knows, by name.
  static let known: [String: EFormsVersion] = Dictionary(
    uniqueKeysWithValues: versions.map { numbers, withholding in
      numbers.map { number in
        let name = "eforms-sdk-1.\(number)"
        return (name, EFormsVersion(name: name, withholding: withholding))
      }
    }.joined())

  private static let versions = [
    (3...15, fieldCodes), (16...16, fieldCodes.merging(groupCodes) { field, _ in field }),
  ]

  /// Codes of the list `non-publication-identifier`.
  private static let fieldCodes: [String: [EFormsField]] = [
    "pro-typ": [.procedure], "win-cho": [.outcome], "rec-sub-typ": [.counts],
    "rec-sub-cou": [.counts], "ten-val-low": [.lowestTender], "ten-val-hig": [.highestTender],
    "win-ten-val": [.tenderValue],
  ]

  /// Codes of the list `undisclosed-data-group`.
  private static let groupCodes: [String: [EFormsField]] = [
    "sub-stat": [.counts], "sub-lohi": [.lowestTender, .highestTender], "ten-valu": [.tenderValue],
    "eop-info": [.winners],
  ]
}
