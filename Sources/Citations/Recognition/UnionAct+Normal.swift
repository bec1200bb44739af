// SPDX-License-Identifier: EUPL-1.2

extension UnionAct {
  /// The name and number as the Publications Office prints them in the language of the text.
  var normal: String {
    let title = form.title(in: language)
    let body = title.isEmpty ? number(in: .nl) : "\(title) \(number(in: language))"
    return body + (locator.map { ", \($0)" } ?? "")
  }

  private func number(in language: TextLanguage) -> String {
    let letters = community(in: language)
    if form == .unnamed { return "\(shortYear)/\(number)/\(letters)" }
    if year >= 2015 { return "(\(letters)) \(year)/\(number)" }
    if form.startsWithYear {
      return startsWithNumber
        ? "\(word(in: language)) \(number)/\(year)/\(letters)" : "\(shortYear)/\(number)/\(letters)"
    }
    return "(\(letters)) \(word(in: language)) \(number)/\(shortYear)"
  }

  /// The European Community became the Union on 1 December 2009; its acts of later years say so.
  private var rightCommunity: String {
    if year >= 2010, community == "EG" || community == "EEG" { return "EU" }
    return (1994...2008).contains(year) && community == "EU" ? "EG" : community
  }

  /// What is odd about how the text writes the act.
  var flaws: Flaws { rightCommunity == community ? [] : .wrongCommunity }

  /// Until 1999 acts were numbered with two digits of the year.
  private var shortYear: String { year < 1999 ? String(year % 100) : String(year) }

  private func word(in language: TextLanguage) -> String {
    switch language {
    case .nl: "nr."
    case .en: "No"
    case .fr: "nº"
    case .de: "Nr."
    }
  }

  private func community(in language: TextLanguage) -> String {
    let order = [TextLanguage.nl: 0, .en: 1, .fr: 2, .de: 3][language] ?? 0
    let own = rightCommunity
    let names = ActForm.communityLetters.first { $0[0] == own } ?? [own]
    return names.indices.contains(order) ? names[order] : names[0]
  }
}

extension ActForm {
  /// The letters of a community in Dutch, English, French and German.
  static let communityLetters: [[String]] = [
    ["EU", "EU", "UE", "EU"], ["EG", "EC", "CE", "EG"], ["EEG", "EEC", "CEE", "EWG"],
    ["EGKS", "ECSC", "CECA", "EGKS"], ["GBVB", "CFSP", "PESC", "GASP"],
    ["JBZ", "JHA", "JAI", "JI"],
  ]
}
