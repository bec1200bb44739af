// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Reads OCDS 1.1: release packages and record packages.
///
/// A record counts by its compiled release. The releases of one process in a release package are
/// compiled here, in the order of their dates, so that an award and its updates are one award. The
/// file is read twice: once to find which releases make a process, once to read each process.
public struct OCDSReader: NoticeReader {
  /// The word after `--format`.
  public static let format = "ocds"

  /// A package is read record by record.
  public static let isStreamed = true

  private let mode: IntakeMode

  /// Makes a reader.
  public init(mode: IntakeMode = .harmonised) { self.mode = mode }

  /// Whether the outermost object holds releases or records.
  public func recognises(_ bytes: [UInt8]) -> Bool {
    JSONOutline.has(["releases", "records"], in: bytes)
  }

  /// The awards of one package in memory.
  public func intake(of bytes: [UInt8], path: String, noting report: inout Report) -> Intake {
    ByteSource.inMemory {
      try intake(of: ByteSource(path: path, bytes: bytes), threads: 1, noting: &report)
    }
  }

  /// The awards of one package; throws when the file cannot be read.
  public func intake(
    of source: ByteSource, threads: Int, noting report: inout Report
  ) throws -> Intake {
    var processes = OCDSProcesses()
    var refusals = RefusedRecords()
    let rest = try JSONReader.read(
      source, JSONRecords(keys: ["releases", "records"]), noting: &report
    ) { record in
      refusals.count { () throws(Refusal) in
        if record.key == "releases" {
          try processes.add(release: record)
        } else {
          try processes.add(record: record)
        }
      }
    }
    guard let rest, isWhole(rest, noting: &report) else { return refused(1) }
    var intake = Intake()
    try processes.forEach(in: source) { process in
      refusals.count { () throws(Refusal) in
        let part = try OCDSRows(process, mode: mode, noting: &report).intake(noting: &report)
        intake.awards += part.awards
        intake.account.add(part.account)
      }
    }
    refusals.tell(noting: &report)
    intake.account.refused += refusals.total
    return intake
  }

  private func refused(_ count: Int) -> Intake {
    var intake = Intake()
    intake.account.refused = count
    return intake
  }

  /// Whether what stands around the records is that of a package which can be read.
  private func isWhole(_ rest: Located<JSONValue>, noting report: inout Report) -> Bool {
    do throws(Refusal) {
      let package = try JSONFields(rest)
      try checkVersion(of: package)
      try noteExtensions(of: package, noting: &report)
      _ = (try package.list("releases"), try package.list("records"))
      return true
    } catch {
      report.note(error.diagnostic)
      return false
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
  /// and type of organisations, the legal basis, the classification of a tender, country codes,
  /// techniques.
  private static let extensions = [
    "ocds_bid_extension", "/bids/", "ocds_lots_extension", "/lots/", "partyDetails_scale",
    "organizationClassification", "legalBasis", "tenderClassification", "countryCode", "techniques",
  ]
}
