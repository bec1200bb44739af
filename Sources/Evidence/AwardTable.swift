// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// The awards of one dataset as columns: scanning one column touches no other.
///
/// Texts that repeat are coded by a dictionary. Row numbers count from 0; ``place(of:)`` gives the
/// physical line for lineage. Rows that the default rules leave out are here too, with their rule.
///
/// ## Topics
/// - ``append(_:at:)``
/// - ``place(of:)``
/// - ``lineage(of:)``
public struct AwardTable: Sendable {
  /// The dataset the awards come from.
  public let snapshot: Snapshot
  /// The number of rows.
  public private(set) var count = 0

  /// Notice ids.
  public private(set) var noticeID = CodedColumn<String>()
  /// Per different notice, in the order of the words of ``noticeID``, a number that follows from its
  /// id alone.
  public private(set) var noticeHash: [UInt32] = []
  /// Forms.
  public private(set) var form = CodedColumn<String>()
  /// Schemas the notices were published in.
  public private(set) var schema = CodedColumn<String>()
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
  /// Lot numbers.
  public private(set) var lot = CodedColumn<String>()
  /// Countries of all buyers and winners.
  public private(set) var parties = CodedColumn<Parties>()
  /// Whether each winner is an SME.
  public private(set) var winnersSME = CodedColumn<[Bool?]>()
  /// Rules that leave a row out.
  public private(set) var exclusion = CodedColumn<ExclusionRule?>()
  /// Currencies.
  public private(set) var currency = CodedColumn<String>()
  /// Notices of the same procedure that a notice names; see ``Award/linkedNotices``.
  public private(set) var linkedNotices = CodedColumn<[String]>()
  /// Which notices of the table those are.
  public private(set) var links = NoticeLinks()

  /// The year of each award; see ``Award/year``.
  public private(set) var year = YearColumn()
  /// Dates of dispatch.
  public private(set) var dispatchDate = DayColumn()
  /// Dates of publication.
  public private(set) var publicationDate = DayColumn()
  /// Dates at which contracts were concluded.
  public private(set) var conclusionDate = DayColumn()
  /// Numbers of the award sections in their notices.
  public private(set) var awardIndex = WholeColumn()
  /// Numbers of tenders.
  public private(set) var tenders = WholeColumn()
  /// Numbers of tenders from small and medium-sized enterprises.
  public private(set) var tendersSME = WholeColumn()
  /// Numbers of tenders from other EU states.
  public private(set) var tendersOtherEU = WholeColumn()
  /// Numbers of tenders from outside the EU.
  public private(set) var tendersNonEU = WholeColumn()
  /// Values.
  public private(set) var value = AmountColumn()
  /// The lowest values of ranges.
  public private(set) var valueLow = AmountColumn()
  /// The highest values of ranges.
  public private(set) var valueHigh = AmountColumn()
  /// Whether a lot was awarded.
  public private(set) var isAwarded = AnswerColumn()
  /// Whether a group of economic operators won.
  public private(set) var isGroup = AnswerColumn()
  /// Whether a framework agreement is set up.
  public private(set) var isFramework = AnswerColumn()
  /// Durations that the source gives in days.
  public private(set) var durationDays = WholeColumn()
  /// Durations that the source gives in months.
  public private(set) var durationMonths = WholeColumn()
  /// The last days for tenders.
  public private(set) var tenderDeadline = DayColumn()
  private var paths = CodedColumn<String>()
  private var lines = WholeColumn()

  /// An empty table of a dataset.
  public init(snapshot: Snapshot) { self.snapshot = snapshot }

  /// Adds a row that stands at `place`.
  public mutating func append(_ award: Award, at place: Place) {
    count += 1
    appendCodes(of: award)
    year.append(award.year)
    dispatchDate.append(award.dispatchDate)
    publicationDate.append(award.publicationDate)
    conclusionDate.append(award.conclusionDate)
    awardIndex.append(award.awardIndex)
    tenders.append(award.tenders)
    tendersSME.append(award.tendersSME)
    tendersOtherEU.append(award.tendersOtherEU)
    tendersNonEU.append(award.tendersNonEU)
    value.append(award.value)
    valueLow.append(award.valueLow)
    valueHigh.append(award.valueHigh)
    isAwarded.append(award.isAwarded)
    isGroup.append(award.isGroup)
    isFramework.append(award.isFramework)
    durationDays.append(award.durationDays)
    durationMonths.append(award.durationMonths)
    tenderDeadline.append(award.tenderDeadline)
    paths.append(place.path)
    lines.append(place.line)
  }

  private mutating func appendCodes(of award: Award) {
    noticeID.append(award.noticeID)
    if noticeID.words.count > noticeHash.count {
      links.add(notice: noticeHash.count, id: award.noticeID)
      noticeHash.append(hash(of: award.noticeID))
    }
    form.append(award.form)
    schema.append(award.schema)
    buyerCountry.append(award.buyerCountry)
    mainCPV.append(award.mainCPV)
    procedure.append(award.procedure)
    authorityType.append(award.authorityType)
    legalBasis.append(award.legalBasis)
    lot.append(award.lot)
    parties.append(Parties(of: award))
    winnersSME.append(award.winnersSME)
    exclusion.append(award.exclusion)
    currency.append(award.currency)
    let lists = linkedNotices.words.count
    linkedNotices.append(award.linkedNotices)
    if linkedNotices.words.count > lists {
      links.add(list: award.linkedNotices) { noticeID.code(of: $0) }
    }
  }

  /// Where a row stands.
  public func place(of row: Int) -> Place { Place(path: paths[row], line: lines[row] ?? 0) }

  /// The lineage of some rows; their lines are looked up when they are asked for.
  public func lineage(of rows: [Int32]) -> Lineage {
    Lineage(TableRows(snapshot: snapshot.id, paths: paths, lines: lines, rows: rows))
  }
}

/// The 64-bit FNV-1a hash of the bytes of a text, with its high half folded in.
private func hash(of text: String) -> UInt32 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}
