// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Award sections with their places, in little memory: texts that repeat are kept once.
///
/// It is used like an array. A row takes 160 bytes; one that says something rare is kept whole beside
/// them.
public struct AwardList: Sendable {
  private var rows: [PackedAward] = []
  private var texts = Lexicon<String>()
  private var buyers = Lexicon<PackedAward.Buyers>()
  private var winners = Lexicon<PackedAward.Winners>()
  private var links = Lexicon<[String]>()
  private var whole: [Award] = []

  /// A list of nothing.
  public init() {}

  /// The notice of a row.
  func noticeID(_ row: Int) -> String { rows[row].noticeID }

  /// The rule that leaves a row out.
  func exclusion(_ row: Int) -> ExclusionRule? { rows[row].exclusion }

  /// Where a row stands.
  func place(_ row: Int) -> Place {
    let packed = rows[row]
    return Place(
      path: texts[packed.path], line: Int(packed.line), column: Int(packed.column),
      length: Int(packed.length))
  }

  /// Whether a row names another notice.
  var hasLinks: Bool { links.words.contains { !$0.isEmpty } }

  /// Leaves a row out by a rule.
  mutating func exclude(_ row: Int, by rule: ExclusionRule) {
    rows[row].exclusion = rule
    if rows[row].whole >= 0 { whole[Int(rows[row].whole)].exclusion = rule }
  }

  /// Takes the rows out for which `isLeaving` says so.
  mutating func remove(where isLeaving: (Int) -> Bool) {
    var kept = 0
    for row in rows.indices where !isLeaving(row) {
      if kept < row { rows[kept] = rows[row] }
      kept += 1
    }
    rows.removeLast(rows.count - kept)
  }

  private mutating func packed(_ award: Award, at place: Place) -> PackedAward {
    var row = PackedAward(award, at: place)
    row.form = texts.code(of: award.form)
    row.schema = texts.code(of: award.schema)
    row.mainCPV = texts.code(of: award.mainCPV)
    row.legalBasis = texts.code(of: award.legalBasis)
    row.procedure = texts.code(of: award.procedure)
    row.authorityType = texts.code(of: award.authorityType)
    row.currency = texts.code(of: award.currency)
    row.path = texts.code(of: place.path)
    row.buyers = buyers.code(of: PackedAward.Buyers(award))
    row.winners = winners.code(of: PackedAward.Winners(award))
    row.links = links.code(of: award.linkedNotices)
    if !PackedAward.holds(award) {
      row.whole = Int32(whole.count)
      whole.append(award)
    }
    return row
  }

  private func award(_ row: PackedAward) -> Award {
    if row.whole >= 0 { return whole[Int(row.whole)] }
    var award = row.award
    award.form = texts[row.form]
    award.schema = texts[row.schema]
    award.mainCPV = texts[row.mainCPV]
    award.legalBasis = texts[row.legalBasis]
    award.procedure = texts[row.procedure]
    award.authorityType = texts[row.authorityType]
    award.currency = texts[row.currency]
    let buyers = buyers[row.buyers]
    (award.buyerCountry, award.otherBuyerCountries) = (buyers.first, buyers.others)
    let winners = winners[row.winners]
    (award.winnerCountries, award.winnersSME) = (winners.countries, winners.sizes)
    award.linkedNotices = links[row.links]
    return award
  }
}

extension AwardList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// After the last row.
  public var endIndex: Int { rows.count }

  /// A row with its place.
  public subscript(row: Int) -> Located<Award> {
    get { Located(award(rows[row]), at: place(row)) }
    set { rows[row] = packed(newValue.value, at: newValue.place) }
  }

  /// Makes room for so many rows.
  public mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds a row.
  public mutating func append(_ award: Located<Award>) {
    rows.append(packed(award.value, at: award.place))
  }

  /// Puts other rows in the place of some.
  public mutating func replaceSubrange(
    _ range: Range<Int>, with awards: some Collection<Located<Award>>
  ) {
    var others: [PackedAward] = []
    for award in awards { others.append(packed(award.value, at: award.place)) }
    rows.replaceSubrange(range, with: others)
  }
}

extension AwardList: ExpressibleByArrayLiteral {
  /// A list of some rows.
  public init(arrayLiteral awards: Located<Award>...) {
    for award in awards { append(award) }
  }
}

/// Words that are kept once and stand for a number.
private struct Lexicon<Word: Hashable & Sendable>: Sendable {
  private(set) var words: [Word] = []
  private var codes: [Word: UInt32] = [:]

  subscript(code: UInt32) -> Word { words[Int(code)] }

  mutating func code(of word: Word) -> UInt32 {
    if let code = codes[word] { return code }
    let code = UInt32(words.count)
    codes[word] = code
    words.append(word)
    return code
  }
}
