// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension TedNotice {
  /// The forms this version reads.
  static let readForms = ["F03", "F21"]

  /// Reads a notice whose root element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    let place = reader.place()
    id = reader.attribute("DOC_ID").map { Located($0, at: place) }
    version = TedNotice.version(reader)
    guard version == "R2.0.9" else { return }
    var notice = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "CODED_DATA_SECTION": try notice.readCodedData(&reader)
      case "FORM_SECTION": try notice.readForms(&reader)
      default: break
      }
    }
    self = notice
  }

  /// The version such as `R2.0.9`, from the root or from the address of its schema.
  private static func version(_ reader: XMLPullReader) -> String {
    let texts = [reader.attribute("VERSION"), reader.attribute("schemaLocation")]
    for text in texts.compactMap({ $0 }) {
      for word in text.split(whereSeparator: { $0 == "/" || $0 == " " }) {
        let parts = word.split(separator: ".")
        if word.hasPrefix("R2."), parts.count >= 3 { return parts[..<3].joined(separator: ".") }
      }
    }
    return ""
  }

  private mutating func readCodedData(_ reader: inout XMLPullReader) throws(Refusal) {
    var notice = self
    try reader.eachChild { (reader, _) throws(Refusal) in
      try reader.eachChild { (reader, name) throws(Refusal) in
        let place = reader.place()
        switch name {
        case "DATE_PUB": notice.publicationDate = Located(try reader.trimmedText(), at: place)
        case "DS_DATE_DISPATCH": notice.dispatchDate = Located(try reader.trimmedText(), at: place)
        case "ISO_COUNTRY" where notice.buyerCountry == nil:
          notice.buyerCountry = reader.attribute("VALUE").map { Located($0, at: place) }
        case "DIRECTIVE" where notice.directive.isEmpty:
          notice.directive = reader.attribute("VALUE") ?? ""
        case "PR_PROC": notice.procedure = reader.attribute("CODE") ?? ""
        case "AA_AUTHORITY_TYPE": notice.authorityType = reader.attribute("CODE") ?? ""
        default: break
        }
      }
    }
    self = notice
  }

  private mutating func readForms(_ reader: inout XMLPullReader) throws(Refusal) {
    var notice = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      guard let category = reader.attribute("CATEGORY") else { return }
      if category == "ORIGINAL", notice.form == nil {
        notice.form = try TedForm(&reader, name: name)
      } else {
        notice.copies += try reader.sectionCount()
      }
    }
    self = notice
  }
}

extension TedForm {
  /// Reads a form whose element has begun; the sections only of forms that are read.
  init(_ reader: inout XMLPullReader, name: String) throws(Refusal) {
    let code = name.prefix { $0 != "_" }
    let isCode = code.utf8.count == 3 && code.utf8.dropFirst().allSatisfy(Byte.digits.contains)
    self.init(code: isCode ? String(code) : reader.attribute("FORM") ?? name, place: reader.place())
    guard TedNotice.readForms.contains(self.code) else { return }
    var form = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "LEGAL_BASIS": form.legalBasis = reader.attribute("VALUE") ?? ""
      case "LEGAL_BASIS_OTHER" where form.legalBasis.isEmpty: form.legalBasis = "OTHER"
      case "OBJECT_CONTRACT" where form.mainCPV.isEmpty: form.mainCPV = try reader.mainCPV()
      case "AWARD_CONTRACT": form.sections.append(try TedSection(&reader))
      default: break
      }
    }
    self = form
  }
}

extension TedSection {
  /// Reads an award section whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(place: reader.place())
    var section = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "LOT_NO": section.lot = try reader.trimmedText()
      case "NO_AWARDED_CONTRACT": section.isAwarded = false
      case "AWARDED_CONTRACT":
        section.isAwarded = true
        try section.readContract(&reader)
      default: break
      }
    }
    self = section
  }

  /// Reads a contract: S01 and S02 have its fields here, S03 and later in three wrappers.
  private mutating func readContract(_ reader: inout XMLPullReader) throws(Refusal) {
    var section = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "TENDERS", "CONTRACTORS", "VALUES": try section.readContract(&reader)
      case "CONTRACTOR": section.winners.append(try TedWinner(&reader))
      case "AWARDED_TO_GROUP": section.isGroup = true
      case "NO_AWARDED_TO_GROUP": section.isGroup = false
      default: try section.readField(&reader, name)
      }
    }
    self = section
  }

  private mutating func readField(
    _ reader: inout XMLPullReader, _ name: String
  ) throws(Refusal) {
    let place = reader.place()
    let currency = reader.attribute("CURRENCY").map { Located($0, at: place) }
    switch name {
    case "DATE_CONCLUSION_CONTRACT":
      conclusionDate = Located(try reader.trimmedText(), at: place)
    case "NB_TENDERS_RECEIVED", "NB_TENDERS_RECEIVED_SME", "NB_TENDERS_RECEIVED_OTHER_EU",
      "NB_TENDERS_RECEIVED_NON_EU":
      tenders[name] = Located(try reader.trimmedText(), at: place)
    case "VAL_TOTAL":
      (value, self.currency) = (Located(try reader.trimmedText(), at: place), currency)
    case "VAL_RANGE_TOTAL":
      self.currency = currency
      try readRange(&reader)
    default: break
    }
  }

  private mutating func readRange(_ reader: inout XMLPullReader) throws(Refusal) {
    var (low, high) = (self.low, self.high)
    try reader.eachChild { (reader, name) throws(Refusal) in
      let place = reader.place()
      if name == "LOW" { low = Located(try reader.trimmedText(), at: place) }
      if name == "HIGH" { high = Located(try reader.trimmedText(), at: place) }
    }
    (self.low, self.high) = (low, high)
  }
}

extension TedWinner {
  /// Reads a winner whose element has begun; names are passed over.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    var winner = TedWinner()
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "SME": winner.isSME = true
      case "NO_SME": winner.isSME = false
      case "ADDRESS_CONTRACTOR":
        try reader.eachChild { (reader, name) throws(Refusal) in
          guard name == "COUNTRY", let code = reader.attribute("VALUE") else { return }
          winner.country = Located(code, at: reader.place())
        }
      default: break
      }
    }
    self = winner
  }
}

extension XMLPullReader {
  /// The text of the element that began last, without blanks around it.
  fileprivate mutating func trimmedText() throws(Refusal) -> String {
    let text = try textOfElement()
    let scalars = text.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.value < 0x80 && Byte.isBlank(UInt8(scalar.value))
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The code of the first `CPV_MAIN` in the element that began last.
  fileprivate mutating func mainCPV() throws(Refusal) -> String {
    var code = ""
    try eachChild { (reader, name) throws(Refusal) in
      guard name == "CPV_MAIN", code.isEmpty else { return }
      try reader.eachChild { (reader, name) throws(Refusal) in
        if name == "CPV_CODE", code.isEmpty { code = reader.attribute("CODE") ?? "" }
      }
    }
    return code
  }

  /// The number of award sections in the element that began last, at least 1.
  fileprivate mutating func sectionCount() throws(Refusal) -> Int {
    var count = 0
    try eachChild { (_, name) throws(Refusal) in
      if name == "AWARD_CONTRACT" { count += 1 }
    }
    return max(1, count)
  }
}
