// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The codes of eForms that decide which notices count, and what they are called in TED.
enum EFormsCodes {
  /// The root elements of notices.
  static let roots = [
    "ContractAwardNotice", "ContractNotice", "PriorInformationNotice",
    "BusinessRegistrationInformationNotice",
  ]

  /// All subtypes of notices.
  static let subtypes =
    (1...40).map(String.init) + [
      "CEI", "E1", "E2", "E3", "E4", "E5", "E6", "T01", "T02", "X01", "X02",
    ]

  /// Award notices of the general, sectoral and concessions directives, standard and light regime.
  ///
  /// Not among them: transparency notices in advance (25 to 28), defence (31), design contests
  /// (36, 37), modifications (38 to 40), voluntary notices (E) and passenger transport (T).
  static let resultSubtypes: Set<String> = ["29", "30", "32", "33", "34", "35"]

  /// The notice types that are results when a notice names no subtype.
  static let resultTypes: Set<String> = ["can-standard", "can-social"]

  /// The directive on defence, whose awards do not count.
  static let defence = "32009L0081"

  /// The legal type of buyers that are institutions of the EU.
  static let institution = "eu-ins-bod-ag"

  /// The reason that cancels a notice.
  static let cancelled = "cancel"

  /// The outcomes of a lot: whether a winner was chosen.
  static let outcomes = ["selec-w": true, "clos-nw": false, "open-nw": false]

  /// What stands in the place of a withheld code.
  static let masked = "unpublished"

  /// Whether a size is that of a small or medium-sized enterprise; nothing for an unknown size.
  static func isSME(_ size: String) -> Bool? {
    ["micro": true, "small": true, "medium": true, "sme": true, "large": false][size]
  }

  /// The TED code of a procedure, where eForms has one that means the same.
  static func procedure(_ code: String, under basis: String) -> String {
    procedures["\(code) \(basis)"] ?? procedures[code] ?? code
  }

  /// The TED code of a type of buyer, where eForms has one that means the same.
  static func authority(_ type: String) -> String { authorities[type] ?? type }

  /// The legal basis as TED writes it: the CELEX number, or `OTHER`.
  static func basis(_ code: String) -> String { code == "other" ? "OTHER" : code }

  /// The lot number without `LOT-` and leading zeros; nothing for `LOT-0000`, a notice without lots.
  static func lot(_ text: String) -> String {
    guard text.hasPrefix("LOT-") else { return text }
    let digits = text.dropFirst(4)
    guard !digits.isEmpty, digits.utf8.allSatisfy(Byte.digits.contains) else { return text }
    return String(digits.drop { $0 == "0" })
  }

  private static let procedures = [
    "open": "1", "restricted": "2", "comp-dial": "C", "innovation": "G", "neg-wo-call": "T",
    "neg-wo-call 32014L0023": "F", "neg-w-call 32014L0023": "E", "neg-w-call 32014L0024": "B",
    "neg-w-call 32018R1046": "B", "neg-w-call 32024R2509": "B", "neg-w-call 32014L0025": "4",
    "neg-w-call 32009L0081": "4",
  ]

  private static let authorities = [
    "cga": "1", "ra": "3", "la": "3", "rl-aut": "3", institution: "5", "body-pl": "6",
    "body-pl-cga": "6", "body-pl-la": "6", "body-pl-ra": "6",
  ]
}
