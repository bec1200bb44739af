// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Claims
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

/// Finds the files of `Evidence/` behind a file of `Output/`.
struct Inputs {
  let ledger: Ledger
  let selections: [String: Selection]

  /// Everything behind one document, in alphabetical order, each file once.
  func paths(of output: PaperOutput) -> [String] {
    var paths = [output.paper.place.path]
    paths += output.paper.sections.filter { $0.language == output.language }.map(\.place.path)
    if let venue = ledger.venues[output.paper.venue.value] { paths.append(venue.place.path) }
    for name in Set(output.assembled.claims.map(\.claim)) {
      guard let judgement = ledger.judgements[name] else { continue }
      paths.append(judgement.claim.place.path)
      paths += self.paths(ofIndicators: judgement.findings.map(\.key.indicator))
    }
    paths += self.paths(ofIndicators: output.assembled.values.map(\.key.indicator))
    paths += self.paths(ofIndicators: output.assembled.tables.map(\.slug))
    paths += self.paths(ofIndicators: output.assembled.figures.map(\.slug))
    paths += self.paths(ofReferences: output.assembled.citedReferences)
    return Set(paths).sorted()
  }

  /// The files behind the findings of some indicators.
  func paths(ofIndicators slugs: [String]) -> [String] {
    var paths: Set<String> = []
    for slug in Set(slugs) {
      guard let indicator = ledger.indicators[slug] else { continue }
      paths.insert(indicator.place.path)
      for selection in selectionSlugs(of: indicator) {
        if let place = selections[selection]?.place { paths.insert(place.path) }
      }
      for dataset in [indicator.dataset.value] + [rates(of: indicator)].compactMap(\.self) {
        guard let snapshot = ledger.snapshots[dataset] else { continue }
        paths.formUnion(snapshot.files.map(\.path))
        paths.insert("Datasets/\(snapshot.id)/datapackage.json")
      }
    }
    return paths.sorted()
  }

  /// The files behind a computed burden: the study, its actions, and the numbers it uses.
  func paths(of answer: BurdenAnswer) -> [String] {
    let study = answer.study
    var keys = (study.perProcedure + study.totals + study.directive).map(\.value.indicator)
    for action in answer.actions {
      guard case .counted(let key) = action.population else { continue }
      keys += [FindingKey(key)?.indicator].compactMap(\.self)
    }
    let own =
      [study.place.path, "Datasets/\(answer.snapshot.id)/datapackage.json"]
      + answer.snapshot.files.map(\.path)
    let roles = [selections["actors-and-phases"]?.place.path].compactMap(\.self)
    return Set(own + roles + paths(ofIndicators: keys)).sorted()
  }

  /// The files behind a scenario: the study, its awards, its lists and its burden.
  func paths(of answer: ThresholdAnswer, _ burdens: [BurdenAnswer]) -> [String] {
    let study = answer.study
    var paths = [study.place.path]
    for snapshot in [answer.snapshot] + answer.rates {
      paths += ["Datasets/\(snapshot.id)/datapackage.json"] + snapshot.files.map(\.path)
    }
    if case .finding(let key) = study.current?.value {
      paths += self.paths(ofIndicators: [key.indicator])
    }
    for (slug, selection) in selections
    where study.conditions?.value.contains("@\(slug)") == true {
      paths.append(selection.place.path)
    }
    for burden in burdens where burden.study.id == study.burden?.value {
      paths += self.paths(of: burden)
    }
    return Set(paths).sorted()
  }

  /// The files of some references.
  func paths(ofReferences slugs: [String]) -> [String] {
    Set(slugs.compactMap { ledger.references[$0]?.place.path }).sorted()
  }

  private func rates(of indicator: Indicator) -> String? {
    if case .awards(let subject) = indicator.subject { subject.rules.rates } else { nil }
  }

  private func selectionSlugs(of indicator: Indicator) -> [String] {
    switch indicator.subject {
    case .observations(let subject): subject.over.map { [$0] } ?? []
    case .awards(let subject): subject.selections
    }
  }
}
