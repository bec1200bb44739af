// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Evidence
internal import Ingest

/// The codes a person chose with `cpv=…`: codes, `@` and a selection of Evidence, `@` and a file.
struct ChosenCodes {
  /// The lists; empty when one of them cannot be read.
  private(set) var selections: [Selection] = []
  /// What was noticed while reading them.
  private(set) var report = Report()
  /// The files that were read.
  private(set) var files: [String: [UInt8]] = [:]

  /// Reads what a text such as `cpv=@social-core, 85310000` names.
  init(_ text: String, evidence: String) throws {
    guard text.hasPrefix("cpv=") else {
      throw WrongUse(
        Words(
          nl: "'\(visible(text))' kan niet bij '--select'; schrijf cpv=@lijst of cpv=CODE.",
          en: "'\(visible(text))' does not fit '--select'; write cpv=@list or cpv=CODE."),
        verb: "profile")
    }
    let words = text.dropFirst(4).split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    for word in words {
      if word.hasPrefix("@") {
        try add(String(word.dropFirst()), evidence: evidence)
      } else {
        try add(code: word)
      }
    }
    if report.isBlocking { selections = [] }
  }

  private mutating func add(code: String) throws(WrongUse) {
    guard !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw WrongUse(
        Words(
          nl: "'\(visible(code))' is geen code; een lijst begint met @.",
          en: "'\(visible(code))' is no code; a list starts with @."), verb: "profile")
    }
    let entry = Selection.Entry(code: code, through: nil, label: Words(same: code))
    selections.append(Selection(slug: code, entries: [entry], place: Place(path: code)))
  }

  private mutating func add(_ name: String, evidence: String) throws {
    let isFile = name.contains("/") || name.contains(".")
    let path = isFile ? name : "\(evidence)/Selections/\(name).csv"
    if !isFile { try check(name, evidence: evidence) }
    let bytes = try FileTree.readFile(path)
    files[path] = bytes
    let selection =
      path.hasSuffix(".csv")
      ? SelectionReader.read(bytes: bytes, path: path, noting: &report)
      : CodeListReader.read(bytes: bytes, path: path, noting: &report)
    if let selection { selections.append(selection) }
  }

  /// Refuses a selection that is not there, with the nearest one that is.
  private func check(_ name: String, evidence: String) throws {
    let names = try FileTree.read(evidence + "/Selections").keys
      .filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
    if names.contains(name) { return }
    throw WrongUse(
      Words(
        nl: "De selectie '\(visible(name))' bestaat niet.",
        en: "The selection '\(visible(name))' does not exist.")
        + suggestion(for: name, among: names), verb: "profile")
  }
}
