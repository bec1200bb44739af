// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension NoEstimate {
  /// The phrase printed instead of a number: `not computable, because …`, without a full stop.
  public var words: Words {
    Words(nl: "niet te berekenen, omdat ", en: "not computable, because ") + reason
  }

  /// The part after `because`, without a full stop.
  public var reason: Words {
    switch self {
    case .noRows:
      Words(
        nl: "geen rij van de dataset aan de definitie voldoet",
        en: "no row of the dataset fits the definition")
    case .zeroDenominator:
      Words(nl: "de noemer nul is", en: "the denominator is zero")
    case .allUnknown(let cases):
      cases == 1
        ? Words(
          nl: "van het enige geval geen waarde of uitkomst bekend is",
          en: "no value or outcome is known of the only case")
        : Words(
          nl: "van geen van de \(cases) gevallen een waarde of uitkomst bekend is",
          en: "no value or outcome is known of any of the \(cases) cases")
    case .missingPart(let variable):
      Words(
        nl: "de bron geen getal geeft voor '\(visible(variable))'",
        en: "the source gives no number for '\(visible(variable))'")
    case .ambiguous(let rows):
      Words(
        nl: "\(rows) rijen dezelfde vraag beantwoorden",
        en: "\(rows) rows answer the same question")
    case .missingAreas(let needed, let present):
      Words(
        nl: "van de \(needed) gevraagde gebieden er \(present) een getal hebben",
        en: "\(present) of the \(needed) areas asked for have a number")
    case .mixedCurrencies(let currencies):
      mixed(currencies)
    case .seriesBreak(let definitions): broken(definitions)
    case .notPublished(let schemas):
      Words(
        nl: "aankondigingen in \(list(schemas)) dit niet vermelden",
        en: "notices in \(list(schemas)) do not say so")
    case .tooFewGroups(let needed, let found):
      Words(
        nl: "ten minste \(needed) groepen met een getal nodig zijn, en niet \(found)",
        en: "at least \(needed) groups with a number are needed, not \(found)")
    case .allEqual:
      Words(nl: "alle groepen hetzelfde getal hebben", en: "all groups have the same number")
    case .emptyGroup:
      Words(
        nl: "een van de twee groepen geen geval met een bekende uitkomst heeft",
        en: "one of the two groups has no case with a known outcome")
    case .notFinite:
      Words(nl: "geen eindige uitkomst gevonden is", en: "no finite result was found")
    case .absent(let field):
      Words(nl: "de tabel van gunningen niet bevat: ", en: "the awards table does not hold ")
        + field.words
    }
  }

  private func list(_ names: [String]) -> String {
    names.map { $0.isEmpty ? "?" : visible($0) }.joined(separator: ", ")
  }

  private func broken(_ definitions: [Words]) -> Words {
    let (nl, en) = (definitions.map(\.nl), definitions.map(\.en))
    return Words(
      nl: "de rijen verschillende definities volgen: \(nl.joined(separator: "; "))",
      en: "the rows follow different definitions: \(en.joined(separator: "; "))")
  }

  private func mixed(_ currencies: [String]) -> Words {
    let list = currencies.map { visible($0) }.joined(separator: ", ")
    return Words(
      nl: "er waarden in \(list) zijn en de dataset geen gedateerde koers geeft",
      en: "there are values in \(list) and the dataset gives no dated rate")
  }
}
