// SPDX-License-Identifier: EUPL-1.2

extension Cited {
  /// The identifier by which the publisher knows the work; nothing when the text does not say it.
  var identifier: String? {
    switch self {
    case .paper(let paper): paper.identifier
    case .sitting(let sitting): sitting.identifier
    case .gazette(let gazette): "\(gazette.series.rawValue)-\(gazette.year)-\(gazette.number)"
    case .law(let law): law.identifier
    case .act(let act): act.celex ?? act.shortNumber
    case .celex(let celex): celex
    case .document(let document): "\(document.series)(\(document.year)) \(document.number)"
    case .council(let document): document.identifier
    case .journal(let place): place.identifier
    case .resolution(let term, let year, let number): "P\(term)_TA(\(year))\(padded(number, 4))"
    case .parliament(let letter, let term, let number, let year):
      "\(letter)\(term)-\(padded(number, 4))/\(year)"
    case .procedure(let year, let number, let code): "\(year)/\(padded(number, 4))(\(code))"
    case .judgment(let ecli): ecli
    case .caseNumber(let court, let number, let year, let suffix):
      "\(court)-\(number)/\(padded(year % 100, 2))" + (suffix.isEmpty ? "" : " \(suffix)")
    case .notice(let number, let year): "\(number)-\(year)"
    case .statistics(_, let code): code
    case .commitment(let number), .record(let number), .mark(let number): number
    case .doi(let doi): doi
    case .isbn(let number), .issn(let number): number
    case .address(let address): address
    case .dated, .study, .authorYear, .back, .day: nil
    }
  }
}

extension Paper {
  /// `kst-34477-74`; the dossier alone when there is no number, and the number of an annex of which
  /// the letter is not said.
  var identifier: String {
    if dossier.isEmpty { return annex ?? "" }
    return number.isEmpty ? "kst-\(dossier)" : "kst-\(dossier)-\(number)"
  }
}

extension Sitting {
  fileprivate var identifier: String {
    let house = chamber == "I" ? "ek" : "tk"
    let tail = item.map { "-\($0)" } ?? ""
    return "\(series.rawValue)-\(house)-\(session)\(session + 1)-\(number)\(tail)"
  }
}

extension LawArticle {
  /// A Juriconnect reference, when the BWB number of the law is known.
  fileprivate var identifier: String? {
    let first = article.split(separator: " ").first.map(String.init)
    return (bwb ?? knownLaws[name]).map {
      Juriconnect(bwb: $0, article: first, paragraph: paragraph).text
    }
  }
}

extension UnionAct {
  /// The CELEX number; nothing when the text does not say what kind of act it is.
  var celex: String? {
    form.letter.map { "3\(year)\($0)\(padded(number, 4))" }
  }

  /// `2014/24/EU`, as an act without the name of its form is known.
  var shortNumber: String { "\(year)/\(number)/\(community)" }
}

extension CouncilDocument {
  fileprivate var identifier: String {
    "\(series) \(number)/\(padded(year % 100, 2))" + (version.isEmpty ? "" : " \(version)")
  }
}

extension JournalPlace {
  /// The number of the Publications Office: `OJ.L_.2014.094.01.0065.01`, `OJ:L_202302854`; without
  /// a page that of the issue, `OJ:L:2014:094:TOC`.
  fileprivate var identifier: String? {
    if let act {
      let parts = act.split(separator: "/")
      guard let year = parts.dropLast().last, let number = parts.last.flatMap({ Int($0) }) else {
        return nil
      }
      return "OJ:\(series)_\(year)\(padded(number, 5))"
    }
    guard let year = year ?? date?.year, let issue, let number = Int(issue.prefix { $0 != " " })
    else { return nil }
    let letters = series + (issue.split(separator: " ").dropFirst().first.map(String.init) ?? "_")
    guard let page = page.flatMap({ Int($0.prefix { $0 != "-" }) }) else {
      return "OJ:\(series):\(year):\(padded(number, 3)):TOC"
    }
    return "OJ.\(letters).\(year).\(padded(number, 3)).01.\(padded(page, 4)).01"
  }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
