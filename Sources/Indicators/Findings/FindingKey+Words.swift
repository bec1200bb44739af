// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension FindingKey {
  /// The third part in words: the split or result in words, and the code as it is.
  public var detailWords: Words? {
    guard let detail else { return nil }
    let words = detail.split(separator: " ").map(String.init)
    let named = words.map { detailNames[$0] ?? Words(same: $0) }
    return Words(
      nl: named.map(\.nl).joined(separator: " "), en: named.map(\.en).joined(separator: " "))
  }
}

/// What stands in the third part of keys, in words; codes stay as they are.
private let detailNames: [String: Words] = [
  "form": Words(nl: "formulier", en: "form"),
  "procedure": Words(nl: "procedure", en: "procedure"),
  "authority": Words(nl: "soort inkoper", en: "type of buyer"),
  "cpv": Words(nl: "CPV", en: "CPV"),
  "schema": Words(nl: "schema", en: "schema"),
  "legal-basis": Words(nl: "rechtsgrondslag", en: "legal basis"),
  "winner": Words(nl: "winnaar", en: "winner"),
  "unknown": Words(nl: "onbekend", en: "unknown"),
  "other": Words(nl: "overig", en: "other"),
  "inside": Words(nl: "in de groep", en: "in the group"),
  "outside": Words(nl: "daarbuiten", en: "outside it"),
  "ratio": Words(nl: "verhouding", en: "ratio"),
  "crude": Words(nl: "ongecorrigeerd", en: "crude"),
  "tau": Words(nl: "tau", en: "tau"),
  "mann-kendall-p": Words(nl: "p-waarde (Mann-Kendall)", en: "p-value (Mann-Kendall)"),
  "cochran-armitage-p": Words(
    nl: "p-waarde (Cochran-Armitage)", en: "p-value (Cochran-Armitage)"),
  "q-p": Words(nl: "p-waarde (Q van Cochran)", en: "p-value (Cochran's Q)"),
  "i-squared": Words(nl: "I²", en: "I²"),
  "prediction": Words(nl: "voorspelling voor een lidstaat", en: "prediction for a state"),
  "years": Words(nl: "aantal jaren", en: "number of years"),
  "states": Words(nl: "aantal lidstaten", en: "number of states"),
  "states-without": Words(nl: "lidstaten zonder getal", en: "states without a number"),
]
