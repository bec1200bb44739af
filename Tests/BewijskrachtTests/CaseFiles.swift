// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// The files of a case: those of the small workspace, changed line by line as `case.txt` says.
///
/// - `# remark`
/// - `with: name` adds the files below `Cases/Shared/name`; those below `Evidence/` as evidence.
/// - `edit: path`, then `old: …` and `new: …` replaces text.
/// - `file: path` starts an empty file; `text: …`, `hex: …` (bytes) and `repeat: N …` add to it.
/// - `copy: path -> path`, `remove: path`.
/// - `rehash` writes the right hashes in every data package.
///
/// In texts `\n`, `\t` and `\u{202E}` stand for a line end, a tab and a character by its number.
struct CaseFiles {
  /// The bytes by path; evidence by its path below `Evidence/`.
  private(set) var all: [String: [UInt8]]
  /// What is asked of the program instead of a build.
  private(set) var question: (verb: String, operand: String)?
  private var current = ""
  private var old = ""

  init(of name: String) throws {
    all = try SmallWorkspace.evidence()
    try add(Case.folder + name)
    for line in try Repository.text(Case.folder + name + "/case.txt").split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let rest = line[colon...].dropFirst()
      try obey(String(line[..<colon]), String(rest.hasPrefix(" ") ? rest.dropFirst() : rest))
    }
  }

  private mutating func obey(_ word: String, _ rest: String) throws {
    switch word {
    case "with": try add(Case.folder + "Shared/" + rest)
    case "edit": current = rest
    case "old": old = unescaped(rest)
    case "new": all[current] = try replaced(with: unescaped(rest))
    case "file":
      current = rest
      all[current] = []
    case "text": all[current, default: []] += Array(unescaped(rest).utf8)
    case "hex": all[current, default: []] += try bytes(rest)
    case "repeat":
      let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let count = Int(parts[0]) else { throw CaseError.unknown(rest) }
      all[current, default: []] += Array(String(repeating: unescaped(parts[1]), count: count).utf8)
    case "copy":
      let paths = rest.components(separatedBy: " -> ")
      guard paths.count == 2, let bytes = all[paths[0]] else { throw CaseError.unknown(rest) }
      all[paths[1]] = bytes
      current = paths[1]
    case "remove": if all.removeValue(forKey: rest) == nil { throw CaseError.unknown(rest) }
    case "rehash": SmallWorkspace.rehash(&all)
    case "build", "ingest", "import", "batch", "measure", "cite": question = (word, rest)
    default: throw CaseError.unknown(word)
    }
  }

  /// Adds the files of a folder: evidence by its path below `Evidence/`, others by their path.
  private mutating func add(_ folder: String) throws {
    for path in Repository.files(below: folder) {
      if path == "case.txt" || path.hasPrefix("expected.") { continue }
      let name = path.hasPrefix("Evidence/") ? String(path.dropFirst("Evidence/".count)) : path
      all[name] = try Repository.bytes(folder + "/" + path)
    }
  }

  private func replaced(with new: String) throws -> [UInt8] {
    let text = String(decoding: all[current] ?? [], as: UTF8.self)
    guard text.contains(old) else { throw CaseError.nothingToReplace(old, current) }
    return Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  private func bytes(_ hex: String) throws -> [UInt8] {
    try hex.split(separator: " ").map { digits in
      guard let byte = UInt8(digits, radix: 16) else { throw CaseError.unknown(String(digits)) }
      return byte
    }
  }
}

/// The text with `\n`, `\t` and `\u{…}` as the characters they stand for.
private func unescaped(_ text: String) -> String {
  var plain = text.replacingOccurrences(of: "\\n", with: "\n")
    .replacingOccurrences(of: "\\t", with: "\t")
  while let start = plain.range(of: "\\u{"),
    let end = plain.range(of: "}", range: start.upperBound..<plain.endIndex),
    let number = UInt32(plain[start.upperBound..<end.lowerBound], radix: 16),
    let scalar = Unicode.Scalar(number)
  {
    plain.unicodeScalars.replaceSubrange(
      start.lowerBound..<end.upperBound, with: CollectionOfOne(scalar))
  }
  return plain
}

/// What can be wrong with a case itself.
enum CaseError: Error {
  case nothingToReplace(String, String)
  case unknown(String)
}
