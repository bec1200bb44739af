// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

extension AwardTable {
  /// Whether an award has a property; nothing when the notice does not say.
  ///
  /// A property that is not true or false gives nothing.
  func outcome(of property: AwardSubject.AwardProperty, in row: Int) -> Bool? {
    switch property {
    case .crossBorder: isCrossBorder[row]
    case .singleTender: tenders[row].map { $0 == 1 }
    case .foreignTender: tendersOtherEU[row].map { $0 >= 1 }
    case .tenders, .value, .rows: nil
    }
  }
}

/// How many cases have a property, how many do not, and of how many that is unknown.
struct Tally {
  private(set) var yes = 0
  private(set) var no = 0
  private(set) var unknown = 0

  var known: Int { yes + no }

  /// Counts awards, or notices when the unit is `notice`.
  init(
    of property: AwardSubject.AwardProperty, in table: AwardTable, rows: [Int], unit: CountingUnit
  ) {
    guard unit == .notice else {
      for row in rows { add(table.outcome(of: property, in: row)) }
      return
    }
    var notices: [Int32: Bool?] = [:]
    let codes = table.noticeID.codes
    for row in rows {
      let outcome = table.outcome(of: property, in: row)
      let before = notices[codes[row], default: .some(false)]
      notices[codes[row]] = .some(either(before, outcome))
    }
    for outcome in notices.values { add(outcome) }
  }

  private mutating func add(_ outcome: Bool?) {
    switch outcome {
    case true: yes += 1
    case false: no += 1
    case nil: unknown += 1
    }
  }
}

/// Whether at least one of two is true: unknown when none is and one is unknown (Kleene's "or").
private func either(_ first: Bool?, _ second: Bool?) -> Bool? {
  if first == true || second == true { return true }
  return first == nil || second == nil ? nil : false
}
