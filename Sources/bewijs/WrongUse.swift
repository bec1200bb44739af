// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A command line that asks for something the program does not have.
struct WrongUse: Error {
  /// What is wrong, with the nearest name where there is one.
  let words: Words
  /// The verb whose help explains it; nothing for the program as a whole.
  let verb: String?

  init(_ words: Words, verb: String? = nil) {
    self.words = words
    self.verb = verb
  }

  /// Where to read on.
  var advice: Words {
    let command = verb.map { "bewijs \($0) --help" } ?? "bewijs --help"
    return Words(nl: "Zie '\(command)'.", en: "See '\(command)'.")
  }
}
