// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Words for what is wrong with a notice.
enum EFormsTrouble {
  /// What is told about a notice that lacks an element.
  static func missing(_ element: String, in notice: EFormsNotice) -> Refusal {
    Refusal(
      .eformsMissing, at: notice.place,
      Words(
        nl: "Het element '\(element)' ontbreekt of is leeg.",
        en: "The element '\(element)' is missing or empty."))
  }

  /// What is told about a notice whose version is not known.
  static func version(of notice: EFormsNotice) -> Refusal {
    guard let version = notice.version else {
      return Refusal(
        .eformsVersion, at: notice.place,
        Words(
          nl: "De aankondiging noemt geen versie van de SDK (cbc:CustomizationID).",
          en: "The notice names no version of the SDK (cbc:CustomizationID)."))
    }
    return Refusal(
      .eformsVersion, at: version.place,
      Words(
        nl: "De versie '\(visible(version.value))' is niet bekend.",
        en: "The version '\(visible(version.value))' is not known.")
        + suggestion(for: version.value, among: EFormsVersion.known.keys))
  }

  /// What is told about a code that is not in its list.
  static func unknown(_ code: EFormsText, among list: [String]) -> Refusal {
    Refusal(
      .codeUnknown, at: code.place,
      Words(
        nl: "'\(visible(code.value))' staat niet in de lijst van eForms.",
        en: "'\(visible(code.value))' is not in the list of eForms.")
        + suggestion(for: code.value, among: list))
  }

  /// Organisations without an identifier, and buyers that refer to no organisation.
  static func organisations(in notice: EFormsNotice) -> [Diagnostic] {
    let nameless = notice.organisations.filter { $0.id == nil }.map { organisation in
      Diagnostic(
        .eformsOrganisation, at: organisation.place,
        Words(
          nl: "Een organisatie heeft geen technisch nummer.",
          en: "An organisation has no technical identifier."))
    }
    let known = Set(notice.organisations.compactMap(\.id?.value))
    let lost = notice.buyers.filter { !known.contains($0.organisation?.value ?? "") }.map { buyer in
      let id = visible(buyer.organisation?.value ?? "")
      return Diagnostic(
        .eformsOrganisation, at: buyer.organisation?.place ?? buyer.place,
        Words(
          nl: "De koper verwijst naar organisatie '\(id)', die er niet is.",
          en: "The buyer refers to organisation '\(id)', which is not there."))
    }
    return nameless + lost
  }

  /// The winners of an outcome that cannot be resolved, in one message.
  static func breaks(of won: EFormsWinners, at lot: EFormsLotResult) -> [Diagnostic] {
    guard let first = won.breaks.first else { return [] }
    let (reason, id) = (words(for: first), visible(lot.lot?.value ?? ""))
    return [
      Diagnostic(
        .eformsWinner, at: lot.place,
        Words(
          nl: "De winnaar van '\(id)' is niet te herleiden: \(reason.nl).",
          en: "The winner of '\(id)' cannot be resolved: \(reason.en)."))
    ]
  }

  private static func words(for broken: EFormsWinners.Break) -> Words {
    switch broken {
    case .noContract:
      Words(nl: "er is geen contract", en: "there is no contract")
    case .noTender:
      Words(
        nl: "de contracten noemen geen inschrijving op dit perceel",
        en: "the contracts name no tender for this lot")
    case .contract(let id):
      Words(
        nl: "contract '\(visible(id))' is er niet", en: "contract '\(visible(id))' is not there")
    case .tender(let id):
      Words(
        nl: "inschrijving '\(visible(id))' is er niet", en: "tender '\(visible(id))' is not there")
    case .party(let id):
      Words(
        nl: "bij '\(visible(id))' staan geen inschrijvers", en: "'\(visible(id))' has no tenderers")
    case .tenderer(let id):
      Words(
        nl: "organisatie '\(visible(id))' is er niet",
        en: "organisation '\(visible(id))' is not there")
    }
  }
}
