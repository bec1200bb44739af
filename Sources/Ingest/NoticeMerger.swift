// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// Joins what readers found, and lets every notice count once, whatever the order of the files.
///
/// 1. A notice that occurs more than once with equal rows counts once; the other copies are
///    `superseded`.
/// 2. When copies differ all of them are refused, because the tool must not choose.
/// 3. The rows of a notice that another document withdraws are `cancelled` or `superseded`; a
///    cancellation outweighs a correction.
struct NoticeMerger {
  /// One document that was read.
  private struct Copy {
    let id: String?
    let file: String
    let path: String
    let places: [Place]
    let rows: Range<Int>
    let account: Account
    let troubles: [RefusedDocument.Trouble]
    let isRefused: Bool

    /// Where the first row stands.
    var place: Place { places.first ?? Place(path: path) }
  }

  private var rows: [Located<Award>] = []
  private var copies: [Copy] = []
  private var firsts: [String: Int] = [:]
  private var differing: Set<String> = []
  private var withdrawn: [String: ExclusionRule] = [:]
  private var otherIDs: [String: Set<String>] = [:]

  /// Adds what a document of a file gave, notice by notice.
  mutating func add(_ outcome: DocumentOutcome, ofFile file: String) {
    for (other, id) in outcome.intake.otherIDs { otherIDs[id, default: []].insert(other) }
    let troubles = RefusedDocument.troubles(in: outcome.report)
    for notice in outcome.intake.notices { add(notice, of: outcome, troubles, ofFile: file) }
  }

  private mutating func add(
    _ notice: Intake, of outcome: DocumentOutcome, _ troubles: [RefusedDocument.Trouble],
    ofFile file: String
  ) {
    let found = notice.awards
    let id = found.first?.value.noticeID
    let start = rows.count
    if let id, let first = firsts[id] {
      let isSame = rows[copies[first].rows].map(\.value) == found.map(\.value)
      if !isSame { differing.insert(id) }
    } else {
      if let id { firsts[id] = copies.count }
      rows += found
    }
    copies.append(
      Copy(
        id: id, file: file, path: outcome.path,
        places: found.isEmpty ? [Place(path: outcome.path)] : found.map(\.place),
        rows: start..<rows.count,
        account: notice.account, troubles: troubles,
        isRefused: outcome.isRefused))
    withdraw(notice.withdrawn, by: id)
  }

  /// Counts a file that was refused as a whole.
  mutating func refuse(_ path: String, because diagnostic: Diagnostic) {
    var account = Account()
    account.refused = 1
    copies.append(
      Copy(
        id: nil, file: path, path: path, places: [diagnostic.place], rows: rows.count..<rows.count,
        account: account, troubles: [RefusedDocument.Trouble(diagnostic)], isRefused: true))
  }

  /// A notice cannot withdraw itself.
  private mutating func withdraw(_ notices: [String: ExclusionRule], by id: String?) {
    let own = id.map { otherIDs[$0, default: []].union([$0]) } ?? []
    for (notice, rule) in notices where !own.contains(notice) {
      withdrawn[notice] = withdrawn[notice] == .cancelled ? .cancelled : rule
    }
  }

  /// The rule that withdraws a notice by one of its ids; a cancellation outweighs a correction.
  private func rule(withdrawing id: String) -> ExclusionRule? {
    let rules = otherIDs[id, default: []].union([id]).compactMap { withdrawn[$0] }
    return rules.contains(.cancelled) ? .cancelled : rules.first
  }

  /// Everything together.
  func finished(noting report: inout Report) -> Intake {
    var intake = Intake()
    var leftOut: [ExclusionRule: Set<String>] = [:]
    for (number, copy) in copies.enumerated() {
      let (account, kept) = settled(copy, number, noting: &report)
      intake.account.add(account)
      intake.awards += kept
      for rule in account.excluded.keys {
        leftOut[rule, default: []].insert(copy.id ?? copy.path)
      }
      if account.refused > 0 {
        intake.refusals.append(refusal(copy, account.refused))
      }
    }
    intake.leftOut = leftOut.mapValues { $0.sorted() }
    intake.withdrawn = withdrawn
    return intake
  }

  /// What becomes of a copy: its account, and its rows with the rule that leaves them out.
  private func settled(
    _ copy: Copy, _ number: Int, noting report: inout Report
  ) -> (Account, [Located<Award>]) {
    guard let id = copy.id, let first = firsts[id] else { return (copy.account, []) }
    if differing.contains(id) {
      report.note(conflict(copy, id, with: first == number ? nil : copies[first]))
      return (copy.account.refusingAll, [])
    }
    if first != number {
      report.note(twice(copy, id, copies[first]))
      return (copy.account.excludingAll(by: .superseded), [])
    }
    guard let rule = rule(withdrawing: id) else { return (copy.account, Array(rows[copy.rows])) }
    let kept = rows[copy.rows].map { row in
      var award = row.value
      award.exclusion = rule
      return Located(award, at: row.place)
    }
    return (copy.account.excludingAll(by: rule), kept)
  }

  private func refusal(_ copy: Copy, _ records: Int) -> RefusedDocument {
    let isConflict = copy.id.map(differing.contains) ?? false
    let conflicts = copy.places.map {
      RefusedDocument.Trouble(
        line: $0.line, column: $0.column, code: DiagnosticKind.rowConflict.code)
    }
    return RefusedDocument(
      file: copy.file, path: copy.path, records: records,
      troubles: isConflict ? conflicts : copy.troubles,
      isWholeFile: copy.isRefused && copy.file == copy.path)
  }

  private func twice(_ copy: Copy, _ id: String, _ first: Copy) -> Diagnostic {
    Diagnostic(
      .noticeTwice, at: copy.place,
      Words(
        nl: "De aankondiging \(id) staat ook in \(first.place).",
        en: "The notice \(id) also stands in \(first.place)."))
  }

  private func conflict(_ copy: Copy, _ id: String, with first: Copy?) -> Diagnostic {
    guard let first else {
      return Diagnostic(
        .rowConflict, at: copy.place,
        Words(
          nl: "De aankondiging \(id) staat er vaker, met andere gegevens.",
          en: "The notice \(id) occurs more than once, with other data."))
    }
    return Diagnostic(
      .rowConflict, at: copy.place,
      Words(
        nl: "De aankondiging \(id) staat ook in \(first.place); de kopieën verschillen.",
        en: "The notice \(id) also stands in \(first.place); the copies differ."))
  }
}

extension Account {
  /// The same records, all refused.
  fileprivate var refusingAll: Account {
    var account = Account()
    account.refused = total
    return account
  }

  /// The same records, all but the refused ones left out by one rule.
  fileprivate func excludingAll(by rule: ExclusionRule) -> Account {
    var account = Account()
    account.refused = refused
    if total > refused { account.excluded[rule] = total - refused }
    return account
  }
}
