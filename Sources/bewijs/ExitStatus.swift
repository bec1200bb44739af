// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

/// How the program ends: the one table of exit statuses.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  case checkFails = 1
  case wrongUse = 2
  case badInput = 65
  case inputMissing = 66
  case internalFault = 70
  case cannotCreate = 73
  case readOrWriteFailed = 74
  case busy = 75
  case notPermitted = 77
  case readerGone = 141

  /// What it means, for the help.
  var meaning: Words {
    switch self {
    case .fine: Words(nl: "in orde", en: "fine")
    case .checkFails:
      Words(
        nl: "een bewering, bron of verschilcontrole klopt niet",
        en: "a claim, citation or drift check fails")
    case .wrongUse: Words(nl: "verkeerd gebruik", en: "wrong use")
    case .badInput: Words(nl: "fout in de invoer", en: "bad input data")
    case .inputMissing: Words(nl: "invoer ontbreekt", en: "input missing")
    case .internalFault: Words(nl: "fout in het programma", en: "internal fault")
    case .cannotCreate: Words(nl: "uitvoer kan niet worden gemaakt", en: "cannot create output")
    case .readOrWriteFailed:
      Words(nl: "lezen of schrijven mislukte", en: "read or write error")
    case .busy: Words(nl: "een andere build is bezig", en: "another build is busy")
    case .notPermitted: Words(nl: "geen toestemming", en: "no permission")
    case .readerGone:
      Words(nl: "de lezer van de uitvoer is weg", en: "the reader of the output is gone")
    }
  }

  /// The status after trouble with a file or folder.
  init(_ error: DiskError) {
    if error.isReaderGone {
      self = .readerGone
      return
    }
    switch error.reason {
    case .missing, .unfit(.notAPlainFile), .unfit(.linkLeadsAway), .unfit(.name):
      self = .inputMissing
    case .unfit(.notAPlainFolder), .cannotCreate: self = .cannotCreate
    case .unfit(.changedMeanwhile): self = .badInput
    case .notPermitted: self = .notPermitted
    case .failed: self = .readOrWriteFailed
    case .busy: self = .busy
    }
  }

  /// The status that follows from what was noticed; a check that fails outweighs bad input.
  init(_ report: Report) {
    self =
      report.hasError(.checkFails) ? .checkFails : report.hasError(.badInput) ? .badInput : .fine
  }
}
