// SPDX-License-Identifier: EUPL-1.2
internal import Numerics

/// The figures of one group; nothing stands for a figure whose base is empty.
public struct GroupFigures: Sendable {
  /// The country and year.
  public let key: GroupKey
  /// Notices, awards, awards with a known winner's country, and those across a border.
  public let notices, awards, known, cross: Int
  /// Awards with a number of tenders, with the size of the winner, with a value.
  public let tendered, sized, valued: Int
  /// The share of known awards that crosses a border, and its Wilson interval of 95 %.
  public let crossShare, crossLow, crossHigh: Double?
  /// The value of known awards and of those across a border, and their ratio.
  public let knownValue, crossValue: Double
  /// The share of the value of known awards that crosses a border.
  public let crossValueShare: Double?
  /// Mean, median and 90th percentile of the number of tenders.
  public let meanTenders, medianTenders, highTenders: Double?
  /// The share of awards with one tender, and of awards to small and medium-sized winners.
  public let singleShare, smallShare: Double?
  /// The values below which 10, 25, 50, 75 and 90 % of the values lie; empty without values.
  public let valueQuantiles: [Double]
  /// Concentration of winners on the scale to 10,000: by number of awards and by value.
  public let concentration, valueConcentration: Double?

  /// The shares at which values are given.
  static let shares = [0.10, 0.25, 0.50, 0.75, 0.90]
}

extension GroupFigures {
  /// The figures of a tally.
  init(_ key: GroupKey, _ tally: borrowing GroupTally) {
    self.key = key
    (notices, awards, known, cross) = (tally.notices, tally.awards, tally.known, tally.cross)
    (tendered, sized, valued) = (tally.tendered, tally.sized, tally.values.count)
    let interval = try? Proportion.wilson(cross, of: known)
    crossShare = ratio(Double(cross), Double(known))
    (crossLow, crossHigh) = (interval?.low, interval?.high)
    knownValue = tally.knownValue.rounded
    crossValue = tally.crossValue.rounded
    crossValueShare = ratio(crossValue, knownValue)
    meanTenders = ratio(Double(tally.tenderSum), Double(tendered))
    let middles = (try? Summary.quantiles(ofCounts: tally.tenderCounts, at: [0.5, 0.9])) ?? []
    (medianTenders, highTenders) = (middles.first, middles.last)
    singleShare = ratio(Double(tally.single), Double(tendered))
    smallShare = ratio(Double(tally.small), Double(sized))
    valueQuantiles = (try? Summary.quantiles(of: tally.values, at: Self.shares)) ?? []
    concentration = scaled(try? Concentration.herfindahl(counts: tally.winnerAwards))
    valueConcentration = scaled(try? Concentration.herfindahl(tally.winnerValues))
  }
}

/// A ratio; nothing when the base is 0.
private func ratio(_ part: Double, _ base: Double) -> Double? { base == 0 ? nil : part / base }

/// An index from 0 to 1 on the scale that competition authorities print.
private func scaled(_ index: Double?) -> Double? { index.map { $0 * 10_000 } }
