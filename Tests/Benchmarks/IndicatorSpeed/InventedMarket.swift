// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation

/// Invented awards, each made from its row number alone, as a table and as files of columns.
struct InventedMarket {
  let table: AwardTable
  private static let states = [
    "DE", "FR", "PL", "ES", "IT", "RO", "CZ", "NL", "SE", "BE", "AT", "HU", "EL", "PT", "DK", "FI",
    "BG", "SK", "IE", "HR", "LT", "SI", "LV", "EE", "LU", "CY", "MT",
  ]
  private static let forms = ["F03", "F03", "F03", "F03", "F21", "F06", "F22", "F15", "F20"]
  private static let divisions = [85, 85, 80, 79, 72, 45, 33, 71, 90, 60, 30, 50]
  private static let procedures = ["1", "1", "1", "1", "2", "4", "T", "B"]

  /// Makes the awards, about two to a notice.
  init(rows: Int) throws {
    guard let day = CalendarDay(year: 2026, month: 1, day: 1) else {
      throw CocoaError(.coderInvalidValue)
    }
    let origin = Origin(
      title: "", producer: "", url: "", published: "", retrieved: day, licence: "", vintage: "",
      reference: nil)
    var table = AwardTable(
      snapshot: Snapshot(
        id: "invented/awards", origin: origin, representation: .illustrationOnly, refreshBy: nil,
        files: []))
    for row in 0..<rows {
      table.append(Self.award(row), at: Place(path: "awards.csv", line: row + 2))
    }
    self.table = table
  }

  private static func award(_ row: Int) -> Award {
    let notice = row / 2
    var luck = Luck(UInt64(notice))
    var award = Award()
    let year = 2016 + luck.below(8)
    award.noticeID = id(of: notice)
    award.form = forms[luck.below(forms.count)]
    award.schema = "R2.0.9"
    award.publicationDate = CalendarDay(
      year: year, month: 1 + luck.below(12), day: 1 + luck.below(28))
    let home = luck.below(60) * luck.below(60) * states.count / 3_600
    award.buyerCountry = Area(states[home])
    award.mainCPV = "\(divisions[luck.below(divisions.count)])\(100 + luck.below(300))000"
    award.procedure = procedures[luck.below(procedures.count)]
    award.authorityType = ["1", "3", "6", "8", "5"][luck.below(100) < 1 ? 4 : luck.below(4)]
    award.awardIndex = row % 2 + 1
    luck = Luck(UInt64(row) | 1 << 40)
    award.isAwarded = luck.below(10) > 0
    award.tenders = luck.below(20) == 0 ? nil : 1 + luck.below(4) * luck.below(5)
    award.tendersOtherEU = award.tenders.map { $0 > 2 && luck.below(12) == 0 ? 1 : 0 }
    award.tendersNonEU = award.tenders.map { _ in luck.below(200) == 0 ? 1 : 0 }
    award.value = luck.below(8) == 0 ? nil : luck.amount()
    award.currency = award.value == nil ? "" : "EUR"
    let fate = luck.below(1_000)
    let foreign = Area(states[luck.below(states.count)])
    award.winnerCountries = fate < 25 ? [foreign] : fate < 60 ? [nil] : [award.buyerCountry]
    award.winnersSME = [luck.below(10) == 0 ? nil : luck.below(5) < 3]
    award.tendersSME = award.tenders.flatMap { luck.below(6) == 0 ? nil : luck.below($0 + 1) }
    award.lot = luck.below(12) == 0 ? "" : "\(1 + luck.below(3))"
    award.isGroup = luck.below(15) == 0
    award.dispatchDate = award.publicationDate.flatMap { CalendarDay(number: $0.number - 3) }
    let days = luck.below(8) == 0 ? nil : luck.below(120) - 2
    award.conclusionDate = award.dispatchDate.flatMap { sent in
      days.flatMap { CalendarDay(number: sent.number - $0) }
    }
    award.exclusion = exclusion(of: award)
    addTerms(to: &award, notice, &luck)
    return award
  }

  /// What the contract is, how long it runs and until when tenders came; every third notice names
  /// an earlier one.
  private static func addTerms(to award: inout Award, _ notice: Int, _ luck: inout Luck) {
    award.isFramework = luck.below(9) == 0 ? nil : luck.below(6) == 0
    if luck.below(2) == 0 {
      award.durationMonths = 1 + luck.below(48)
    } else if luck.below(3) > 0 {
      award.durationDays = 30 + luck.below(1_400)
    }
    let days = 30 + luck.below(90)
    if luck.below(4) == 0 {
      award.tenderDeadline = award.publicationDate.flatMap { CalendarDay(number: $0.number - days) }
    }
    if notice % 3 == 2 { award.linkedNotices = [id(of: notice - 1 - notice / 3 % 60)] }
  }

  /// The id of a notice: a number and the year that its luck begins with.
  private static func id(of notice: Int) -> String {
    var luck = Luck(UInt64(notice))
    return "\(notice + 100_000)-\(2016 + luck.below(8))"
  }

  private static func exclusion(of award: Award) -> ExclusionRule? {
    if ["F15", "F20"].contains(award.form) { return .notResultForm }
    if award.authorityType == "5" { return .euInstitution }
    return award.isAwarded == true ? nil : .notAwarded
  }

  // MARK: columns for another program

  /// Writes the columns the questions read: numbers as they lie in memory, codes with their words.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(table.noticeID, "notice", folder) { $0 }
    try write(table.form, "form", folder) { $0 }
    try write(table.buyerCountry, "buyer", folder) { $0?.code ?? "" }
    try write(table.mainCPV, "cpv", folder) { $0 }
    try write(table.procedure, "procedure", folder) { $0 }
    try write(table.lot, "lot", folder) { $0 }
    try write(table.exclusion, "rule", folder) { $0?.rawValue ?? "" }
    try write(table.parties, "winner", folder) { $0.winners.first.flatMap { $0?.code } ?? "" }
    try write(table.year.numbers, "year.i2", folder)
    try write(table.tenders.numbers, "tenders.i4", folder)
    try write(table.tendersOtherEU.numbers, "foreign.i4", folder)
    try write(table.tendersNonEU.numbers, "outside.i4", folder)
    try write(table.tendersSME.numbers, "small.i4", folder)
    try write(table.awardIndex.numbers, "section.i4", folder)
    try write(table.conclusionDate.numbers, "concluded.i4", folder)
    try write(table.dispatchDate.numbers, "sent.i4", folder)
    try write(table.isAwarded.codes, "awarded.u1", folder)
    try write(table.value.numbers, "value.f8", folder)
    let outcomes = table.parties.mapped { Answer.code(of: $0.isCrossBorder) }
    try write(outcomes, "cross.u1", folder)
    let sizes = table.winnersSME.mapped { $0.first.map { Answer.code(of: $0) } ?? Answer.unknown }
    try write(sizes, "sme.u1", folder)
    try write(table.parties.mapped { UInt8($0.winners.count) }, "winners.u1", folder)
  }

  private func write<Value>(
    _ column: CodedColumn<Value>, _ name: String, _ folder: URL, _ word: (Value) -> String
  ) throws {
    let codes = (0..<column.count).map { Int32(column.codes[$0]) }
    try write(codes, "\(name).code", folder)
    let words = column.words.map(word).joined(separator: "\n")
    try Data(words.utf8).write(to: folder.appending(path: "\(name).words"))
  }

  private func write<Number>(_ numbers: [Number], _ name: String, _ folder: URL) throws {
    try numbers.withUnsafeBytes { try Data($0).write(to: folder.appending(path: name)) }
  }
}

/// Random numbers that follow from one number: the mixing function of SplitMix64.
private struct Luck {
  private var state: UInt64

  /// Mixes the number first, so that the streams of neighbours do not overlap.
  init(_ seed: UInt64) {
    state = seed
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// An amount with cents, spread over seven powers of ten.
  mutating func amount() -> Double {
    var scale = 10.0
    for _ in 0..<below(8) { scale *= 10 }
    return Double(Int(scale * (1 + Double(below(1_000_000)) / 110_000)) * 100 + below(100)) / 100
  }
}
