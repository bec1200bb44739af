// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// The share of each state, drawn towards that of all by as much as its cases are few.
///
/// value = 100 × (α + k) ÷ (α + β + n), with α and β the shapes of a beta distribution of the shares of
/// states, by maximum likelihood of the beta-binomial. The interval has 2.5 % of the posterior beta
/// distribution on each side; it takes α and β as known and is therefore somewhat too narrow.
///
/// Besides it comes `crude`: the share of the state by itself, with Wilson's interval.
///
/// - Where states differ no more than chance explains, every state has the share of all, without an
///   interval of its own. Where it is 0 or 100 % in all states: ``NoEstimate/allEqual``.
/// - Fewer than two states with a known outcome: ``NoEstimate/tooFewGroups(needed:found:)``.
///
/// Griffiths, D. A. (1973), Biometrics 29, 637–648. Casella, G. (1985), The American Statistician 39,
/// 83–87.
public struct ShrunkenShareMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "shrunken-share"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel per lidstaat, bij weinig gevallen naar het gemiddelde toe getrokken.",
    en: "The share of each member state, drawn towards the mean where cases are few.")
  /// A property that is true or false, by state.
  public static let scope = MeasureScope(
    properties: [.outcome], usually: .crossBorder, awardUnits: [.notice, .award], splits: [.area])

  /// Makes the measure.
  public init() {}

  /// A share is always in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// One state by itself has nothing to borrow from.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    throw .tooFewGroups(needed: 2, found: 1)
  }

  /// The shares of states that are looked at together.
  public func estimates(
    from inputs: [MeasureInput], unit: CountingUnit
  ) -> [Result<Estimate, NoEstimate>] {
    let tallies = Lanes(each: inputs.count).run { place, _ -> Tally? in
      guard case .awards(let cases) = inputs[place] else { return nil }
      return Tally(of: cases, unit: unit)
    }
    let known = tallies.compactMap(\.self).filter { $0.known > 0 }
    var shares = shrunken(known)[...]
    return tallies.map { tally in
      guard let tally, tally.all > 0 else { return .failure(.noRows) }
      guard tally.known > 0 else { return .failure(.allUnknown(cases: tally.unknown)) }
      return shares.popFirst() ?? .failure(.noRows)
    }
  }

  private func shrunken(_ tallies: [Tally]) -> [Result<Estimate, NoEstimate>] {
    do {
      let model = try BetaBinomialModel(tallies.map(\.yes), of: tallies.map(\.known))
      return estimates(of: tallies, in: model)
    } catch {
      let reason = Self.reason(error, groups: tallies.count)
      return tallies.map { _ in .failure(reason) }
    }
  }

  private static func reason(_ error: Undefined, groups: Int) -> NoEstimate {
    if error == .unsettled { return .notFinite }
    return groups < 2 ? .tooFewGroups(needed: 2, found: groups) : .allEqual
  }

  private func estimates(
    of tallies: [Tally], in model: BetaBinomialModel
  ) -> [Result<Estimate, NoEstimate>] {
    let intervals = try? model.posteriorIntervals(level: ShareMeasure.level)
    return model.posteriorMeans().enumerated().map { index, share in
      let tally = tallies[index]
      let crude = Result { () throws(NoEstimate) in try tally.share() }
      return .success(
        Estimate(
          value: 100 * share, numerator: Double(tally.yes), n: tally.known,
          unknown: tally.unknown, interval: intervals.map { percent($0[index]) },
          method: intervals == nil ? nil : .posterior,
          companions: [Companion("crude", in: .percent, crude)]))
    }
  }
}
