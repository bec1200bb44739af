// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
public import Indicators

/// Judges claims by the findings.
public enum Judge {
  /// The standing of every claim, in the order of their slugs.
  ///
  /// The first that applies counts: not computable, fails, illustration, stale, thin, holds. A claim
  /// that fails is an error, also when its data only illustrate. A claim whose test names something
  /// that is not there is reported and stands as not computable.
  ///
  /// - Parameters:
  ///   - claims: the claims, in any order.
  ///   - findings: every finding, by key.
  ///   - indicators: every indicator, by slug.
  ///   - snapshots: every snapshot, by `publisher/dataset`.
  ///   - asOf: the day of judgement; nothing makes no claim stale.
  ///   - vocabulary: what words promise; nothing checks no words.
  ///   - unread: names that are there and could not be read; their use is not reported.
  ///   - report: takes what is wrong.
  /// - Returns: one judgement a claim.
  public static func judge(
    _ claims: [Claim], findings: [FindingKey: Finding], indicators: [String: Indicator],
    snapshots: [String: Snapshot], asOf: CalendarDay?, vocabulary: Vocabulary?,
    unread: UnreadNames = UnreadNames(), noting report: inout Report
  ) -> [Judgement] {
    let names = Set(claims.map(\.id))
    let bench = Bench(
      findings: findings, indicators: indicators, snapshots: snapshots, asOf: asOf,
      unread: unread.indicators)
    return claims.sorted { $0.id < $1.id }.map { claim in
      vocabulary?.check(claim, noting: &report)
      noteAgainst(claim, among: names, unread.claims, noting: &report)
      return bench.judgement(of: claim, noting: &report)
    }
  }

  private static func noteAgainst(
    _ claim: Claim, among names: Set<String>, _ unread: Set<String>, noting report: inout Report
  ) {
    let others = names.subtracting([claim.id])
    for other in claim.against
    where !others.contains(other.value) && !unread.contains(other.value) {
      report.note(
        .claimAgainst, at: other.place,
        Words(
          nl: "De bewering '\(visible(other.value))' is er niet, of is deze bewering zelf.",
          en: "The claim '\(visible(other.value))' is not there, or is this claim itself.")
          + suggestion(for: other.value, among: others))
    }
  }
}

/// What a judge has before him.
private struct Bench {
  let findings: [FindingKey: Finding]
  let indicators: [String: Indicator]
  let snapshots: [String: Snapshot]
  let asOf: CalendarDay?
  /// Indicators that could not be computed wholly.
  let unread: Set<String>

  func judgement(of claim: Claim, noting report: inout Report) -> Judgement {
    let test = claim.test.value
    let heard =
      test.comparison == .unchanged
      ? everyPeriod(of: claim, noting: &report) : bothSides(of: claim, noting: &report)
    guard let heard, isInOneUnit(heard, claim, noting: &report) else {
      let standing = Standing.notComputable(test.left, .noRows)
      return Judgement(claim: claim, standing: standing, findings: heard ?? [])
    }
    for finding in heard {
      guard case .failure(let reason) = finding.result else { continue }
      let standing = Standing.notComputable(finding.key, reason)
      return Judgement(claim: claim, standing: standing, findings: heard)
    }
    let verdict = verdict(of: test, on: heard.compactMap(\.estimate))
    if verdict == .fails { noteFailure(of: claim, heard, noting: &report) }
    return Judgement(claim: claim, standing: standing(verdict, on: heard), findings: heard)
  }

  // MARK: hearing

  private func bothSides(of claim: Claim, noting report: inout Report) -> [Finding]? {
    let test = claim.test.value
    let left = finding(test.left, for: claim, noting: &report)
    guard case .finding(let key) = test.bound else { return left.map { [$0] } }
    let right = finding(key, for: claim, noting: &report)
    guard let left, let right else { return nil }
    return [left, right]
  }

  private func everyPeriod(of claim: Claim, noting report: inout Report) -> [Finding]? {
    let key = claim.test.value.left
    guard isKnown(key, for: claim, noting: &report) else { return nil }
    let series = findings.values
      .filter { $0.key.indicator == key.indicator && $0.key.area == key.area }
      .filter { $0.key.detail == key.detail }
      .filter { $0.key.period != .all }.sorted { $0.key < $1.key }
    if series.isEmpty { return finding(key, for: claim, noting: &report).map { [$0] } }
    if series.count >= 2 { return series }
    if unread.contains(key.indicator) { return nil }
    report.note(
      .claimPeriods, at: claim.test.place,
      Words(
        nl: "'\(key.indicator)' heeft voor \(key.area) maar één periode.",
        en: "'\(key.indicator)' has only one period for \(key.area)."))
    return nil
  }

  private func finding(
    _ key: FindingKey, for claim: Claim, noting report: inout Report
  ) -> Finding? {
    guard isKnown(key, for: claim, noting: &report) else { return nil }
    if let finding = findings[key] { return finding }
    if unread.contains(key.indicator) { return nil }
    let keys = findings.keys.filter { $0.indicator == key.indicator }.sorted()
    let shown = keys.prefix(12).map(\.description).joined(separator: ", ")
    let list = keys.count > 12 ? shown + ", …" : shown
    report.note(
      .claimKey, at: claim.test.place,
      Words(nl: "Er is geen getal '\(key)'.", en: "There is no number '\(key)'."),
      remedy: keys.isEmpty
        ? Words(
          nl: "De indicator heeft geen enkel getal; bekijk de andere meldingen.",
          en: "The indicator has no number at all; look at the other messages.")
        : Words(nl: "Er zijn: \(list).", en: "There are: \(list)."))
    return nil
  }

  private func isKnown(
    _ key: FindingKey, for claim: Claim, noting report: inout Report
  ) -> Bool {
    if indicators[key.indicator] != nil || unread.contains(key.indicator) { return true }
    report.note(
      .claimIndicator, at: claim.test.place,
      Words(
        nl: "De indicator '\(key.indicator)' bestaat niet.",
        en: "The indicator '\(key.indicator)' does not exist.")
        + suggestion(for: key.indicator, among: indicators.keys))
    return false
  }

  private func isInOneUnit(
    _ heard: [Finding], _ claim: Claim, noting report: inout Report
  ) -> Bool {
    var units = heard.map(\.unit)
    if case .number(_, _, let unit) = claim.test.value.bound { units.append(unit) }
    guard let first = units.first, let other = units.first(where: { $0 != first }) else {
      return true
    }
    report.note(
      .claimUnit, at: claim.test.place,
      Words(
        nl: "'\(claim.test.value.left)' is in '\(first.rawValue)', de grens in "
          + "'\(other.rawValue)'.",
        en: "'\(claim.test.value.left)' is in '\(first.rawValue)', the bound in "
          + "'\(other.rawValue)'."))
    return false
  }

  // MARK: judging

  private func verdict(of test: Test, on estimates: [Estimate]) -> Verdict {
    guard let first = estimates.first else { return .holds }
    let others =
      if case .number(let number, _, _) = test.bound {
        [Estimate(value: number, n: nil)]
      } else {
        Array(estimates.dropFirst())
      }
    return others.map { Verdict(first, test.comparison, $0) }.min() ?? .holds
  }

  private func standing(_ verdict: Verdict, on heard: [Finding]) -> Standing {
    if verdict == .fails { return .fails }
    if heard.contains(where: { $0.representation == .illustrationOnly }) { return .illustration }
    if let stale = stale(heard) { return stale }
    return verdict == .thin ? .thin : .holds
  }

  private func stale(_ heard: [Finding]) -> Standing? {
    guard let asOf else { return nil }
    let names = heard.reduce(into: Set<String>()) { $0.formUnion($1.lineage.snapshots) }
    for name in names.sorted() {
      guard let day = snapshots[name]?.refreshBy, day < asOf else { continue }
      return .stale(snapshot: name, refreshBy: day)
    }
    return nil
  }

  private func noteFailure(
    of claim: Claim, _ heard: [Finding], noting report: inout Report
  ) {
    let test = claim.test.value
    let values = heard.compactMap { finding in
      finding.estimate.map { "\(finding.key) = \(plainText($0.value)) \(sign(finding.unit))" }
    }
    let found = values.joined(separator: "; ")
    let promise =
      test.comparison == .unchanged
      ? test.comparison.rawValue : "\(test.comparison.rawValue) \(test.bound)"
    let statement = claim.statement
    report.note(
      .claimFails, at: claim.test.place,
      Words(
        nl: "De bewering “\(visible(statement.nl, limit: 200))” vraagt '\(promise)'; gevonden is "
          + "\(found).",
        en: "The claim “\(visible(statement.en, limit: 200))” asks '\(promise)'; found is "
          + "\(found)."))
  }

  private func sign(_ unit: ValueUnit) -> String { unit == .percent ? "%" : unit.rawValue }
}
