// SPDX-License-Identifier: EUPL-1.2
public import Citations
public import Claims
public import Diagnostics
public import Evidence
public import Indicators

/// Everything a paper may print: findings, judgements, references and where the data come from.
public struct Ledger: Sendable {
  /// The indicators by slug.
  public var indicators: [String: Indicator] = [:]
  /// The findings by key.
  public var findings: [FindingKey: Finding] = [:]
  /// The judgements by the slug of the claim.
  public var judgements: [String: Judgement] = [:]
  /// The references by slug.
  public var references: [String: Reference] = [:]
  /// The snapshots by id.
  public var snapshots: [String: Snapshot] = [:]
  /// The names of areas by code, where a selection gives them.
  public var areaNames: [String: Words] = [:]
  /// The venues by slug.
  public var venues: [String: Venue] = [:]
  /// Names that could not be read; a paper that uses one is not reported for it.
  public var unread = UnreadNames()

  /// An empty ledger.
  public init() {}

  /// The findings of an indicator in the order of their keys.
  public func findings(of indicator: String) -> [Finding] {
    findings.values.filter { $0.key.indicator == indicator }.sorted { $0.key < $1.key }
  }
}

/// A number as one document prints it, with the finding behind it.
public struct PrintedValue: Hashable, Sendable {
  /// The id in the document.
  public let id: String
  /// The finding.
  public let key: FindingKey
  /// What was printed.
  public let text: String
  /// The value in full digits.
  public let machine: String

  /// Records a printed value.
  public init(id: String, key: FindingKey, text: String, machine: String) {
    self.id = id
    self.key = key
    self.text = text
    self.machine = machine
  }
}

/// A sentence in which a document prints a claim.
public struct PrintedClaim: Hashable, Sendable {
  /// The slug of the claim.
  public let claim: String
  /// The sentence as printed, with its qualifier.
  public let text: String
  /// Where the binding stands in the text staff wrote.
  public let line: Int
  /// The file in which it stands.
  public let path: String

  /// Records a printed claim.
  public init(claim: String, text: String, line: Int, path: String) {
    self.claim = claim
    self.text = text
    self.line = line
    self.path = path
  }
}
