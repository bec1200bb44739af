// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Why a file or folder could not be read or written; ends in an exit status of its own.
public struct DiskError: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// There is no such file or folder.
    case missing
    /// The user may not read or write it.
    case notPermitted
    /// A file or folder could not be made there.
    case cannotCreate
    /// Reading or writing broke off.
    case failed
    /// It is there, but it is not a plain file or folder of ours.
    case unfit(Unfitness)
    /// Another build holds the lock; its process number, where it could be read.
    case busy(process: Int?)
  }

  /// Why something that is there is not read or written.
  public enum Unfitness: Error, Hashable, Sendable {
    /// A pipe, device, socket or folder where a plain file was expected.
    case notAPlainFile
    /// A file or link where a folder was expected.
    case notAPlainFolder
    /// A link to a place outside the folder, or to a folder.
    case linkLeadsAway
    /// A name that is not UTF-8, or the same as another name in another spelling.
    case name
    /// The file changed while it was read.
    case changedMeanwhile
  }

  /// What stood in the way.
  public let reason: Reason
  /// The file or folder.
  public let path: String
  /// The number the operating system gave; 0 when it gave none.
  public let code: Int32

  /// Records trouble with a file or folder.
  public init(_ reason: Reason, path: String, code: Int32 = 0) {
    self.reason = reason
    self.path = path
    self.code = code
  }

  /// Whether the reader of a pipe stopped reading.
  public var isReaderGone: Bool { reason == .failed && code == SystemError.readerGone }

  /// The sentence for a person: what happened, to what, and what to do next.
  public var words: Words {
    let name = visible(path, limit: 4096)
    return Words(nl: "\(name): \(sentence.nl)", en: "\(name): \(sentence.en)") + cause
  }

  private var cause: Words {
    Words(same: code == 0 ? "" : " (\(SystemError(code: code).text))")
  }

  private var sentence: Words {
    switch reason {
    case .missing:
      Words(
        nl: "Dit bestand of deze map bestaat niet. Controleer de naam en de map waarin u staat.",
        en: "This file or folder does not exist. Check the name and the folder you are in.")
    case .notPermitted:
      Words(
        nl: "U mag dit bestand of deze map niet lezen of schrijven. Pas de rechten aan.",
        en: "You may not read or write this file or folder. Change its permissions.")
    case .cannotCreate:
      Words(
        nl: "Hier kan niets worden aangemaakt. Controleer de map en de vrije ruimte.",
        en: "Nothing can be created here. Check the folder and the free space.")
    case .failed:
      Words(
        nl: "Lezen of schrijven brak af. Controleer de schijf en de vrije ruimte, en probeer "
          + "het opnieuw.",
        en: "Reading or writing broke off. Check the disk and the free space, and try again.")
    case .unfit(let unfitness): unfitness.sentence
    case .busy(let process): busySentence(process)
    }
  }

  private func busySentence(_ process: Int?) -> Words {
    let who = process.map { " (proces \($0))" } ?? ""
    let whoEnglish = process.map { " (process \($0))" } ?? ""
    return Words(
      nl: "Een andere bewijs\(who) schrijft hier. Wacht tot die klaar is.",
      en: "Another bewijs\(whoEnglish) writes here. Wait until it is done.")
  }
}

extension DiskError.Unfitness {
  fileprivate var sentence: Words {
    switch self {
    case .notAPlainFile:
      Words(
        nl: "Dit is geen gewoon bestand en wordt niet gelezen. Haal het weg uit deze map.",
        en: "This is not a plain file and is not read. Take it out of this folder.")
    case .notAPlainFolder:
      Words(
        nl: "Dit is geen gewone map maar een bestand of koppeling. Kies een andere map.",
        en: "This is not a plain folder but a file or a link. Choose another folder.")
    case .linkLeadsAway:
      Words(
        nl: "Deze koppeling wijst naar een map of naar buiten. Zet het bestand zelf neer.",
        en: "This link points to a folder or to the outside. Put the file itself there.")
    case .name:
      Words(
        nl: "Deze naam is geen UTF-8 of staat er in een andere spelling nog eens. Hernoem haar.",
        en: "This name is not UTF-8 or is there again in another spelling. Rename it.")
    case .changedMeanwhile:
      Words(
        nl: "Dit bestand veranderde tijdens het lezen. Probeer het opnieuw.",
        en: "This file changed while it was read. Try again.")
    }
  }
}
