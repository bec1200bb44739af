// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension EFormsRows {
  /// Sets the id, the form and the days; refuses a notice that lacks one of them.
  mutating func setIdentity() throws(Refusal) {
    guard let id = notice.id, let sent = notice.dispatchDate else {
      throw EFormsTrouble.missing(notice.id == nil ? "cbc:ID" : "cbc:IssueDate", in: notice)
    }
    guard let form = notice.subtype ?? notice.type else {
      throw EFormsTrouble.missing("cbc:SubTypeCode", in: notice)
    }
    if let subtype = notice.subtype, !EFormsCodes.subtypes.contains(subtype.value) {
      throw EFormsTrouble.unknown(subtype, among: EFormsCodes.subtypes)
    }
    head.noticeID =
      notice.publicationNumber(mode) ?? "\(id.value)-\(notice.revision?.value ?? "01")"
    head.form = mode == .harmonised ? form.value : notice.subtype?.value ?? ""
    head.dispatchDate = try day(sent)
    head.publicationDate = try notice.publicationDate.map { day throws(Refusal) in
      try self.day(day)
    }
  }

  /// Sets the procedure, unless it is withheld.
  mutating func setProcedure() {
    let code = notice.procedure?.value ?? ""
    guard mode == .harmonised else {
      head.procedure = code
      return
    }
    let isHidden =
      code == EFormsCodes.masked || version.withholds(.procedure, by: notice.withheld)
    head.procedure = isHidden ? "" : EFormsCodes.procedure(code, under: head.legalBasis)
  }

  /// Sets the countries of the buyers and the type of the first one.
  mutating func setBuyers() {
    var areas: [Area] = []
    for buyer in notice.buyers {
      let country = buyer.organisation.flatMap { organisations[$0.value]?.country }
      if let area = country.flatMap({ area($0) }), !areas.contains(area) { areas.append(area) }
    }
    head.buyerCountry = areas.first
    head.otherBuyerCountries = Array(areas.dropFirst())
    let type = notice.buyers.first?.legalType ?? ""
    head.authorityType = mode == .harmonised ? EFormsCodes.authority(type) : type
  }

  /// A country; an unknown code stays unknown and is told about once a notice.
  mutating func area(_ written: EFormsText) -> Area? {
    if mode == .asPublished { return Area(written.value) }
    if let area = Area(harmonising: written.value), area.isKnownCountry { return area }
    let note = TedCodes.unknownCountry(written.value, at: written.place)
    if !notes.contains(where: { $0.sentence == note.sentence }) { notes.append(note) }
    return nil
  }

  /// A day, written with or without a time zone.
  func day(_ written: EFormsText) throws(Refusal) -> CalendarDay {
    let (text, zone) = (written.value.prefix(10), written.value.dropFirst(10))
    let isZone =
      zone.isEmpty || zone == "Z"
      || (zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-")))
    if isZone, let day = CalendarDay(text) { return day }
    throw Refusal(DayText.diagnostic(isZone ? String(text) : written.value, at: written.place))
  }
}
