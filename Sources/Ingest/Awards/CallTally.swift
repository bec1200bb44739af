// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// How many awards lead to their call: a last day for tenders stands there and seldom in a result.
public struct CallTally: Hashable, Sendable {
  /// The used awards that are linked with another notice: they name it, or it names them.
  public private(set) var linked = 0
  /// Of those, the awards of which a linked notice that was read gives the last day for tenders.
  public private(set) var joined = 0

  /// Counts the awards of a list.
  public init(of awards: AwardList) {
    guard awards.hasLinks else { return }
    var dated: Set<String> = []
    var links: [String: Set<String>] = [:]
    for award in awards.lazy.map(\.value) {
      if award.tenderDeadline != nil { dated.insert(award.noticeID) }
      for other in award.linkedNotices {
        links[award.noticeID, default: []].insert(other)
        links[other, default: []].insert(award.noticeID)
      }
    }
    for row in awards.indices where awards.exclusion(row) == nil {
      guard let others = links[awards.noticeID(row)] else { continue }
      linked += 1
      if !dated.isDisjoint(with: others) { joined += 1 }
    }
  }
}
