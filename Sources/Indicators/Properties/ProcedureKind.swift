// SPDX-License-Identifier: EUPL-1.2

/// What kind of procedure a code stands for, whatever the source that writes it.
enum ProcedureKind: String, CaseIterable, Hashable, Sendable {
  /// Anyone may tender.
  case open
  /// Anyone may ask to tender, those who are chosen do; the accelerated form too.
  case restricted
  /// Negotiated after a call for competition, or a competitive procedure with negotiation.
  case negotiated
  /// A competitive dialogue.
  case dialogue
  /// An innovation partnership.
  case innovation
  /// Awarded after a notice by the rules for concessions or for social and other specific services.
  case concession
  /// Awarded without a call for competition or prior publication.
  case withoutCall = "without-call"
  /// A procedure with another name, such as those for passenger transport.
  case other = "other-procedure"

  /// The kind of a code; nothing for "not applicable", "not specified" and codes not in the list.
  init?(code: String) {
    guard let kind = kindsByCode[code] else { return nil }
    self = kind
  }
}

/// The codes of TED (XML and CSV), eForms and OCDS; `9` and `Z` name no procedure.
private let kindsByCode: [String: ProcedureKind] = {
  let lists: [ProcedureKind: String] = [
    .open: "1 OPE open",
    .restricted: "2 3 RES restricted selective",
    .negotiated: "4 6 B NEC NEG NIC NIP neg-w-call",
    .dialogue: "C COD comp-dial",
    .innovation: "G INP innovation",
    .concession: "E",
    .withoutCall: "T V F A NOC NOP AWP neg-wo-call limited direct",
    .other: "8 comp-tend exp-int-rail oth-single oth-mult",
  ]
  var kinds: [String: ProcedureKind] = [:]
  for (kind, codes) in lists {
    for code in codes.split(separator: " ") { kinds[String(code)] = kind }
  }
  return kinds
}()
