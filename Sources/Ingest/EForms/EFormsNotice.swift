// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A text as a notice writes it, with its place; what it means is decided later.
typealias EFormsText = Located<String>

/// What an eForms notice says, as written: no harmonising, no judging, no names.
struct EFormsNotice {
  let root: String
  let place: Place
  var version: EFormsText?
  var id: EFormsText?
  var revision: EFormsText?
  var publicationID: EFormsText?
  var publicationDate: EFormsText?
  var dispatchDate: EFormsText?
  var subtype: EFormsText?
  var type: EFormsText?
  var legalBasis: EFormsText?
  var procedure: EFormsText?
  var mainCPV: EFormsText?
  var buyers: [EFormsBuyer] = []
  var organisations: [EFormsOrganisation] = []
  var changes = EFormsChanges()
  var result = EFormsResult()
  /// The lots in the order of the notice, without groups of lots.
  var lots: [EFormsLot] = []
  /// Earlier notices of the procedure, by one of their ids.
  var earlierNotices: [EFormsText] = []
  /// The codes of what the notice as a whole withholds, and what its procedure withholds.
  var withheld: Set<String> = []
}

/// What is bought in one lot, and until when tenders may come in.
struct EFormsLot {
  var id = ""
  var isFramework: Bool?
  var deadline: EFormsText?
  /// The duration with its unit.
  var duration: EFormsText?
  var unit = ""
  var firstDay: EFormsText?
  var lastDay: EFormsText?
}

/// A buyer: the organisation it refers to, and its legal type.
struct EFormsBuyer {
  let place: Place
  var organisation: EFormsText?
  var legalType = ""
}

/// A company, which may be a buyer, a winner, a subcontractor or a court.
struct EFormsOrganisation {
  let place: Place
  var id: EFormsText?
  var country: EFormsText?
  var size = ""
}

/// Which notice a notice changes, and why.
struct EFormsChanges {
  var changedNotice: EFormsText?
  var reasons: Set<String> = []
}

/// The results of a notice; tenders, contracts and parties by their identifiers.
struct EFormsResult {
  var lots: [EFormsLotResult] = []
  var tenders: [String: EFormsTender] = [:]
  var contracts: [String: EFormsContract] = [:]
  var parties: [String: [EFormsText]] = [:]
}

/// The outcome of one lot.
struct EFormsLotResult {
  let place: Place
  var lot: EFormsText?
  var outcome: EFormsText?
  var low: EFormsAmount?
  var high: EFormsAmount?
  var tenders: [EFormsText] = []
  var contracts: [EFormsText] = []
  var counts: [EFormsCount] = []
  var withheld: Set<String> = []

  /// The last count of a kind, as the notice writes it.
  func count(_ kind: EFormsCount.Kind) -> EFormsCount? {
    counts.last { $0.code == kind.rawValue }
  }
}

/// An amount with its currency.
struct EFormsAmount {
  let text: EFormsText
  let currency: EFormsText?
}

/// One number of received submissions with the code of what was counted.
struct EFormsCount {
  /// The counts that an award holds, by their codes, in the order of the awards table.
  enum Kind: String, CaseIterable {
    case all = "tenders"
    case sme = "t-sme"
    case otherEEA = "t-oth-eea"
    case nonEEA = "t-no-eea"
  }

  var code = ""
  var number: EFormsText?
  var withheld: Set<String> = []
}

/// A tender for a lot: its value and the party that made it.
struct EFormsTender {
  var id = ""
  var party: EFormsText?
  var value: EFormsAmount?
  var withheld: Set<String> = []
}

/// A contract: the tenders it settles and the day it was concluded.
struct EFormsContract {
  var concluded: EFormsText?
  var tenders: [EFormsText] = []
}
