// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics

/// What the verbs speak through: results to standard output, everything else to standard error.
struct Console: Sendable {
  /// The language of messages.
  let language: Language
  /// Whether only errors are told.
  let isQuiet: Bool
  /// Whether the answer is one JSON document.
  let isJSON: Bool
  private let color: String

  /// A console for a command line, or for the words of one that is not understood yet.
  init(language: Language, invocation: Invocation? = nil) {
    self.language = language
    isQuiet = invocation?.has("--quiet") ?? false
    isJSON = invocation?.has("--json") ?? false
    color = invocation?["--color"] ?? "auto"
  }

  /// Writes a result.
  func result(_ text: String) throws(DiskError) { try StandardStream.output.write(text) }

  /// Writes a result in the language of the person, and a line end.
  func result(_ words: Words) throws(DiskError) { try result(words[language] + "\n") }

  /// Tells something worth knowing, unless quiet; losing it is no failure.
  func tell(_ words: Words) {
    if !isQuiet { complain(words) }
  }

  /// Tells what went wrong; losing it is no failure.
  func complain(_ words: Words) { say("bewijs: \(words[language])\n") }

  /// Writes lines to standard error; losing them is no failure.
  func say(_ text: String) { try? StandardStream.error.write(text) }

  /// A heading, bold where a person reads it on a terminal.
  func heading(_ text: String, on stream: StandardStream = .output) -> String {
    isColored(stream) ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Whether colour is used on a stream.
  func isColored(_ stream: StandardStream) -> Bool {
    switch color {
    case "always": true
    case "never": false
    default:
      stream.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}
