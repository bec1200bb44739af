// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// A row of an ``AwardList``: numbers, and codes of the texts that the list keeps once.
struct PackedAward: Sendable {
  /// The countries of the buyers of a row.
  struct Buyers: Hashable {
    let first: Area?
    let others: [Area]

    init(_ award: Award) { (first, others) = (award.buyerCountry, award.otherBuyerCountries) }
  }

  /// The winners of a row.
  struct Winners: Hashable {
    let countries: [Area?]
    let sizes: [Bool?]

    init(_ award: Award) { (countries, sizes) = (award.winnerCountries, award.winnersSME) }
  }

  let noticeID: String
  private let lot: String
  private let value: Double
  var (form, schema, mainCPV, legalBasis): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  var (procedure, authorityType, currency): (UInt32, UInt32, UInt32) = (0, 0, 0)
  var (path, buyers, winners, links): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private let dispatched: PackedDay
  private let published: PackedDay
  private let concluded: PackedDay
  private let deadline: PackedDay
  private let duration: SIMD2<Int32>
  private let tenders: SIMD4<Int32>
  private let awardIndex: Int32
  let line: Int32
  let column: Int32
  let length: Int32
  /// The number of the award that is kept whole; below zero for most.
  var whole: Int32 = -1
  private let isAwarded: Bool?
  private let isGroup: Bool?
  private let isFramework: Bool?
  var exclusion: ExclusionRule?

  /// Packs what is no text that repeats; the codes are for the list to set.
  init(_ award: Award, at place: Place) {
    (noticeID, lot, value) = (award.noticeID, award.lot, award.value ?? .nan)
    dispatched = PackedDay(award.dispatchDate)
    published = PackedDay(award.publicationDate)
    concluded = PackedDay(award.conclusionDate)
    deadline = PackedDay(award.tenderDeadline)
    duration = SIMD2(
      PackedAward.code(of: award.durationDays), PackedAward.code(of: award.durationMonths))
    tenders = PackedAward.tenders(of: award)
    awardIndex = Int32(truncatingIfNeeded: award.awardIndex)
    line = Int32(truncatingIfNeeded: place.line)
    column = Int32(truncatingIfNeeded: place.column)
    length = Int32(truncatingIfNeeded: place.length)
    (isAwarded, isGroup, exclusion) = (award.isAwarded, award.isGroup, award.exclusion)
    isFramework = award.isFramework
  }

  /// Whether packing loses nothing of an award.
  static func holds(_ award: Award) -> Bool {
    let numbers = [
      award.tenders, award.tendersSME, award.tendersOtherEU, award.tendersNonEU,
      award.durationDays, award.durationMonths,
    ]
    return award.valueLow == nil && award.valueHigh == nil && award.publishedTenders.isEmpty
      && award.publishedValue.isEmpty && award.publishedValueLow.isEmpty
      && award.publishedValueHigh.isEmpty && award.publishedConclusionDate.isEmpty
      && numbers.allSatisfy { (0...Int(Int32.max)).contains($0 ?? 0) }
      && (0...Int(Int32.max)).contains(award.awardIndex)
  }

  /// The award without the texts that repeat.
  var award: Award {
    var award = Award()
    (award.noticeID, award.lot, award.value) = (noticeID, lot, value.isNaN ? nil : value)
    award.dispatchDate = dispatched.day
    award.publicationDate = published.day
    award.conclusionDate = concluded.day
    let counts = (0..<4).map { tenders[$0] < 0 ? nil : Int(tenders[$0]) }
    (award.tenders, award.tendersSME) = (counts[0], counts[1])
    (award.tendersOtherEU, award.tendersNonEU) = (counts[2], counts[3])
    award.awardIndex = Int(awardIndex)
    (award.isAwarded, award.isGroup, award.exclusion) = (isAwarded, isGroup, exclusion)
    (award.isFramework, award.tenderDeadline) = (isFramework, deadline.day)
    award.durationDays = duration[0] < 0 ? nil : Int(duration[0])
    award.durationMonths = duration[1] < 0 ? nil : Int(duration[1])
    return award
  }

  private static func tenders(of award: Award) -> SIMD4<Int32> {
    SIMD4(
      code(of: award.tenders), code(of: award.tendersSME), code(of: award.tendersOtherEU),
      code(of: award.tendersNonEU))
  }

  /// A number, or -1 for an unknown one.
  private static func code(of count: Int?) -> Int32 { Int32(truncatingIfNeeded: count ?? -1) }
}

/// A day in four bytes, or none.
private struct PackedDay {
  private let code: Int32

  init(_ day: CalendarDay?) {
    code = day.map { Int32($0.year << 9 | $0.month << 5 | $0.day) } ?? 0
  }

  var day: CalendarDay? {
    let number = Int(code)
    return CalendarDay(year: number >> 9, month: number >> 5 & 15, day: number & 31)
  }
}
