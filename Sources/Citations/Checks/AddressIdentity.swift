// SPDX-License-Identifier: EUPL-1.2

/// The work an official address leads to, by the identifier in it: `kst-34477-38`, `32014L0024`.
struct AddressIdentity {
  /// The publication of officielebekendmakingen.nl.
  let publication: String?
  /// The CELEX number, or the one an ELI of the Union stands for.
  let celex: String?
  /// The ECLI.
  let ecli: String?

  init(_ url: String) {
    let plain = url.replacing("%3A", with: ":").replacing("%3a", with: ":")
      .replacing("%28", with: "(").replacing("%29", with: ")")
    publication =
      plain.contains("officielebekendmakingen.nl") ? Self.publication(plain) : nil
    celex = Self.after("CELEX:", in: plain, isCelex) ?? Self.eli(plain)
    ecli = Self.after("ECLI:", in: plain) { isEcli("ECLI:" + $0) }.map { "ECLI:" + $0 }
  }

  /// The last part of the path without its ending, where it names a publication.
  private static func publication(_ url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last else { return nil }
    let name = String(last.prefix { $0 != "." })
    let series = ["kst-", "stb-", "stcrt-", "ah-", "h-"]
    // A paper that is not whole has a letter or `h1` behind its number: `kst-34477-3-b1`.
    return series.contains { name.hasPrefix($0) } ? name : nil
  }

  /// The longest text behind a mark that passes.
  private static func after(
    _ mark: String, in url: String, _ test: (String) -> Bool
  ) -> String? {
    guard let start = url.firstRange(of: mark)?.upperBound else { return nil }
    let rest = url[start...].prefix { $0 != "&" && $0 != "#" && $0 != "/" && $0 != "?" }
    return test(String(rest)) ? String(rest) : nil
  }

  /// `/eli/dir/2014/24/oj` as `32014L0024`.
  private static func eli(_ url: String) -> String? {
    guard let start = url.firstRange(of: "/eli/")?.upperBound else { return nil }
    let parts = url[start...].split(separator: "/").map(String.init)
    guard parts.count >= 3, let letter = ["dir": "L", "reg": "R", "dec": "D"][parts[0]],
      isDigits(parts[1]), parts[1].utf8.count == 4, isDigits(parts[2]), parts[2].utf8.count <= 4
    else { return nil }
    return "3\(parts[1])\(letter)" + String(repeating: "0", count: 4 - parts[2].utf8.count)
      + parts[2]
  }
}
