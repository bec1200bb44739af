// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension TedForm {
  /// Reads a form whose element has begun.
  init(_ reader: inout XMLPullReader, _ vocabulary: TedVocabulary) throws(Refusal) {
    let name = reader.name
    self.init(
      name: name, code: TedForm.code(name: name, written: reader.attribute("FORM") ?? ""),
      language: reader.attribute("LG") ?? "", offset: reader.token)
    try read(&reader, vocabulary)
  }

  /// The form by the name of its element (`F03_2014`) or the attribute FORM (`F03`, `3`, `T02`).
  private static func code(name: String, written: String) -> String {
    let prefix = Array(name.utf8.prefix(3))
    if prefix.count == 3, prefix[0] == UInt8(ascii: "F"),
      prefix.dropFirst().allSatisfy(Byte.digits.contains)
    {
      return String(decoding: prefix, as: UTF8.self)
    }
    guard !written.isEmpty, written.utf8.allSatisfy(Byte.digits.contains) else { return written }
    return written.utf8.count == 1 ? "F0\(written)" : "F\(written)"
  }

  private mutating func read(
    _ reader: inout XMLPullReader, _ vocabulary: TedVocabulary
  ) throws(Refusal) {
    let level = reader.depth
    while try reader.hasChild(at: level) {
      if let term = reader.term(in: vocabulary.form) {
        try take(term, &reader, vocabulary)
      } else if vocabulary.isNested {
        if procedure.isEmpty { procedure = TedForm.procedure(reader.name) ?? "" }
        if reader.name.hasPrefix("CNT_NOTICE_INFORMATION") {
          try readProcedure(&reader)
        } else {
          try read(&reader, vocabulary)
        }
      }
    }
  }

  private mutating func take(
    _ term: TedTerm, _ reader: inout XMLPullReader, _ vocabulary: TedVocabulary
  ) throws(Refusal) {
    switch term {
    case .inside: try read(&reader, vocabulary)
    case .noticeType: noticeType = reader.attribute("TYPE") ?? ""
    case .legalBasis: legalBasis = reader.attribute("VALUE") ?? ""
    case .otherLegalBasis: if legalBasis.isEmpty { legalBasis = "OTHER" }
    case .buyer: try readBuyer(&reader)
    case .mainCPV: if mainCPV.isEmpty { mainCPV = try reader.cpvCode() }
    case .noticeValue: if value.currency == nil { try value.read(&reader) }
    case .procedure: try readProcedure(&reader)
    case .section: sections.append(try TedSection(&reader, vocabulary))
    case .object: objects.append(try TedObject(&reader))
    case .framework: isFramework = true
    case .deadline: if deadline == nil { deadline = try reader.writtenDay() }
    default: break
    }
  }

  private mutating func readBuyer(_ reader: inout XMLPullReader) throws(Refusal) {
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: TedVocabulary.address) {
      guard term == .country, let code = reader.attribute("VALUE") else { continue }
      if !buyers.contains(code) { buyers.append(code) }
    }
  }

  private mutating func readProcedure(_ reader: inout XMLPullReader) throws(Refusal) {
    let level = reader.depth
    while try reader.hasChild(at: level) {
      if procedure.isEmpty { procedure = TedForm.procedure(reader.name) ?? "" }
      switch reader.term(in: TedVocabulary.procedure) {
      case .framework: isFramework = true
      case .deadline: if deadline == nil { deadline = try reader.writtenDay() }
      case .earlierNotice: earlierNotices.append(try reader.plainText())
      default: break
      }
    }
  }

  /// The name of an element where it names a procedure.
  private static func procedure(_ name: String) -> String? {
    ["PT_", "F15_PT_", "DIRECTIVE_20"].contains(where: name.hasPrefix) ? name : nil
  }
}

extension TedObject {
  /// Reads an object whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    try read(&reader)
  }

  private mutating func read(_ reader: inout XMLPullReader) throws(Refusal) {
    let level = reader.depth
    while let term = try reader.nextChild(at: level, in: TedVocabulary.object) {
      switch term {
      case .inside: try read(&reader)
      case .lot: lots.append(try reader.plainText())
      case .duration(let unit):
        self.unit = unit.isEmpty ? reader.attribute("TYPE") ?? "" : unit
        duration = try reader.written()
      case .firstDay: firstDay = try reader.writtenDay()
      case .lastDay: lastDay = try reader.writtenDay()
      default: break
      }
    }
  }
}

extension XMLPullReader {
  /// The first code of the CPV that began last.
  fileprivate mutating func cpvCode() throws(Refusal) -> String {
    let level = depth
    var code = ""
    while try nextChild(at: level, in: TedVocabulary.cpv) != nil {
      if code.isEmpty { code = attribute("CODE") ?? "" }
    }
    return code
  }
}
