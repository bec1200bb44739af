// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Whether codes and amounts are harmonised or kept as they stand in the source.
public enum IntakeMode: Hashable, Sendable {
  /// `GR` is `EL`, `2014/24/EU` is `32014L0024`, `1.00` is `1`, `Lot 2` is `2`.
  case harmonised
  /// Countries, legal basis, amounts and lot numbers as written.
  case asPublished
}

/// Reads TED notices in TED_EXPORT R2.0.7, R2.0.8 and R2.0.9, every form.
///
/// The form in the original language counts; copies in other languages are excluded as
/// `translation`. A notice in another version of the schema is refused. A notice without award
/// sections gives one row with number 0.
public struct TedExportReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ted-xml"

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the first element, near the start, is `TED_EXPORT`.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    let name = Array("TED_EXPORT".utf8)
    let start = bytes.prefix(8192)
    for index in start.indices where start[index] == XMLByte.less {
      let next = index + 1
      guard next < start.endIndex else { return false }
      if start[next] == XMLByte.bang || start[next] == XMLByte.question { continue }
      let word = start[next...].prefix { $0 > Byte.space && $0 != XMLByte.greater }
      return word.elementsEqual(name)
        || Array(word.suffix(name.count + 1)) == [XMLByte.colon] + name
    }
    return false
  }

  /// The award sections of one notice.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: bytes, path: path)
      let notice = try TedExportReader.notice(&reader)
      guard let form = notice.form else { throw withoutOriginal(reader.place(of: notice.offset)) }
      var intake = try TedRows(notice, form, in: reader, mode: mode).intake(noting: &report)
      if notice.copies > 0 { intake.account.excluded[.translation, default: 0] += notice.copies }
      return intake
    } catch {
      report.note(error.diagnostic)
      var intake = Intake()
      intake.account.refused = 1
      return intake
    }
  }

  /// What one notice says, as written.
  package static func notice(of bytes: [UInt8], path: String) throws(Refusal) -> TedNotice {
    var reader = try XMLPullReader(bytes: bytes, path: path)
    return try notice(&reader)
  }

  /// Reads a document to its end.
  private static func notice(_ reader: inout XMLPullReader) throws(Refusal) -> TedNotice {
    guard try reader.next() == .start, reader.name == "TED_EXPORT" else {
      throw Refusal(
        .formatUnknown, at: reader.place(),
        Words(nl: "Dit is geen TED_EXPORT.", en: "This is not TED_EXPORT."))
    }
    let notice = try TedNotice(&reader)
    while try reader.next() != .finished {}
    return notice
  }

  private func withoutOriginal(_ place: Place) -> Refusal {
    Refusal(
      .tedOriginal, at: place,
      Words(
        nl: "Deze aankondiging heeft geen formulier met CATEGORY 'ORIGINAL'.",
        en: "This notice has no form with CATEGORY 'ORIGINAL'."))
  }
}
