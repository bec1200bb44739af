// SPDX-License-Identifier: EUPL-1.2

extension Area {
  /// Whether the code is the two-letter code of a country or territory, in Eurostat's spelling.
  ///
  /// `1A` is how notices write Kosovo. `GR` and `GB` are not known here: harmonise them first.
  public var isKnownCountry: Bool { countryCodes.contains(code) }

  /// Whether the code names a group: `EU`, `EA`, `EEA`, `EFTA` or `OECD`, with the number of
  /// states where it has one (`EU27`), and a year where it has one (`EU27_2020`).
  public var isGroup: Bool {
    let letters = code.prefix { ("A"..."Z").contains($0) }
    guard groupNames.contains(String(letters)) else { return false }
    let parts = code.dropFirst(letters.count).split(
      separator: "_", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && (parts.count < 2 || parts[1].utf8.count == 4)
  }
}

private let groupNames: Set<String> = ["EU", "EA", "EEA", "EFTA", "OECD"]

/// ISO 3166-1 alpha-2, with `EL` and `UK` as Eurostat writes them, `XK` and `1A` for Kosovo.
private let countryCodes = Set(
  """
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE \
  EG EH EL ER ES ET FI FJ FK FM FO FR GA GD GE GF GG GH GI GL GM GN GP GQ GS GT GU GW GY HK HM HN \
  HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI \
  LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC \
  NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA \
  SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR \
  TT TV TW TZ UA UG UK UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW 1A
  """.split(separator: " ").map(String.init))
