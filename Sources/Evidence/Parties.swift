// SPDX-License-Identifier: EUPL-1.2

/// Where the two sides of an award come from: the buyers and the winners.
public struct Parties: Hashable, Sendable {
  /// The country of the buyer.
  public let buyer: Area?
  /// The other countries of buyers who buy together across a border.
  public let otherBuyers: [Area]
  /// The countries of the winners, in the order of the notice; nothing for an unknown one.
  public let winners: [Area?]

  /// The two sides of an award.
  public init(of award: Award) {
    buyer = award.buyerCountry
    otherBuyers = award.otherBuyerCountries
    winners = award.winnerCountries
  }

  /// The countries of all buyers.
  public var buyers: [Area] { [buyer].compactMap(\.self) + otherBuyers }

  /// Whether a winner comes from another country than the buyer.
  ///
  /// `true` when any known winner differs (`group-any-foreign`), `false` when all are known and
  /// the same, nothing when no winner differs and at least one is unknown, or there is no winner.
  /// A winner from the country of any of several buyers does not differ.
  public var isCrossBorder: Bool? {
    let foreign = areForeign
    return foreign.contains(true) ? true : foreign.isEmpty || foreign.contains(nil) ? nil : false
  }

  /// Per winner whether the country is another than those of the buyers; none without a buyer.
  public var areForeign: [Bool?] {
    guard buyer != nil else { return [] }
    let home = buyers
    return winners.map { winner in winner.map { !home.contains($0) } }
  }
}

extension Award {
  /// The year an award belongs to: that of publication, else the one in the id of the notice, else
  /// that of dispatch.
  public var year: Int? {
    if let publicationDate { return publicationDate.year }
    let parts = noticeID.split(separator: "-", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    if parts.count == 2, isNumber, parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0 {
      return year
    }
    return dispatchDate?.year
  }
}
