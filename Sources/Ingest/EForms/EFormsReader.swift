// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads eForms notices: UBL 2.3 with the eForms extension, SDK versions 1.3 to 1.16.
///
/// One outcome of a lot is one row; a notice without any gives one row with number 0. Another
/// version is refused. In a harmonised table codes are those of TED, and the counts of tenders from
/// other countries are unknown, because eForms counts the EEA where TED counts the EU.
public struct EFormsReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "eforms"

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the first element, near the start, is that of a notice.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    RootElement.name(in: bytes).map(EFormsCodes.roots.contains) ?? false
  }

  /// The award sections of one notice, and the notice that it changes.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: bytes, path: path)
      guard try reader.next() == .start, EFormsCodes.roots.contains(reader.name) else {
        throw Refusal(
          .formatUnknown, at: reader.place(),
          Words(nl: "Dit is geen eForms.", en: "This is not eForms."))
      }
      let notice = try EFormsNotice(&reader)
      while try reader.next() != .finished {}
      return try intake(of: notice, noting: &report)
    } catch {
      report.note(error.diagnostic)
      var intake = Intake()
      intake.account.refused = 1
      return intake
    }
  }

  private func intake(
    of notice: EFormsNotice, noting report: inout Report
  ) throws(Refusal) -> Intake {
    guard let version = EFormsVersion.known[notice.version?.value ?? ""] else {
      throw EFormsTrouble.version(of: notice)
    }
    var intake = try EFormsRows(notice, version, mode: mode).intake(noting: &report)
    intake.withdrawn = notice.changes.withdrawn
    intake.otherIDs = notice.otherIDs(mode)
    return intake
  }
}

extension EFormsChanges {
  /// The changed notice by every id it may have, with the rule that takes it out.
  var withdrawn: [String: ExclusionRule] {
    guard let id = changedNotice?.value else { return [:] }
    let rule = reasons.contains(EFormsCodes.cancelled) ? ExclusionRule.cancelled : .superseded
    return Dictionary(uniqueKeysWithValues: EFormsChanges.spellings(of: id).map { ($0, rule) })
  }

  /// A publication number with and without leading zeros; another id as it is.
  static func spellings(of id: String) -> Set<String> {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let digits = parts.first, digits.utf8.count <= 8,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Byte.digits.contains) })
    else { return [id] }
    let number = String(digits.drop { $0 == "0" })
    let padded = [0, 6, 8].map { width in
      String(repeating: "0", count: max(0, width - number.utf8.count)) + number
    }
    return Set(padded.map { "\($0)-\(parts[1])" }).union([id])
  }
}

extension EFormsNotice {
  /// The number under which the notice was published; nothing before that.
  func publicationNumber(_ mode: IntakeMode) -> String? {
    guard let written = publicationID?.value else { return nil }
    return mode == .harmonised ? PublicationNumber(written)?.text ?? written : written
  }

  /// The id under which changes refer to a published notice, with its publication number.
  func otherIDs(_ mode: IntakeMode) -> [String: String] {
    guard let number = publicationNumber(mode), let id else { return [:] }
    return ["\(id.value)-\(revision?.value ?? "01")": number]
  }
}
