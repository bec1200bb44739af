// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

// Names of works that more than one style prints in the same way.

/// `2020/21`, the short form of a session; other text stays as it is.
func shortSession(_ session: String) -> String { ParliamentarySession(session)?.short ?? session }

/// `34477`, `34775 XVI`, `21501-08`: a dossier with its digits together.
func joinedDossier(_ dossier: String) -> String {
  let parts = dossier.split(separator: "-", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return dossier }
  return isDigits(parts[1]) ? dossier : "\(parts[0]) \(parts[1])"
}

/// `nr. 74`; the letters of the Eerste Kamer stand without a word.
func paperNumber(_ number: String, in language: CitationLanguage, _ word: Terms) -> String {
  isDigits(number) ? "\(word[language]) \(number)" : number
}

/// `(uitgave 2024)` without its parentheses.
func release(_ vintage: String, in language: CitationLanguage) -> String {
  Terms(nl: "uitgave", en: "release", fr: "version", de: "Ausgabe")[language] + " " + vintage
}

/// `EU:C:2017:266`: an ECLI as the Court of Justice prints it.
func shortEcli(_ ecli: String) -> String {
  ecli.hasPrefix("ECLI:EU:") ? String(ecli.dropFirst(5)) : ecli
}

/// The court: as the file names it, else by its code in the ECLI where that says enough.
func court(_ court: String?, ecli: String, _ names: [String: Terms], in language: CitationLanguage)
  -> String?
{
  if let court { return court }
  let parts = ecli.split(separator: ":").map(String.init)
  guard parts.count == 5 else { return nil }
  return names["\(parts[1]):\(parts[2])"]?[language]
}

/// A TED notice by its number.
func tedNotice(_ number: String, in language: CitationLanguage) -> String {
  Terms(nl: "TED-aankondiging", en: "TED notice", fr: "avis TED", de: "TED-Bekanntmachung")[
    language] + " " + number
}

/// `brief van 3 mei 2020, kenmerk 123`.
func letter(_ mark: String, date: String, in language: CitationLanguage) -> String {
  let day = WorkDate(date)?.spelled(in: language)
  let name = letterWord[language] + (day.map { " \(ofWord[language]) \($0)" } ?? "")
  return "\(name), \(letterMark[language]) \(mark)"
}

/// The word before the mark of a letter.
let letterMark = Terms(nl: "kenmerk", en: "reference", fr: "référence", de: "Aktenzeichen")

/// `toezegging T02345`.
func commitment(_ number: String, in language: CitationLanguage) -> String {
  Terms(nl: "toezegging", en: "commitment", fr: "engagement", de: "Zusage")[language] + " " + number
}

/// `artikel 2.1, eerste lid`: an article of Dutch law in full.
func spelledArticle(
  _ article: String?, _ paragraph: String?, in language: CitationLanguage
) -> String? {
  guard let article else { return nil }
  if language == .nl {
    let lid = paragraph.map { ", \(ordinal($0)) lid" } ?? ""
    return "artikel \(article)\(lid)"
  }
  let word = Locator.articleInFull[language]
  let part = paragraph.map {
    Terms(nl: "", en: "(\($0))", fr: ", paragraphe \($0)", de: " Absatz \($0)")[language]
  }
  return "\(word) \(article)" + (part ?? "")
}

/// `eerste`, and `21e` where the word would be long.
private func ordinal(_ number: String) -> String {
  let words = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde",
  ]
  guard let index = Int(number), words.indices.contains(index - 1) else { return "\(number)e" }
  return words[index - 1]
}
