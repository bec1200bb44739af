// SPDX-License-Identifier: EUPL-1.2

/// The number under which TED publishes a notice, with its year.
///
/// Sources pad the number differently: `5302-2011` in answers of the Search API, `005302-2011` in
/// TED XML, `00005302-2011` in eForms. In this house it has six digits, or more where it needs them.
struct PublicationNumber {
  /// The number and year in the spelling of this house.
  let text: String

  /// Reads one to eight digits, a hyphen and a year of four.
  init?(_ written: some StringProtocol) {
    let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...8).contains(parts[0].count), parts[1].count == 4,
      parts.allSatisfy({ $0.allSatisfy(Byte.digits.contains) })
    else { return nil }
    self.init(number: parts[0], year: parts[1])
  }

  /// Reads the number of a notice in the Official Journal: `2018/S 131-299088` is `299088-2018`.
  init?(ofJournal written: some StringProtocol) {
    let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let year = written.utf8.prefix(4)
    guard parts.count == 2, (1...8).contains(parts[1].count),
      written.utf8.dropFirst(4).starts(with: "/S ".utf8),
      parts[1].allSatisfy(Byte.digits.contains), year.allSatisfy(Byte.digits.contains)
    else { return nil }
    self.init(number: parts[1], year: year)
  }

  private init(
    number: some Collection<UInt8>, year: some Collection<UInt8>
  ) {
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    text =
      zeros + String(decoding: digits, as: UTF8.self)
      + "-" + String(decoding: year, as: UTF8.self)
  }
}
