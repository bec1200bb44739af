// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A question about thresholds; one file in `Evidence/Scenarios`, or words on a command line.
public struct ThresholdStudy: Hashable, Sendable, Identifiable {
  /// The threshold that applies now: an amount, or the finding that gives it.
  public enum Current: Hashable, Sendable {
    /// An amount in euro.
    case amount(Double)
    /// The value of a finding.
    case finding(FindingKey)
  }

  /// The slug: the name of the file without its ending.
  public var id: String
  /// The title.
  public var title: Words
  /// The dataset of awards, `publisher/dataset`.
  public var awards: Located<String>
  /// The thresholds, in euro, lowest first, each once.
  public var thresholds: [Double]
  /// The threshold that applies now; nothing when nobody says.
  public var current: Located<Current>?
  /// The only state whose buyers count; nothing for all.
  public var state: Area?
  /// The conditions every award must meet, as in an indicator.
  public var conditions: Located<String>?
  /// The study that gives the cost of one procedure.
  public var burden: Located<String>?
  /// The width of a bin, in percent of its threshold.
  public var binPercent = 5.0
  /// The number of bins on each side of a threshold.
  public var bins = 5
  /// What is taken for granted.
  public var assumptions: [ThresholdAssumption] = []
  /// What the scenario is and is not, printed with it.
  public var method = Words(same: "")
  /// Where the question stands.
  public var place: Place

  /// The most bins on a side.
  public static let mostBins = 20

  /// Asks about thresholds in a dataset, and about nothing else.
  public init(of awards: Located<String>, thresholds: [Double]) {
    id = awards.value
    title = Self.title(of: awards.value)
    self.awards = awards
    self.thresholds = Set(thresholds).sorted()
    place = awards.place
  }

  /// The same question about other awards.
  public func named(after awards: Located<String>) -> ThresholdStudy {
    var study = self
    (study.id, study.awards) = (awards.value, awards)
    study.title = Self.title(of: awards.value)
    return study
  }

  private static func title(of awards: String) -> Words {
    Words(nl: "Drempels in \(visible(awards))", en: "Thresholds in \(visible(awards))")
  }
}

extension ThresholdStudy {
  /// Amounts of money with commas between them, as `750000,1000000`; nothing when one is not above 0.
  public static func amounts(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let amounts = parts.compactMap { amount(trimmed($0)) }
    return amounts.count == parts.count && !amounts.isEmpty ? Set(amounts).sorted() : nil
  }

  /// An amount of money above 0 and below a million million.
  public static func amount(_ text: some StringProtocol) -> Double? {
    plainNumber(text).flatMap { $0 > 0 && $0 < 1e12 ? $0 : nil }
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
