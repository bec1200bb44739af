// SPDX-License-Identifier: EUPL-1.2
internal import Ingest
internal import Papers

/// A market profile as text: all figures for machines, the main ones for a person.
public struct ProfileTable {
  /// The headings of all figures, without those of the groups.
  public static let columns = [
    "n_notices", "n_awards", "n_known", "n_cross", "share_cross", "wilson_lo", "wilson_hi",
    "value_known", "value_cross", "share_cross_value", "n_offers", "mean_offers", "median_offers",
    "p90_offers", "single_bid_share", "n_sme_known", "sme_share", "n_values", "v_p10", "v_p25",
    "v_p50", "v_p75", "v_p90", "hhi_count", "hhi_value",
  ]
  /// The figures that fit on a screen.
  static let short = [
    "n_notices", "n_awards", "n_known", "n_cross", "share_cross", "wilson_lo", "wilson_hi",
    "single_bid_share", "median_offers", "v_p50", "hhi_count",
  ]

  private let profile: MarketProfile
  private let split: ProfileSplit

  /// A table of a profile that is split in some way.
  public init(_ profile: MarketProfile, split: ProfileSplit) {
    self.profile = profile
    self.split = split
  }

  /// The headings of every cell.
  public var headings: [String] { keyHeadings + Self.columns }

  /// The cells of every group, below the headings; an empty cell is a figure with an empty base.
  public var rows: [[String]] {
    profile.groups.map { group in keyCells(group.key) + group.cells }
  }

  /// CSV with all figures, in the order of country and year.
  ///
  /// Only countries and years are text that may need quotes.
  public var csv: String {
    var text = ""
    Self.add(headings, to: &text)
    for group in profile.groups {
      Self.add(keyCells(group.key).map(CSVText.cell) + group.cells, to: &text)
    }
    return text
  }

  /// Adds one line to CSV.
  private static func add(_ cells: [String], to text: inout String) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      text += cell
    }
    text += "\n"
  }

  /// A table of the main figures, aligned, with at most four decimals.
  public var text: String {
    let chosen = headings.indices.filter {
      $0 < keyHeadings.count || Self.short.contains(headings[$0])
    }
    let lines = ([headings] + rows).map { row in chosen.map { Self.shortened(row[$0]) } }
    let widths = chosen.indices.map { place in lines.map { $0[place].count }.max() ?? 0 }
    return lines.map { line in
      zip(line, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ") + "\n"
    }.joined()
  }

  private var keyHeadings: [String] {
    (split.hasCountry ? ["country"] : []) + (split.hasYear ? ["year"] : [])
  }

  private func keyCells(_ key: GroupKey) -> [String] {
    (split.hasCountry ? [key.country] : []) + (split.hasYear ? [key.year] : [])
  }

  /// A number with at most four decimals; anything else as it is.
  private static func shortened(_ cell: String) -> String {
    guard let point = cell.firstIndex(of: "."), let number = Double(cell) else { return cell }
    let decimals = cell.distance(from: point, to: cell.endIndex) - 1
    if decimals <= 4 { return cell }
    return NumberStyle.machine((number * 10_000).rounded() / 10_000)
  }
}

extension GroupFigures {
  /// All figures in the order of ``ProfileTable/columns``, with all digits.
  fileprivate var cells: [String] {
    let counts = { (number: Int) in String(number) }
    let digits = { (number: Double?) in number.map(NumberStyle.machine) ?? "" }
    let quantiles =
      valueQuantiles.isEmpty ? Self.shares.map { _ in "" } : valueQuantiles.map { digits($0) }
    return [notices, awards, known, cross].map(counts)
      + [crossShare, crossLow, crossHigh, knownValue, crossValue, crossValueShare].map(digits)
      + [counts(tendered)] + [meanTenders, medianTenders, highTenders, singleShare].map(digits)
      + [counts(sized), digits(smallShare), counts(valued)] + quantiles
      + [digits(concentration), digits(valueConcentration)]
  }
}
