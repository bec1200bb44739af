// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The rows of an award table that count and meet every condition of an indicator.
struct RowFilter {
  private let table: AwardTable
  private var marks: [UInt8]

  /// Prepares the conditions; gives nothing when a selection is unknown, and reports it.
  init?(
    _ indicator: Indicator, _ subject: AwardSubject, of table: AwardTable,
    selections: [String: Selection], noting report: inout Report
  ) {
    self.table = table
    marks = CountingRows(subject).marks(in: table)
    var isComplete = true
    for condition in subject.conditions {
      guard
        let wanted = Wanted(
          condition, field: "where", in: selections, of: indicator, noting: &report)
      else {
        isComplete = false
        continue
      }
      let met = wanted.marks(in: table)
      if !met.contains(1) { Self.noteEmpty(condition, indicator, &report) }
      let before = marks
      marks = Lanes(before.count).column { range, marks in
        for row in range { marks[row] = before[row] & met[row] }
      }
    }
    if !isComplete { return nil }
  }

  /// The numbers of the rows, notice after notice.
  var rows: [Int32] { table.rows(marked: marks) }

  private static func noteEmpty(
    _ condition: AwardSubject.Condition, _ indicator: Indicator, _ report: inout Report
  ) {
    let list = condition.values.map { visible($0) }.joined(separator: ", ")
    let field = condition.field.rawValue
    report.note(
      .indicatorEmpty,
      at: indicator.place(of: "where", naming: condition.values.first),
      Words(
        nl: "Geen rij van '\(indicator.dataset.value)' heeft \(field) = \(list).",
        en: "No row of '\(indicator.dataset.value)' has \(field) = \(list)."))
  }
}

/// The values a condition asks for: single ones, beginnings, years of a period, and lists of codes.
struct Wanted {
  private let field: AwardSubject.Condition.Field
  private var single: Set<String> = []
  private var beginnings: [String] = []
  private var lists: [Selection] = []

  /// Takes the values; gives nothing when a selection is unknown, and reports it.
  init?(
    _ condition: AwardSubject.Condition, field name: String, in selections: [String: Selection],
    of indicator: Indicator, noting report: inout Report
  ) {
    field = condition.field
    for value in condition.values {
      if value.hasPrefix("@") {
        let place = indicator.place(of: name, naming: value)
        let slug = Located(String(value.dropFirst()), at: place)
        guard let list = selection(slug, in: selections, noting: &report) else { return nil }
        lists.append(list)
      } else if condition.field == .year, let years = Period(value)?.years {
        single.formUnion(years.map(String.init))
      } else if value.hasSuffix("*") {
        beginnings.append(String(value.dropLast()))
      } else {
        single.insert(value)
      }
    }
  }

  func contains(_ value: String) -> Bool {
    single.contains(value) || beginnings.contains { value.hasPrefix($0) }
      || lists.contains { $0.contains(value) }
  }

  /// Per row 1 when it meets the condition and 0 when not.
  func marks(in table: AwardTable) -> [UInt8] {
    switch field {
    case .form: table.form.marks(contains)
    case .cpv: table.mainCPV.marks(contains)
    case .buyer: table.buyerCountry.marks { $0.map { contains($0.code) } ?? false }
    case .authority: table.authorityType.marks(contains)
    case .procedure: table.procedure.marks(contains)
    case .schema: table.schema.marks(contains)
    case .legalBasis: table.legalBasis.marks(contains)
    case .framework: marks(of: table.isFramework.codes)
    case .year: marks(of: table.year.numbers)
    }
  }

  private func marks(of answers: [UInt8]) -> [UInt8] {
    let words: [UInt8: String] = [Answer.yes: "y", Answer.no: "n", Answer.unknown: "unknown"]
    let isWanted = (0...Answer.yes).map { code in UInt8(words[code].map(contains) == true ? 1 : 0) }
    return answers.map { isWanted[Int($0)] }
  }

  private func marks(of years: [Int16]) -> [UInt8] {
    let wanted = Set(single.compactMap { Int16($0) }).subtracting([YearColumn.unknown])
    return Lanes(years.count).column { range, marks in
      for row in range { marks[row] = wanted.contains(years[row]) ? 1 : 0 }
    }
  }
}

/// The selection of a slug; reports `IND-SELECTION` with a near name when it is not there.
func selection(
  _ slug: Located<String>, in selections: [String: Selection], noting report: inout Report
) -> Selection? {
  if let selection = selections[slug.value] { return selection }
  report.note(
    .indicatorSelection, at: slug.place,
    Words(
      nl: "De selectie '\(visible(slug.value))' bestaat niet.",
      en: "The selection '\(visible(slug.value))' does not exist.")
      + suggestion(for: slug.value, among: selections.keys))
  return nil
}
