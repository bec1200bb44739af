// SPDX-License-Identifier: EUPL-1.2
import Citations
import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// One case of citing: a reference head, and below it style, language and what is printed.
struct CaseFile: Sendable, CustomTestStringConvertible {
  static let folder = "Tests/CitationsTests/Cases/Printing"

  let name: String
  let source: SourceText
  let fields: [String: String]

  var testDescription: String { name }

  /// Every case of the folder, in the order of names.
  static let all: [CaseFile] = Repository.files(below: folder).compactMap(CaseFile.init)

  init?(name: String) {
    guard let text = try? Repository.text(Self.folder + "/" + name) else { return nil }
    self.name = name
    source = SourceText(path: name, text: text)
    let body = source.lines.drop { $0 != "---" }.dropFirst().drop { $0 != "---" }.dropFirst()
    fields = Dictionary(
      body.compactMap { line in
        line.split(separator: ":", maxSplits: 1).map(trimmed)
      }.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Replaces what is printed.
  func record(mention: String, short: String, entry: String) throws {
    let printed = ["mention: ", "short: ", "entry: "]
    let kept = source.lines.filter { line in !printed.contains { line.hasPrefix($0) } }
    let lines = kept + zip(printed, [mention, short, entry]).map { $0 + $1 }
    let file = Repository.root.appending(path: Self.folder).appending(path: name)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}

/// Inlines as one line: `*emphasis*`, and `<address>` for a link that shows its address.
func plain(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .emphasis(let inner): "*\(plain(inner))*"
    case .link(let inner, let url): plain(inner) == url ? "<\(url)>" : "[\(plain(inner))](\(url))"
    default: "?"
    }
  }.joined()
}
