// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Ingest

extension Verb {
  /// The statistics by hand.
  static let calc = Verb(
    name: "calc", alias: "reken",
    summary: Words(nl: "bereken een statistiek met de hand", en: "compute a statistic by hand"),
    operands: "[NAME] [NUMBER…]", count: 0...1_000_000,
    options: [
      .value(
        "--batch", "FILE",
        Words(
          nl: "CSV met id,function,arguments; geeft id,value",
          en: "CSV with id,function,arguments; gives id,value"))
    ],
    notes: Words(
      nl: "Getallen staan met een decimale punt. Met --batch worden alle rijen van een bestand "
        + "berekend; een rij zonder antwoord wordt gemeld en de andere gaan door.",
      en: "Numbers have a decimal point. With --batch all rows of a file are computed; a row "
        + "without an answer is reported and the others go on."),
    example: "bewijs calc wilson 4 830",
    names: { Calculator.functions.map { ($0.usage, $0.summary) } },
    run: { invocation, console in
      if let path = invocation["--batch"] { return try runBatch(path, console) }
      guard let name = invocation.operands.first else {
        throw WrongUse(
          Words(nl: "'calc' vraagt een naam.", en: "'calc' needs a name."), verb: "calc")
      }
      let numbers = Array(invocation.operands.dropFirst())
      switch Calculator.run(name: name, arguments: numbers) {
      case .values(let values): try console.result(values)
      case .refused(let refusal):
        if refusal.isWrongUse { throw WrongUse(refusal.words, verb: "calc") }
        console.complain(refusal.words)
        if console.isJSON {
          try console.result(refusal.words.failure(.badInput, in: console.language))
        }
        return .badInput
      }
      return .fine
    })
}

private func runBatch(_ path: String, _ console: Console) throws -> ExitStatus {
  let bytes = try FileTree.readFile(path)
  var report = Report()
  let table = withProgressLine(console) {
    Calculator.runBatch(csv: bytes, path: path, noting: &report)
  }
  console.tell(report, files: [path: bytes])
  if console.isJSON {
    try console.result(
      .object([
        ("table", .string(table)), ("diagnostics", report.json(in: console.language)),
      ]))
  } else {
    try console.result(table)
  }
  return ExitStatus(report)
}

extension Console {
  fileprivate func result(_ values: [CalcValue]) throws {
    if isJSON {
      return try result(
        .object(
          values.map { ($0.key.isEmpty ? "value" : $0.key, JSONTree.string($0.text)) }))
    }
    for value in values {
      try result((value.key.isEmpty ? "" : value.key + " ") + value.text + "\n")
    }
  }
}
