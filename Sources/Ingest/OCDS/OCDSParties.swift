// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The organisations of a process, found by their id; names are passed over.
struct OCDSParties {
  private let parties: [String: JSONFields]
  private let buyer: JSONFields?
  private let mode: IntakeMode

  /// Reads the parties of a release; the buyer is the one it names, else the only one in that role.
  init(_ release: JSONFields, mode: IntakeMode) throws(Refusal) {
    self.mode = mode
    var parties: [String: JSONFields] = [:]
    var buyers: [JSONFields] = []
    for party in try release.objects("parties") {
      if try party.texts("roles").contains(where: { $0.value == "buyer" }) { buyers.append(party) }
      if let id = try party.identifier("id") { parties[id.value] = parties[id.value] ?? party }
    }
    self.parties = parties
    let named = try release.object("buyer")
    let procuring = try release.object("tender")?.object("procuringEntity")
    buyer = named ?? (buyers.count == 1 ? buyers[0] : procuring)
  }

  /// The country of the buyer.
  func buyerCountry(noting report: inout Report) -> Area? {
    buyer.flatMap { country(of: $0, noting: &report) }
  }

  /// The country of an organisation that is referred to; a name nobody knows stays unknown.
  func country(of reference: JSONFields, noting report: inout Report) -> Area? {
    do throws(Refusal) {
      guard let address = try organisation(reference).object("address") else { return nil }
      let (code, name) = (try address.text("country"), try address.text("countryName"))
      guard let written = code ?? name, !written.value.isEmpty else { return nil }
      if mode == .asPublished { return Area(written.value) }
      if let area = CountryNames.area(written.value) { return area }
      report.note(TedCodes.unknownCountry(written.value, at: written.place))
    } catch {
      report.note(error.diagnostic)
    }
    return nil
  }

  /// Whether an organisation is a small or medium-sized enterprise, by the scale it reports.
  func isSME(_ reference: JSONFields) throws(Refusal) -> Bool? {
    switch try organisation(reference).object("details")?.text("scale")?.value {
    case "sme", "micro", "small", "medium": true
    case "large": false
    default: nil
    }
  }

  /// The type of the buyer as classified in TED or eForms; empty when there is none.
  func authorityType() throws(Refusal) -> String {
    guard let buyer, let details = try organisation(buyer).object("details") else { return "" }
    for item in try details.objects("classifications") {
      let scheme = try item.text("scheme")?.value.lowercased()
      if scheme == "ted_ca_type" || scheme?.hasSuffix("buyer-legal-type") == true {
        return try item.identifier("id")?.value ?? ""
      }
    }
    return ""
  }

  /// Whether a type of buyer, as a code or as TED prints it, is an institution of the EU.
  func isEUInstitution(_ type: String) -> Bool {
    let type = type.lowercased()
    return ["5", "5a", "eu_institution", "eu-ins-bod-ag"].contains(type)
      || type.hasPrefix("european institution")
  }

  /// The party behind a reference, or the reference itself, which may carry an address.
  private func organisation(_ reference: JSONFields) throws(Refusal) -> JSONFields {
    guard let id = try reference.identifier("id") else { return reference }
    return parties[id.value] ?? reference
  }
}
