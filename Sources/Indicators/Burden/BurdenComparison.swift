// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Computed and published costs of the same thing beside each other.
public struct BurdenComparison: Hashable, Sendable {
  /// One cost, with its name.
  public struct Amount: Hashable, Sendable {
    /// The key of the finding, or the area for a cost computed here.
    public let name: Words
    /// The cost in euro.
    public let euro: Double
    /// Whether it is published; else it is computed here.
    public let isPublished: Bool
    /// Where the comparison asks for it.
    let place: Place
  }

  /// What is compared: one procedure, a year, or the part of a year that the directive brings.
  public let slice: BurdenSlice
  /// The costs: those computed here first, then the published ones in the order of the study.
  public let amounts: [Amount]

  /// The greatest cost over the least; nothing with fewer than two costs or a cost of 0.
  public var ratio: Double? {
    let costs = amounts.map(\.euro)
    guard costs.count > 1, let least = costs.min(), let greatest = costs.max(), least > 0
    else { return nil }
    return greatest / least
  }

  /// Gathers the costs; a key without an amount of money is reported.
  init(
    _ slice: BurdenSlice, _ burdens: [AreaBurden], _ keys: [Located<FindingKey>],
    _ findings: [FindingKey: Finding], at place: Place, noting report: inout Report
  ) {
    self.slice = slice
    var amounts: [Amount] = []
    for burden in burdens where burden.area.isGroup || burden.area == .all {
      guard let cost = burden.estimate(slice) else { continue }
      let name = Words(
        nl: "hier berekend [\(burden.area)], \(burden.term.rawValue)",
        en: "computed here [\(burden.area)], \(burden.term.rawValue)")
      amounts.append(Amount(name: name, euro: cost.mean, isPublished: false, place: place))
    }
    for key in keys {
      guard let euro = findings[key.value]?.euro else {
        noteNumber(key.value.description, at: key.place, noting: &report)
        continue
      }
      amounts.append(
        Amount(
          name: Words(same: key.value.description), euro: euro, isPublished: true,
          place: key.place))
    }
    self.amounts = amounts
  }

  /// Warns about every two costs that lie further apart than the study accepts.
  func check(
    against limit: Double, printing: (Amount) -> Words, noting report: inout Report
  ) {
    for (index, one) in amounts.enumerated() {
      for other in amounts[(index + 1)...] {
        let (least, greatest) = one.euro <= other.euro ? (one, other) : (other, one)
        guard least.euro > 0, greatest.euro / least.euro > limit else { continue }
        report.note(Self.warning(slice, least, greatest, printing, at: other.place))
      }
    }
  }

  private static func warning(
    _ slice: BurdenSlice, _ least: Amount, _ greatest: Amount, _ printing: (Amount) -> Words,
    at place: Place
  ) -> Diagnostic {
    let times = roundedText(greatest.euro / least.euro)
    let (low, high) = (printing(least), printing(greatest))
    return Diagnostic(
      .burdenRatio, at: place,
      Words(
        nl:
          "De kosten (\(slice.title.nl)) zijn \(high.nl) volgens \(greatest.name.nl) en \(low.nl) "
          + "volgens \(least.name.nl): \(decimalComma(times)) keer zo veel.",
        en: "The cost (\(slice.title.en)) is \(high.en) by \(greatest.name.en) and \(low.en) by "
          + "\(least.name.en): \(times) times as much."))
  }
}

private func decimalComma(_ number: String) -> String {
  String(number.map { $0 == "." ? "," : $0 })
}

/// Reports a key that names no number of the kind that is needed.
func noteNumber(_ key: String, at place: Place, noting report: inout Report) {
  report.note(
    .burdenNumber, at: place,
    Words(
      nl: "'\(visible(key))' is geen getal dat hier kan worden gebruikt.",
      en: "'\(visible(key))' is not a number that can be used here."))
}

extension Finding {
  /// The value in euro; nothing for a finding without a number or in another unit.
  var euro: Double? {
    guard let value = estimate?.value else { return nil }
    switch unit {
    case .eur: return value
    case .eurMillion: return value * 1e6
    case .eurBillion: return value * 1e9
    default: return nil
    }
  }
}
