// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension CitationChecks {
  /// What does not fit between references and the date of a paper that cites them.
  ///
  /// `date` is the day of the paper, `YYYY-MM-DD`; `place` is where the paper writes it. A work
  /// that is certainly younger than the paper is an error. An address that was read more than a
  /// year before is a warning. A date that is less exact than a day gets the benefit of the doubt.
  public static func datesOf(
    _ references: [Reference], citedOn date: String, place: Place
  ) -> [Diagnostic] {
    guard let day = WorkDate(date), let yearBefore = day.yearBefore else { return [] }
    return references.flatMap { reference in
      [later(reference, than: day, date, place), stale(reference, yearBefore, date, place)]
        .compactMap(\.self)
    }
  }

  private static func later(
    _ reference: Reference, than day: WorkDate, _ date: String, _ place: Place
  ) -> Diagnostic? {
    guard let made = WorkDate(reference.date), day.isBefore(made) else { return nil }
    return Diagnostic(
      .referenceLater, at: reference.place(of: "date"),
      Words(
        nl: "'\(reference.id)' is van \(reference.date), na het stuk dat het aanhaalt: "
          + "\(place) is van \(date).",
        en: "'\(reference.id)' is of \(reference.date), after the paper that cites it: "
          + "\(place) is of \(date)."))
  }

  private static func stale(
    _ reference: Reference, _ yearBefore: WorkDate, _ date: String, _ place: Place
  ) -> Diagnostic? {
    guard let retrieved = reference.retrieved, let read = WorkDate(retrieved),
      read.isBefore(yearBefore)
    else { return nil }
    return Diagnostic(
      .referenceStale, at: reference.place(of: "retrieved"),
      Words(
        nl: "'\(reference.id)' is geraadpleegd op \(retrieved), meer dan een jaar voor het stuk "
          + "van \(date) (\(place)).",
        en: "'\(reference.id)' was read on \(retrieved), more than a year before the paper of "
          + "\(date) (\(place))."))
  }

  /// The references that are not among the slugs somebody uses, and do not say what they are kept for.
  public static func unused(
    among references: [Reference], used: Set<String>
  ) -> [Diagnostic] {
    references.filter { !used.contains($0.id) && $0.keptFor == nil }.map { reference in
      Diagnostic(
        .referenceUnused, at: reference.place,
        Words(
          nl: "De bron '\(reference.id)' wordt nergens gebruikt.",
          en: "The reference '\(reference.id)' is used nowhere."))
    }
  }
}

extension WorkDate {
  /// The same day a year before; nothing for a date without a day.
  fileprivate var yearBefore: WorkDate? {
    guard let month, let day else { return nil }
    // 29 February has no day a year before: the day before it is meant.
    let last = month == 2 && day == 29 ? 28 : day
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return WorkDate("\(year - 1)-\(two(month))-\(two(last))")
  }
}
