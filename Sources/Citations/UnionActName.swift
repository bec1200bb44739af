// SPDX-License-Identifier: EUPL-1.2

/// The short name of an act of the Union in another language.
///
/// `Directive 2014/24/EU` becomes `Richtlijn 2014/24/EU`; a name with another first word stays as
/// it is.
func unionActName(_ name: String, in language: CitationLanguage) -> String {
  for words in actWords {
    for known in words.all where name == known || name.hasPrefix(known + " ") {
      let rest = name.dropFirst(known.count).split(separator: " ").map { word in
        regime(String(word), in: language)
      }
      return ([words[language]] + rest).joined(separator: " ")
    }
  }
  return name
}

/// One word of the number: `(EC)`, `No`, `93/36/EEC`.
private func regime(_ word: String, in language: CitationLanguage) -> String {
  for words in regimeWords {
    for known in words.all {
      if word == known { return words[language] }
      if known.hasPrefix("/"), word.hasSuffix(known) {
        return word.dropLast(known.count) + words[language]
      }
    }
  }
  return word
}

/// The first words of names; longer names stand before the names they start with.
private let actWords: [Terms] = [
  Terms(
    nl: "Gedelegeerde Verordening", en: "Delegated Regulation", fr: "Règlement délégué",
    de: "Delegierte Verordnung"),
  Terms(
    nl: "Uitvoeringsverordening", en: "Implementing Regulation", fr: "Règlement d’exécution",
    de: "Durchführungsverordnung"),
  Terms(nl: "Verordening", en: "Regulation", fr: "Règlement", de: "Verordnung"),
  Terms(
    nl: "Gedelegeerde Richtlijn", en: "Delegated Directive", fr: "Directive déléguée",
    de: "Delegierte Richtlinie"),
  Terms(nl: "Richtlijn", en: "Directive", fr: "Directive", de: "Richtlinie"),
  Terms(
    nl: "Uitvoeringsbesluit", en: "Implementing Decision", fr: "Décision d’exécution",
    de: "Durchführungsbeschluss"),
  Terms(
    nl: "Besluit van de Commissie", en: "Commission Decision", fr: "Décision de la Commission",
    de: "Beschluss der Kommission"),
  Terms(nl: "Besluit", en: "Decision", fr: "Décision", de: "Beschluss"),
  Terms(nl: "Aanbeveling", en: "Recommendation", fr: "Recommandation", de: "Empfehlung"),
  Terms(
    nl: "Conclusies van de Raad", en: "Council conclusions", fr: "Conclusions du Conseil",
    de: "Schlussfolgerungen des Rates"),
]

private let regimeWords: [Terms] = [
  Terms(nl: "(EU)", en: "(EU)", fr: "(UE)", de: "(EU)"),
  Terms(nl: "(EG)", en: "(EC)", fr: "(CE)", de: "(EG)"),
  Terms(nl: "(EEG)", en: "(EEC)", fr: "(CEE)", de: "(EWG)"),
  Terms(nl: "nr.", en: "No", fr: "nº", de: "Nr."),
  Terms(nl: "/EEG", en: "/EEC", fr: "/CEE", de: "/EWG"),
  Terms(nl: "/EG", en: "/EC", fr: "/CE", de: "/EG"),
  Terms(nl: "/EU", en: "/EU", fr: "/UE", de: "/EU"),
]
