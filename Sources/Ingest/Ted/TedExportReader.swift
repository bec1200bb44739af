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

/// Reads TED notices in the schema TED_EXPORT R2.0.9: award notices F03 and F21.
///
/// The form in the original language counts; copies in other languages are excluded as
/// `translation`. A notice of another form is excluded as `not-result-form`, without rows. A notice
/// in another schema is refused. A notice without award sections gives one row with number 0.
public struct TedExportReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ted-xml"

  /// Forms that hold awards and are not read by this version.
  static let laterForms = ["F06", "F13", "F22", "F23", "F25"]

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
      guard try reader.next() == .start, reader.name == "TED_EXPORT" else {
        throw Refusal(
          .formatUnknown, at: reader.place(),
          Words(nl: "Dit is geen TED_EXPORT.", en: "This is not TED_EXPORT."))
      }
      let place = reader.place()
      let notice = try TedNotice(&reader)
      if notice.version != "R2.0.9" { throw wrongSchema(notice, at: place) }
      while try reader.next() != .finished {}
      return try intake(of: notice, at: place, noting: &report)
    } catch {
      report.note(error.diagnostic)
      var intake = Intake()
      intake.account.refused = 1
      return intake
    }
  }

  private func intake(
    of notice: TedNotice, at place: Place, noting report: inout Report
  ) throws(Refusal) -> Intake {
    guard let form = notice.form else {
      throw Refusal(
        .tedOriginal, at: place,
        Words(
          nl: "Deze aankondiging heeft geen formulier met CATEGORY 'ORIGINAL'.",
          en: "This notice has no form with CATEGORY 'ORIGINAL'."))
    }
    guard TedNotice.readForms.contains(form.code) else {
      return otherForm(form, noting: &report)
    }
    let rows = try TedRows(notice, form, mode: mode)
    var intake = rows.intake(noting: &report)
    if notice.copies > 0 { intake.account.excluded[.translation, default: 0] += notice.copies }
    return intake
  }

  private func otherForm(_ form: TedForm, noting report: inout Report) -> Intake {
    if TedExportReader.laterForms.contains(form.code) {
      report.note(
        .tedForm, at: form.place,
        Words(
          nl: "Het formulier \(form.code) wordt nog niet gelezen.",
          en: "The form \(form.code) is not read yet."))
    }
    var intake = Intake()
    intake.account.excluded[.notResultForm] = 1
    return intake
  }

  private func wrongSchema(_ notice: TedNotice, at place: Place) -> Refusal {
    let version = notice.version.isEmpty ? "?" : visible(notice.version)
    return Refusal(
      .tedSchema, at: place,
      Words(
        nl: "Deze aankondiging staat in TED_EXPORT \(version).",
        en: "This notice is in TED_EXPORT \(version)."))
  }
}
