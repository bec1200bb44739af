// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Reads the tables below a folder and writes what this house computes, one `id,value` per line.
///
/// Usage: `swift run -c release certify DIR OUT.csv [special|strd|procedures]`
/// `certify time NAME` times one operation for `Tests/Benchmarks/numerics.py`.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "time" { exit(Timing.run(arguments[1]) ? 0 : 2) }
guard arguments.count == 2 || arguments.count == 3 else {
  print("usage: certify DIR OUT.csv [special|strd|procedures]")
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[0], isDirectory: true)
let only = arguments.count == 3 ? arguments[2] : nil
var answers: [Answer] = []
if only == nil || only == "special" { answers += Special.answers(in: folder) }
if only == nil || only == "strd" { answers += Strd.answers(in: folder) }
if only == nil || only == "procedures" { answers += Procedures.answers(in: folder) }

var text = "id,value\n"
for answer in answers { text += "\(answer.id),\(answer.value.map { "\($0)" } ?? "nan")\n" }
do {
  try Data(text.utf8).write(to: URL(fileURLWithPath: arguments[1]))
} catch {
  print("\(arguments[1]) cannot be written: \(error.localizedDescription)")
  exit(1)
}
let refused = answers.count { $0.value == nil }
print("\(answers.count) answers, \(refused) without a value")
