// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// The files that belong to the repository.
enum TrackedFiles {
  /// The paths git knows or would add, sorted; those that are gone from disk left out.
  static let all: [String] = {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    let run = try? ProgramRun.of("/usr/bin/env", ["git"] + arguments, in: Repository.root.path)
    let paths = (run?.output ?? "").split(separator: "\0").map(String.init)
    return Set(paths).sorted().filter {
      FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path)
    }
  }()

  /// The text files, with their text.
  static let texts: [(path: String, text: String)] = all.compactMap { path in
    guard let text = try? Repository.text(path) else { return nil }
    return (path, text)
  }

  /// Whether a file is data as somebody else published it, or the input of a case.
  static func isData(_ path: String) -> Bool {
    ["Evidence/Datasets/", "Tests/"].contains { path.hasPrefix($0) }
      && !path.hasSuffix(".swift") && !path.hasSuffix(".md")
  }
}

/// A program that ran to its end.
struct ProgramRun {
  let status: Int32
  let output: String
  let error: String

  /// Runs a program and waits for it; `environment` adds to or replaces ours.
  static func of(
    _ program: String, _ arguments: [String], in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let scratch = try ScratchFolder()
    let (out, err) = (scratch.path + "/out", scratch.path + "/err")
    for path in [out, err] { try Data().write(to: URL(filePath: path)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    return ProgramRun(
      status: process.terminationStatus, output: try String(contentsOfFile: out, encoding: .utf8),
      error: try String(contentsOfFile: err, encoding: .utf8))
  }
}
