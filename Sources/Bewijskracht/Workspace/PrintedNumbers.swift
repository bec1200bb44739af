// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Ingest

/// The numbers that documents printed, as `provenance.json` remembers them.
struct PrintedNumbers {
  /// One number in one document.
  struct Name: Hashable, Comparable {
    let key: String
    let document: String

    static func < (left: Name, right: Name) -> Bool {
      (left.key, left.document) < (right.key, right.document)
    }
  }

  /// What was printed, per finding and document.
  private(set) var texts: [Name: String] = [:]

  /// Reads `provenance.json`; a file that is absent or cannot be read holds no numbers.
  init(provenance bytes: [UInt8]) {
    var ignored = Report()
    guard !bytes.isEmpty,
      let tree = JSONReader.read(bytes: bytes, path: "provenance.json", noting: &ignored)
    else { return }
    for file in tree.value["files"]?.value.elements ?? [] {
      guard let document = file.value["path"]?.value.text else { continue }
      for number in file.value["numbers"]?.value.elements ?? [] {
        guard let key = number.value["key"]?.value.text,
          let text = number.value["text"]?.value.text
        else { continue }
        texts[Name(key: key, document: document)] = text
      }
    }
  }
}
