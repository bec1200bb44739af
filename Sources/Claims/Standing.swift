// SPDX-License-Identifier: EUPL-1.2
public import Evidence
public import Indicators

/// How a claim stands given the findings; only `holds` is printed without a qualifier.
public enum Standing: Hashable, Sendable {
  /// The estimate and its whole interval lie on the right side.
  case holds
  /// The estimate is on the right side, the interval crosses the bound.
  case thin
  /// The estimate is on the wrong side.
  case fails
  /// There is no number to test.
  case notComputable(FindingKey, NoEstimate)
  /// A source is older than its refresh date.
  case stale(snapshot: String, refreshBy: CalendarDay)
  /// The data do not represent the population; the claim can only be an example.
  case illustration

  /// The word used in reports and by `--json`.
  public var word: String {
    switch self {
    case .holds: "holds"
    case .thin: "thin"
    case .fails: "fails"
    case .notComputable: "not-computable"
    case .stale: "stale"
    case .illustration: "illustration"
    }
  }
}

/// A claim with its standing and the findings it was judged on.
public struct Judgement: Hashable, Sendable, Identifiable {
  /// The claim.
  public let claim: Claim
  /// How it stands.
  public let standing: Standing
  /// The findings of its test, in the order of the test.
  public let findings: [Finding]

  /// Records a judgement.
  public init(claim: Claim, standing: Standing, findings: [Finding]) {
    self.claim = claim
    self.standing = standing
    self.findings = findings
  }

  /// The slug of the claim.
  public var id: String { claim.id }
}
