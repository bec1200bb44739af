// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The plan of the house: which module may know which.
private let house: [String: Set<String>] = [
  "Diagnostics": [],
  "Numerics": [],
  "Evidence": ["Diagnostics"],
  "Documents": ["Diagnostics"],
  "Citations": ["Diagnostics", "Documents"],
  "Ingest": ["Diagnostics", "Evidence"],
  "Indicators": ["Diagnostics", "Evidence", "Numerics"],
  "Claims": ["Diagnostics", "Evidence", "Indicators"],
  "Papers": ["Diagnostics", "Evidence", "Documents", "Citations", "Indicators", "Claims"],
  "Bewijskracht": [
    "Diagnostics", "Numerics", "Evidence", "Documents", "Citations", "Ingest", "Indicators",
    "Claims", "Papers",
  ],
  "bewijs": [
    "Bewijskracht", "Diagnostics", "Evidence", "Ingest", "Indicators", "Claims", "Papers",
  ],
]

/// What comes with the toolchain and may be imported anywhere below `Sources`.
private let system: Set<String> = [
  "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch", "_Builtin_intrinsics.intel.sse2",
]

@Suite struct ImportTests {
  @Test func `every module imports only what the plan of the house allows`() {
    for file in SwiftCode.sources {
      let allowed = (house[file.module] ?? []).union(system)
      for name in file.imports where !allowed.contains(name) {
        Issue.record("\(file.path) imports \(name)")
      }
    }
  }

  @Test func `Package.swift declares the plan of the house and no package of others`() throws {
    let text = try Repository.text("Package.swift").filter { !$0.isWhitespace }
    #expect(!text.contains(".package("))
    var declared: [String: Set<String>] = [:]
    for match in text.matches(
      of: /(?:room\(|executableTarget\(name:)"(\w+)"(?:,(?:dependencies:)?\[([^\]]*)\])?/)
    {
      declared[String(match.1)] = Set((match.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) })
    }
    for (module, neighbours) in house.sorted(by: { $0.key < $1.key }) {
      #expect(declared[module] == neighbours, "\(module)")
    }
    #expect(declared.count == house.count)
  }

  @Test func `imports point down: no module can reach itself`() {
    for module in house.keys.sorted() {
      var reached: Set<String> = []
      var waiting = house[module] ?? []
      while let next = waiting.popFirst() {
        if reached.insert(next).inserted { waiting.formUnion(house[next] ?? []) }
      }
      #expect(!reached.contains(module), "\(module)")
    }
  }

  @Test func `the program and its libraries do without Foundation`() {
    let offenders = SwiftCode.sources.filter {
      $0.imports.contains { $0.hasPrefix("Foundation") }
    }
    #expect(offenders.map(\.path) == [])
  }
}
