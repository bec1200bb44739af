// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Evidence
import Ingest
import Testing

/// The market profile of small tables with invented names.
@Suite struct ProfileTests {
  private static let header =
    "WIN_NAME,YEAR,CPV,ID_AWARD,CANCELLED,ISO_COUNTRY_CODE,ID_NOTICE_CAN,INFO_ON_NON_AWARD,OTHER,"
    + "WIN_COUNTRY_CODE,NUMBER_OFFERS,B_CONTRACTOR_SME,AWARD_VALUE_EURO_FIN_1\n"

  /// Four awards of two notices in one group, and rows that do not count.
  private static let rows = """
    "Zorg, BV",2020,85310000,1,0,NL,20201,,,NL,3,Y,100.50
    "Zorg, BV",2020,85310000,1,0,NL,20201,,again,NL,3,Y,100.50
    Hulp,2020,85310000,2,0,NL,20201,,,DE,1,N,300
    "Zorg, BV",2020,85310000,3,0,NL,20202,,,,,,0.5
    ,2020,85310000,4,0,NL,20202,,,NL---BE,2,N---Y,1e3
    ,2020,85310000,5,0,NL,20203,UNSUCCESSFUL,,,,,
    ,2020,85310000,6,1,NL,20204,,,NL,1,Y,5
    ,2020,85310000,7,0,NL---BE,20205,,,NL,1,Y,5
    ,2020,45000000,8,0,NL,20206,,,NL,1,Y,5
    Elders,2021,85310000,9,0,BE,20211,,,BE,4,,7

    """

  private func profile(
    _ texts: [String], _ codes: [(String, String?)]? = nil,
    by split: ProfileSplit = .countryAndYear, threads: Int = 1, path: ScanPath = .quickest,
    blockSize: Int = 1 << 18
  ) throws -> (profile: MarketProfile, report: Report) {
    var report = Report()
    let entries = codes.map { codes in
      codes.map { Selection.Entry(code: $0.0, through: $0.1, label: Words(same: $0.0)) }
    }
    let selection = entries.map {
      [Selection(slug: "s", entries: $0, place: Place(path: "s"))]
    }
    let sources = texts.enumerated().map {
      ByteSource(path: "\($0).csv", bytes: Array($1.utf8))
    }
    let profile = try MarketProfile(
      of: sources, selections: selection, split: split, threads: threads, path: path,
      blockSize: blockSize, noting: &report)
    return (profile, report)
  }

  @Test func `every figure of a small group is the one worked out by hand`() throws {
    let text = Self.header + Self.rows
    let (profile, report) = try profile([text], [("85310000", nil)])
    #expect(report.isEmpty)
    let group = try #require(profile.groups.last)
    #expect(group.key.country == "NL")
    #expect([group.notices, group.awards, group.known, group.cross] == [3, 4, 3, 2])
    #expect(group.crossShare == 2.0 / 3)
    #expect(group.knownValue == 1400.5)
    #expect(group.crossValue == 1300)
    #expect(group.crossValueShare == 1300 / 1400.5)
    #expect([group.tendered, group.sized, group.valued] == [3, 3, 3])
    #expect(group.meanTenders == 2)
    #expect(group.medianTenders == 2)
    #expect(group.singleShare == 1.0 / 3)
    #expect(group.smallShare == 2.0 / 3)
    #expect(group.valueQuantiles[2] == 300)
    #expect(group.concentration == 10_000 * 5.0 / 9)
    let squares = 100.5 * 100.5 + 300 * 300
    let share = try #require(group.valueConcentration)
    #expect(abs(share - 10_000 * squares / (400.5 * 400.5)) < 1e-9)
  }

  @Test func `the account names every row once`() throws {
    let (profile, _) = try profile([Self.header + Self.rows], [("85310000", nil)])
    let account = profile.account
    #expect(account.total == 10)
    #expect(
      [account.kept, account.cancelled, account.jointBuyers, account.otherCode] == [7, 1, 1, 1])
    #expect([account.awardRows, account.withoutAward, account.awards] == [6, 1, 5])
    #expect([account.refused, account.conflicts] == [0, 0])
  }

  @Test func `a figure with an empty base is an empty field`() throws {
    let text = Self.header + ",2020,85310000,,0,NL,1,,,,,,\n"
    let table = ProfileTable(try profile([text]).profile, split: .countryAndYear)
    #expect(
      table.csv.split(separator: "\n").last
        == "NL,2020,1,0,0,0,,,,0,0,,0,,,,,0,,0,,,,,,,")
  }

  @Test func `threads, blocks, the way of looking and the order of files change no byte`() throws {
    let text = Self.header + Self.rows
    let other = Self.header + Self.rows.replacing("2020", with: "2019")
    let plain = ProfileTable(try profile([text, other]).profile, split: .countryAndYear).csv
    #expect(plain.split(separator: "\n").count == 4)
    for threads in [1, 2, 5] {
      for path in ScanPath.allCases {
        for size in [1, 7, 64, 200] {
          let answer = try profile([text, other], threads: threads, path: path, blockSize: size)
          #expect(ProfileTable(answer.profile, split: .countryAndYear).csv == plain)
        }
      }
    }
  }

  @Test func `of rows about one award the first in the order of the files counts`() throws {
    let first = Self.header + "A,2020,85310000,1,0,NL,1,,,NL,1,,5\n"
    let second = Self.header + "B,2020,85310000,1,0,NL,1,,,DE,1,,9\n"
    for threads in [1, 3] {
      let forth = try profile([first, second], threads: threads).profile
      #expect(forth.groups.first?.cross == 0)
      #expect(forth.account.conflicts == 1)
      #expect(try profile([second, first], threads: threads).profile.groups.first?.cross == 1)
    }
  }

  @Test func `rows that start alike give what each of them gives on its own`() throws {
    let names = ["", "A", "\"A\"", "\"A,\"", "\"A\"\"\n\""]
    let codes = ["85310000", "\"85310000\"", "45000000"]
    let starts = names.flatMap { name in
      codes.flatMap { code in
        ["NL,20201", "NL,20202", "NL---BE,20201", "BE,\"20201\""].map { (name, code, $0) }
      }
    }
    var rows: [String] = []
    for (number, (name, code, buyer)) in starts.enumerated() {
      for row in 0..<(1 + number % 4) {
        let award = number % 5 == row ? "" : "\(number * 10 + row)"
        let cancelled = number % 7 == 3 ? 1 : 0
        rows.append(
          "\(name),2020,\(code),\(award),\(cancelled),\(buyer),,x,DE,\(row),Y,\(number).5\n")
      }
    }
    // A block of one byte holds one record, which no other can start alike.
    for order in [rows, rows.reversed(), rows.sorted { $0.hashed < $1.hashed }] {
      for chosen in [nil, [("85310000", nil)]] as [[(String, String?)]?] {
        let text = Self.header + order.joined()
        let apart = try profile([text], chosen, blockSize: 1)
        let together = try profile([text], chosen)
        #expect(apart.report.isEmpty && together.report.isEmpty)
        #expect(together.profile.account == apart.profile.account)
        #expect(
          ProfileTable(together.profile, split: .countryAndYear).csv
            == ProfileTable(apart.profile, split: .countryAndYear).csv)
      }
    }
  }

  @Test func `ids that are no plain number stay apart`() throws {
    let ids = ["1", "01", "1 ", "001", "9999999999999999999", "A1", "\"1\""]
    let text = ids.map { ",2020,85310000,\($0),0,NL,1,,,NL,1,,5\n" }.joined()
    #expect(try profile([Self.header + text]).profile.account.awards == 6)
  }

  @Test func `a split by country or year alone has rows for those only`() throws {
    let text = Self.header + Self.rows
    let byYear = ProfileSplit(hasCountry: false, hasYear: true)
    let years = try profile([text], by: byYear).profile
    #expect(years.groups.map(\.key.year) == ["2020", "2021"])
    #expect(ProfileTable(years, split: byYear).headings.first == "year")
    let byCountry = ProfileSplit(hasCountry: true, hasYear: false)
    #expect(try profile([text], by: byCountry).profile.groups.map(\.key.country) == ["BE", "NL"])
  }

  @Test(arguments: [
    ("45000000", nil, 1), ("85000000", "85310000", 7), ("85310001", "85999999", 0),
    ("8531", nil, 0), ("00000000", "99999999", 8), ("", "", 0),
  ])
  func `a range of codes holds both ends`(code: String, through: String?, kept: Int) throws {
    let answer = try profile([Self.header + Self.rows], [(code, through)])
    #expect(answer.profile.account.kept == kept)
  }

  @Test(arguments: [
    ("x", "2:33:NUM-FORMAT"), ("1,5", "2:35:CSV-RAGGED"), ("1_000", "2:33:NUM-FORMAT"),
    ("inf", "2:33:NUM-FORMAT"), ("0x1F", "2:33:NUM-FORMAT"), ("1.", "2:33:NUM-FORMAT"),
    ("a\"b", "2:34:CSV-QUOTE-BARE"), (" 5", "2:33:NUM-FORMAT"), ("1e", "2:33:NUM-FORMAT"),
    ("1e+", "2:33:NUM-FORMAT"), ("e5", "2:33:NUM-FORMAT"), ("+5", "2:33:NUM-FORMAT"),
    ("--5", "2:33:NUM-FORMAT"), (".5", "2:33:NUM-FORMAT"), ("1.5.2", "2:33:NUM-FORMAT"),
    ("-", "2:33:NUM-FORMAT"), ("1e5.0", "2:33:NUM-FORMAT"), ("1-", "2:33:NUM-FORMAT"),
    (String(repeating: "1", count: 61), "2:33:NUM-FORMAT"),
  ])
  func `a row that is wrong is refused with its place and the others count`(
    value: String, trouble: String
  ) throws {
    let text =
      Self.header + ",2020,85310000,1,0,NL,1,,,NL,1,,\(value)\n"
      + ",2020,85310000,2,0,NL,1,,,NL,1,,6\n"
    let (profile, report) = try profile([text])
    #expect(
      report.diagnostics.map { "\($0.place.line):\($0.place.column):\($0.kind.code)" } == [trouble])
    #expect(profile.account.refused == 1)
    #expect(profile.account.awards == 1)
    #expect(profile.groups.first?.knownValue == 6)
  }

  @Test func `a quote that is never closed refuses that file and no other`() throws {
    let good = Self.header + Self.rows
    let bad =
      Self.header + "\"open,2020,85310000,1,0,NL,1,,,NL,1,,5\n" + Self.rows.filter { $0 != "\"" }
    let (profile, report) = try profile([good, bad])
    #expect(report.diagnostics.map(\.kind.code) == ["CSV-QUOTE-OPEN"])
    #expect(profile.account.total == 10)
  }

  @Test func `a missing column is told and the file gives nothing`() throws {
    let (profile, report) = try profile(["ID_NOTICE_CAN,YEAR\n1,2\n"])
    #expect(profile.groups.isEmpty)
    #expect(Set(report.diagnostics.map(\.kind.code)) == ["HDR-MISSING"])
    #expect(report.diagnostics.count == 10)
  }

  @Test func `values outside 1 to 1e10 and tenders outside 1 to 999 are no values`() throws {
    let values = ["0.99", "1", "9999999999.99", "10000000000", "-5", "1e10", "1e9", "0"]
    let tenders = ["0", "1", "999", "1000", "-1", "1.0", "1e2", ""]
    let text = zip(values, tenders).enumerated().map {
      ",2020,85310000,\($0 + 1),0,NL,1,,,NL,\($1.1),,\($1.0)\n"
    }.joined()
    let group = try #require(try profile([Self.header + text]).profile.groups.first)
    #expect([group.valued, group.tendered] == [3, 4])
    #expect(group.knownValue == 1 + 9_999_999_999.99 + 1e9)
    #expect(group.highTenders == 729.3)
  }

  @Test(
    arguments: [
      ("1e3", 1_000), ("1E+2", 100), ("25e-1", 2.5), ("1.5e2", 150), ("00012.50", 12.5),
      ("1234567890.12345678", 1_234_567_890.123_456_78), ("0.00000000000000001e18", 10),
      (String(repeating: "0", count: 59) + "7", 7),
    ] as [(String, Double)])
  func `numbers with an exponent or many digits are the nearest double`(
    text: String, value: Double
  ) throws {
    let row = ",2020,85310000,1,0,NL,1,,,NL,1,,\(text)\n"
    let group = try #require(try profile([Self.header + row]).profile.groups.first)
    #expect(group.knownValue == value)
  }
}

extension String {
  /// A number that puts texts in some order of no meaning, the same in every run.
  fileprivate var hashed: UInt32 { utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }
}
