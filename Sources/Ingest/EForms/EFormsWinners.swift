// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Follows the references from the outcome of a lot to those who won it.
///
/// Outcome → contract → tender → tendering party → tenderer → organisation. The tenders of a
/// contract that the outcome does not list belong to other lots; without any list all of them
/// count. Tenders that no contract settles lost. A reference that leads nowhere leaves an unknown
/// winner.
struct EFormsWinners {
  /// The winners in the order of contracts; nothing for one that cannot be resolved.
  private(set) var winners: [EFormsOrganisation?] = []
  /// The tenders that won.
  private(set) var tenders: [EFormsTender] = []
  /// The days on which contracts were concluded.
  private(set) var concluded: [EFormsText] = []
  /// Whether several economic operators won together; nothing when nobody can be resolved.
  private(set) var isGroup: Bool?
  /// What could not be followed.
  private(set) var breaks: [Break] = []

  /// A reference that leads nowhere, or a link that is not there.
  enum Break: Hashable {
    case noContract
    case noTender
    case contract(String)
    case tender(String)
    case party(String)
    case tenderer(String)
  }

  /// Nothing for each contract and tender that is not there: their value is unknown.
  var lostTenders: [(number: Double, currency: String)?] {
    breaks.compactMap { broken in
      switch broken {
      case .contract, .tender: .some(nil)
      case .noContract, .noTender, .party, .tenderer: nil
      }
    }
  }

  private var seen: Set<String> = []

  /// Follows the references of one outcome; `organisations` are those of the notice by identifier.
  init(
    of lot: EFormsLotResult, in result: EFormsResult,
    _ organisations: [String: EFormsOrganisation]
  ) {
    let own = Set(lot.tenders.map(\.value))
    let settled = settled(by: lot.contracts, in: result).filter { own.isEmpty || own.contains($0) }
    if lot.contracts.isEmpty { breaks.append(.noContract) }
    if settled.isEmpty, breaks.isEmpty { breaks.append(.noTender) }
    for id in settled where seen.insert("tender \(id)").inserted {
      follow(tender: id, in: result, organisations)
    }
    if !breaks.isEmpty { winners.append(nil) }
  }

  /// The tenders that contracts settle, in their order.
  private mutating func settled(
    by contracts: [EFormsText], in result: EFormsResult
  ) -> [String] {
    var tenders: [String] = []
    for reference in contracts {
      guard let contract = result.contracts[reference.value] else {
        breaks.append(.contract(reference.value))
        continue
      }
      if let day = contract.concluded { concluded.append(day) }
      tenders += contract.tenders.map(\.value)
    }
    return tenders
  }

  private mutating func follow(
    tender id: String, in result: EFormsResult, _ organisations: [String: EFormsOrganisation]
  ) {
    guard let tender = result.tenders[id] else { return breaks.append(.tender(id)) }
    tenders.append(tender)
    guard let party = tender.party?.value, let tenderers = result.parties[party], !tenderers.isEmpty
    else { return breaks.append(.party(tender.party?.value ?? id)) }
    isGroup = (isGroup ?? false) || tenderers.count > 1
    for tenderer in tenderers where seen.insert("organisation \(tenderer.value)").inserted {
      if let organisation = organisations[tenderer.value] {
        winners.append(organisation)
      } else {
        breaks.append(.tenderer(tenderer.value))
      }
    }
  }
}
