// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The verb `profile` from the outside.
@Suite struct ProfileCommandTests {
  private let header =
    "ID_NOTICE_CAN,YEAR,CANCELLED,ISO_COUNTRY_CODE,CPV,ID_AWARD,INFO_ON_NON_AWARD,WIN_NAME,"
    + "WIN_COUNTRY_CODE,B_CONTRACTOR_SME,NUMBER_OFFERS,AWARD_VALUE_EURO_FIN_1\n"
  private let rows = "1,2020,0,NL,85310000,1,,A,NL,Y,2,100\n2,2020,0,NL,45000000,2,,B,DE,N,1,50\n"

  private func run(_ words: [String], in scratch: borrowing ScratchFolder) throws -> ProgramRun {
    try BuiltProgram.run(["profile"] + words, in: scratch.path)
  }

  @Test func `a clean file gives CSV, a table or JSON, and ends with 0`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(header + rows, to: "a.csv")
    let csv = try run(["a.csv", "--format", "csv"], in: scratch)
    #expect(csv.status == 0)
    #expect(csv.output.hasPrefix("country,year,n_notices,n_awards,n_known,n_cross,share_cross,"))
    #expect(csv.output.contains("\nNL,2020,2,2,2,1,0.5,"))
    #expect(csv.error.contains("2 rows: 2 used, 0 refused"))
    let table = try run(["a.csv", "--quiet", "--by", "year"], in: scratch)
    #expect(table.output.hasPrefix("year  n_notices"))
    #expect(table.error == "")
    let json = try run(["a.csv", "--json"], in: scratch)
    #expect(json.output.contains("\"awards\": 2"))
  }

  @Test func `threads and the portable way change no byte`() throws {
    let scratch = try ScratchFolder()
    let many = (0..<3_000).map {
      "\($0),2020,0,NL,85310000,\($0 / 2),,\"A, \($0 % 7)\",NL,Y,2,1\($0)\n"
    }
    try scratch.write(header + many.joined(), to: "a.csv")
    let plain = try run(["a.csv", "--threads", "1"], in: scratch)
    #expect(plain.status == 0)
    for words in [["--threads", "2"], ["--threads", "7", "--portable"], ["--portable"]] {
      #expect(try run(["a.csv"] + words, in: scratch).output == plain.output)
    }
  }

  @Test func `codes come from a selection, a file or the command line`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(header + rows, to: "a.csv")
    try scratch.write("# remark\n85000000-85999999\n", to: "list.txt")
    let label = "code,through,label_nl,label_en\n85310000,,Hulp,Help\n"
    try scratch.write(label, to: "Evidence/Selections/social.csv")
    for select in ["@social", "@list.txt", "@./list.txt", "85310000", "85310000,@social"] {
      let answer = try run(["a.csv", "--select", "cpv=" + select], in: scratch)
      #expect(answer.status == 0, "\(answer.error)")
      #expect(answer.error.contains("1 used, 0 refused, 1 with another code"), "\(select)")
    }
  }

  @Test func `a wrong row ends with 65 and says where; the others count`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(header + "1,2\n" + rows + "3,2020,0,NL,85310000,3,,A,NL,Y,2,x\n", to: "a.csv")
    let answer = try run(["a.csv", "--format", "csv"], in: scratch)
    #expect(answer.status == 65)
    #expect(answer.error.contains("a.csv:2:1: CSV-RAGGED"))
    #expect(answer.error.contains("a.csv:5:34: NUM-FORMAT"))
    #expect(answer.error.contains("4 rows: 2 used, 2 refused"))
    #expect(answer.output.contains("\nNL,2020,2,2,2,1,0.5,"))
  }

  @Test(arguments: [
    (["none.csv"], 66, "none.csv"), (["a.csv", "--threads", "0"], 2, "--threads"),
    (["a.csv", "--by", "yaer"], 2, "'year'"), (["a.csv", "--select", "nuts=1"], 2, "cpv=@"),
    (["a.csv", "--select", "cpv=@socail"], 2, "'social'"),
    (["a.csv", "--select", "cpv=@no.txt"], 66, "no.txt"),
    (["a.csv", "--select", "cpv=@bad.txt"], 65, "bad.txt:1:1: CELL-FORMAT"),
    (["bad.txt"], 65, "HDR-MISSING"), ([".."], 66, ".."), (["empty.csv"], 65, "FILE-EMPTY"),
  ])
  func `what cannot be done ends with its own status`(
    words: [String], status: Int32, part: String
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.write(header + rows, to: "a.csv")
    try scratch.write("9-1\n", to: "bad.txt")
    try scratch.write("", to: "empty.csv")
    let label = "code,through,label_nl,label_en\n85310000,,Hulp,Help\n"
    try scratch.write(label, to: "Evidence/Selections/social.csv")
    let answer = try run(words, in: scratch)
    #expect(answer.status == status)
    #expect(answer.error.contains(part), "\(answer.error)")
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `the answer is that of the oracle on real notices`() throws {
    let scratch = try ScratchFolder()
    let oracle = Repository.shared.appending(path: "bench/peer_stdlib.py").path
    for name in ["derived_CAN_2016.csv", "derived_CAN_2017_2023.csv"] {
      let file = Repository.shared.appending(path: "data/ted-csv/" + name).path
      for flag in [[], ["--all"]] {
        let words = ["python3", oracle, file, scratch.path + "/o.csv"] + flag
        #expect(try ProgramRun.of("/usr/bin/env", words).status == 0)
        let list = Repository.shared.appending(path: "bench/annex_xiv_health_social.txt").path
        let select = flag.isEmpty ? ["--select", "cpv=@" + list] : []
        let answer = try run([file, "--format", "csv"] + select, in: scratch)
        #expect(answer.status == 0, "\(answer.error)")
        let wanted = try String(contentsOfFile: scratch.path + "/o.csv", encoding: .utf8)
        expectEqual(answer.output, wanted)
      }
    }
  }

  /// Same cells, or numbers that differ by at most 1e-12 of their size.
  private func expectEqual(_ text: String, _ wanted: String) {
    let (ours, theirs) = (cells(text), cells(wanted))
    #expect(ours.map(\.count) == theirs.map(\.count))
    for (left, right) in zip(ours.joined(), theirs.joined()) where left != right {
      let (a, b) = (Double(left) ?? .nan, Double(right) ?? .nan)
      #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(left) and \(right)")
    }
  }

  private func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
