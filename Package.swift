// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// Language features every target is built with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library module of the house; imports point down only.
func room(_ name: String, _ dependencies: [String] = [], linking: [LinkerSetting] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    swiftSettings: strict, linkerSettings: linking)
}

/// The tests of one module; folders of cases are read from disk, not bundled.
func tests(_ name: String, _ dependencies: [String], excluding folders: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: (dependencies + ["TestSupport"]).map { .byName(name: $0) },
    exclude: folders, swiftSettings: strict)
}

/// A program kept with the tests; no part of the product.
func tool(
  _ name: String, _ dependencies: [String], path: String, excluding folders: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, path: path,
    exclude: folders, swiftSettings: strict)
}

let package = Package(
  name: "Bewijskracht",
  products: [
    .executable(name: "bewijs", targets: ["bewijs"]),
    .library(name: "Numerics", targets: ["Numerics"]),
    .library(name: "Bewijskracht", targets: ["Bewijskracht"]),
  ],
  targets: [
    room("Diagnostics"),
    room("Numerics", linking: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    room("Evidence", ["Diagnostics"]),
    room("Documents", ["Diagnostics"]),
    room("Citations", ["Diagnostics", "Documents"]),
    room("Ingest", ["Diagnostics", "Evidence"]),
    room("Indicators", ["Diagnostics", "Evidence", "Numerics"]),
    room("Claims", ["Diagnostics", "Evidence", "Indicators"]),
    room("Papers", ["Diagnostics", "Evidence", "Documents", "Citations", "Indicators", "Claims"]),
    room(
      "Bewijskracht",
      [
        "Diagnostics", "Numerics", "Evidence", "Documents", "Citations", "Ingest", "Indicators",
        "Claims", "Papers",
      ]),
    .executableTarget(
      name: "bewijs",
      dependencies: [
        "Bewijskracht", "Diagnostics", "Evidence", "Ingest", "Indicators", "Claims", "Papers",
      ],
      swiftSettings: strict),
    tool("certify", ["Diagnostics", "Ingest", "Numerics"], path: "Tests/Certify"),
    tool(
      "fuzz", ["Citations", "Diagnostics", "Evidence", "Ingest"], path: "Tests/Fuzz",
      excluding: ["Seeds"]),
    tool(
      "indicator-speed", ["Diagnostics", "Evidence", "Indicators"],
      path: "Tests/Benchmarks/IndicatorSpeed"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Numerics", ["Numerics"], excluding: ["Reference"]),
    tests("Evidence", ["Evidence", "Diagnostics"]),
    tests("Documents", ["Documents", "Diagnostics"], excluding: ["Golden"]),
    tests("Citations", ["Citations", "Documents", "Diagnostics"], excluding: ["Cases"]),
    tests("Ingest", ["Ingest", "Evidence", "Diagnostics"], excluding: ["Cases"]),
    tests(
      "Indicators", ["Indicators", "Evidence", "Diagnostics", "Numerics"], excluding: ["Cases"]),
    tests("Claims", ["Claims", "Indicators", "Evidence", "Diagnostics"]),
    tests(
      "Papers",
      [
        "Papers", "Claims", "Indicators", "Citations", "Documents", "Evidence", "Diagnostics",
        "Numerics",
      ]),
    tests(
      "Bewijskracht",
      ["Bewijskracht", "Diagnostics", "Papers", "Indicators", "Ingest", "Evidence"],
      excluding: ["Workspaces", "Cases"]),
    tests("House", ["Bewijskracht", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)
