// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension Indicator {
  /// Whether the measure can be applied to the subject; reports `IND-FIT` where it cannot.
  func fits(_ measure: any Measure, noting report: inout Report) -> Bool {
    let kind = type(of: measure)
    let problem =
      switch subject {
      case .observations(let figures): misfit(of: figures, kind)
      case .awards(let awards): misfit(of: awards, kind)
      }
    guard let problem = problem ?? printingMisfit(kind) else { return true }
    report.note(.indicatorFit, at: place(of: problem.field), problem.sentence)
    return false
  }

  private typealias Misfit = (field: String, sentence: Words)

  private func misfit(of figures: ObservationSubject, _ kind: any Measure.Type) -> Misfit? {
    let name = kind.name
    guard let wanted = kind.scope.figures else {
      return ("variable", without(name, "variable"))
    }
    if wanted != .several, figures.variables.count > 1 {
      return (
        "variable",
        Words(
          nl: "De maat '\(name)' leest één variabele en geen \(figures.variables.count).",
          en: "The measure '\(name)' reads one variable, not \(figures.variables.count).")
      )
    }
    let hasPeriod = figures.denominatorPeriod != nil
    switch wanted {
    case .withDenominator:
      if figures.denominator == nil { return ("measure", needs(name, "denominator")) }
      return figures.over == nil ? nil : ("over", without(name, "over"))
    case .overAreas where figures.over == nil: return ("measure", needs(name, "over"))
    case .one where figures.over != nil, .several where figures.over != nil:
      return ("over", without(name, "over"))
    case .one, .several, .overAreas:
      if figures.denominator != nil { return ("denominator", without(name, "denominator")) }
      return hasPeriod ? ("denominator-period", without(name, "denominator-period")) : nil
    }
  }

  private func misfit(of awards: AwardSubject, _ kind: any Measure.Type) -> Misfit? {
    let scope = kind.scope
    if scope.properties.isEmpty { return ("property", without(kind.name, "property")) }
    guard scope.reads(awards.property) else {
      let list = AwardProperty.all.filter(scope.reads).map(\.name).joined(separator: ", ")
      return ("property", not(kind.name, awards.property.name, list))
    }
    guard scope.awardUnits.contains(countingUnit) else {
      let list = scope.awardUnits.map(\.rawValue).joined(separator: ", ")
      return ("unit", not(kind.name, countingUnit.rawValue, list))
    }
    return groupMisfit(of: awards, kind)
  }

  private func groupMisfit(of awards: AwardSubject, _ kind: any Measure.Type) -> Misfit? {
    let groups = kind.scope.groups
    if (groups == .contrast) != (awards.contrast != nil) {
      return groups == .contrast
        ? ("measure", needs(kind.name, "versus")) : ("versus", without(kind.name, "versus"))
    }
    let taken: AwardSubject.Split? = groups == .years ? .year : groups == .areas ? .area : nil
    guard let taken, awards.splits.contains(taken) else { return nil }
    return ("by", without(kind.name, "by: \(taken.name)"))
  }

  private func printingMisfit(_ kind: any Measure.Type) -> Misfit? {
    let units = kind.printedUnits(for: subject)
    if units.contains(unit) { return nil }
    let list = units.map(\.rawValue).joined(separator: ", ")
    return ("printed-in", not(kind.name, unit.rawValue, list))
  }

  private func needs(_ measure: String, _ field: String) -> Words {
    Words(
      nl: "De maat '\(measure)' heeft het veld '\(field)' nodig.",
      en: "The measure '\(measure)' needs the field '\(field)'.")
  }

  private func without(_ measure: String, _ field: String) -> Words {
    Words(
      nl: "De maat '\(measure)' leest het veld '\(field)' niet.",
      en: "The measure '\(measure)' does not read the field '\(field)'.")
  }

  private func not(_ measure: String, _ word: String, _ list: String) -> Words {
    Words(
      nl: "De maat '\(measure)' kent hier '\(word)' niet; wel: \(list).",
      en: "The measure '\(measure)' does not know '\(word)' here; it knows: \(list).")
  }
}
