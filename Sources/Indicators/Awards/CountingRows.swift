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
    var marks = table.exclusion.marks { $0 == nil }
    if inclusions.isEmpty { return marks }
    let families = table.form.words.map(family)
    let isInstitution = table.authorityType.marks(isInstitution)
    for row in marks.indices {
      let family = families[table.form.codes[row]]
      guard let rule = table.exclusion[row], isTakenIn(rule, family) else { continue }
      let isOut =
        (!has(.noSection) && table.awardIndex[row] == 0)
        || (!has(.institutions) && isInstitution[row] == 1)
        || (!has(.notAwarded) && table.isAwarded[row] != true && rule != .noAwardSection)
        || !(family.map { has($0) || has(.otherForms) } ?? true)
      marks[row] = isOut ? 0 : 1
    }
    return marks
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
