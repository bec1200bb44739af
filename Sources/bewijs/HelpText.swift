// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

/// The help, made from the table of verbs; no line is longer than 80 columns.
struct HelpText {
  private let console: Console
  private let width = 80

  /// Help for a console: its language and its colour.
  init(_ console: Console) { self.console = console }

  /// A few lines for a person who typed only the name.
  var brief: String {
    let names = Verb.all.map(\.name).joined(separator: ", ")
    let lines =
      [word(usage) + ": bewijs " + word(verbWord) + " [" + word(optionsWord) + "]"]
      + wrapped(names + ".", indent: 2)
      + [word(Words(nl: "Meer: bewijs --help", en: "More: bewijs --help"))]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of the program as a whole.
  var overview: String {
    let verbs = Verb.all.map { ("\($0.name) (\($0.alias))", word($0.summary)) }
    let common = CommandOption.common + [versionOption]
    let statuses =
      ExitStatus.allCases.map { (String($0.rawValue), word($0.meaning)) }
      + [("129, 130, 143", word(stopped))]
    var lines = ["bewijs \(version): \(word(purpose))", ""]
    lines += [
      "\(heading(usage)) bewijs \(word(verbWord)) [\(word(optionsWord))] [\(word(wordsWord))]", "",
    ]
    lines += [heading(Words(nl: "Opdrachten", en: "Verbs"))] + table(verbs) + [""]
    lines += [heading(Words(nl: "Opties van elke opdracht", en: "Options of every verb"))]
    lines += table(common.map { ($0.usage, word($0.summary)) }) + [""]
    lines += [heading(Words(nl: "Afloop", en: "Exit status"))] + table(statuses) + [""]
    lines += [heading(example), "  bewijs build", "  bewijs help build"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of one verb.
  func text(of verb: Verb) -> String {
    let operands = verb.operands.isEmpty ? "" : " " + verb.operands
    var lines = ["bewijs \(verb.name) (\(verb.alias)): \(word(verb.summary))", ""]
    lines += ["\(heading(usage)) bewijs \(verb.name) [\(word(optionsWord))]\(operands)", ""]
    lines += wrapped(word(verb.notes), indent: 0) + [""]
    lines += [heading(Words(nl: "Opties", en: "Options"))]
    lines += table(verb.allOptions.map { ($0.usage, word($0.summary)) }) + [""]
    let names = verb.names()
    if !names.isEmpty {
      lines += [heading(Words(nl: "Namen", en: "Names"))]
      lines += table(names.map { ($0.name, word($0.summary)) }) + [""]
    }
    lines += [heading(example), "  " + verb.example]
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ words: Words) -> String { words[console.language] }

  private func heading(_ words: Words) -> String { console.heading(word(words) + ":") }

  /// Rows of two columns; a first column that is too wide gets a line of its own.
  private func table(_ rows: [(String, String)]) -> [String] {
    let column = min(24, (rows.map(\.0.count).max() ?? 0) + 4)
    return rows.flatMap { row in
      let lines = wrapped(row.1, indent: column)
      if row.0.count + 3 > column { return ["  " + row.0] + lines }
      let blank = String(repeating: " ", count: column - 2 - row.0.count)
      return ["  " + row.0 + blank + (lines.first ?? "").dropFirst(column)] + lines.dropFirst()
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > width, line != margin {
        lines.append(line)
        line = margin
      }
      line += (line == margin ? "" : " ") + word
    }
    return line == margin ? lines : lines + [line]
  }
}

private let purpose = Words(
  nl: "van cijfers naar stukken die te verdedigen zijn",
  en: "from data to documents that can be defended")
private let usage = Words(nl: "Gebruik", en: "Usage")
private let example = Words(nl: "Voorbeeld", en: "Example")
private let verbWord = Words(nl: "OPDRACHT", en: "VERB")
private let optionsWord = Words(nl: "OPTIES", en: "OPTIONS")
private let wordsWord = Words(nl: "WOORDEN", en: "ARGUMENTS")
private let stopped = Words(nl: "gestopt door een signaal", en: "stopped by a signal")
private let versionOption = CommandOption.flag(
  "--version", Words(nl: "het versienummer", en: "the version number"))
