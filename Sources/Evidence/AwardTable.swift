// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// The awards of one dataset as columns: scanning one column touches no other.
///
/// Texts that repeat are coded by a dictionary. Row numbers count from 0; ``place(of:)`` gives the
/// physical line for lineage.
public struct AwardTable: Sendable {
  /// The dataset the awards come from.
  public let snapshot: Snapshot
  /// The number of rows.
  public private(set) var count = 0

  /// Notice ids.
  public private(set) var noticeID = CodedColumn<String>()
  /// Forms.
  public private(set) var form = CodedColumn<String>()
  /// Countries of buyers.
  public private(set) var buyerCountry = CodedColumn<Area?>()
  /// Main CPV codes.
  public private(set) var mainCPV = CodedColumn<String>()
  /// Procedures.
  public private(set) var procedure = CodedColumn<String>()
  /// Types of buyer.
  public private(set) var authorityType = CodedColumn<String>()
  /// Legal bases.
  public private(set) var legalBasis = CodedColumn<String>()
  /// Countries of winners.
  public private(set) var winnerCountries = CodedColumn<[Area?]>()
  /// Rules that leave a row out.
  public private(set) var exclusion = CodedColumn<ExclusionRule?>()
  /// Currencies.
  public private(set) var currency = CodedColumn<String>()
  /// Dates of publication.
  public private(set) var publicationDate: [CalendarDay?] = []
  /// Numbers of tenders.
  public private(set) var tenders: [Int?] = []
  /// Numbers of tenders from other EU states.
  public private(set) var tendersOtherEU: [Int?] = []
  /// Values.
  public private(set) var value: [Double?] = []
  /// Whether a lot was awarded.
  public private(set) var isAwarded: [Bool?] = []
  /// Whether a winner comes from another country than the buyer; see ``Award/isCrossBorder``.
  public private(set) var isCrossBorder: [Bool?] = []
  private var paths = CodedColumn<String>()
  private var lines: [Int] = []

  /// An empty table of a dataset.
  public init(snapshot: Snapshot) { self.snapshot = snapshot }

  /// Adds a row that stands at `place`.
  public mutating func append(_ award: Award, at place: Place) {
    count += 1
    noticeID.append(award.noticeID)
    form.append(award.form)
    buyerCountry.append(award.buyerCountry)
    mainCPV.append(award.mainCPV)
    procedure.append(award.procedure)
    authorityType.append(award.authorityType)
    legalBasis.append(award.legalBasis)
    winnerCountries.append(award.winnerCountries)
    exclusion.append(award.exclusion)
    currency.append(award.currency)
    publicationDate.append(award.publicationDate)
    tenders.append(award.tenders)
    tendersOtherEU.append(award.tendersOtherEU)
    value.append(award.value)
    isAwarded.append(award.isAwarded)
    isCrossBorder.append(award.isCrossBorder)
    paths.append(place.path)
    lines.append(place.line)
  }

  /// Where a row stands.
  public func place(of row: Int) -> Place { Place(path: paths[row], line: lines[row]) }

  /// The lineage of some rows.
  public func lineage(of rows: some Sequence<Int>) -> Lineage {
    var perPath: [String: [Int]] = [:]
    for row in rows { perPath[paths[row], default: []].append(lines[row]) }
    var lineage = Lineage()
    for (path, lines) in perPath {
      lineage.merge(Lineage(snapshot: snapshot.id, path: path, lines: lines))
    }
    return lineage
  }
}

/// A column whose values repeat: each different value is kept once.
public struct CodedColumn<Value: Hashable & Sendable>: Sendable {
  /// The different values in order of first appearance.
  public private(set) var words: [Value] = []
  /// The position in ``words`` of each row.
  public private(set) var codes: [Int32] = []
  private var positions: [Value: Int32] = [:]

  /// An empty column.
  public init() {}

  /// The value of a row.
  public subscript(row: Int) -> Value { words[Int(codes[row])] }

  /// The number of rows.
  public var count: Int { codes.count }

  /// Adds a row.
  public mutating func append(_ value: Value) {
    if let code = positions[value] {
      codes.append(code)
      return
    }
    let code = Int32(words.count)
    positions[value] = code
    words.append(value)
    codes.append(code)
  }
}
