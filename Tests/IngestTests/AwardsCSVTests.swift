// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Ingest
import Testing

@Suite struct AwardsCSVTests {
  private func line(_ change: (inout Award) -> Void) -> String {
    var award = Award()
    change(&award)
    let text = AwardsCSV.text(of: [Located(award, at: Place(path: "x.xml", line: 1))])
    return String(text.split(separator: "\n").last ?? "")
  }

  @Test func `an award about which nothing is known has empty cells, not zeros`() {
    #expect(line { _ in } == ",,,,,,,,,,0,,,,,,,,,,,,,,,,y,,,,,,")
  }

  @Test(arguments: [
    (812500.0, "812500"), (0.01, "0.01"), (1e12, "1000000000000"), (12_130_675.84, "12130675.84"),
    (1e17, "100000000000000000"), (0.0, "0"), (1.5e-7, "0.00000015"),
  ])
  func `values are plain digits`(value: Double, text: String) {
    #expect(line { $0.value = value }.contains(",\(text),"))
  }

  @Test func `published digits are kept where they are given`() {
    let text = line {
      $0.value = 1
      $0.publishedValue = "1.00"
    }
    #expect(text.contains(",1.00,"))
  }

  @Test func `an unknown winner is an empty part and makes the answer unknown`() {
    let text = line {
      $0.buyerCountry = Area("NL")
      $0.winnerCountries = [Area("NL"), nil]
      $0.winnersSME = [nil, true]
    }
    #expect(text.hasSuffix("NL --- , --- y,,,y,,,,,,"))
  }

  @Test func `the columns are those of the command page in their order`() {
    #expect(AwardsCSV.columns.count == 33)
    #expect(AwardsCSV.columns.first == "notice_id")
    #expect(AwardsCSV.columns[25..<28] == ["cross_border", "used", "rule"])
  }
}
