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
  /// A document that was read.
  private struct Document {
    let file: String
    let path: String
    let troubles: RefusedDocument.Troubles
    let isRefused: Bool
  }

  /// A notice of a document, or what is left of a document beside its notices.
  private struct Copy {
    let document: Int32
    /// Its rows; those of the first copy when they are not kept twice.
    let rows: Range<Int32>
    let isFirst: Bool

    var indices: Range<Int> { Int(rows.lowerBound)..<Int(rows.upperBound) }
  }

  private var rows = AwardList()
  private var documents: [Document] = []
  private var copies: [Copy] = []
  private var firsts = RowTable()
  /// The accounts of copies whose rows do not tell everything.
  private var accounts: [Int: Account] = [:]
  /// Where the rows of copies stand that are not kept twice.
  private var places: [Int: [Place]] = [:]
  private var differing: Set<Int> = []
  private var withdrawn: [String: ExclusionRule] = [:]
  private var otherIDs: [String: Set<String>] = [:]

  /// Adds what a document of a file gave, notice by notice.
  mutating func add(_ outcome: DocumentOutcome, ofFile file: String) {
    let intake = outcome.intake
    for (other, id) in intake.otherIDs { otherIDs[id, default: []].insert(other) }
    documents.append(
      Document(
        file: file, path: outcome.path, troubles: outcome.troubles, isRefused: outcome.isRefused))
    let found = intake.awards.byNotice
    let notices = Array(found.notices)
    if notices.count < 2 {
      add(found, 0..<found.count, account: intake.account)
      return withdraw(intake.withdrawn, by: notices.isEmpty ? nil : found.noticeID(0))
    }
    let start = rows.isEmpty ? 0 : nil
    if start == 0 { rows = found }
    var rest = intake.account
    for notice in notices {
      rest.subtract(Account(of: notice, in: found))
      add(found, notice, isKept: start == 0)
    }
    addCopy(rows.count..<rows.count, isFirst: true, account: rest)
    withdraw(intake.withdrawn, by: nil)
  }

  /// Adds the rows of one notice, which `isKept` says are in the list already.
  private mutating func add(
    _ found: AwardList, _ notice: Range<Int>, account: Account? = nil, isKept: Bool = false
  ) {
    guard !notice.isEmpty else {
      return addCopy(rows.count..<rows.count, isFirst: true, account: account)
    }
    let id = found.noticeID(notice.lowerBound)
    if let first = first(id) {
      let isSame = rows[copies[first].indices].map(\.value) == found[notice].map(\.value)
      if !isSame { differing.insert(first) }
      places[copies.count] = notice.map { found.place($0) }
      let account = account ?? Account(of: notice, in: found)
      return addCopy(copies[first].indices, isFirst: false, account: account)
    }
    firsts.add(copies.count, key: id)
    let start = isKept ? notice.lowerBound : rows.count
    if !isKept { for row in notice { rows.append(found[row]) } }
    addCopy(start..<(start + notice.count), isFirst: true, account: account)
  }

  private mutating func addCopy(_ rows: Range<Int>, isFirst: Bool, account: Account?) {
    accounts[copies.count] = account
    copies.append(
      Copy(
        document: Int32(documents.count - 1), rows: Int32(rows.lowerBound)..<Int32(rows.upperBound),
        isFirst: isFirst))
  }

  /// Counts a file that was refused as a whole.
  mutating func refuse(_ path: String, because diagnostic: Diagnostic) {
    var account = Account()
    account.refused = 1
    documents.append(
      Document(
        file: path, path: path, troubles: .init([.init(diagnostic)]), isRefused: true))
    addCopy(rows.count..<rows.count, isFirst: true, account: account)
  }

  /// The first copy of a notice.
  private func first(_ id: String) -> Int? {
    firsts.row(id) { self.id(of: copies[$0]) == id }
  }

  /// The notice of a copy; nothing for one without rows.
  private func id(of copy: Copy) -> String? {
    copy.rows.isEmpty ? nil : rows.noticeID(copy.indices.lowerBound)
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
  mutating func finished(noting report: inout Report) -> Intake {
    var intake = Intake()
    var leftOut: [ExclusionRule: Set<String>] = [:]
    for number in copies.indices {
      let account = settle(number, noting: &report)
      intake.account.add(account)
      let copy = copies[number]
      for rule in account.excluded.keys {
        leftOut[rule, default: []].insert(id(of: copy) ?? documents[Int(copy.document)].path)
      }
      if account.refused > 0 { intake.refusals.append(refusal(number, account.refused)) }
    }
    let leaving = differing.flatMap { copies[$0].indices }
    if !leaving.isEmpty {
      let leaving = Set(leaving)
      rows.remove(where: leaving.contains)
    }
    intake.awards = rows
    intake.leftOut = leftOut.mapValues { $0.sorted() }
    intake.withdrawn = withdrawn
    return intake
  }

  /// What becomes of a copy: its account; a rule that leaves it out is set on its rows.
  private mutating func settle(_ number: Int, noting report: inout Report) -> Account {
    let copy = copies[number]
    let account = accounts[number] ?? Account(of: copy.indices, in: rows)
    guard let id = id(of: copy), let first = first(id) else { return account }
    if differing.contains(first) {
      report.note(conflict(number, id, with: first == number ? nil : first))
      return account.refusingAll
    }
    if first != number {
      report.note(twice(number, id, first))
      return account.excludingAll(by: .superseded)
    }
    guard let rule = rule(withdrawing: id) else { return account }
    for row in copy.indices { rows.exclude(row, by: rule) }
    return account.excludingAll(by: rule)
  }

  /// Where the rows of a copy stand; the document, when it has none.
  private func places(of number: Int) -> [Place] {
    let copy = copies[number]
    if copy.rows.isEmpty { return [Place(path: documents[Int(copy.document)].path)] }
    return places[number] ?? copy.indices.map { rows.place($0) }
  }

  /// Where the first row of a copy stands.
  private func place(of number: Int) -> Place {
    places(of: number).first ?? Place(path: documents[Int(copies[number].document)].path)
  }

  private func refusal(_ number: Int, _ records: Int) -> RefusedDocument {
    let copy = copies[number]
    let document = documents[Int(copy.document)]
    let isConflict = id(of: copy).flatMap(first).map(differing.contains) ?? false
    let conflicts = places(of: number).map {
      RefusedDocument.Trouble(
        line: $0.line, column: $0.column, code: DiagnosticKind.rowConflict.code)
    }
    return RefusedDocument(
      file: document.file, path: document.path, records: records,
      troubles: isConflict ? .init(conflicts) : document.troubles,
      isWholeFile: document.isRefused && document.file == document.path)
  }

  private func twice(_ number: Int, _ id: String, _ first: Int) -> Diagnostic {
    let place = place(of: first)
    return Diagnostic(
      .noticeTwice, at: self.place(of: number),
      Words(
        nl: "De aankondiging \(id) staat ook in \(place).",
        en: "The notice \(id) also stands in \(place)."))
  }

  private func conflict(_ number: Int, _ id: String, with first: Int?) -> Diagnostic {
    guard let place = first.map(place) else {
      return Diagnostic(
        .rowConflict, at: place(of: number),
        Words(
          nl: "De aankondiging \(id) staat er vaker, met andere gegevens.",
          en: "The notice \(id) occurs more than once, with other data."))
    }
    return Diagnostic(
      .rowConflict, at: self.place(of: number),
      Words(
        nl: "De aankondiging \(id) staat ook in \(place); de kopieën verschillen.",
        en: "The notice \(id) also stands in \(place); the copies differ."))
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
