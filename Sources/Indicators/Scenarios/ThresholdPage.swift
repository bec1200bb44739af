// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// One threshold over counted notices.
struct ThresholdPage {
  let threshold: Double
  let current: Double?
  let study: ThresholdStudy
  let notices: [CountedNotice]
  let burden: BurdenAnswer?

  var line: ThresholdLine {
    let values = notices.compactMap { notice -> Double? in
      guard case .known(let value) = notice.value else { return nil }
      return value
    }
    return ThresholdLine(
      threshold: threshold, bands: bands.map(count),
      bunching: Bunching(
        of: values, around: threshold, width: threshold * study.binPercent / 100,
        count: study.bins))
  }

  private var bands: [ThresholdBand] {
    guard let current, current != threshold else { return [.above, .below, .unknown] }
    return [.above, .below, current < threshold ? .released : .added, .unknown]
  }

  private func holds(_ band: ThresholdBand, _ notice: CountedNotice) -> Bool {
    let isAbove = notice.value.isAtLeast(threshold)
    let isAboveCurrent = current.map { notice.value.isAtLeast($0) } ?? nil
    return switch band {
    case .above: isAbove == true
    case .below: isAbove == false
    case .unknown: isAbove == nil
    case .released: isAbove == false && isAboveCurrent == true
    case .added: isAbove == true && isAboveCurrent == false
    }
  }

  private func completeness(of band: ThresholdBand) -> Completeness {
    guard let current else { return .unknown }
    let rest: Completeness =
      study.assumptions.contains(.belowComplete) ? .assumed : .partly
    return switch band {
    case .above: current <= threshold ? .observed : rest
    case .released: .observed
    case .below, .added: rest
    case .unknown: .unknown
    }
  }

  private func count(_ band: ThresholdBand) -> BandCount {
    let own = notices.filter { holds(band, $0) }
    let amounts = own.compactMap(\.value.amount)
    let telling = notices.count { $0.value.isAtLeast(threshold) != nil }
    let awards = own.reduce(0) { $0 + $1.awards }
    let unknownAwards = own.reduce(0) { $0 + $1.unknownAwards }
    let share = OutcomeCount(
      yes: own.count, known: telling, unknown: notices.count - telling)
    return BandCount(
      band: band, completeness: completeness(of: band), notices: own.count, awards: awards,
      value: amounts.isEmpty ? nil : exactSum(amounts), share: band == .unknown ? nil : share,
      assumedNotices: assumed(share, in: band),
      crossBorder: OutcomeCount(
        yes: own.count { $0.isCrossBorder == true },
        known: own.count { $0.isCrossBorder != nil },
        unknown: own.count { $0.isCrossBorder == nil }),
      crossBorderAwards: OutcomeCount(
        yes: own.reduce(0) { $0 + $1.crossBorderAwards }, known: awards - unknownAwards,
        unknown: unknownAwards),
      burdens: burden.map { BandBurdens(of: $0, assumptions: study.assumptions).burdens(own) } ?? []
    )
  }

  /// The notices with their part of those of unknown value.
  private func assumed(_ share: OutcomeCount, in band: ThresholdBand) -> Double? {
    guard study.assumptions.contains(.unknownInProportion), band != .unknown, share.known > 0
    else { return nil }
    let part = Double(share.yes) / Double(share.known)
    return Double(share.yes) + part * Double(share.unknown)
  }
}
