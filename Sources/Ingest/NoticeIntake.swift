// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads notices from files and packages into one table of award sections.
///
/// What a file is, its content says: XML, or gzip around XML or a tar package that holds XML. The order is
/// that of the files, then that of the members. A notice id counts once: the first copy stays, an
/// equal later copy is excluded as `superseded` and noted. When a later copy differs all copies are
/// refused, because the tool must not choose. Excluded copies and notices of other forms have no
/// rows; the account counts them.
public enum NoticeIntake {
  /// The words that may follow `--format`, besides `auto`.
  public static let formats = [TedExportReader.format]

  /// Everything in the files; `format` nothing means that the content decides.
  public static func read(
    files: [(path: String, bytes: [UInt8])], mode: IntakeMode = .harmonised, format: String? = nil,
    noting report: inout Report
  ) -> Intake {
    let readers: [any NoticeReader] = [TedExportReader(mode: mode)].filter {
      format == nil || type(of: $0).format == format
    }
    var merger = Merger()
    for file in files {
      for document in documents(in: file, &merger.intake, noting: &report) {
        guard let reader = readers.first(where: { $0.recognises(document.bytes) }) else {
          merger.refuse(unknown(document.bytes, document.path), noting: &report)
          continue
        }
        var own = Report()
        let intake = reader.intake(of: document.bytes, path: document.path, noting: &own)
        report.add(own)
        merger.add(intake, noting: &report)
      }
    }
    return merger.finished()
  }

  /// The files inside a package, or the file itself.
  private static func documents(
    in file: (path: String, bytes: [UInt8]), _ intake: inout Intake, noting report: inout Report
  ) -> [(path: String, bytes: [UInt8])] {
    guard Gzip.recognises(file.bytes) else { return [file] }
    do throws(Refusal) {
      return try unpacked(file)
    } catch {
      report.note(error.diagnostic)
      intake.account.refused += 1
      return []
    }
  }

  /// The files of a tar package in gzip, or the one notice that is packed by itself.
  private static func unpacked(
    _ file: (path: String, bytes: [UInt8])
  ) throws(Refusal) -> [(path: String, bytes: [UInt8])] {
    let bytes = try Gzip.unpacked(file.bytes, path: file.path)
    if Tar.recognises(bytes) {
      return try Tar.entries(bytes, path: file.path).map {
        ("\(file.path)/\($0.name)", $0.bytes)
      }
    }
    guard let first = bytes.prefix(512).first(where: { !Byte.isBlank($0) && $0 < 0x80 }),
      first == UInt8(ascii: "<")
    else { throw notTar(file.path) }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return [("\(file.path)/\(plain)", bytes)]
  }

  private static func notTar(_ path: String) -> Refusal {
    Refusal(
      .archiveForm, at: Place(path: path),
      Words(nl: "Dit pakket bevat geen tar.", en: "This package holds no tar."),
      remedy: Words(
        nl: "Geef de aankondiging zelf of een .tar.gz.",
        en: "Give the notice itself or a .tar.gz."))
  }

  /// What is told about a document no reader knows: the trouble of its bytes where there is some.
  private static func unknown(_ bytes: [UInt8], _ path: String) -> Diagnostic {
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: bytes, path: path)
      if try reader.next() == .start {
        let name = visible(reader.name)
        return Diagnostic(
          .formatUnknown, at: reader.place(),
          Words(
            nl: "Dit is XML met het hoofdelement '\(name)', niet 'TED_EXPORT'.",
            en: "This is XML with the root element '\(name)', not 'TED_EXPORT'."))
      }
    } catch {
      if error.diagnostic.kind != .xmlForm { return error.diagnostic }
    }
    return Diagnostic(
      .formatUnknown, at: Place(path: path, line: 1, column: 1),
      Words(nl: "Dit bestand is geen aankondiging.", en: "This file is not a notice."))
  }
}

/// Joins what readers found, and lets every notice id count once.
private struct Merger {
  var intake = Intake()
  private var ranges: [String: Range<Int>] = [:]
  private var conflicts: Set<String> = []

  /// The intake without the rows of notices that are in conflict; those count as refused.
  func finished() -> Intake {
    var intake = intake
    intake.awards = intake.awards.filter { !conflicts.contains($0.value.noticeID) }
    for award in self.intake.awards where conflicts.contains(award.value.noticeID) {
      intake.account.refused += 1
      if let rule = award.value.exclusion {
        intake.account.excluded[rule, default: 0] -= 1
      } else {
        intake.account.used -= 1
      }
    }
    intake.account.excluded = intake.account.excluded.filter { $0.value > 0 }
    return intake
  }

  mutating func refuse(_ diagnostic: Diagnostic, noting report: inout Report) {
    report.note(diagnostic)
    intake.account.refused += 1
  }

  mutating func add(_ other: Intake, noting report: inout Report) {
    guard let first = other.awards.first, let range = ranges[first.value.noticeID] else {
      if let id = other.awards.first?.value.noticeID {
        ranges[id] = intake.awards.count..<(intake.awards.count + other.awards.count)
      }
      intake.awards += other.awards
      intake.account.add(other.account)
      return
    }
    let earlier = intake.awards[range]
    if earlier.map(\.value) == other.awards.map(\.value) {
      supersede(first, by: earlier[range.lowerBound].place, other.account, noting: &report)
    } else {
      conflicts.insert(first.value.noticeID)
      conflict(first, with: earlier[range.lowerBound].place, noting: &report)
      intake.account.refused += other.account.total
    }
  }

  private mutating func supersede(
    _ copy: Located<Award>, by place: Place, _ account: Account, noting report: inout Report
  ) {
    intake.account.refused += account.refused
    intake.account.excluded[.superseded, default: 0] += account.total - account.refused
    report.note(
      .noticeTwice, at: copy.place,
      Words(
        nl: "De aankondiging \(copy.value.noticeID) staat ook in \(place).",
        en: "The notice \(copy.value.noticeID) also stands in \(place)."))
  }

  private func conflict(
    _ copy: Located<Award>, with place: Place, noting report: inout Report
  ) {
    report.note(
      .rowConflict, at: copy.place,
      Words(
        nl: "De aankondiging \(copy.value.noticeID) staat ook in \(place), met andere gegevens.",
        en: "The notice \(copy.value.noticeID) also stands in \(place), with other data."))
  }
}
