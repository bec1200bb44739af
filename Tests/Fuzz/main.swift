// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Gives a reader inputs that are almost right, and tells the first that it handles wrongly.
///
/// Usage: `swift run -c release fuzz READER|all COUNT [SEED] [FIRST]`
///
/// The same SEED gives the same inputs. A crash ends the program; the number of the input is then
/// near the last one told, and FIRST starts there. An input that takes more than a second, or is
/// accepted and then contradicted, ends the program with 1 and is written to `fuzz-finding`.
let words = CommandLine.arguments.dropFirst()
let numbers = words.dropFirst().map { UInt64($0) }
let names = FuzzReader.all.map(\.name)
guard let name = words.first, name == "all" || names.contains(name), let count = numbers.first,
  let count, numbers.allSatisfy({ $0 != nil })
else {
  print("usage: fuzz \(names.joined(separator: "|"))|all COUNT [SEED] [FIRST]")
  exit(2)
}
let others = numbers.dropFirst().compactMap { $0 }
let seed = others.first ?? 1
let first = others.dropFirst().first ?? 0
for reader in FuzzReader.all where name == "all" || reader.name == name {
  let campaign = try Campaign(reader, seed: seed)
  if let finding = campaign.run(first..<(first + count)) {
    try Data(finding.input).write(to: URL(filePath: "fuzz-finding"))
    print("\(reader.name): input \(finding.number): \(finding.words)")
    exit(1)
  }
  print("\(reader.name): \(count) inputs, seed \(seed), nothing found")
}
