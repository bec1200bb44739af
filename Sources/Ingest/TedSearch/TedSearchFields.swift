// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// The fields of one notice of the TED Search API.
///
/// A field that is not known is absent. A value stands by itself or in a list, and numbers stand as
/// numbers or as text; both are read. Texts by language are for people and never read here.
struct TedSearchFields {
  private let fields: JSONFields

  /// Takes the members of a notice.
  init(_ fields: JSONFields) { self.fields = fields }

  /// The values of a field in the order written, with their repeats.
  func texts(_ key: String) throws(Refusal) -> [Located<String>] {
    guard let value = fields[key] else { return [] }
    return try (value.value.elements ?? [value]).map { (element) throws(Refusal) in
      switch element.value {
      case .string(let text), .number(let text): return Located(text, at: element.place)
      default:
        throw JSONFields.wrong(
          element.place, Words(nl: "tekst of een getal", en: "text or a number"))
      }
    }
  }

  /// The value of a field that has one, however often it is repeated.
  func only(_ key: String) throws(Refusal) -> Located<String>? {
    let texts = try texts(key)
    return Set(texts.map(\.value)).count == 1 ? texts.first : nil
  }

  /// A day with the offset that the service writes behind it.
  func day(_ key: String) throws(Refusal) -> CalendarDay? {
    guard let text = try only(key) else { return nil }
    return try Moment(text).day
  }

  /// The publication number and year.
  func noticeID(_ mode: IntakeMode) throws(Refusal) -> String {
    guard let id = try only("publication-number") else { throw missing("publication-number") }
    if let number = PublicationNumber(id.value) {
      return mode == .harmonised ? number.text : id.value
    }
    throw Refusal(
      .idForm, at: id.place,
      Words(
        nl: "'\(visible(id.value))' is geen publicatienummer met een jaar.",
        en: "'\(visible(id.value))' is not a publication number with a year."))
  }

  /// The type of the notice, else the kind of form.
  func form() throws(Refusal) -> String {
    if let type = try only("notice-type") { return type.value }
    if let kind = try only("form-type") { return kind.value }
    throw missing("notice-type")
  }

  /// The main CPV code of the procedure, else the only code; the service does not mark the main one.
  func mainCPV() throws(Refusal) -> Located<String>? {
    let main = try only("main-classification-proc")
    let other = try only("classification-cpv")
    return main ?? other
  }

  /// What the fields say about the one award of a notice.
  func fillAward(_ award: inout Award) throws(Refusal) {
    award.lot = try only("result-lot-identifier")?.value ?? ""
    award.conclusionDate = try day("contract-conclusion-date")
    award.tenders = try tenders("tenders")
    award.tendersSME = try tenders("t-sme")
    award.tendersOtherEU = try tenders("t-oth-eea")
    award.tendersNonEU = try tenders("t-no-eea")
    if let (value, currency) = try value() {
      award.value = try number(value)
      award.currency = currency.value
    }
  }

  /// Whether each winner is a small or medium-sized enterprise.
  func sizes() throws(Refusal) -> [Bool?] {
    try texts("winner-size").map { size in
      switch size.value {
      case "micro", "small", "medium", "sme": true
      case "large": false
      default: nil
      }
    }
  }

  /// The first field of value that is there, when it holds one amount and one currency.
  private func value() throws(Refusal) -> (Located<String>, Located<String>)? {
    let names = [
      ("tender-value", "tender-value-cur"), ("result-value-lot", "result-value-cur-lot"),
      ("result-value-notice", "result-value-cur-notice"), ("total-value", "total-value-cur"),
    ]
    for (name, currency) in names {
      let amounts = try texts(name)
      if amounts.isEmpty { continue }
      let currencies = try texts(currency)
      return amounts.count == 1 && currencies.count == 1 ? (amounts[0], currencies[0]) : nil
    }
    return nil
  }

  /// The number behind a code of submissions; nothing unless codes and numbers pair one to one.
  private func tenders(_ code: String) throws(Refusal) -> Int? {
    let codes = try texts("received-submissions-type-code").map(\.value)
    let counts = try texts("received-submissions-type-val")
    guard codes.count == counts.count, codes.count(where: { $0 == code }) == 1,
      let position = codes.firstIndex(of: code)
    else { return nil }
    let count = counts[position]
    do throws(NumberText.Trouble) {
      return try NumberText().count(count.value)
    } catch {
      throw Refusal(NumberText.diagnostic(error, count.value, at: count.place))
    }
  }

  private func number(_ text: Located<String>) throws(Refusal) -> Double {
    do throws(NumberText.Trouble) {
      return try NumberText().read(text.value, as: .decimal)
    } catch {
      throw Refusal(NumberText.diagnostic(error, text.value, at: text.place))
    }
  }

  private func missing(_ name: String) -> Refusal {
    Refusal(
      .tedMissing, at: fields.place,
      Words(nl: "Het veld '\(name)' ontbreekt.", en: "The field '\(name)' is missing."),
      remedy: Words(
        nl: "Vraag dit veld mee op in 'fields'.", en: "Ask for this field too, in 'fields'."))
  }
}
