// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
public import Indicators
internal import Papers

/// The numbers of a burden in words: the digits are the same on the terminal and in documents.
public struct BurdenWords: Sendable {
  let language: Language
  private let roles: [String: Words]

  /// Words in a language, with the names of actors and phases by their code.
  public init(language: Language, roles: [String: Words] = [:]) {
    self.language = language
    self.roles = roles
  }

  /// An estimate, with the digits it can carry.
  public func euro(_ amount: Double) -> String { NumberStyle.eu.money(amount, language: language) }

  /// An amount that is compared: a published one with its own digits, a computed one as an estimate.
  public func amount(_ amount: BurdenComparison.Amount) -> String {
    amount.isPublished
      ? NumberStyle.eu.published(amount.euro, language: language) : euro(amount.euro)
  }

  /// The same in both languages with plain spaces, for a message.
  public static func message(_ amount: BurdenComparison.Amount) -> Words {
    Words(
      nl: plainSpaces(BurdenWords(language: .nl).amount(amount)),
      en: plainSpaces(BurdenWords(language: .en).amount(amount)))
  }

  /// A share of one with two decimals.
  public func share(_ share: Double) -> String {
    NumberStyle.eu.text(share, in: .number, decimals: 2, language: language)
  }

  /// How many times as much.
  public func times(_ ratio: Double) -> String {
    NumberStyle.eu.text(ratio, in: .number, decimals: 1, language: language)
  }

  /// A driver by name: the quantity and its action.
  public func name(of driver: BurdenDriver) -> String {
    "\(driver.quantity.word[language]) (\(visible(driver.action)))"
  }

  /// The name of a part: an actor or phase by its own name, or else by its code.
  public func name(of slice: BurdenSlice) -> String {
    switch slice {
    case .actor(let code): Words(same: "actor: ")[language] + role(code)
    case .phase(let code): Words(nl: "fase: ", en: "phase: ")[language] + role(code)
    default: slice.title[language]
    }
  }

  private func role(_ code: String) -> String { roles[code]?[language] ?? visible(code) }

  /// The name of a term.
  public func name(of term: CostTerm) -> String { term.title[language] }
}

extension CostTerm {
  /// The name of the term; Dutch legal terms keep their name.
  var title: Words {
    switch self {
    case .implementation: Words(same: "uitvoeringslasten")
    case .information: Words(same: "administratieve lasten")
    case .regulatory: Words(same: "regeldrukkosten")
    case .administrativeBurden: Words(same: "administrative burden")
    }
  }
}
