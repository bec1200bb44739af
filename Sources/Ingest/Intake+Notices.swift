// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension Intake {
  /// The same intake, one part a notice in the order of first appearance.
  ///
  /// A last part without rows holds the rest of the account: refused records, and records that a
  /// rule left out without a row.
  var notices: [Intake] {
    let first = awards.first?.value.noticeID
    if awards.allSatisfy({ $0.value.noticeID == first }) { return [self] }
    var positions: [String: Int] = [:]
    var parts: [Intake] = []
    var rest = Intake()
    (rest.account, rest.withdrawn) = (account, withdrawn)
    for award in awards {
      let position = positions[award.value.noticeID] ?? parts.count
      if position == parts.count {
        positions[award.value.noticeID] = position
        parts.append(Intake())
      }
      parts[position].awards.append(award)
      parts[position].account.move(award.value.exclusion, from: &rest.account)
    }
    return parts + [rest]
  }
}

extension Account {
  /// Takes one record over from another account: a used one, or one that a rule left out.
  fileprivate mutating func move(_ rule: ExclusionRule?, from other: inout Account) {
    guard let rule else {
      used += 1
      other.used -= 1
      return
    }
    excluded[rule, default: 0] += 1
    other.excluded[rule, default: 0] -= 1
    if other.excluded[rule] == 0 { other.excluded[rule] = nil }
  }
}
