// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension CitationChecks {
  /// What one reference says twice and differently: address, number, name and date.
  static func impossible(in reference: Reference) -> [Diagnostic] {
    [
      addressOfAnother(reference), nameAndCelex(reference), ecliAndDate(reference),
      numberAndDate(reference),
    ].compactMap(\.self)
  }

  /// An official address that leads to another number.
  private static func addressOfAnother(_ reference: Reference) -> Diagnostic? {
    guard let url = reference.url else { return nil }
    let address = AddressIdentity(url)
    switch reference.work {
    case .kamerstuk, .motie, .staatsblad, .staatscourant, .aanhangsel, .handelingen:
      guard let found = address.publication, let own = reference.work.identifier,
        found != own, !found.hasPrefix(own + "-")
      else { return nil }
      return contradiction(reference, "url", visible(found), "number", own)
    case .unionAct(_, _, let celex?):
      guard let found = address.celex, actIdentity(found) != actIdentity(celex) else { return nil }
      return contradiction(reference, "url", "CELEX \(visible(found))", "celex", celex)
    case .judgment(let ecli, _, _):
      guard let found = address.ecli, found != ecli else { return nil }
      return contradiction(reference, "url", visible(found), "ecli", ecli)
    default: return nil
    }
  }

  /// `Directive 2014/24/EU` with the CELEX number of another act.
  private static func nameAndCelex(_ reference: Reference) -> Diagnostic? {
    guard case .unionAct(let name, _, let celex?) = reference.work, isCelex(celex),
      let named = NamedAct(name), !named.fits(celex)
    else { return nil }
    return contradiction(reference, "celex", celex, "name", visible(name))
  }

  /// The year in an ECLI is the year of the decision.
  private static func ecliAndDate(_ reference: Reference) -> Diagnostic? {
    guard case .judgment(let ecli, _, _) = reference.work, isEcli(ecli),
      let date = WorkDate(reference.date)
    else { return nil }
    let year = ecli.split(separator: ":")[3]
    if Int(year) == date.year { return nil }
    return contradiction(reference, "date", reference.date, "ecli", ecli)
  }

  /// A gazette or document of another year than its date: at most the one after it.
  private static func numberAndDate(_ reference: Reference) -> Diagnostic? {
    guard let date = WorkDate(reference.date), let (year, key, shown) = yearOfNumber(reference)
    else { return nil }
    if (date.year...date.year + 1).contains(year) { return nil }
    return contradiction(reference, "date", reference.date, key, shown)
  }

  private static func yearOfNumber(_ reference: Reference) -> (Int, key: String, shown: String)? {
    switch reference.work {
    case .staatsblad(let year, let number):
      return Int(year).map { ($0, "year", "Stb. \(year), \(number)") }
    case .staatscourant(let year, let number):
      return Int(year).map { ($0, "year", "Stcrt. \(year), \(number)") }
    case .unionAct(_, _, let celex?) where isCelex(celex):
      return Int(celex.dropFirst().prefix(4)).map { ($0, "celex", celex) }
    case .unionDocument(let number), .parliamentResolution(let number):
      guard let open = number.firstIndex(of: "(") else { return nil }
      let digits = number[number.index(after: open)...].prefix { $0 != ")" }
      guard digits.utf8.count == 4, let year = Int(digits) else { return nil }
      return (year, "number", number)
    default: return nil
    }
  }

  private static func contradiction(
    _ reference: Reference, _ key: String, _ value: String, _ other: String, _ otherValue: String
  ) -> Diagnostic {
    let place = reference.place(of: other)
    return Diagnostic(
      .referenceImpossible, at: reference.place(of: key),
      Words(
        nl: "Het veld '\(key)' zegt \(value), maar '\(other)' (\(place)) zegt \(otherValue).",
        en: "The field '\(key)' says \(value), but '\(other)' (\(place)) says \(otherValue)."))
  }
}

/// Year, type and number of a CELEX number, whether of the act or of a consolidated text of it.
private func actIdentity(_ celex: String) -> String {
  String(celex.dropFirst().prefix { $0 != "-" })
}

/// The act a name like `Directive 2014/24/EU` or `Regulation (EC) No 593/2008` speaks of.
private struct NamedAct {
  private let letter: String?
  private let numbers: [Int]

  init?(_ name: String) {
    let words = name.split(separator: " ").map(String.init)
    let pairs = words.lazy.compactMap { word -> [Int]? in
      let parts = word.split(separator: "/").prefix(2)
      let numbers = parts.compactMap { Int($0) }
      return numbers.count == 2 ? numbers : nil
    }
    guard let first = words.first, let numbers = pairs.first else { return nil }
    self.numbers = numbers
    let types: [(String, Terms)] = [
      ("L", Terms(nl: "Richtlijn", en: "Directive", fr: "Directive", de: "Richtlinie")),
      ("R", Terms(nl: "Verordening", en: "Regulation", fr: "Règlement", de: "Verordnung")),
    ]
    letter = types.first { $0.1.all.contains(first) }?.0
  }

  /// Whether a CELEX number can be that of the act: year and number in either order.
  func fits(_ celex: String) -> Bool {
    let rest = celex.dropFirst(5)
    let type = rest.prefix { !$0.isNumber }
    guard let year = Int(celex.dropFirst().prefix(4)),
      let number = Int(rest.dropFirst(type.count).prefix { $0.isNumber })
    else { return true }
    let years = [year, year % 100]
    let isNumbered =
      (years.contains(numbers[0]) && numbers[1] == number)
      || (years.contains(numbers[1]) && numbers[0] == number)
    return isNumbered && (letter == nil || letter == String(type))
  }
}
