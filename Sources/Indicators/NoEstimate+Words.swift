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
    }
  }

  private func mixed(_ currencies: [String]) -> Words {
    let list = currencies.map { visible($0) }.joined(separator: ", ")
    return Words(
      nl: "er waarden in \(list) zijn en de dataset geen gedateerde koers geeft",
      en: "there are values in \(list) and the dataset gives no dated rate")
  }
}
