// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension XMLPullReader {
  /// The text of the element that began last with its place; nothing when it is empty.
  mutating func locatedText() throws(Refusal) -> EFormsText? {
    let place = place()
    let text = try plainText()
    return text.isEmpty ? nil : Located(text, at: place)
  }

  /// The first text at a path of names below the element that began last.
  mutating func first(at path: [String]) throws(Refusal) -> EFormsText? {
    try texts(at: path[...]).first
  }

  /// All texts at a path of names below the element that began last.
  mutating func texts(at path: ArraySlice<String>) throws(Refusal) -> [EFormsText] {
    guard let step = path.first else { return try locatedText().map { [$0] } ?? [] }
    var found: [EFormsText] = []
    try eachChild { (reader, name) throws(Refusal) in
      if name == step { found += try reader.texts(at: path.dropFirst()) }
    }
    return found
  }

  /// The different texts at a path of names below the element that began last.
  mutating func codes(at path: [String]) throws(Refusal) -> Set<String> {
    Set(try texts(at: path[...]).map(\.value))
  }

  /// Gives every child of the eForms extensions in the element that began last.
  mutating func eachExtension(
    _ body: (inout XMLPullReader, String) throws(Refusal) -> Void
  ) throws(Refusal) {
    try eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "UBLExtension", "ExtensionContent": try reader.eachExtension(body)
      case "EformsExtension": try reader.eachChild(body)
      default: break
      }
    }
  }
}
