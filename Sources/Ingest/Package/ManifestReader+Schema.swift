// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension ManifestReader {
  /// The columns of a schema; nothing when one of them does not fit.
  mutating func fields() -> [DataPackage.Field]? {
    guard let schema = required("schema") else { return nil }
    var inner = ManifestReader(schema, prefix: prefix + "schema.")
    let missing = inner.texts("missingValues") ?? [""]
    let fields = inner.list("fields").enumerated().map { index, field in
      var reader = ManifestReader(field, prefix: "\(prefix)schema.fields[\(index)].")
      defer { inner.report.add(reader.report) }
      var read = reader.field()
      if field.value["missingValues"] == nil { read?.rules.missing = missing }
      return read
    }
    report.add(inner.report)
    let whole = fields.compactMap { $0 }
    return whole.isEmpty || whole.count < fields.count ? nil : whole
  }

  /// What this object of `schema.fields` says besides numbers and patterns.
  mutating func rules(of type: String) -> FieldRules {
    var rules = FieldRules()
    rules.missing = texts("missingValues") ?? rules.missing
    rules.trueWords = texts("trueValues") ?? rules.trueWords
    rules.falseWords = texts("falseValues") ?? rules.falseWords
    readFormat(of: type, into: &rules)
    if object.value["bareNumber"]?.value == .bool(false), let value = object.value["bareNumber"] {
      refuse(
        "bareNumber", at: value.place, nl: "hoort true te zijn: getallen zonder tekens eromheen",
        en: "should be true: numbers without signs around them")
    }
    if let constraints = object.value["constraints"] {
      var inner = ManifestReader(constraints, prefix: prefix + "constraints.")
      inner.readConstraints(of: type, into: &rules)
      report.add(inner.report)
    }
    return rules
  }

  /// How dates are written; other types have no form but their own here.
  private mutating func readFormat(of type: String, into rules: inout FieldRules) {
    guard let format = optionalText("format"), format.value != "default" else { return }
    if type == "date", let pattern = DayPattern(format.value) {
      rules.dayPattern = pattern
      return
    }
    let shown = visible(format.value)
    refuse(
      "format", at: format.place,
      nl: "is '\(shown)'; het kan zijn: default, of %Y, %m en %d bij een datum",
      en: "is '\(shown)'; it can be: default, or %Y, %m and %d for a date")
  }

  private mutating func readConstraints(of type: String, into rules: inout FieldRules) {
    if type == "date" || type == "year" {
      (rules.earliest, rules.latest) = (scalar("minimum"), scalar("maximum"))
    }
    rules.minimumLength = scalar("minLength").flatMap { Int($0) }
    rules.maximumLength = scalar("maxLength").flatMap { Int($0) }
    checkKeys([
      "required", "unique", "minimum", "maximum", "minLength", "maxLength", "enum", "pattern",
    ])
  }

  /// A number or text as text; nothing when it is not there.
  private mutating func scalar(_ key: String) -> String? {
    guard let value = object.value[key] else { return nil }
    if let text = CBSTable.text(value.value) { return text }
    refuse(
      key, at: value.place, nl: "hoort een getal of tekst te zijn", en: "should be a number or text"
    )
    return nil
  }

  /// A list of texts or numbers as texts; nothing when it is not there.
  private mutating func texts(_ key: String) -> [String]? {
    guard let value = object.value[key] else { return nil }
    let texts = value.value.elements?.map { CBSTable.text($0.value) }
    if let texts, texts.allSatisfy({ $0 != nil }) { return texts.compactMap(\.self) }
    refuse(key, at: value.place, nl: "hoort een lijst te zijn", en: "should be a list")
    return nil
  }

  /// The one byte of a field that may be left out.
  private mutating func character(_ key: String) -> UInt8? {
    guard let value = object.value[key] else { return nil }
    if let text = value.value.text, text.utf8.count == 1 { return text.utf8.first }
    refuse(key, at: value.place, nl: "hoort één teken te zijn", en: "should be one character")
    return nil
  }
}

extension ManifestReader {
  /// The separator, quote, encoding and decimal mark; what is not said is as this house writes.
  mutating func dialect() -> Dialect? {
    var dialect = Dialect.house
    if let text = optionalText("encoding") {
      guard let encoding = Dialect.Encoding(named: text.value) else {
        refuse(
          "encoding", at: text.place, nl: "hoort utf-8, windows-1252 of iso-8859-1 te zijn",
          en: "should be utf-8, windows-1252 or iso-8859-1")
        return nil
      }
      dialect.encoding = encoding
    }
    if let block = object.value["dialect"] {
      var inner = ManifestReader(block, prefix: prefix + "dialect.")
      dialect.delimiter = inner.character("delimiter") ?? dialect.delimiter
      dialect.quote = inner.character("quoteChar") ?? dialect.quote
      inner.refuseOtherDialects()
      report.add(inner.report)
      if inner.report.isBlocking { return nil }
    }
    return dialect
  }

  /// Refuses what would have to be read in a way that this house does not.
  private mutating func refuseOtherDialects() {
    let only: [(key: String, value: JSONValue, words: String)] = [
      ("header", .bool(true), "true"), ("doubleQuote", .bool(true), "true"),
      ("skipInitialSpace", .bool(false), "false"),
    ]
    for (key, value, words) in only {
      guard let found = object.value[key], found.value != value else { continue }
      refuse(key, at: found.place, nl: "hoort \(words) te zijn", en: "should be \(words)")
    }
    let absent = ["escapeChar", "nullSequence", "commentChar", "commentRows", "headerJoin"]
    for key in absent {
      guard let found = object.value[key], found.value != .null else { continue }
      refuse(key, at: found.place, nl: "wordt niet gelezen", en: "is not read")
    }
    if let rows = object.value["headerRows"],
      rows.value.elements?.map(\.value) != [.number("1")]
    {
      refuse("headerRows", at: rows.place, nl: "hoort [1] te zijn", en: "should be [1]")
    }
  }
}
