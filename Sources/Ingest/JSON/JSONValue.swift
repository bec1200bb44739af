// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A JSON value as written, with the place of every part of it.
public enum JSONValue: Hashable, Sendable {
  /// Members in the order written; no key occurs twice.
  case object([Member])
  /// Elements in the order written.
  case array([Located<JSONValue>])
  /// Text with its escapes resolved.
  case string(String)
  /// A number as written.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// One key with its value.
  public struct Member: Hashable, Sendable {
    /// The key, with the place of its opening quote.
    public let key: Located<String>
    /// The value.
    public let value: Located<JSONValue>

    /// Records a member.
    public init(key: Located<String>, value: Located<JSONValue>) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key; nothing when this is no object or has no such key.
  public subscript(key: String) -> Located<JSONValue>? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.value == key }?.value
  }

  /// The text of a string; nothing for anything else.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array; nothing for anything else.
  public var elements: [Located<JSONValue>]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object; nothing for anything else.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
