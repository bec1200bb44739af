// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest

extension FuzzReader {
  /// Notices of TED.
  static let tedXML = FuzzReader(
    "ted-xml",
    tokens: [
      "<AWARD_CONTRACT>", "</AWARD_CONTRACT>", "<AWARDED_CONTRACT>", "CATEGORY=\"ORIGINAL\"",
      "<VAL_TOTAL CURRENCY=\"EUR\">1</VAL_TOTAL>", "R2.0.9", "R2.0.8", "<F03_2014>", "é",
    ], complaint: { complaint($0, path: "a.xml") })

  /// Notices of eForms.
  static let eForms = FuzzReader(
    "eforms",
    tokens: [
      "<efac:LotResult>", "</efac:LotResult>", "<efac:SettledContract>", "TEN-0001", "CON-0001",
      "TPA-0001", "ORG-0001", "LOT-0001", "eforms-sdk-1.16", "selec-w", "unpublished", "-1", "é",
      "<cbc:IssueDate>2024-02-30Z</cbc:IssueDate>", "currencyID=\"EUR\"", "<efac:FieldsPrivacy>",
    ], complaint: { complaint($0, path: "a.xml") })

  /// The yearly CSV of TED.
  static let tedCSV = FuzzReader(
    "ted-csv",
    tokens: [
      "---", "ID_AWARD", "22/12/16", "22-DEC-16", "29/02/21", "5A", "1e11", "750.000", "\"\n\"",
      "PROCUREMENT_UNSUCCESSFUL", "2023263753", ",,", "é",
    ], complaint: { complaint($0, path: "a.csv", mayBeEmpty: true) })

  /// Packages of OCDS.
  static let ocds = FuzzReader(
    "ocds",
    tokens: [
      "\"awards\": []", "\"suppliers\": null", "\"version\": \"1.1\"", "\"ocid\": \"x\"", "{}",
      "[]",
      "\"compiledRelease\": {}", "2024-02-30T00:00:00Z", "+01:00", "1e400", "-1", "unsuccessful",
    ], complaint: { complaint($0, path: "a.json", mayBeEmpty: true) })

  /// Answers of the TED Search API.
  static let tedSearch = FuzzReader(
    "ted-search",
    tokens: [
      "\"timedOut\": true", "\"notices\": []", "selec-w", "null", "{}", "[]", "1-2026", "1e400",
      "-1",
      "\"totalNoticeCount\": 9", "2026-02-30+02:00",
    ], complaint: { complaint($0, path: "a.json", mayBeEmpty: true) })

  /// Packages in gzip, with a tar or one document in them; the unpacking is tested with them.
  static let gzip = FuzzReader(
    "gzip", tokens: ["\u{1F}"], complaint: { complaint($0, path: "a.gz") })

  /// Tar packages, whose sums are made right so that more than the first check is reached.
  static let tar = FuzzReader(
    "tar", tokens: ["../", "ustar", "x", "0000", "7777777"], repair: { repaired($0) },
    complaint: { complaint($0, path: "a.tar") })

  /// Zip packages.
  static let zip = FuzzReader(
    "zip", tokens: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "../", "/"],
    complaint: { complaint($0, path: "a.zip") })

  /// Reads an input as a file of notices: the account adds up, and what is refused is told.
  ///
  /// A table or list `mayBeEmpty`; any other document has at least one record.
  private static func complaint(
    _ input: [UInt8], path: String, mayBeEmpty: Bool = false
  ) -> String? {
    var report = Report()
    let intake = NoticeIntake.read(files: [(path, input)], noting: &report)
    let account = intake.account
    let parts = [account.used, account.refused] + account.excluded.values
    if parts.contains(where: { $0 < 0 })
      || account.total == 0 && !input.isEmpty && !isPackage(input) && !mayBeEmpty
    {
      return "the account does not add up: \(account)"
    }
    if intake.awards.count(where: { $0.value.exclusion == nil }) != account.used {
      return "the rows are not those of the account"
    }
    if account.refused > 0, !report.isBlocking { return "a record was refused in silence" }
    if account.refused != intake.refusals.reduce(0, { $0 + $1.records }) {
      return "the refusals are not those of the account"
    }
    let entries = Rejects.entries(of: intake.refusals) { _ in input }
    return entries.isEmpty == (account.refused == 0) ? nil : "a refused record was not kept"
  }

  /// An empty package has no records.
  private static func isPackage(_ input: [UInt8]) -> Bool {
    input.starts(with: [0x50, 0x4B]) || input.starts(with: [0x1F, 0x8B]) || input.count >= 512
  }

  /// Writes the right sum into every block that could be the header of a file.
  private static func repaired(_ input: [UInt8]) -> [UInt8] {
    var output = input
    for start in stride(from: 0, to: output.count - 511, by: 512) where output[start] != 0 {
      for index in 148..<156 { output[start + index] = 0x20 }
      let sum = output[start..<(start + 512)].reduce(0) { $0 + Int($1) }
      let digits = Array(String(sum, radix: 8).utf8)
      output.replaceSubrange((start + 148)..<(start + 148 + digits.count), with: digits)
    }
    return output
  }
}
