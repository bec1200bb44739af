// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

@Suite struct StyleTests {
  @Test func `every file of ours says its licence in the first lines`() {
    let kinds = [".swift", ".md", ".sh", ".py", ".yml"]
    let missing = TrackedFiles.texts.filter { file in
      guard kinds.contains(where: file.path.hasSuffix) || file.path == ".ci/run" else {
        return false
      }
      if file.path.hasPrefix("Output/") || isCaseOrGolden(file.path) { return false }
      let head = file.text.components(separatedBy: "\n").prefix(5)
      return !head.contains { $0.contains("SPDX-License-Identifier: EUPL-1.2") }
    }
    #expect(missing.map(\.path) == [])
  }

  @Test func `every public declaration has a documentation comment`() {
    let keywords = [
      "func", "var", "let", "struct", "enum", "protocol", "init", "static", "typealias",
    ]
    for file in SwiftCode.sources {
      for (index, line) in file.codeLines.enumerated() {
        let words = line.split(whereSeparator: { " (?<".contains($0) }).map(String.init)
        guard words.first == "public", words.count > 1, keywords.contains(words[1]) else {
          continue
        }
        if !hasComment(above: index, in: file.lines) {
          Issue.record("\(file.path):\(index + 1) has no documentation comment")
        }
      }
    }
  }

  @Test func `libraries have no hidden inputs`() {
    let hidden = [
      "Date(", "Date.now", "Locale.", "TimeZone", "SystemRandomNumberGenerator", ".random(",
      ".randomElement", ".shuffled()", "getenv(", "ProcessInfo", "getcwd(", "clock_gettime(",
      "ContinuousClock", "SuspendingClock", "setlocale(",
    ]
    for file in SwiftCode.sources where file.module != "bewijs" {
      for (index, line) in file.codeLines.enumerated() {
        for word in hidden where uses(word, in: line) {
          Issue.record("\(file.path):\(index + 1) uses \(word)")
        }
      }
    }
  }

  /// Whether a line holds the word, and not as the end of a longer name such as `WorkDate(`.
  private func uses(_ word: String, in line: String) -> Bool {
    line.ranges(of: word).contains { range in
      guard range.lowerBound > line.startIndex, word.first != "." else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || before == "_")
    }
  }

  @Test func `nothing in the program is forced, unfinished or a class`() {
    let banned = ["try!", "as!", "fatalError(", "unowned ", "final class ", "TODO", "FIXME"]
    for file in SwiftCode.sources {
      for (index, line) in file.codeLines.enumerated() {
        for word in banned where line.contains(word) {
          Issue.record("\(file.path):\(index + 1) has \(word)")
        }
      }
    }
  }

  @Test func `no file names a machine, and the project speaks of itself alone`() throws {
    let words = ["cla" + "ude", "anth" + "ropic", "chat" + "gpt", "sub" + "ag" + "ent"]
    let whole = ["l" + "lm", "pro" + "mpt", "ag" + "ent"]
    let list = words.joined(separator: "|") + "|\\b(" + whole.joined(separator: "|") + ")\\b"
    let pattern = try Regex("(?i)" + list)
    let folders = ["work", "farm", "root", "home"].map { "/" + $0 + "/" }
    let machine = try Regex("(^|[^A-Za-z0-9._/-])/(work|farm|root|home/[a-z]+)/")
    for file in TrackedFiles.texts {
      let small = file.text.lowercased()
      if folders.contains(where: small.contains) { expectNone(of: machine, in: file) }
      if !TrackedFiles.isData(file.path), (words + whole).contains(where: small.contains) {
        expectNone(of: pattern, in: file)
      }
    }
  }

  private func expectNone(of pattern: Regex<AnyRegexOutput>, in file: (path: String, text: String))
  {
    for (index, line) in file.text.components(separatedBy: "\n").enumerated()
    where line.contains(pattern) {
      Issue.record("\(file.path):\(index + 1): \(line.prefix(90))")
    }
  }

  private func isCaseOrGolden(_ path: String) -> Bool {
    ["/Cases/", "/Workspaces/", "/Golden/", "/Reference/"].contains { path.contains($0) }
  }

  private func hasComment(above index: Int, in lines: [String]) -> Bool {
    let above = lines[..<index].reversed().drop { line in
      let text = line.trimmingCharacters(in: .whitespaces)
      return text.hasPrefix("@") || text.hasPrefix("#if")
    }
    return above.first?.trimmingCharacters(in: .whitespaces).hasPrefix("///") ?? false
  }
}
