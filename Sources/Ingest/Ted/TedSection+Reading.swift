// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension TedSection {
  /// Reads an award section whose element has begun.
  ///
  /// R2.0.7 and R2.0.8 have no element for a lot that was not awarded: their sections are awards.
  init(_ reader: inout XMLPullReader, _ vocabulary: TedVocabulary) throws(Refusal) {
    self.init(offset: reader.token)
    item = reader.attribute("ITEM") ?? ""
    isAwarded = vocabulary.isNested ? true : nil
    try read(&reader, vocabulary.section)
  }

  private mutating func read(
    _ reader: inout XMLPullReader, _ names: XMLNames<TedTerm>
  ) throws(Refusal) {
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: names) {
      switch term {
      case .inside: try read(&reader, names)
      case .awarded:
        isAwarded = true
        try read(&reader, names)
      case .notAwarded: isAwarded = false
      case .strayValues:
        isValueStray = true
        try read(&reader, names)
      case .group(let isGroup): self.isGroup = isGroup
      case .winner: winners.append(try TedWinner(&reader))
      default: try take(term, &reader)
      }
    }
  }

  private mutating func take(
    _ term: TedTerm, _ reader: inout XMLPullReader
  ) throws(Refusal) {
    switch term {
    case .lot: lots.append(try reader.plainText())
    case .tenders(let which): tenders[which] = try reader.written()
    case .conclusionDay: conclusionDate = try reader.writtenDay()
    case .estimate: try estimate.read(&reader)
    case .value(let kind):
      try value.read(&reader)
      self.kind = value.amount == nil && value.low != nil ? .range : kind
    default: break
    }
  }
}

extension TedValue {
  /// Reads a value whose element has begun: a text, or elements for its parts.
  mutating func read(_ reader: inout XMLPullReader) throws(Refusal) {
    let (level, offset) = (reader.depth, reader.token)
    if let code = reader.attribute("CURRENCY") { currency = Written(text: code, offset: offset) }
    var text = ""
    while reader.depth >= level {
      switch try reader.next() {
      case .text: if reader.depth == level { text += reader.text }
      case .start: try readPart(&reader)
      case .end, .finished: break
      }
    }
    let digits = text.withSingleSpaces
    if !digits.isEmpty { amount = Written(text: digits, offset: offset) }
  }

  private mutating func readPart(_ reader: inout XMLPullReader) throws(Refusal) {
    switch reader.term(in: TedVocabulary.value) {
    case .inside: if let code = reader.attribute("CURRENCY") { currency = code.written(reader) }
    case .amount: amount = try reader.writtenAmount()
    case .low: low = try reader.writtenAmount()
    case .high: high = try reader.writtenAmount()
    case .includingVAT:
      includesVAT = true
      try reader.skipElement()
    default: try reader.skipElement()
    }
  }
}

extension TedWinner {
  /// Reads a winner whose element has begun; names are passed over.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init()
    try read(&reader)
  }

  private mutating func read(_ reader: inout XMLPullReader) throws(Refusal) {
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: TedVocabulary.address) {
      switch term {
      case .inside: try read(&reader)
      case .country: country = reader.attribute("VALUE")?.written(reader)
      case .sme(let isSME): self.isSME = isSME
      default: break
      }
    }
  }
}

extension String {
  fileprivate func written(_ reader: XMLPullReader) -> Written {
    Written(text: self, offset: reader.token)
  }
}

extension XMLPullReader {
  /// The text of the element that began last; nothing when it is empty.
  mutating func written() throws(Refusal) -> Written? {
    let offset = token
    let text = try plainText()
    return text.isEmpty ? nil : Written(text: text, offset: offset)
  }

  /// The amount in the attribute FMTVAL of the element that began last, else in its text.
  fileprivate mutating func writtenAmount() throws(Refusal) -> Written? {
    guard let digits = attribute("FMTVAL"), !digits.isEmpty else { return try written() }
    let amount = Written(text: digits, offset: token)
    try skipElement()
    return amount
  }

  /// The day in the element that began last, as text or in parts.
  mutating func writtenDay() throws(Refusal) -> Written? {
    let (level, offset) = (depth, token)
    var text = ""
    var parts: [TedDayPart: String] = [:]
    while depth >= level {
      switch try next() {
      case .text: if depth == level { text += self.text }
      case .start:
        if let part = TedVocabulary.day.meaning(of: local(nameRange), in: bytes) {
          parts[part] = try plainText()
        }
      case .end, .finished: break
      }
    }
    if let year = parts[.year] {
      let padded = [parts[.month], parts[.day]].map { part in
        let digits = part ?? ""
        return digits.utf8.count == 1 ? "0" + digits : digits
      }
      return Written(text: ([year] + padded).joined(separator: "-"), offset: offset)
    }
    let day = text.withSingleSpaces
    return day.isEmpty ? nil : Written(text: day, offset: offset)
  }
}
