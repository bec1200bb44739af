// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Which rows of a table count: those without a rule, and those an indicator takes in all the same.
///
/// A condition on the form or the type of buyer replaces the default about it: who asks for `F20` wants
/// them. A row that is taken in must pass the other defaults still, as far as the row itself says.
struct CountingRows {
  private let inclusions: Set<AwardRules.Inclusion>

  init(_ subject: AwardSubject) {
    var inclusions = subject.rules.inclusions
    for condition in subject.conditions {
      if condition.field == .form { inclusions.insert(.otherForms) }
      if condition.field == .authority { inclusions.insert(.institutions) }
    }
    self.inclusions = inclusions
  }

  /// Per row 1 when it counts and 0 when not.
  func marks(in table: AwardTable) -> [UInt8] {
    if inclusions.isEmpty { return table.exclusion.marks { $0 == nil } }
    let families: [AwardRules.Inclusion?] = [nil, .modifications, .transparency, .contests]
    let forms = table.form.mapped { UInt8(families.firstIndex(of: family(of: $0)) ?? 0) }
    let rules = table.exclusion.codes.looked(up: table.exclusion.words.indices.map(UInt8.init))
    let verdicts = table.exclusion.words.flatMap { rule in families.map { verdict(rule, $0) } }
    let isInstitution = table.authorityType.marks(isInstitution)
    let (sections, awarded) = (table.awardIndex.numbers, table.isAwarded.codes)
    let needsSection: UInt8 = has(.noSection) ? 0 : 1
    let leavesInstitutions: UInt8 = has(.institutions) ? 0 : 1
    return Lanes(table.count).column { range, marks in
      for row in range {
        let verdict = verdicts[Int(rules[row]) * families.count + Int(forms[row])]
        let isOut =
          (sections[row] == 0 ? needsSection : 0) | (leavesInstitutions & isInstitution[row])
          | (awarded[row] == Answer.yes ? 0 : verdict.needsAward)
        marks[row] = verdict.counts | (verdict.canCount & (1 - isOut))
      }
    }
  }

  /// Whether a row counts, as far as its rule and its form tell; 1 for so and 0 for not.
  ///
  /// Bytes, so that a pass over rows chooses without jumps nobody can foresee.
  private struct Verdict {
    var counts: UInt8 = 0
    var canCount: UInt8 = 0
    var needsAward: UInt8 = 0

    static let counts = Verdict(counts: 1)
    static let out = Verdict()
    static let ifComplete = Verdict(canCount: 1)
    static let ifAwarded = Verdict(canCount: 1, needsAward: 1)
  }

  private func verdict(_ rule: ExclusionRule?, _ family: AwardRules.Inclusion?) -> Verdict {
    guard let rule else { return .counts }
    let isForm = family.map { has($0) || has(.otherForms) } ?? true
    if !isTakenIn(rule, family) || !isForm { return .out }
    return has(.notAwarded) || rule == .noAwardSection ? .ifComplete : .ifAwarded
  }

  private func has(_ inclusion: AwardRules.Inclusion) -> Bool { inclusions.contains(inclusion) }

  /// Whether rows with a rule can count after all.
  private func isTakenIn(_ rule: ExclusionRule, _ family: AwardRules.Inclusion?) -> Bool {
    switch rule {
    case .notResultForm: has(.otherForms) || (family.map(has) ?? false)
    case .translation: has(.translations)
    case .euInstitution: has(.institutions)
    case .notAwarded: has(.notAwarded)
    case .noAwardSection: has(.noSection)
    case .cancelled: has(.cancelled)
    case .superseded: has(.superseded)
    }
  }

  /// The word that takes a form in; nothing for a result form and for every other form.
  private func family(of form: String) -> AwardRules.Inclusion? {
    switch form {
    case "F20", "38", "39", "40": .modifications
    case "F15", "25", "26", "27", "28": .transparency
    case "F13", "36", "37": .contests
    default: nil
    }
  }

  /// Whether a type of buyer, or one of several joined ones, is an institution of the EU.
  private func isInstitution(_ type: String) -> Bool {
    type.split(separator: " ").contains { ["5", "5A", "eu-ins-bod-ag"].contains($0) }
  }
}
