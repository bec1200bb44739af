// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads OCDS 1.1: release packages and record packages.
///
/// A record counts by its compiled release. The releases of one process in a release package are
/// compiled here, in the order of their dates, so that an award and its updates are one award.
public struct OCDSReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ocds"

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the outermost object holds releases or records.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    JSONOutline.has(["releases", "records"], in: bytes)
  }

  /// The awards of one package.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    guard let value = JSONReader.read(bytes: bytes, path: path, noting: &report) else {
      return refused(1)
    }
    do throws(Refusal) {
      let package = try JSONFields(value)
      try checkVersion(of: package)
      try noteExtensions(of: package, noting: &report)
      return try intake(of: package, noting: &report)
    } catch {
      report.note(error.diagnostic)
      return refused(1)
    }
  }

  private func refused(_ count: Int) -> Intake {
    var intake = Intake()
    intake.account.refused = count
    return intake
  }

  private func intake(
    of package: JSONFields, noting report: inout Report
  ) throws(Refusal) -> Intake {
    var refusals: [Refusal] = []
    var processes = OCDSProcesses()
    for release in try package.list("releases") {
      refusals += refusal(of: { () throws(Refusal) in try processes.add(release: release) })
    }
    for record in try package.list("records") {
      refusals += refusal(of: { () throws(Refusal) in try processes.add(record: record) })
    }
    var intake = Intake()
    for process in processes.all {
      var own = Report()
      refusals += refusal(of: { () throws(Refusal) in
        let part = try OCDSRows(process, mode: mode, noting: &own).intake(noting: &own)
        intake.awards += part.awards
        intake.account.add(part.account)
      })
      report.add(own)
    }
    for refusal in refusals { report.note(refusal.diagnostic) }
    intake.account.refused += refusals.count
    return intake
  }

  /// Does something to one record, and gives the reason why that was refused, where there is one.
  private func refusal(of work: () throws(Refusal) -> Void) -> [Refusal] {
    do throws(Refusal) {
      try work()
      return []
    } catch {
      return [error]
    }
  }

  /// Stops at a package in another version than 1.1; a package that names none is in 1.0.
  private func checkVersion(of package: JSONFields) throws(Refusal) {
    let version = try package.text("version")
    if version?.value == "1.1" { return }
    let name = version.map { "'\(visible($0.value))'" }
    throw Refusal(
      .ocdsVersion, at: version?.place ?? package.place,
      Words(
        nl: "Dit pakket noemt als versie \(name ?? "niets, dus 1.0").",
        en: "This package gives as its version \(name ?? "nothing, so 1.0")."))
  }

  private func noteExtensions(
    of package: JSONFields, noting report: inout Report
  ) throws(Refusal) {
    for address in try package.texts("extensions") {
      let isKnown = OCDSReader.extensions.contains { address.value.contains($0) }
      if isKnown { continue }
      report.note(
        .ocdsExtension, at: address.place,
        Words(
          nl: "De uitbreiding '\(visible(address.value, limit: 120))' is onbekend.",
          en: "The extension '\(visible(address.value, limit: 120))' is unknown."))
    }
  }

  /// Parts of the addresses of extensions whose fields are read: statistics of bids, lots, the size
  /// and type of organisations, the legal basis, the classification of a tender, country codes.
  private static let extensions = [
    "ocds_bid_extension", "/bids/", "ocds_lots_extension", "/lots/", "partyDetails_scale",
    "organizationClassification", "legalBasis", "tenderClassification", "countryCode",
  ]
}
