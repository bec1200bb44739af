// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One line of the head of a reference file.
struct HeadField: Hashable {
  let key: String
  let value: String

  init?(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return nil }
    self.key = key
    self.value = value
  }
}

extension Reference {
  /// The lines of the head from which this reference is read again, in the order of the files.
  var fields: [HeadField] {
    let common = [
      HeadField("title", title), HeadField("author", author), HeadField("date", date),
      HeadField("url", url), HeadField("retrieved", retrieved),
      HeadField("note.nl", note?.nl), HeadField("note.en", note?.en),
      HeadField("kept-for", keptFor),
    ]
    let kind = HeadField("kind", work.kind.rawValue)
    let parts = [
      HeadField("page", page), HeadField("annex", annex), HeadField("dossier-title", dossierTitle),
      HeadField("days", days),
    ]
    return ([kind] + work.fields + parts + common).compactMap(\.self)
  }

  /// The text of the file in `Evidence/References`, with words for colleagues below the head.
  func fileText(body: [String] = []) -> String {
    let head = ["---", "# SPDX-License-Identifier: EUPL-1.2"] + fields.flatMap(lines) + ["---"]
    return (head + body).joined(separator: "\n") + "\n"
  }
}

/// `key: value`, continued on lines that start with two spaces.
private func lines(_ field: HeadField) -> [String] {
  var lines: [String] = []
  var line = field.key + ":"
  for word in field.value.split(separator: " ") {
    if line.count + 1 + word.count > 100, line != " " {
      lines.append(line)
      line = " "
    }
    line += " " + word
  }
  return lines + [line]
}

extension Work {
  /// The fields of the kind.
  fileprivate var fields: [HeadField?] {
    switch self {
    case .kamerstuk(let chamber, let session, let dossier, let number),
      .kamerstukAnnex(let chamber, let session, let dossier, let number),
      .motie(let chamber, let session, let dossier, let number):
      sitting(chamber, session) + [HeadField("dossier", dossier), HeadField("number", number)]
    case .handelingen(let chamber, let session, let number, let item):
      sitting(chamber, session) + [HeadField("number", number), HeadField("item", item)]
    case .aanhangsel(let chamber, let session, let number):
      sitting(chamber, session) + [HeadField("number", number)]
    case .wetsvoorstel(let dossier): [HeadField("dossier", dossier)]
    case .staatsblad(let year, let number), .staatscourant(let year, let number):
      [HeadField("year", year), HeadField("number", number)]
    case .dutchLaw(let bwb, let article, let paragraph):
      [HeadField("bwb", bwb), HeadField("article", article), HeadField("paragraph", paragraph)]
    case .letter(let mark): [HeadField("mark", mark)]
    case .unionAct(let name, let journal, let celex):
      [HeadField("name", name), HeadField("journal", journal), HeadField("celex", celex)]
    case .councilConclusions(let number, let journal):
      [HeadField("number", number), HeadField("journal", journal)]
    case .judgment(let ecli, let number, let court):
      [HeadField("ecli", ecli), HeadField("number", number), HeadField("court", court)]
    case .toezegging(let number), .unionDocument(let number), .councilDocument(let number),
      .parliamentResolution(let number), .parliamentReport(let number), .procedure(let number),
      .tedNotice(let number):
      [HeadField("number", number)]
    default: ordinaryFields
    }
  }

  private var ordinaryFields: [HeadField?] {
    switch self {
    case .report(let publisher): [HeadField("publisher", publisher)]
    case .webPage(let site): [HeadField("site", site)]
    case .interview(let medium): [HeadField("medium", medium)]
    case .dataset(let vintage): [HeadField("vintage", vintage)]
    case .statistics(_, let code, let vintage):
      [HeadField("code", code), HeadField("vintage", vintage)]
    case .article(let place):
      [
        HeadField("journal", place.periodical), HeadField("volume", place.volume),
        HeadField("issue", place.issue), HeadField("pages", place.pages),
        HeadField("doi", place.doi),
      ]
    case .book(let edition):
      [
        HeadField("publisher", edition.publisher), HeadField("town", edition.town),
        HeadField("edition", edition.edition), HeadField("isbn", edition.isbn),
      ]
    default: []
    }
  }

  private func sitting(_ chamber: String, _ session: String) -> [HeadField?] {
    [HeadField("chamber", chamber), HeadField("session", session)]
  }
}
