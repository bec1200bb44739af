// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Foundation
import TestSupport
import Testing

/// Whether the program that retrieves files is on this machine.
private let hasCurl = FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")

/// `bewijs fetch` against a server on the loopback address.
@Suite(.enabled(if: hasCurl, "needs /usr/bin/curl")) struct FetchTests {
  private static let rows = (0..<4000).map { "A,\($0)\n" }.joined()
  private let content = Array(("name,number\n" + rows).utf8)
  private let other = Array(("name,number\n" + rows + "B,1\n").utf8)

  /// A dataset of one file, as `add` writes it, whose address is that of the server.
  private func dataset(of server: LoopbackServer, in scratch: borrowing ScratchFolder) throws {
    try Data(content).write(to: URL(filePath: scratch.path + "/data.csv"))
    let words = [
      "add", "data.csv", "--dataset", "nobody/numbers", "--kind", "register", "--title", "Numbers",
      "--producer", "Nobody", "--url", server.url, "--published", "2026", "--retrieved",
      "2026-11-20", "--licence", "none", "--vintage", "first", "--representative", "yes",
    ]
    let run = try BuiltProgram.run(words, in: scratch.path)
    #expect(run.status == 0, "\(run.error)")
  }

  private func fetch(_ words: [String] = [], in folder: String) throws -> ProgramRun {
    let ours = ["http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"]
    let plain = Dictionary(uniqueKeysWithValues: ours.map { ($0, "") })
    return try BuiltProgram.run(
      ["fetch", "nobody/numbers", "--wait", "0"] + words, in: folder, environment: plain)
  }

  private let folder = "/Evidence/Datasets/nobody/numbers"

  /// What one run of `fetch` came to.
  private struct Outcome {
    let answer: ProgramRun
    let requests: [String]
    let files: [String: [UInt8]]
    let leftovers: [String]
    let check: Int32
  }

  /// Runs `fetch` once for a server in some moods.
  private func run(
    _ moods: [LoopbackServer.Mood], serving served: [UInt8]? = nil, _ words: [String] = []
  ) throws -> Outcome {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: served ?? content, moods: moods)
    defer { server.stop() }
    try dataset(of: server, in: scratch)
    let answer = try fetch(words, in: scratch.path)
    let files = try FileTree.read(scratch.path + folder)
    #expect(files.keys.sorted() == ["data.csv", "datapackage.json"])
    return Outcome(
      answer: answer, requests: server.requests, files: files,
      leftovers: try scratch.names().filter { $0.contains("/.bewijs") },
      check: try BuiltProgram.run(["check"], in: scratch.path).status)
  }

  @Test func `the same content is told as unchanged and nothing is left behind`() throws {
    let run = try run([])
    #expect(run.answer.status == 0, "\(run.answer.error)")
    #expect(run.answer.output == "data.csv: unchanged.\n")
    #expect(run.requests.count == 1)
    #expect(run.leftovers == [])
  }

  @Test func `a dropped connection goes on where it broke, under the mark of the server`() throws {
    let run = try run([.drop(after: 5000)])
    #expect(run.answer.status == 0, "\(run.answer.error)")
    #expect(run.answer.output == "data.csv: unchanged.\n")
    #expect(run.answer.error.contains("going on after 5000 bytes"))
    #expect(run.requests.count == 2)
    let second = run.requests.last ?? ""
    #expect(second.contains("Range: bytes=5000-"))
    #expect(second.contains("If-Range: \""))
    #expect(run.leftovers == [])
  }

  @Test func `content that changed halfway is never joined to the old start`() throws {
    let run = try run([.drop(after: 5000), .change(to: other)])
    #expect(run.answer.status == 1, "\(run.answer.error)")
    #expect(run.answer.output.contains("Now: \(other.count) bytes"))
    #expect(run.files["data.csv"] == content)
  }

  @Test func `a server that cannot go on serves the whole file again`() throws {
    let run = try run([.drop(after: 5000), .ignoreRange])
    #expect(run.answer.status == 0, "\(run.answer.error)")
    #expect(run.answer.output == "data.csv: unchanged.\n")
    #expect(run.requests.count == 3)
  }

  @Test func `a broken download waits on disk for the next time`() throws {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: content, moods: [.drop(after: 6000)])
    defer { server.stop() }
    try dataset(of: server, in: scratch)
    let first = try fetch(["--attempts", "1"], in: scratch.path)
    #expect(first.status == 74, "\(first.error)")
    #expect(first.error.contains("curl 18"))
    let second = try fetch(in: scratch.path)
    #expect(second.status == 0, "\(second.error)")
    #expect(second.error.contains("going on after 6000 bytes"))
    #expect(try scratch.names().filter { $0.contains("/.bewijs") } == [])
  }

  @Test func `a busy server is asked again`() throws {
    let run = try run([.status(503), .status(503)])
    #expect(run.answer.status == 0, "\(run.answer.error)")
    #expect(run.answer.error.contains("HTTP 503. Attempt 2 of 4"))
    #expect(run.requests.count == 3)
  }

  @Test func `a server that stays busy ends with 74 after the last attempt`() throws {
    let moods = [LoopbackServer.Mood](repeating: .status(503), count: 5)
    let run = try run(moods, ["--attempts", "3"])
    #expect(run.answer.status == 74)
    #expect(run.requests.count == 3)
  }

  @Test func `an address that is gone ends with 66 and is asked once`() throws {
    let run = try run([.status(404)])
    #expect(run.answer.status == 66)
    #expect(run.answer.error.contains("HTTP 404"))
    #expect(run.requests.count == 1)
  }

  @Test func `changed content is a new release that overwrites nothing`() throws {
    let run = try run([], serving: other)
    #expect(run.answer.status == 1)
    #expect(run.answer.output.contains("Recorded: \(content.count) bytes"))
    #expect(run.answer.output.contains("Now: \(other.count) bytes"))
    #expect(run.files["data.csv"] == content)
    #expect(run.leftovers == [])
  }

  @Test func `the answer for machines says what is recorded and what is there now`() throws {
    let run = try run([], serving: other, ["--json"])
    #expect(run.answer.status == 1)
    let answer = try JSONSerialization.jsonObject(with: Data(run.answer.output.utf8))
    let files = try #require((answer as? [String: Any])?["files"] as? [[String: Any]])
    #expect(files.map { $0["status"] as? String } == ["changed"])
    #expect(files.map { $0["bytes"] as? Int } == [other.count])
    #expect(files.map { $0["recorded-bytes"] as? Int } == [content.count])
  }

  @Test func `content of the same size with another hash is a new release too`() throws {
    var same = content
    same[20] = UInt8(ascii: "7")
    let run = try run([], serving: same)
    #expect(run.answer.status == 1)
    #expect(run.answer.output.contains("Now: \(content.count) bytes"))
  }

  @Test func `accepting takes over content, hash, size, day and release together`() throws {
    let words = ["--accept", "--retrieved", "2026-12-01", "--vintage", "second"]
    let run = try run([], serving: other, words)
    #expect(run.answer.status == 0, "\(run.answer.error)")
    #expect(run.files["data.csv"] == other)
    let package = String(decoding: run.files["datapackage.json"] ?? [], as: UTF8.self)
    for part in ["\"2026-12-01\"", "\"second\"", "\"bytes\": \(other.count)"] {
      #expect(package.contains(part))
    }
    #expect(run.check == 0)
  }

  @Test func `accepting content that does not fit the description writes nothing`() throws {
    let words = ["--accept", "--retrieved", "2026-12-01", "--vintage", "second"]
    let run = try run([], serving: Array("name\nA\n".utf8), words)
    #expect(run.answer.status == 65)
    #expect(run.answer.error.contains("HDR-MISSING"))
    #expect(run.files["data.csv"] == content)
  }

  @Test func `a file that is missing is put back`() throws {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: content)
    defer { server.stop() }
    try dataset(of: server, in: scratch)
    try FileManager.default.removeItem(atPath: scratch.path + folder + "/data.csv")
    let answer = try fetch(in: scratch.path)
    #expect(answer.output == "data.csv: put back.\n", "\(answer.error)")
    #expect(try FileTree.read(scratch.path + folder)["data.csv"] == content)
  }

  @Test func `a server that nobody runs ends with 74`() throws {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: content)
    try dataset(of: server, in: scratch)
    server.stop()
    let answer = try fetch(["--attempts", "2"], in: scratch.path)
    #expect(answer.status == 74)
    #expect(answer.error.contains("Attempt 2 of 2"))
  }

  @Test func `the environment tells curl about a proxy`() throws {
    let scratch = try ScratchFolder()
    let proxy = try LoopbackServer(serving: content)
    defer { proxy.stop() }
    try dataset(of: proxy, in: scratch)
    let package = scratch.path + folder + "/datapackage.json"
    let text = try String(contentsOfFile: package, encoding: .utf8)
      .replacingOccurrences(of: proxy.url, with: "http://data.invalid/data.csv")
    try Data(text.utf8).write(to: URL(filePath: package))
    let answer = try BuiltProgram.run(
      ["fetch", "nobody/numbers", "--wait", "0"], in: scratch.path,
      environment: ["http_proxy": "http://127.0.0.1:\(proxy.port)", "no_proxy": "", "NO_PROXY": ""])
    #expect(answer.status == 0, "\(answer.error)")
    #expect(proxy.requests.first?.hasPrefix("GET http://data.invalid/data.csv ") == true)
  }

  @Test(
    arguments: [
      ("nobody/none", [], 66), ("nobody", [], 2), ("nobody/numbers", ["--accept"], 2),
      ("nobody/numbers", ["--attempts", "0"], 2), ("nobody/numbers", ["--wait", "x"], 2),
    ] as [(String, [String], Int32)])
  func `what cannot be retrieved is told`(id: String, words: [String], status: Int32) throws {
    let scratch = try ScratchFolder()
    #expect(try BuiltProgram.run(["fetch", id] + words, in: scratch.path).status == status)
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://example.org/a.csv", "page 3 of the report"])
  func `only http and https are retrieved`(url: String) throws {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: content)
    defer { server.stop() }
    try dataset(of: server, in: scratch)
    let package = scratch.path + folder + "/datapackage.json"
    let text = try String(contentsOfFile: package, encoding: .utf8)
      .replacingOccurrences(of: server.url, with: url)
    try Data(text.utf8).write(to: URL(filePath: package))
    let answer = try fetch(in: scratch.path)
    #expect(answer.status == 2)
    #expect(answer.error.contains("has no http address"))
    #expect(server.requests == [])
  }

  @Test func `without curl the message says what to do`() throws {
    let scratch = try ScratchFolder()
    let server = try LoopbackServer(serving: content)
    defer { server.stop() }
    try dataset(of: server, in: scratch)
    let answer = try BuiltProgram.run(
      ["fetch", "nobody/numbers"], in: scratch.path, environment: ["PATH": "/nowhere"])
    #expect(answer.status == 66)
    #expect(answer.error.contains("curl was not found"))
  }
}
