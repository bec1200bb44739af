// SPDX-License-Identifier: EUPL-1.2
internal import Ingest

/// Where the columns of the profile stand in one file.
struct ProfileColumns: Sendable {
  /// A column by what it holds.
  enum Name: Int {
    case notice, year, cancelled, country, code, award, reason, winner
    case winnerCountry, size, tenders, value
  }

  /// The names a file must have, in the order of ``Name``.
  static let names = [
    "ID_NOTICE_CAN", "YEAR", "CANCELLED", "ISO_COUNTRY_CODE", "CPV", "ID_AWARD",
    "INFO_ON_NON_AWARD", "WIN_NAME", "WIN_COUNTRY_CODE", "B_CONTRACTOR_SME", "NUMBER_OFFERS",
    "AWARD_VALUE_EURO_FIN_1",
  ]

  /// The columns that tell of the whole notice.
  private static let ofNotice: [Name] = [.notice, .year, .cancelled, .country, .code]

  /// The columns, as they stand from left to right.
  let all: ChosenColumns
  /// Those after the last column that tells of the whole notice.
  let later: ChosenColumns
  /// Which of all columns is that of each name.
  let slots: [Int]
  /// The last column that tells of the whole notice.
  let lastOfNotice: Int

  /// The places in a table; nothing when a column is missing.
  init?(_ table: TableScan) {
    let found = ProfileColumns.names.compactMap(table.position)
    guard found.count == ProfileColumns.names.count else { return nil }
    let rising = found.sorted()
    let slots = found.map { place in rising.firstIndex(of: place) ?? 0 }
    self.slots = slots
    let last = Self.ofNotice.map { found[$0.rawValue] }.max() ?? 0
    all = ChosenColumns(rising)
    later = ChosenColumns(rising.filter { $0 > last })
    lastOfNotice = last
  }

  /// Where a column stands.
  subscript(name: Name) -> Int { all.places[slots[name.rawValue]] }
}
