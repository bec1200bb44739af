// SPDX-License-Identifier: EUPL-1.2

extension Cited {
  /// Where the work can be read; nothing when the text does not identify it.
  var link: String? {
    guard let identifier else { return nil }
    switch self {
    case .paper(let paper) where paper.annex != nil:
      return "https://zoek.officielebekendmakingen.nl/\(paper.annex ?? "")"
    case .paper, .sitting, .gazette:
      return "https://zoek.officielebekendmakingen.nl/\(identifier)" + (isDossier ? "" : ".html")
    case .law: return "https://wetten.overheid.nl/\(identifier)"
    case .act(let act): return act.link
    case .celex: return eurLex("CELEX:\(identifier)")
    case .document(let document): return document.link
    case .council(let document): return document.link
    case .journal:
      return eurLex(identifier.hasPrefix("OJ.") ? "uriserv:\(identifier).NLD" : identifier)
    case .resolution(let term, let year, let number):
      return parliamentLink("TA-\(term)-\(year)-\(padded(number, 4))_NL.html")
    case .parliament(let letter, let term, let number, let year):
      return parliamentLink("\(letter)-\(term)-\(year)-\(padded(number, 4))_NL.html")
    case .procedure:
      return "https://oeil.secure.europarl.europa.eu/oeil/en/procedure-file?reference=\(identifier)"
    case .judgment: return judgmentLink(identifier)
    case .caseNumber(let court, let number, let year, _):
      let name = "\(court)-\(number)/\(padded(year % 100, 2))"
      return "https://curia.europa.eu/juris/liste.jsf?num=\(name)"
    default: return otherLink(identifier)
    }
  }

  private func otherLink(_ identifier: String) -> String? {
    switch self {
    case .notice: "https://ted.europa.eu/nl/notice/-/detail/\(identifier)"
    case .statistics(.eurostat, let code): "https://doi.org/10.2908/\(code.uppercased())"
    case .statistics(.cbs, let code):
      "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/\(code)/table"
    case .record:
      "https://www.tweedekamer.nl/kamerstukken/detail?id=\(identifier)&did=\(identifier)"
    case .doi: "https://doi.org/\(identifier)"
    case .address: identifier
    default: nil
    }
  }

  private var isDossier: Bool {
    if case .paper(let paper) = self { return paper.number.isEmpty }
    return false
  }
}

extension UnionAct {
  /// The ELI; for recommendations, which have no stable type there, the CELEX number.
  fileprivate var link: String? {
    guard let celex else { return nil }
    if form == .recommendation || form == .frameworkDecision { return eurLex("CELEX:\(celex)") }
    return form.eli.map { "http://data.europa.eu/eli/\($0)/\(year)/\(number)/oj" }
  }
}

extension UnionDocument {
  fileprivate var link: String? {
    series == "C" ? nil : eurLex("\(series):\(year):\(padded(number, 4)):FIN")
  }
}

extension CouncilDocument {
  /// The public register; working papers (WK, CM) are not in it under a fixed address.
  fileprivate var link: String? {
    guard series == "ST" else { return nil }
    let version = version.isEmpty ? "INIT" : version.split(separator: " ").joined(separator: "-")
    return "https://data.consilium.europa.eu/doc/document/ST-\(number)-\(year)-\(version)/nl/pdf"
  }
}

private func eurLex(_ uri: String) -> String {
  "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=\(uri)"
}

private func parliamentLink(_ name: String) -> String {
  "https://www.europarl.europa.eu/doceo/document/\(name)"
}

private func judgmentLink(_ ecli: String) -> String {
  if ecli.hasPrefix("ECLI:EU:") { return eurLex("ecli:\(ecli)") }
  return ecli.hasPrefix("ECLI:NL:")
    ? "https://deeplink.rechtspraak.nl/uitspraak?id=\(ecli)"
    : "https://e-justice.europa.eu/ecli/\(ecli)"
}
