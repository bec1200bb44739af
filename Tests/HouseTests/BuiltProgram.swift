// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// The program `bewijs` as it was built together with these tests.
enum BuiltProgram {
  /// Where it is: in the folder of the tests themselves.
  static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    let tests = bundle ?? Bundle.main.executablePath ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "bewijs").path
  }()

  /// Runs it in English, without colour.
  static func run(
    _ arguments: [String], in folder: String = Repository.root.path,
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let plain = ["LC_ALL": "C", "NO_COLOR": "1"].merging(environment) { $1 }
    return try ProgramRun.of(path, arguments, in: folder, environment: plain)
  }
}
