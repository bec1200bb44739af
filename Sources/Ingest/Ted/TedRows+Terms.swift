// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

extension TedRows {
  /// The forms of R2.0.9 with a box for framework agreements: a box that is not ticked says no.
  private static let formsWithBox: Set = [
    "F01", "F02", "F03", "F04", "F05", "F06", "F15", "F21", "F22",
  ]

  /// Whether the form asks if a framework agreement is set up; before R2.0.9 F03 is known to.
  var asksForFramework: Bool {
    isNested ? form.code == "F03" : TedRows.formsWithBox.contains(form.code)
  }

  /// The last day for tenders: that of the form, else that of the coded data, which adds a time.
  mutating func deadline() throws(Refusal) -> CalendarDay? {
    if let written = form.deadline { return try day(written) }
    guard let coded = notice.coded[.deadline]?.first else { return nil }
    return try day(Written(text: String(coded.text.prefix(8)), offset: coded.offset))
  }

  /// The earlier notices of the procedure by their publication numbers; not the notice itself.
  var earlierNotices: [String] {
    var ids: [String] = []
    for id in form.earlierNotices.compactMap({ PublicationNumber(ofJournal: $0)?.text })
    where id != head.noticeID && !ids.contains(id) { ids.append(id) }
    return ids
  }

  /// How long the contract of some lots runs; unknown when their objects say different things.
  ///
  /// The only object of a notice is about every lot, and a section without lot about every object.
  mutating func duration(of lots: [String]) throws(Refusal) -> ContractDuration? {
    let isWhole = lots.isEmpty || form.objects.count == 1
    let own = Set(lots.flatMap { objectsOfLots[TedCodes.lot($0)] ?? [] })
    let objects = isWhole ? form.objects : own.sorted().map { form.objects[$0] }
    var found: [ContractDuration?] = []
    for object in objects { found.append(try duration(of: object)) }
    return shared(found)
  }

  /// Where the objects of each lot stand in a form: looked up once, for notices can have thousands.
  static func objectsOfLots(in form: TedForm) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (place, object) in form.objects.enumerated() {
      for lot in object.lots { places[TedCodes.lot(lot), default: []].append(place) }
    }
    return places
  }

  private mutating func duration(of object: TedObject) throws(Refusal) -> ContractDuration? {
    if let count = try count(object.duration) {
      return ContractDuration(Double(count), of: object.unit)
    }
    let first = try day(object.firstDay)
    return ContractDuration(from: first, through: try day(object.lastDay))
  }
}
