// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension DataPackage {
  /// One column of a data file, with the limits that Table Schema knows.
  public struct Field: Hashable, Sendable {
    /// What the cells stand for, where the type does not say enough.
    public enum Meaning: String, CaseIterable, Hashable, Sendable {
      /// An amount of money: no sign, at most two decimals; `750.000` can be read in two ways.
      case amount
      /// A code of a country; `GR` and `GB` are harmonised.
      case country
      /// A code of a member state of the Union, or of the United Kingdom.
      case memberState = "member-state"
    }

    /// The heading in the file.
    public let name: String
    /// How a cell is read: `string`, `number`, `integer`, `date`, `year`, `boolean`, `any`.
    public let type: String
    /// Whether every row must have it.
    public let isRequired: Bool
    /// What the cells stand for.
    public var meaning: Meaning?
    /// The least a number may be.
    public var minimum: Double?
    /// The most a number may be.
    public var maximum: Double?
    /// The pattern that the whole text of a cell must match.
    public var pattern: String?
    /// The only texts a cell may have; none when any text will do.
    public var values: [String] = []
    /// Whether a text may occur only once.
    public var isUnique = false
    /// The decimal mark of numbers.
    public var decimalMark = UInt8(ascii: ".")
    /// What groups digits in threes; nothing when digits are not grouped.
    public var groupMark: UInt8?

    /// What else its cells must be.
    var rules = FieldRules()

    /// Records a column.
    public init(name: String, type: String, isRequired: Bool) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
    }

    /// How the numbers of the column are written.
    var grammar: NumberText { NumberText(mark: decimalMark, group: groupMark) }
  }
}

extension ManifestReader {
  /// The column that this object of `schema.fields` describes.
  mutating func field() -> DataPackage.Field? {
    let name = text("name")
    let type = object.value["type"] == nil ? "any" : choice("type", of: FieldRules.types)
    guard let name, let type else { return nil }
    let constraints = object.value["constraints"]?.value
    let isRequired = constraints?["required"]?.value == .bool(true)
    var field = DataPackage.Field(name: name.value, type: type, isRequired: isRequired)
    field.isUnique = constraints?["unique"]?.value == .bool(true)
    field.minimum = limit("minimum", of: type)
    field.maximum = limit("maximum", of: type)
    field.pattern = pattern()
    field.values = (constraints?["enum"]?.value.elements ?? []).compactMap {
      CBSTable.text($0.value)
    }
    if object.value["bewijskracht"] != nil {
      let words = DataPackage.Field.Meaning.allCases.map(\.rawValue)
      field.meaning = choice("bewijskracht", of: words).flatMap(DataPackage.Field.Meaning.init)
    }
    field.decimalMark = mark("decimalChar") ?? field.decimalMark
    field.groupMark = mark("groupChar")
    field.rules = rules(of: type)
    return field
  }

  private mutating func limit(_ key: String, of type: String) -> Double? {
    guard ["number", "integer"].contains(type),
      let value = object.value["constraints"]?.value[key]
    else { return nil }
    if case .number(let text) = value.value, let number = Double(text), number.isFinite {
      return number
    }
    refuse(
      "constraints.\(key)", at: value.place, nl: "hoort een getal te zijn",
      en: "should be a number")
    return nil
  }

  private mutating func pattern() -> String? {
    guard let value = object.value["constraints"]?.value["pattern"] else { return nil }
    if let text = value.value.text, (try? Regex(text)) != nil { return text }
    refuse(
      "constraints.pattern", at: value.place, nl: "hoort een patroon te zijn",
      en: "should be a pattern")
    return nil
  }

  /// One character that stands in numbers.
  private mutating func mark(_ key: String) -> UInt8? {
    guard let value = object.value[key] else { return nil }
    if let text = value.value.text, text.utf8.count == 1, let byte = text.utf8.first,
      !Byte.digits.contains(byte), byte != UInt8(ascii: "-")
    {
      return byte
    }
    refuse(key, at: value.place, nl: "hoort één teken te zijn", en: "should be one character")
    return nil
  }
}
