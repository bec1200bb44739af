// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Indicators

extension CountingUnit {
  /// The word for one case.
  public var one: Words {
    switch self {
    case .notice: Words(nl: "aankondiging", en: "notice")
    case .award: Words(nl: "gunning", en: "award")
    case .value: Words(nl: "euro", en: "euro")
    case .contract: Words(nl: "opdracht", en: "contract")
    case .procedure: Words(nl: "procedure", en: "procedure")
    case .state: Words(nl: "lidstaat", en: "member state")
    case .organisation: Words(nl: "organisatie", en: "organisation")
    case .tender: Words(nl: "inschrijving", en: "tender")
    case .figure: Words(nl: "gepubliceerd cijfer", en: "published figure")
    }
  }

  /// The word for several cases.
  public var many: Words {
    switch self {
    case .notice: Words(nl: "aankondigingen", en: "notices")
    case .award: Words(nl: "gunningen", en: "awards")
    case .value: Words(nl: "euro", en: "euros")
    case .contract: Words(nl: "opdrachten", en: "contracts")
    case .procedure: Words(nl: "procedures", en: "procedures")
    case .state: Words(nl: "lidstaten", en: "member states")
    case .organisation: Words(nl: "organisaties", en: "organisations")
    case .tender: Words(nl: "inschrijvingen", en: "tenders")
    case .figure: Words(nl: "gepubliceerde cijfers", en: "published figures")
    }
  }
}

extension ValueUnit {
  /// The unit as the heading of a column or axis names it.
  var heading: Words {
    switch self {
    case .percent: Words(same: "%")
    case .eur: Words(nl: "euro", en: "euro")
    case .eurMillion: Words(nl: "miljoen euro", en: "million euro")
    case .eurBillion: Words(nl: "miljard euro", en: "billion euro")
    case .eurPerHour: Words(nl: "euro per uur", en: "euro per hour")
    case .days: Words(nl: "dagen", en: "days")
    case .personDays: Words(nl: "persoonsdagen", en: "person-days")
    case .number: Words(nl: "aantal", en: "number")
    }
  }
}

extension IntervalMethod {
  /// The name of the method in a sentence.
  var words: Words {
    switch self {
    case .linearised: Words(nl: "linearisatie over aankondigingen", en: "linearised over notices")
    case .wilson: Words(same: "Wilson")
    case .bootstrap: Words(nl: "bootstrap over aankondigingen", en: "bootstrap over notices")
    case .newcombe: Words(same: "Newcombe")
    case .katz: Words(same: "Katz")
    case .sen: Words(same: "Sen")
    case .posterior: Words(nl: "a posteriori", en: "posterior")
    case .hartungKnapp: Words(same: "Hartung-Knapp")
    case .orderStatistics: Words(nl: "volgorde van de waarden", en: "order of the values")
    case .prediction: Words(nl: "voorspelling", en: "prediction")
    }
  }
}
