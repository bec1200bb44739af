// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The awards table as CSV: what `bewijs ingest --awards` writes and datasets of awards hold.
///
/// UTF-8, LF, comma; one row per award section; no names. An empty cell is unknown.
public enum AwardsCSV {
  /// The columns in their order.
  public static let columns = [
    "notice_id", "form", "schema", "dispatch_date", "publication_date", "buyer_country", "cpv_main",
    "legal_basis", "procedure", "authority_type", "award_index", "lot", "awarded", "tenders",
    "tenders_sme", "tenders_other_eu", "tenders_non_eu", "value", "value_low", "value_high",
    "currency", "group", "winner_countries", "winner_sme", "conclusion_date", "cross_border",
    "used", "rule", "framework", "duration_days", "duration_months", "tender_deadline",
    "linked_notices",
  ]

  /// The columns at the end that older tables do not have; what they say is unknown there.
  static let lateColumns = columns.suffix(5)

  /// What stands between the parts of a cell that holds several.
  static let joint = " --- "

  /// The text of a table, header first; the places are not written.
  public static func text(of awards: AwardList) -> String {
    String(decoding: bytes(of: awards), as: UTF8.self)
  }

  /// The bytes of that text, made by so many threads.
  public static func bytes(of awards: AwardList, threads: Int = 1) -> [UInt8] {
    var bytes = Array((columns.joined(separator: ",") + "\n").utf8)
    let parts = stride(from: 0, to: awards.count, by: part).map { start in
      start..<min(start + part, awards.count)
    }
    for start in stride(from: 0, to: parts.count, by: 4 * threads) {
      let window = parts[start..<min(start + 4 * threads, parts.count)]
      let texts = OrderedWork.results(of: Array(window), threads: threads) { rows in
        rows.reduce(into: [UInt8]()) { append(awards[$1].value, to: &$0) }
      }
      for text in texts { bytes += text }
    }
    return bytes
  }

  /// How many rows one thread writes in a row.
  private static let part = 4096

  private static func append(_ award: Award, to bytes: inout [UInt8]) {
    for (number, cell) in cells(of: award).enumerated() {
      if number > 0 { bytes.append(Byte.comma) }
      CSVText.append(cell, to: &bytes)
    }
    bytes.append(Byte.lineFeed)
  }

  /// The cells of a row, in the order of the columns.
  static func cells(of award: Award) -> [String] {
    [
      award.noticeID, award.form, award.schema, award.dispatchDate?.description ?? "",
      award.publicationDate?.description ?? "", buyers(of: award), award.mainCPV,
      award.legalBasis, award.procedure, award.authorityType, String(award.awardIndex), award.lot,
      word(award.isAwarded), tenders(award, 0), tenders(award, 1), tenders(award, 2),
      tenders(award, 3),
      amount(award.value, award.publishedValue), amount(award.valueLow, award.publishedValueLow),
      amount(award.valueHigh, award.publishedValueHigh), award.currency, word(award.isGroup),
      award.winnerCountries.map { $0?.code ?? "" }.joined(separator: joint),
      award.winnersSME.map(word).joined(separator: joint),
      conclusion(of: award), word(award.isCrossBorder),
      word(award.exclusion == nil), award.exclusion?.rawValue ?? "",
      word(award.isFramework), award.durationDays.map { String($0) } ?? "",
      award.durationMonths.map { String($0) } ?? "", award.tenderDeadline?.description ?? "",
      award.linkedNotices.joined(separator: joint),
    ]
  }

  private static func buyers(of award: Award) -> String {
    ([award.buyerCountry?.code ?? ""] + award.otherBuyerCountries.map(\.code))
      .joined(separator: joint)
  }

  private static func conclusion(of award: Award) -> String {
    award.publishedConclusionDate.isEmpty
      ? award.conclusionDate?.description ?? "" : award.publishedConclusionDate
  }

  static func word(_ answer: Bool?) -> String {
    guard let answer else { return "" }
    return answer ? "y" : "n"
  }

  /// One of the four numbers of tenders, as published where that is known.
  private static func tenders(_ award: Award, _ index: Int) -> String {
    if !award.publishedTenders.isEmpty { return award.publishedTenders[index] }
    let numbers = [award.tenders, award.tendersSME, award.tendersOtherEU, award.tendersNonEU]
    return numbers[index].map { String($0) } ?? ""
  }

  private static func amount(_ number: Double?, _ published: String) -> String {
    published.isEmpty ? number.map(NumberText.plainAmount) ?? "" : published
  }
}

/// Writes cells of CSV so that no spreadsheet takes them for a formula.
public enum CSVText {
  /// The text of a cell, with quotes where they are needed.
  ///
  /// Text that starts with `=`, `+`, `-`, `@`, tab or return gets an apostrophe in front, except
  /// numbers; so does text that starts with an apostrophe. ``plain(_:)`` takes it away again.
  public static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds that text to bytes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let mark = isRisky(text) ? [Byte.apostrophe] : []
    let needsQuotes = text.utf8.contains { byte in
      byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
    }
    guard needsQuotes else {
      bytes += mark
      bytes += text.utf8
      return
    }
    bytes.append(Byte.quote)
    bytes += mark
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == Byte.quote { bytes.append(byte) }
    }
    bytes.append(Byte.quote)
  }

  /// The text a cell stood for before ``cell(_:)`` made it safe.
  public static func plain(_ text: String) -> String {
    guard text.utf8.first == Byte.apostrophe else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isRisky(rest) ? rest : text
  }

  private static func isRisky(_ text: String) -> Bool {
    switch text.utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, Byte.tab, Byte.carriageReturn, Byte.apostrophe:
      (try? NumberText().read(text, as: .decimal)) == nil
    default: false
    }
  }
}
