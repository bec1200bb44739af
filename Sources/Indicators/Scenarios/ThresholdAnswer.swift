// SPDX-License-Identifier: EUPL-1.2
public import Evidence

/// What lies above and below one threshold.
public struct ThresholdLine: Sendable {
  /// The threshold in euro.
  public let threshold: Double
  /// The bands, in the order of ``ThresholdBand``.
  public let bands: [BandCount]
  /// How values lie around it.
  public let bunching: Bunching

  /// The count of a band, where the threshold has it.
  public subscript(band: ThresholdBand) -> BandCount? { bands.first { $0.band == band } }
}

/// A question about thresholds with everything computed for it.
public struct ThresholdAnswer: Sendable {
  /// The question.
  public let study: ThresholdStudy
  /// The dataset of awards.
  public let snapshot: Snapshot
  /// The threshold that applies now, in euro; nothing when nobody says.
  public let current: Double?
  /// The number of notices that count.
  public let notices: Int
  /// Why awards have no value that can be used.
  public let gaps: ValueGaps
  /// The thresholds, lowest first.
  public let lines: [ThresholdLine]
  /// The datasets that hold rates of the euro.
  public let rates: [Snapshot]
  /// The rows behind it.
  public let lineage: Lineage
}
