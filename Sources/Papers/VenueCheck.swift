// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension Paper {
  /// The venue of the paper; reports what the paper does that the venue does not take.
  func venue(in ledger: Ledger, noting report: inout Report) -> Venue? {
    guard let venue = ledger.venues[self.venue.value] else {
      if ledger.unread.venues.contains(self.venue.value) { return nil }
      report.note(
        .paperVenue, at: self.venue.place,
        Words(
          nl: "De geadresseerde '\(visible(self.venue.value))' bestaat niet.",
          en: "The venue '\(visible(self.venue.value))' does not exist.")
          + suggestion(for: self.venue.value, among: ledger.venues.keys))
      return nil
    }
    if venue.status == .historic { noteHistoric(venue, noting: &report) }
    checkLanguages(of: venue, noting: &report)
    checkSections(of: venue, noting: &report)
    return venue
  }

  private func noteHistoric(_ venue: Venue, noting report: inout Report) {
    let period = venue.period.map { Words(same: " (") + $0 + Words(same: ")") } ?? Words(same: "")
    report.note(
      .paperHistoric, at: self.venue.place,
      Words(nl: "De geadresseerde ", en: "The venue ") + Words(same: "'\(venue.id)'") + period
        + Words(nl: " neemt geen stukken meer aan.", en: " no longer takes papers."))
  }

  private func checkLanguages(of venue: Venue, noting report: inout Report) {
    for language in languages where !venue.languages.contains(language) {
      let field = languageFields.first { $0.value == language.rawValue }
      report.note(
        .paperVenueLanguage, at: field?.place ?? place,
        Words(
          nl: "De geadresseerde '\(venue.id)' neemt geen stukken in het "
            + "\(languageName(language).nl) aan.",
          en: "The venue '\(venue.id)' does not take papers in \(languageName(language).en)."))
    }
  }

  private func checkSections(of venue: Venue, noting report: inout Report) {
    if venue.sections.isEmpty { return }
    let names = sectionOrder.map(\.value)
    for name in sectionOrder where !venue.sections.contains(name.value) {
      report.note(
        .paperVenueSections, at: name.place,
        Words(
          nl: "De geadresseerde '\(venue.id)' vraagt geen paragraaf '\(visible(name.value))'.",
          en: "The venue '\(venue.id)' asks for no section '\(visible(name.value))'.")
          + suggestion(for: name.value, among: venue.sections))
    }
    for name in venue.sections where !names.contains(name) {
      report.note(
        .paperVenueSections, at: sectionOrder.first?.place ?? place,
        Words(
          nl: "De geadresseerde '\(venue.id)' vraagt de paragraaf '\(name)', en die ontbreekt.",
          en: "The venue '\(venue.id)' asks for the section '\(name)', which is missing."))
    }
    checkOrder(of: venue, noting: &report)
  }

  private func checkOrder(of venue: Venue, noting report: inout Report) {
    let shared = sectionOrder.filter { venue.sections.contains($0.value) }
    let wanted = venue.sections.filter { name in shared.contains { $0.value == name } }
    for (name, other) in zip(shared, wanted) where name.value != other {
      report.note(
        .paperVenueSections, at: name.place,
        Words(
          nl: "De geadresseerde '\(venue.id)' vraagt hier de paragraaf '\(other)', "
            + "niet '\(visible(name.value))'.",
          en: "The venue '\(venue.id)' asks here for the section '\(other)', "
            + "not '\(visible(name.value))'."))
      return
    }
  }
}
