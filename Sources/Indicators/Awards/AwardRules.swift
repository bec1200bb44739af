// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// The defaults of every award measure, each of which an indicator can replace.
public struct AwardRules: Hashable, Sendable {
  /// Which rows that are left out by default are taken in.
  public var inclusions: Set<Inclusion>
  /// The plausible values; anything outside is a placeholder.
  public var amounts: ClosedRange<Double>
  /// When a group of winners from several countries counts as foreign.
  public var group: GroupRule
  /// The dataset with dated rates by which values become euro; nothing leaves them as they are.
  public var rates: String?

  /// Records rules; without arguments they are the defaults.
  public init(
    including inclusions: Set<Inclusion> = [], amounts: ClosedRange<Double> = usualAmounts,
    group: GroupRule = .anyForeign, rates: String? = nil
  ) {
    self.inclusions = inclusions
    self.amounts = amounts
    self.group = group
    self.rates = rates
  }

  /// Values from EUR 1,000 to 1e10 are plausible by default.
  public static let usualAmounts = 1_000.0...1e10

  /// Rows that are left out by default, by the word that takes them in.
  public enum Inclusion: String, CaseIterable, Hashable, Sendable {
    /// Buyers that are institutions of the EU.
    case institutions = "eu-institutions"
    /// Modifications of contracts: F20, and eForms 38 to 40.
    case modifications
    /// Transparency notices in advance: F15, and eForms 25 to 28.
    case transparency = "transparency-notices"
    /// Results of design contests: F13, and eForms 36 and 37.
    case contests
    /// Every form that is no result.
    case otherForms = "other-forms"
    /// Lots that were not awarded.
    case notAwarded = "not-awarded"
    /// Notices without an award section.
    case noSection = "no-award-section"
    /// Translations of notices.
    case translations
    /// Cancelled notices.
    case cancelled
    /// Earlier versions of notices.
    case superseded
  }

  /// When an award to a group of winners from several countries is cross-border.
  public enum GroupRule: String, CaseIterable, Hashable, Sendable {
    /// One foreign winner is enough.
    case anyForeign = "group-any-foreign"
    /// The first winner named is foreign.
    case leader = "group-leader"
    /// All winners are foreign.
    case allForeign = "group-all-foreign"

    /// Whether an award is cross-border; nothing when that is unknown.
    public func isCrossBorder(_ parties: Parties) -> Bool? {
      let foreign = parties.areForeign
      return switch self {
      case .anyForeign: parties.isCrossBorder
      case .leader: foreign.first ?? nil
      case .allForeign:
        foreign.contains(false) ? false : foreign.isEmpty || foreign.contains(nil) ? nil : true
      }
    }
  }
}

extension AwardRules {
  /// The sentences about what differs from the defaults; nothing when nothing does.
  public var words: Words? {
    var sentences: [Words] = []
    if !inclusions.isEmpty {
      let list = Inclusion.allCases.filter(inclusions.contains).map(\.rawValue)
        .joined(separator: ", ")
      sentences.append(Words(nl: "Meegeteld: \(list).", en: "Counted in: \(list)."))
    }
    if amounts != AwardRules.usualAmounts {
      let (low, high) = (plainText(amounts.lowerBound), plainText(amounts.upperBound))
      sentences.append(
        Words(nl: "Waarden van \(low) tot en met \(high).", en: "Values from \(low) to \(high)."))
    }
    if group != .anyForeign {
      sentences.append(
        Words(nl: "Combinaties: \(group.rawValue).", en: "Groups: \(group.rawValue)."))
    }
    if let rates {
      sentences.append(
        Words(
          nl: "Waarden in andere munten omgerekend met de koers van het jaar in \(rates).",
          en: "Values in other currencies converted at the rate of the year in \(rates)."))
    }
    guard let first = sentences.first else { return nil }
    return sentences.dropFirst().reduce(first) { $0 + Words(same: " ") + $1 }
  }
}
