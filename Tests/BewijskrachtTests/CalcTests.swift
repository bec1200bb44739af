// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Testing

struct CalcTests {
  /// The printed numbers of a calculation, or the English sentence that says why there are none.
  private func said(_ line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    switch Calculator.run(name: words[0], arguments: Array(words.dropFirst())) {
    case .values(let values):
      return values.map { $0.key.isEmpty ? $0.text : "\($0.key) \($0.text)" }
        .joined(separator: ", ")
    case .refused(let refusal): return refusal.words.en
    }
  }

  @Test(arguments: [
    ("sum 0.1 0.2 0.3", "0.6"), ("mean 1 2 4", "2.3333333333333335"), ("median 1 2 4 9", "3"),
    ("quantile 7 0.9 1 2 4", "3.6"), ("variance 1 2 4", "2.3333333333333335"),
    ("sd 2 4", "1.4142135623730951"),
    ("share 4 830", "0.004819277108433735"), ("ratio 1233 3", "411"), ("herfindahl 1 2 7", "0.54"),
    ("norm-cdf 0", "0.5"), ("norm-quantile 0.5", "0"), ("z 0.95", "1.9599639845400543"),
    ("min 3 -1e3", "-1000"), ("max 3 1e300", "1e+300"), ("exp 0", "1"),
  ])
  func `a calculation prints the shortest decimal that reads back`(line: String, printed: String) {
    #expect(said(line) == printed)
  }

  @Test func `an interval has a low and a high end, at 95 % when nothing is said`() {
    #expect(said("wilson 4 830") == said("wilson 4 830 0.95"))
    #expect(said("wilson 4 830") == "low 0.001875670992394691, high 0.012325420468614644")
    #expect(said("wilson 0 12").hasPrefix("low 0, high 0.24"))
  }

  @Test(arguments: [
    ("wilsen 4 830", "There is no function 'wilsen'. Did you mean 'wilson'?"),
    ("nonsense 1", "There is no function 'nonsense'."),
    (
      "wilson 4",
      "The function 'wilson' takes another number of arguments than 1. "
        + "Write: wilson count total [level]."
    ),
    ("share 4.5 9", "'count' must be a whole number from 0, not '4.5'."),
    (
      "mean 1 0x1F",
      "'values' must be a number, not '0x1F'. Write digits with a decimal point, "
        + "without grouping: -1234.5 or 1e-6."
    ),
    ("mean", "'mean' is undefined, because at least 1 value is needed; given: 0."),
    ("share 0 0", "'share' is undefined, because it divides by 0."),
    ("wilson 5 4", "'wilson' is undefined, because 'count' is 5, for which it is not defined."),
    (
      "norm-quantile 1",
      "'norm-quantile' is undefined, because 'p' is 1, for which it is not defined."
    ),
    ("log 0", "'log' is undefined, because 'x' is 0, for which it is not defined."),
    (
      "quantile 10 0.5 1",
      "'quantile' is undefined, because 'type' is 10, for which it is not defined."
    ),
  ])
  func `what cannot be computed says why, with the offending value`(line: String, words: String) {
    #expect(said(line) == words)
  }

  @Test func `wrong use and questions without answer are told apart`() {
    for (line, isWrongUse) in [("wilsen 1 2", true), ("share 1 x", true), ("share 0 0", false)] {
      let words = line.split(separator: " ").map(String.init)
      guard
        case .refused(let refusal) = Calculator.run(
          name: words[0], arguments: Array(words.dropFirst()))
      else {
        Issue.record("\(line) was computed")
        continue
      }
      #expect(refusal.isWrongUse == isWrongUse)
    }
  }

  @Test(arguments: Calculator.functions.map(\.name))
  func `every function has a summary, a usage and an example that works`(name: String) throws {
    let function = try #require(Calculator.function(named: name))
    #expect(function.summary.nl.hasSuffix(".") && function.summary.en.hasSuffix("."))
    #expect(function.usage.hasPrefix(name + " "))
    guard case .values(let values) = Calculator.run(name: name, arguments: function.example)
    else {
      Issue.record("the example of \(name) was refused")
      return
    }
    #expect(!values.isEmpty)
  }

  @Test func `no two functions share a name`() {
    let names = Calculator.functions.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ["1", "-1.5", "0.25", "1e5", "1E-5", "2.5e+3", "007"])
  func `a plain number is read`(text: String) {
    #expect(CalcNumber.read(text) == Double(text))
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "+1", "1,5", "1.000.000", "0x1F", "inf", "nan", "1e", "1e400", " 1", "1 ",
    "--1", "1e1.5", "١", "1_000",
  ])
  func `anything else is not a number`(text: String) {
    #expect(CalcNumber.read(text) == nil)
  }
}

struct CalcBatchTests {
  private func run(_ text: String) -> (output: String, report: Report) {
    var report = Report()
    let output = Calculator.runBatch(csv: Array(text.utf8), path: "batch.csv", noting: &report)
    return (output, report)
  }

  @Test func `each row gives its number, and an interval gives two rows`() {
    let (output, report) = run("id,function,arguments\na,mean,1 2 3\nb,wald,1 2\n")
    #expect(output == "id,value\na,2\nb/low,-0.19295191217483898\nb/high,1.1929519121748389\n")
    #expect(report.isEmpty)
  }

  @Test func `a row that is wrong is reported with its line, the others are computed`() {
    let (output, report) = run(
      "id,function,arguments\na,meen,1 2\nb,mean,1 2\nc,mean,\nd,mean,1 x\n")
    #expect(output == "id,value\nb,1.5\n")
    let places = report.diagnostics.map { "\($0.place) \($0.kind.code)" }
    #expect(
      places == [
        "batch.csv:2:3 CALC-ROW", "batch.csv:4:8 CALC-UNDEFINED", "batch.csv:5:8 CALC-ROW",
      ])
  }

  @Test func `columns may stand in another order and ids may hold commas`() {
    let (output, report) = run("arguments,id,function,why\r\n\"4 2\",\"x,1\",ratio,test\r\n")
    #expect(output == "id,value\n\"x,1\",2\n")
    #expect(report.isEmpty)
  }

  @Test func `a missing column is named, with the nearest heading`() {
    let (output, report) = run("id,functions,arguments\na,mean,1\n")
    #expect(output == "id,value\n")
    #expect(report.diagnostics.map(\.kind.code) == ["CALC-COLUMN"])
    #expect(
      report.diagnostics.first?.sentence.en
        == "The column 'function' is missing from the header. Did you mean 'functions'?")
  }

  @Test func `bytes that are no table never stop the program`() {
    var report = Report()
    for bytes: [UInt8] in [[], [0xFF, 0xFE, 0], [0x22, 0x61], [0, 0, 0]] {
      #expect(Calculator.runBatch(csv: bytes, path: "x", noting: &report) == "id,value\n")
    }
    #expect(!report.isEmpty)
  }
}
