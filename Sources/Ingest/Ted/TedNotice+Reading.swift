// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension TedNotice {
  /// Reads a notice whose root element has begun, to the end of that element.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(offset: reader.token)
    let start = offset
    id = reader.attribute("DOC_ID").map { Written(text: $0, offset: start) }
    release = reader.attribute("VERSION") ?? ""
    let address = reader.attribute("schemaLocation") ?? ""
    if !release.isEmpty { _ = try vocabulary(&reader) }
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: TedVocabulary.parts) {
      if term == .forms {
        try readForms(&reader, address: address)
      } else {
        try readCodedData(&reader)
      }
    }
    if release.isEmpty { release = TedNotice.release(in: address) }
    _ = try vocabulary(&reader)
  }

  private mutating func readCodedData(_ reader: inout XMLPullReader) throws(Refusal) {
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: TedVocabulary.codedData) {
      guard case .coded(let code) = term else {
        try readCodedData(&reader)
        continue
      }
      let offset = reader.token
      let text: String
      switch code {
      case .publicationDate, .dispatchDate, .deadline: text = try reader.plainText()
      case .country, .directive: text = reader.attribute("VALUE") ?? ""
      default: text = reader.attribute("CODE") ?? ""
      }
      if !text.isEmpty { coded[code, default: []].append(Written(text: text, offset: offset)) }
    }
  }

  private mutating func readForms(
    _ reader: inout XMLPullReader, address: String
  ) throws(Refusal) {
    let level = reader.depth
    while try reader.hasChild(at: level) {
      guard let category = reader.attribute("CATEGORY") else { continue }
      if release.isEmpty { release = reader.attribute("VERSION") ?? TedNotice.release(in: address) }
      let vocabulary = try vocabulary(&reader)
      if category == "ORIGINAL", form == nil {
        form = try TedForm(&reader, vocabulary)
      } else {
        copies += max(1, try reader.sectionCount(vocabulary))
      }
    }
  }

  /// The release in the address of a schema: `R2.0.8.S02.E01`.
  private static func release(in address: String) -> String {
    let words = address.split { $0 == "/" || $0 == " " }
    return words.first { $0.hasPrefix("R2.") }.map(String.init) ?? ""
  }

  /// The names of elements in the schema of this notice; refuses a version that is not known.
  private func vocabulary(_ reader: inout XMLPullReader) throws(Refusal) -> TedVocabulary {
    if let vocabulary = TedVocabulary.of(version) { return vocabulary }
    let written = visible(release.isEmpty ? "?" : release)
    throw Refusal(
      .tedSchema, at: reader.place(of: offset),
      Words(
        nl: "Deze aankondiging staat in TED_EXPORT \(written).",
        en: "This notice is in TED_EXPORT \(written)."))
  }
}

extension XMLPullReader {
  /// The text of the element that began last, each run of blanks as one space.
  mutating func plainText() throws(Refusal) -> String {
    try textOfElement().withSingleSpaces
  }

  /// The number of award sections in the form that began last.
  fileprivate mutating func sectionCount(_ vocabulary: TedVocabulary) throws(Refusal) -> Int {
    let level = depth
    var count = 0
    if vocabulary.isNested {
      while depth >= level {
        guard try next() == .start else { continue }
        if term(in: vocabulary.form) == .section { count += 1 }
      }
    } else {
      while let term = try nextChild(at: level, in: vocabulary.form) {
        if term == .section { count += 1 }
      }
    }
    return count
  }

  /// What the name of the element that began last means in a table.
  func term(in names: XMLNames<TedTerm>) -> TedTerm? {
    names.meaning(of: local(nameRange), in: bytes)
  }
}

extension String {
  /// The text without blanks around it, each run of blanks in it as one space.
  var withSingleSpaces: String {
    if utf8.allSatisfy({ $0 > Byte.space && $0 < 0x80 }) { return self }
    return unicodeScalars.split { $0.properties.isWhitespace }
      .map(String.init).joined(separator: " ")
  }
}
