// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Foundation
import TestSupport
import Testing

/// `bewijs add`: a file as a dataset, whole or not at all.
@Suite struct AddTests {
  private let house = "area,period,variable,value,unit\nNL,2021,share,12.5,percent\n"
  private let said = [
    "--kind", "observations", "--title", "Invented", "--producer", "Nobody", "--url",
    "https://example.org", "--published", "2026", "--retrieved", "2026-11-20", "--licence", "CC BY",
    "--vintage", "first", "--representative", "yes",
  ]

  private func add(
    _ text: String, as name: String = "data.csv", _ words: [String],
    in scratch: borrowing ScratchFolder
  ) throws -> ProgramRun {
    try scratch.write(text, to: name)
    return try BuiltProgram.run(["add", name] + words, in: scratch.path)
  }

  @Test func `a file with columns of this house becomes a dataset that passes check`() throws {
    let scratch = try ScratchFolder()
    let run = try add(house, said + ["--dataset", "nobody/shares"], in: scratch)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("1 rows"))
    #expect(run.output.contains("value  number  such as '12.5'"))
    let files = try FileTree.read(scratch.path + "/Evidence/Datasets/nobody/shares")
    #expect(files["data.csv"] == Array(house.utf8))
    #expect(files.keys.sorted() == ["data.csv", "datapackage.json"])
    #expect(try BuiltProgram.run(["check"], in: scratch.path).status == 0)
  }

  @Test func `everything that is missing is named in one message with an example`() throws {
    let scratch = try ScratchFolder()
    let run = try add("Land;Jaar\nNL;2021\n", ["--kind", "observations"], in: scratch)
    #expect(run.status == 2)
    let named = [
      "--dataset", "--title", "--producer", "--url", "--published", "--retrieved", "--licence",
      "--vintage", "--representative", "--map area=", "--map period=", "--map variable=",
      "--map unit=", "--map value=", "The file has: Land, Jaar.", "Example: bewijs add data.csv",
    ]
    for part in named { #expect(run.error.contains(part), "\(part)") }
    #expect(!run.error.contains("--kind"))
    #expect(try scratch.names() == ["data.csv"])
  }

  @Test func `an existing dataset is replaced only when that is asked`() throws {
    let scratch = try ScratchFolder()
    let words = said + ["--dataset", "nobody/shares"]
    _ = try add(house, words, in: scratch)
    try scratch.write("a page", to: "Evidence/Datasets/nobody/shares/about.md")
    let before = try FileTree.read(scratch.path + "/Evidence")
    let new = house.replacingOccurrences(of: "12.5", with: "13.5")
    let refused = try add(new, as: "new.csv", words, in: scratch)
    #expect(refused.status == 2)
    #expect(refused.error.contains("--replace"))
    #expect(try FileTree.read(scratch.path + "/Evidence") == before)
    #expect(try add(new, as: "new.csv", words + ["--replace"], in: scratch).status == 0)
    let after = try FileTree.read(scratch.path + "/Evidence/Datasets/nobody/shares")
    #expect(after.keys.sorted() == ["about.md", "datapackage.json", "new.csv"])
  }

  @Test func `a file whose rows are refused leaves nothing behind`() throws {
    let scratch = try ScratchFolder()
    let bad = house.replacingOccurrences(of: "NL,2021", with: "NLD!,21")
    let run = try add(bad, said + ["--dataset", "nobody/shares"], in: scratch)
    #expect(run.status == 65)
    #expect(run.error.contains("Evidence/Datasets/nobody/shares/data.csv:2:1: CODE-UNKNOWN"))
    #expect(run.error.contains("Nothing was written."))
    #expect(try scratch.names() == ["data.csv"])
  }

  @Test func `a Dutch table is described with its marks and mapped by name`() throws {
    let scratch = try ScratchFolder()
    let words =
      said + ["--dataset", "nobody/spending", "--map", "area=Land", "--map", "period=Jaar"]
      + ["--map", "variable==spending", "--map", "unit==eur", "--map", "value=Bedrag"]
    let run = try add("Land;Jaar;Bedrag\nNL;2021;1234,5\nBE;2021;\n", words, in: scratch)
    #expect(run.status == 0, "\(run.error)")
    let package = try String(
      contentsOfFile: scratch.path + "/Evidence/Datasets/nobody/spending/datapackage.json",
      encoding: .utf8)
    #expect(package.contains("\"delimiter\": \";\""))
    #expect(package.contains("\"decimalChar\": \",\""))
  }

  @Test func `a JSON-stat file is recognised and mapped, filtered and translated`() throws {
    let scratch = try ScratchFolder()
    let cube = """
      {"version": "2.0", "class": "dataset", "id": ["item", "geo", "time"], "size": [2, 1, 1],
       "dimension": {"item": {"category": {"index": ["A", "B"]}},
       "geo": {"category": {"index": ["NL"]}}, "time": {"category": {"index": ["2021"]}}},
       "value": [1, 2]}
      """
    let words =
      said + ["--dataset", "nobody/cube", "--map", "area=geo", "--map", "period=time", "--map"]
      + [
        "variable=item", "--map", "unit==number", "--where", "item=B", "--word", "variable:B=beds",
      ]
    let run = try add(cube, as: "cube.json", words + ["--json"], in: scratch)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("\"format\": \"json-stat\""))
    #expect(run.output.contains("\"rows\": 1"))
  }

  @Test(
    arguments: [
      (["--dataset", "Nobody/X"], "publisher/dataset"),
      (["--retrieved", "20-11-2026"], "not a day"),
      (["--kind", "facts"], "choose awards"), (["--map", "area"], "NAME=VALUE"),
      (["--format", "json-sta"], "Did you mean 'json-stat'"),
      (["--delimiter", ";;"], "not one character"),
      (["--representative", "maybe"], "choose yes, no"),
    ])
  func `an answer that does not fit ends with 2`(words: [String], part: String) throws {
    let scratch = try ScratchFolder()
    let run = try add(house, words, in: scratch)
    #expect(run.status == 2)
    #expect(run.error.contains(part), "\(run.error)")
    #expect(try scratch.names() == ["data.csv"])
  }

  @Test func `a file that is not there ends with 66, one that is not UTF-8 with 65`() throws {
    let scratch = try ScratchFolder()
    #expect(try BuiltProgram.run(["add", "none.csv"], in: scratch.path).status == 66)
    try Data([0x61, 0x0A, 0xE9, 0x0A]).write(to: URL(filePath: scratch.path + "/a.csv"))
    let run = try BuiltProgram.run(["add", "a.csv"], in: scratch.path)
    #expect(run.status == 65)
    #expect(run.error.contains("ENC-UTF8"))
  }
}
