// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// A command line in a page, with what the page says it prints.
struct ShownCommand: CustomTestStringConvertible {
  let words: String
  let output: [String]

  var testDescription: String { words }

  /// The commands of the program in the `console` blocks of the README.
  static let ofReadme: [ShownCommand] = {
    let text = (try? Repository.text("README.md")) ?? ""
    var commands: [ShownCommand] = []
    var (isInside, current) = (false, [String]())
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        commands += ShownCommand.reading(isInside ? current : [])
        (isInside, current) = (line == "```console", [])
      } else if isInside {
        current.append(line)
      }
    }
    return commands
  }()

  private static func reading(_ lines: [String]) -> [ShownCommand] {
    let starts = lines.indices.filter { lines[$0].hasPrefix("$ ") }
    return starts.enumerated().compactMap { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : lines.endIndex
      let line = String(lines[start].dropFirst(2))
      for name in ["bewijs", "swift run -c release bewijs", "swift run bewijs"]
      where line == name || line.hasPrefix(name + " ") {
        return ShownCommand(
          words: String(line.dropFirst(name.count)), output: Array(lines[(start + 1)..<end]))
      }
      return nil
    }
  }

  /// Whether what was printed is what is shown; a line `...` stands for any lines.
  func fits(_ printed: [String]) -> Bool { Self.fit(output[...], printed[...]) }

  private static func fit(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "..." {
      return (printed.startIndex...printed.endIndex).contains {
        fit(shown.dropFirst(), printed[$0...])
      }
    }
    return printed.first == first && fit(shown.dropFirst(), printed.dropFirst())
  }
}

@Suite struct ReadmeTests {
  @Test func `the README shows the program at work`() {
    #expect(!ShownCommand.ofReadme.isEmpty)
  }

  @Test func `what the README shows is what the program prints`() throws {
    let scratch = try ScratchFolder()
    for folder in ["Evidence", "Output"] {
      try FileManager.default.copyItem(
        atPath: Repository.root.appending(path: folder).path, toPath: scratch.path + "/" + folder)
    }
    for command in ShownCommand.ofReadme {
      let line = "'\(BuiltProgram.path)'\(command.words) 2>&1"
      let run = try ProgramRun.of(
        "/bin/bash", ["-c", line], in: scratch.path,
        environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
      var printed = run.output.components(separatedBy: "\n")
      if printed.last == "" { printed.removeLast() }
      #expect(
        command.fits(printed), "$ bewijs\(command.words)\n\(printed.joined(separator: "\n"))")
    }
  }

  @Test func `every number in a table of the README stands in a document of Output`() throws {
    let documents = try [
      "kamerbrief/kamerbrief.nl.md", "simplification-platform/simplification-platform.en.md",
    ]
    .map { bare(try Repository.text("Output/" + $0)) }.joined(separator: "\n")
    let rows = try Repository.text("README.md").components(separatedBy: "\n")
      .filter { $0.hasPrefix("|") && ($0.contains("%") || $0.contains("€")) && !$0.contains("`") }
    #expect(rows.count == 6)
    for row in rows {
      let cells = bare(row).components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let holds = documents.components(separatedBy: "\n").contains { line in
        let own = line.components(separatedBy: "|").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return own.count == cells.count && own[1] == cells[1] && own[3] == cells[3]
      }
      #expect(holds, "not in Output: \(row)")
    }
  }

  /// Text with ordinary spaces and without pointers such as `[[4]](#number-4)`.
  private func bare(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{A0}", with: " ")
      .replacing(/\[\[[^\]]*\]\]\([^)]*\)/, with: "")
  }

  @Test func `three dots stand for any lines and nothing else does`() {
    let shown = ShownCommand(words: "", output: ["a", "...", "d"])
    #expect(shown.fits(["a", "b", "c", "d"]))
    #expect(shown.fits(["a", "d"]))
    #expect(!shown.fits(["a", "b"]))
    #expect(!shown.fits(["b", "d"]))
  }
}
