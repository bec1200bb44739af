// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Foundation
import TestSupport
import Testing

/// One case of recognition: the convention it comes from, what must be found, and the text.
///
/// A line `found: kind | identifier | normal form | address` stands for each reference, in order.
struct RecognitionCase: Sendable, CustomTestStringConvertible {
  static let folder = "Tests/CitationsTests/Cases/Recognition"

  let name: String
  let convention: String
  let language: String
  let found: [String]
  let text: String

  var testDescription: String { name }

  /// Every case of the folder, in the order of names.
  static let all: [RecognitionCase] = Repository.files(below: folder).compactMap(Self.init)

  init?(name: String) {
    guard let bytes = try? Repository.bytes(Self.folder + "/" + name),
      let split = String(decoding: bytes, as: UTF8.self).range(of: "\n---\n")
    else { return nil }
    let all = String(decoding: bytes, as: UTF8.self)
    let head = all[..<split.lowerBound].components(separatedBy: "\n")
    func values(_ key: String) -> [String] {
      head.filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
    }
    self.name = name
    convention = values("convention").first ?? ""
    language = values("language").first ?? ""
    found = values("found")
    text = String(all[split.upperBound...].dropLast())
  }
}

extension FoundReference {
  /// The reference as a case writes it.
  var caseLine: String {
    let parts = [kind.rawValue, identifier, normal, link ?? ""]
    return parts.joined(separator: " | ")
  }
}

/// The references in a text, without reference files.
func recognised(_ text: String, _ references: [Reference] = []) -> TextCitations {
  let text = CitedText(path: "text.txt", bytes: Array(text.utf8))
  return TextCitations([text], ReferenceShelf(references))
}
