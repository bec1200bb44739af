// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The short name of an act of the Union in another language.
///
/// `Directive 2014/24/EU` becomes `Richtlijn 2014/24/EU`; a name with another first word stays as
/// it is.
func unionActName(_ name: String, in language: Language) -> String {
  for words in actWords {
    for known in [words.nl, words.en] where name == known || name.hasPrefix(known + " ") {
      let rest = name.dropFirst(known.count).split(separator: " ").map { word in
        regime(String(word), in: language)
      }
      return ([words[language]] + rest).joined(separator: " ")
    }
  }
  return name
}

/// One word of the number: `(EC)`, `No`, `93/36/EEC`.
private func regime(_ word: String, in language: Language) -> String {
  for words in regimeWords {
    for known in [words.nl, words.en] {
      if word == known { return words[language] }
      if known.hasPrefix("/"), word.hasSuffix(known) {
        return word.dropLast(known.count) + words[language]
      }
    }
  }
  return word
}

/// The first words of names; longer names stand before the names they end with.
private let actWords: [Words] = [
  Words(nl: "Gedelegeerde Verordening", en: "Delegated Regulation"),
  Words(nl: "Uitvoeringsverordening", en: "Implementing Regulation"),
  Words(nl: "Verordening", en: "Regulation"),
  Words(nl: "Richtlijn", en: "Directive"),
  Words(nl: "Uitvoeringsbesluit", en: "Implementing Decision"),
  Words(nl: "Besluit van de Commissie", en: "Commission Decision"),
  Words(nl: "Besluit", en: "Decision"),
  Words(nl: "Aanbeveling", en: "Recommendation"),
  Words(nl: "Conclusies van de Raad", en: "Council conclusions"),
]

private let regimeWords: [Words] = [
  Words(nl: "(EG)", en: "(EC)"), Words(nl: "(EEG)", en: "(EEC)"), Words(nl: "nr.", en: "No"),
  Words(nl: "/EEG", en: "/EEC"), Words(nl: "/EG", en: "/EC"),
]
