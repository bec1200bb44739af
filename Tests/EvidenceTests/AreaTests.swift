// SPDX-License-Identifier: EUPL-1.2
import Evidence
import Testing

@Suite struct AreaTests {
  @Test(arguments: ["NL", "EL", "UK", "XK", "1A", "US"])
  func `codes of countries are known`(code: String) {
    #expect(Area(code).isKnownCountry)
  }

  @Test(arguments: [
    ("GR", "EL"), ("GB", "UK"), ("GRC", "EL"), ("nl", "NL"), ("NLD", "NL"), ("RE", "RE"),
    ("REU", "RE"), ("NC", "NC"),
  ])
  func `codes of data become those of Eurostat`(written: String, code: String) {
    #expect(Area(harmonising: written)?.code == code)
  }

  @Test(arguments: ["GR", "GB", "XX", "nl", "NLD", "", "EU"])
  func `other texts are no country`(code: String) {
    #expect(!Area(code).isKnownCountry)
  }

  @Test(arguments: ["EU", "EU27", "EU28", "EU27_2020", "EA", "EA19", "EEA", "OECD"])
  func `groups are known by name, number and year`(code: String) {
    #expect(Area(code).isGroup)
  }

  @Test(arguments: ["EU27_20", "EUX", "NL", "EU27_2020_1", "eu27", "27", ""])
  func `other texts are no group`(code: String) {
    #expect(!Area(code).isGroup)
  }
}
