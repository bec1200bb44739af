// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension Cited {
  /// The reference in the form of a letter to the Dutch parliament; acts keep their own language.
  ///
  /// Empty when the text alone does not say what is meant.
  var normal: String {
    switch self {
    case .paper(let paper): paper.normal
    case .sitting(let sitting): sitting.normal
    case .gazette(let gazette): "\(gazette.series.title) \(gazette.year), \(gazette.number)"
    case .law(let law): law.normal
    case .act(let act): act.normal
    case .celex(let celex): "CELEX \(celex)"
    case .document(let document): document.normal
    case .journal(let place): place.normal
    case .study(let author, let title, let date): "\(author), \(plainTitle(title)), \(date)"
    case .authorYear(let author, let year): "\(author) \(year)"
    case .dated(let date, _), .day(let date):
      date.workDate.map { $0.spelled(in: .nl) } ?? ""
    case .back: ""
    case .statistics(let office, let code): "\(office.rawValue), \(code)"
    case .commitment(let number): "Toezegging \(number)"
    case .mark(let mark): "kenmerk \(mark)"
    case .notice: "TED \(identifier ?? "")"
    case .isbn(let isbn): "ISBN \(isbn)"
    case .issn(let issn): "ISSN \(issn)"
    case .doi(let doi): "doi:\(doi)"
    default: identifier ?? ""
    }
  }

  /// The reference in the form of the Leidraad voor juridische auteurs, where that is another one.
  func leidraad(session: Int?, chamber: String?) -> String {
    switch self {
    case .paper(let paper): paper.leidraad(session: session, chamber: chamber)
    case .law(let law): law.leidraad
    case .journal(let place): place.legal
    default: normal
    }
  }
}

extension Paper {
  fileprivate var normal: String {
    if self.dossier.isEmpty { return "Bijlage \(identifier)" }
    let dossier = spacedDossier(dossier)
    if number.isEmpty { return "Kamerstukken \(dossier)" }
    let word = isDigits(number) ? "nr. " : ""
    let pages = page.map { ", p. \($0)" } ?? ""
    return (role == .annex ? "Bijlage bij " : "") + "Kamerstuk \(dossier), \(word)\(number)\(pages)"
  }

  fileprivate func leidraad(session: Int?, chamber: String?) -> String {
    if self.dossier.isEmpty { return normal }
    let dossier = dossier.split(separator: "-").joined(separator: isPart ? "-" : " ")
    if number.isEmpty { return "Kamerstukken \(dossier)" }
    let house = self.chamber ?? chamber ?? (isDigits(number) ? "II" : "I")
    let years = (self.session ?? session).map { "\($0)/\(padded(($0 + 1) % 100, 2)), " } ?? ""
    let word = isDigits(number) ? "nr. " : ""
    let pages = page.map { ", p. \($0)" } ?? ""
    return (role == .annex ? "Bijlage bij " : "")
      + "Kamerstukken \(house) \(years)\(dossier), \(word)\(number)\(pages)"
  }

  private var isPart: Bool { dossier.split(separator: "-").last.map { isDigits($0) } ?? false }
}

extension Sitting {
  fileprivate var normal: String {
    let years = "\(session)/\(padded((session + 1) % 100, 2))"
    let name = series == .questions ? "Aanhangsel Handelingen" : "Handelingen"
    let tail = (item.map { ", item \($0)" } ?? "") + (page.map { ", p. \($0)" } ?? "")
    return "\(name) \(chamber ?? "II") \(years), nr. \(number)\(tail)"
  }
}

extension Gazette.Series {
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() + "." }
}

extension LawArticle {
  fileprivate var normal: String {
    if article.isEmpty { return bwb ?? "" }
    let lid = paragraph.map { ", \(ordinal($0)) lid" } ?? ""
    let onder = part.map { ", onder \($0)" } ?? ""
    let word = article.contains(" ") ? "artikelen" : "artikel"
    return "\(word) \(article)\(lid)\(onder)" + (name.isEmpty ? "" : ", \(owner)")
  }

  /// `van de Jeugdwet`; other names follow without a preposition.
  private var owner: String {
    name.hasSuffix("wet") && !name.contains(" ") ? "van de \(name)" : name
  }

  fileprivate var leidraad: String {
    if article.isEmpty { return bwb ?? "" }
    let lid = paragraph.map { " lid \($0)" } ?? ""
    let onder = part.map { paragraph == nil ? " aanhef en onder \($0)" : " onder \($0)" } ?? ""
    return "art. \(article)\(lid)\(onder)" + (name.isEmpty ? "" : " \(name)")
  }

  private func ordinal(_ number: String) -> String {
    let words = [
      "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    ]
    guard let index = Int(number), words.indices.contains(index - 1) else { return "\(number)e" }
    return words[index - 1]
  }
}

extension UnionDocument {
  /// Documents of the Commission that are final say so; its own acts do not.
  fileprivate var normal: String {
    "\(series)(\(year)) \(number)" + (series == "C" ? "" : " final")
      + (version.map { "/\($0)" } ?? "")
  }
}

extension JournalPlace {
  fileprivate var normal: String {
    if let act { return "PbEU \(series), \(act)" + (date.map { ", \($0.pointed)" } ?? "") }
    guard let day = date?.workDate?.spelled(in: .nl), let issue else { return legal }
    return "\(name) \(series) \(issue) van \(day)" + (page.map { ", p. \($0)" } ?? "")
  }

  /// `PbEU 2014, L 94/65`.
  fileprivate var legal: String {
    if act != nil { return normal }
    let year = (year ?? date?.year).map { "\($0), " } ?? ""
    return "\(name) \(year)\(series) \(issue ?? "")" + (page.map { "/\($0)" } ?? "")
  }

  private var name: String { (year ?? date?.year ?? 2014) < 2003 ? "PbEG" : "PbEU" }
}

extension WrittenDate {
  fileprivate var pointed: String { "\(day).\(month).\(year)" }
}

/// A title with three dots and a blank where a text has more or fewer.
private func plainTitle(_ title: String) -> String {
  let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let rest = words.drop { $0 == "." || $0 == "…" }
  return rest.count == words.count ? words : "... \(rest.drop { $0 == " " })"
}
