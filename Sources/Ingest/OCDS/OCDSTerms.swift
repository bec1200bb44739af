// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// How long contracts run and whether they are framework agreements, as a process says it.
struct OCDSTerms {
  private let tender: JSONFields?
  private let contracts: [JSONFields]

  /// Takes the tender and the contracts of a process.
  init(_ tender: JSONFields?, _ contracts: [JSONFields]) {
    (self.tender, self.contracts) = (tender, contracts)
  }

  /// Fills an award; the period is its own, else that of its contracts, else that of its lots.
  func fill(
    _ award: inout Award, from fields: JSONFields, id: String, lots: [String]
  ) throws(Refusal) {
    let lots = try part(of: try tender?.objects("lots") ?? [], "id", in: lots)
    award.isFramework = try answer(of: lots, framework)
    let own = try part(of: contracts, "awardID", in: [id])
    var duration = try period(of: fields, "contractPeriod")
    if duration == nil {
      duration = shared(
        try own.map { (contract) throws(Refusal) in try period(of: contract, "period") })
    }
    if duration == nil {
      duration = try answer(of: lots) { (part) throws(Refusal) in
        try period(of: part, "contractPeriod")
      }
    }
    award.set(duration)
  }

  /// What some lots say alike; a lot that says nothing follows the tender, and so does no lot.
  private func answer<Answer: Hashable>(
    of lots: [JSONFields], _ answer: (JSONFields) throws(Refusal) -> Answer?
  ) throws(Refusal) -> Answer? {
    var whole: Answer?
    if let tender { whole = try answer(tender) }
    if lots.isEmpty { return whole }
    var answers: [Answer?] = []
    for lot in lots { answers.append(try answer(lot) ?? whole) }
    return shared(answers)
  }

  /// The objects whose identifier is one of some.
  private func part(
    of objects: [JSONFields], _ key: String, in ids: [String]
  ) throws(Refusal) -> [JSONFields] {
    var part: [JSONFields] = []
    for object in objects {
      guard let id = try object.identifier(key), ids.contains(id.value) else { continue }
      part.append(object)
    }
    return part
  }

  private func framework(_ part: JSONFields) throws(Refusal) -> Bool? {
    try part.object("techniques")?.bool("hasFrameworkAgreement")
  }

  /// The number of days that a period names, else those from its first day through its last.
  private func period(of part: JSONFields, _ name: String) throws(Refusal) -> ContractDuration? {
    guard let period = try part.object(name) else { return nil }
    if let days = try period.count("durationInDays") {
      return ContractDuration(Double(days), of: "DAY")
    }
    let days = try ["startDate", "endDate"].map { (name) throws(Refusal) in
      try period.text(name).map { (date) throws(Refusal) in try Moment(date).day }
    }
    return ContractDuration(from: days[0], through: days[1])
  }
}
