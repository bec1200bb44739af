// SPDX-License-Identifier: EUPL-1.2

/// JSON to be written: what the caller says, in the order the caller says it.
public indirect enum JSONTree: Sendable {
  /// Keys with their values, in order.
  case object([(String, JSONTree)])
  /// Elements in order.
  case array([JSONTree])
  /// Text.
  case string(String)
  /// A number, already in the form of JSON.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// A whole number.
  public static func integer(_ number: Int) -> JSONTree { .number(String(number)) }
}

/// Writes JSON so that equal trees give equal bytes and a difference is easy to read.
///
/// Two spaces a level, one member a line, empty lists closed at once, `/` not escaped, control and
/// invisible characters as `\u` escapes, a line end at the end.
public enum JSONText {
  /// The text of a tree.
  public static func pretty(_ tree: JSONTree) -> String {
    var text = ""
    write(tree, indent: "", to: &text)
    return text + "\n"
  }

  private static func write(_ tree: JSONTree, indent: String, to text: inout String) {
    switch tree {
    case .object(let members):
      list(members, "{", "}", indent: indent, to: &text) { member, inner, text in
        text += quoted(member.0) + ": "
        write(member.1, indent: inner, to: &text)
      }
    case .array(let elements):
      list(elements, "[", "]", indent: indent, to: &text) { element, inner, text in
        write(element, indent: inner, to: &text)
      }
    case .string(let string): text += quoted(string)
    case .number(let number): text += number
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func list<Item>(
    _ items: [Item], _ opening: String, _ closing: String, indent: String, to text: inout String,
    item write: (Item, String, inout String) -> Void
  ) {
    if items.isEmpty {
      text += opening + closing
      return
    }
    let inner = indent + "  "
    text += opening
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      write(item, inner, &text)
    }
    text += "\n" + indent + closing
  }

  /// A text between quotes, with its escapes.
  public static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars { text += escaped(scalar) }
    return text + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _
    where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
      || (0x2060...0x2069).contains(scalar.value) || scalar.value == 0xFEFF:
      "\\u" + hexadecimal(scalar.value)
    default: String(Character(scalar))
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
