// SPDX-License-Identifier: EUPL-1.2

/// An address on a site that names its works by their identifiers.
struct AddressOfWork {
  private let cursor: NotationCursor

  init(_ address: String) { cursor = NotationCursor(text: Array(address.utf8), at: 0) }

  /// What the address is the address of, when it says so.
  var cited: Cited? {
    dutch ?? union ?? document
  }

  private var dutch: Cited? {
    if let paper = mention(after: "/kst-", back: 4) { return paper }
    for name in ["/blg-", "/stb-", "/stcrt-", "/trb-", "/h-tk-", "/h-ek-", "/ah-tk-", "/ah-ek-"] {
      if let found = mention(after: name, back: name.utf8.count - 1) { return found }
    }
    if let record = mention(after: "did=", back: 0) ?? mention(after: "?id=", back: 0),
      case .record = record
    {
      return record
    }
    return mention(after: "jci1.", back: 5) ?? mention(after: "BWBR", back: 4)
  }

  private var union: Cited? {
    if let act = eli { return act }
    if let celex = mention(after: "CELEX", back: 5) { return celex }
    if let ecli = mention(after: "ECLI:", back: 5) { return ecli }
    if let journal = journal { return journal }
    if var reader = reader(after: "doi.org/") {
      let start = reader.at
      reader.at = reader.text.count
      let doi = reader.string(from: start)
      return isDoi(doi) ? DataDoi(doi)?.cited ?? .doi(doi) : nil
    }
    if let reader = reader(after: "ted.europa.eu/") { return notice(in: reader) }
    return council ?? parliament
  }

  /// `/document/ST-9637-2024-INIT/nl/pdf` in the register of the Council.
  private var council: Cited? {
    for series in ["ST-", "WK-", "CM-"] {
      if let found = mention(after: "/document/\(series)", back: 3) { return found }
    }
    return nil
  }

  /// `/doceo/document/TA-9-2021-0123_NL.html` of the European Parliament.
  private var parliament: Cited? {
    for letters in ["TA", "A", "B"] {
      guard var reader = reader(after: "/document/\(letters)-"),
        let term = reader.takeNumber(1...2),
        reader.take("-"), let year = reader.takeYear(), reader.take("-"),
        let number = reader.takeNumber(4...4)
      else { continue }
      return letters == "TA"
        ? .resolution(term: term, year: year, number: number)
        : .parliament(letter: letters, term: term, number: number, year: year)
    }
    return nil
  }

  private var eli: Cited? {
    guard var reader = reader(after: "/eli/") else { return nil }
    let start = reader.at
    while isWordByte(reader.byte) || reader.byte == UInt8(ascii: "_") { reader.at += 1 }
    guard let form = ActForm(eli: reader.string(from: start)), reader.take("/"),
      let year = reader.takeYear(), reader.take("/"), let number = reader.takeNumber(1...5)
    else { return nil }
    return .act(
      UnionAct(
        form: form, year: year, number: number, community: year >= 2010 ? "EU" : "EG",
        startsWithNumber: !form.startsWithYear && year < 2015, language: .nl))
  }

  /// `uriserv:OJ.CI.2020.412.01.0001.01`: series, year, issue and page.
  private var journal: Cited? {
    if let act = journalAct { return act }
    guard var reader = reader(after: "uriserv:OJ.") ?? reader(after: "uriserv%3AOJ.") else {
      return nil
    }
    guard let series = ["L", "C"].first(where: { reader.take($0) }) else { return nil }
    let special = ["I", "A", "E"].first { reader.take($0) }
    guard reader.take("."), let year = reader.takeYear(), reader.take("."),
      let issue = reader.takeNumber(1...3), reader.take("."), reader.takeNumber(2...2) != nil,
      reader.take("."), let page = reader.takeNumber(4...4)
    else { return nil }
    return .journal(
      JournalPlace(
        series: series, year: year, issue: special.map { "\(issue) \($0)" } ?? String(issue),
        page: String(page)))
  }

  /// `uri=OJ:L_202401689`: series, year and the number of an act in five digits.
  private var journalAct: Cited? {
    guard var reader = reader(after: "uri=OJ:") ?? reader(after: "uri=OJ%3A"),
      let series = ["L", "C"].first(where: { reader.take($0) }), reader.take("_"),
      let digits = reader.takeNumber(9...9)
    else { return nil }
    let act = "\(digits / 100_000)/\(digits % 100_000)"
    return .journal(JournalPlace(series: series, year: digits / 100_000, act: act))
  }

  /// `/SWD-2020-81-F1-EN-MAIN-PART-1.PDF` and `ref=SWD(2020)81` in the register of the Commission,
  /// `uri=SWD:2020:81:FIN` at EUR-Lex.
  private var document: Cited? {
    for series in ["COM", "SWD", "SEC", "JOIN"] {
      if let found = mention(after: "ref=\(series)", back: series.utf8.count) { return found }
      if var reader = reader(after: "uri=\(series):"), let year = reader.takeYear(),
        reader.take(":"), let number = reader.takeNumber(1...5)
      {
        return .document(UnionDocument(series: series, year: year, number: number))
      }
      if var reader = reader(after: "/\(series)-"), let year = reader.takeYear(), reader.take("-"),
        let number = reader.takeNumber(1...5)
      {
        return .document(UnionDocument(series: series, year: year, number: number))
      }
    }
    guard var reader = reader(after: "curia.europa.eu/juris/liste.jsf?num="),
      let found = Recogniser.mentions(in: Array(reader.text[reader.at...])).first
    else { return nil }
    reader.at = 0
    return found.cited
  }

  private func notice(in reader: NotationCursor) -> Cited? {
    let path = Array(reader.text[reader.at...])
    return Recogniser.mentions(in: path).lazy.map(\.cited).first {
      if case .notice = $0 { return true }
      return false
    }
  }

  /// What is recognised at some letters of the address.
  private func mention(after letters: String, back: Int) -> Cited? {
    guard let reader = reader(after: letters) else { return nil }
    return Recogniser.mentions(in: Array(reader.text[(reader.at - back)...])).first?.cited
  }

  private func reader(after letters: String) -> NotationCursor? {
    let wanted = letters.utf8.map(folded)
    let text = cursor.text
    guard text.count >= wanted.count else { return nil }
    for start in 0...(text.count - wanted.count)
    where wanted.indices.allSatisfy({ folded(text[start + $0]) == wanted[$0] }) {
      return NotationCursor(text: text, at: start + wanted.count)
    }
    return nil
  }
}
