// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The rows of an award table that count by default and meet every condition of an indicator.
struct RowFilter {
  /// A coded column with, per code, whether its value is asked for.
  private struct Coded {
    let codes: [Int32]
    let allowed: [Bool]

    init<Value>(_ column: CodedColumn<Value>, where isAllowed: (Value) -> Bool) {
      codes = column.codes
      allowed = column.words.map(isAllowed)
    }
  }

  private let table: AwardTable
  private var coded: [Coded] = []
  private var years: [Set<Int>] = []

  /// Prepares the conditions; gives nothing when a selection is unknown, and reports it.
  init?(
    _ indicator: Indicator, _ conditions: [AwardSubject.Condition], of table: AwardTable,
    selections: [String: Selection], noting report: inout Report
  ) {
    self.table = table
    coded.append(Coded(table.exclusion) { $0 == nil })
    var isComplete = true
    for condition in conditions {
      guard
        let wanted = Wanted(condition, in: selections, of: indicator, noting: &report)
      else {
        isComplete = false
        continue
      }
      if !add(wanted, to: condition.field) { Self.noteEmpty(condition, indicator, &report) }
    }
    if !isComplete { return nil }
  }

  /// The numbers of the rows, in the order of the table.
  var rows: [Int] {
    (0..<table.count).filter { row in
      coded.allSatisfy { $0.allowed[Int($0.codes[row])] }
        && years.allSatisfy { wanted in
          table.publicationDate[row].map { wanted.contains($0.year) } ?? false
        }
    }
  }

  /// Adds a condition; says whether any value of the table meets it.
  private mutating func add(
    _ wanted: Wanted, to field: AwardSubject.Condition.Field
  ) -> Bool {
    let column: Coded
    switch field {
    case .form: column = Coded(table.form) { wanted.contains($0) }
    case .cpv: column = Coded(table.mainCPV) { wanted.contains($0) }
    case .buyer: column = Coded(table.buyerCountry) { $0.map { wanted.contains($0.code) } ?? false }
    case .authority: column = Coded(table.authorityType) { wanted.contains($0) }
    case .procedure: column = Coded(table.procedure) { wanted.contains($0) }
    case .year:
      let all = Set(table.publicationDate.compactMap { $0?.year })
      years.append(all.filter { wanted.contains(String($0)) })
      return years.last?.isEmpty == false
    }
    coded.append(column)
    return column.allowed.contains(true)
  }

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

/// The values a condition asks for: single ones, years of a period, and lists of codes.
private struct Wanted {
  private var single: Set<String> = []
  private var lists: [Selection] = []

  init?(
    _ condition: AwardSubject.Condition, in selections: [String: Selection],
    of indicator: Indicator, noting report: inout Report
  ) {
    for value in condition.values {
      if value.hasPrefix("@") {
        let place = indicator.place(of: "where", naming: value)
        let slug = Located(String(value.dropFirst()), at: place)
        guard let list = selection(slug, in: selections, noting: &report) else { return nil }
        lists.append(list)
      } else if condition.field == .year, let years = Period(value)?.years {
        single.formUnion(years.map(String.init))
      } else {
        single.insert(value)
      }
    }
  }

  func contains(_ value: String) -> Bool {
    single.contains(value) || lists.contains { $0.contains(value) }
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
