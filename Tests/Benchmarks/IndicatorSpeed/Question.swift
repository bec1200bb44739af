// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Indicators

/// One indicator over the invented awards, timed.
struct Question {
  let name: String
  let measure: String
  let property: String
  let unit: String
  var fields: [String: String] = [:]

  /// Every measure with every property and unit it knows, and the usual splits.
  static var all: [Question] {
    let plain = Measures.standard.flatMap { measure -> [Question] in
      let kind = type(of: measure)
      let fields = kind.scope.groups == .contrast ? ["versus": "cpv = 85*"] : [:]
      return AwardProperty.all.filter { kind.scope.reads($0) }.flatMap {
        property in
        kind.scope.awardUnits.map { unit in
          Question(
            name: "\(kind.name) \(property.name) by \(unit.rawValue)", measure: kind.name,
            property: property.name, unit: unit.rawValue, fields: fields)
        }
      }
    }
    let share = ["area", "area, year", "form", "area, year, cpv"].map { split in
      Question(
        name: "share cross-border by notice split by \(split)", measure: "share",
        property: "cross-border", unit: "notice", fields: ["by": split])
    }
    let social = Question(
      name: "share cross-border by award where cpv is 85", measure: "share",
      property: "cross-border", unit: "award", fields: ["where": "cpv = 85*"])
    return plain + share + [social]
  }

  /// Prints `name;seconds;processor seconds;findings;value of the first;its n`.
  ///
  /// Times are the least of three; a question that takes over a second is asked once.
  func answer(over table: AwardTable) {
    var report = Report()
    guard
      let indicator = AdHoc.indicator(
        measure: measure, property: property, dataset: "invented/awards", fields: fields,
        unit: unit, noting: &report)
    else { return }
    var (least, work, findings) = (Double.infinity, Double.infinity, [Finding]())
    for _ in 0..<3 {
      let (clock, before) = (ContinuousClock(), processorSeconds())
      let time = clock.measure {
        findings = IndicatorBook.findings(
          of: indicator, in: .awards(table), selections: [:], noting: &report)
      }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      least = min(least, seconds)
      work = min(work, processorSeconds() - before)
      if seconds > 1 { break }
    }
    let estimate = findings.first?.estimate
    let value = estimate.map { "\($0.value)" } ?? "none"
    print("\(name);\(least);\(work);\(findings.count);\(value);\(estimate?.n ?? 0)")
  }
}

/// How long this program has computed, on all cores together.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
