// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import Dispatch
import Foundation
import Ingest
import Testing

/// Files that are lent as memory instead of copied.
@Suite struct LentFileTests {
  private static let header =
    "ID_NOTICE_CAN,YEAR,CANCELLED,ISO_COUNTRY_CODE,CPV,ID_AWARD,INFO_ON_NON_AWARD,WIN_NAME,"
    + "WIN_COUNTRY_CODE,B_CONTRACTOR_SME,NUMBER_OFFERS,AWARD_VALUE_EURO_FIN_1\n"

  /// Rows with quotes, line breaks in fields and long fields, many times the size of a block.
  private static let table =
    header
    + (0..<3_000).map { row in
      let name = String(repeating: "né\"\", \n", count: row % 97 == 0 ? 900 : row % 5)
      return "\(row / 3),2020,0,NL,85310000,\(row),,\"\(name)\",BE,Y,2,1\(row)\n"
    }.joined()

  /// A file of long ago, so that whatever is written to it now gives it another time.
  private func withFile<Answer>(_ work: (String) throws -> Answer) throws -> Answer {
    let path = FileManager.default.temporaryDirectory.appending(path: "lent-\(UUID()).csv").path
    try Data(Self.table.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
    return try work(path)
  }

  private func csv(
    of sources: [ByteSource], threads: Int = 1, path: ScanPath = .quickest,
    blockSize: Int = 1 << 18
  ) throws -> String {
    var report = Report()
    let profile = try MarketProfile(
      of: sources, threads: threads, path: path, blockSize: blockSize, noting: &report)
    #expect(report.isEmpty)
    return ProfileTable(profile, split: .countryAndYear).csv
  }

  @Test func `a file lent as memory gives what its copied bytes give`() throws {
    let copied = try csv(of: [ByteSource(path: "a.csv", bytes: Array(Self.table.utf8))])
    #expect(copied.contains("\nNL,2020,1000,3000,"))
    try withFile { path in
      for (threads, size) in [(1, 1 << 18), (2, 1 << 14), (3, 999), (5, 1 << 16)] {
        for way in ScanPath.allCases {
          let lent = try FileTree.withSources([path]) { sources in
            try csv(of: sources, threads: threads, path: way, blockSize: size)
          }
          #expect(lent == copied, "\(threads) threads, blocks of \(size)")
        }
      }
    }
  }

  @Test func `of more files than can be lent the others are copied`() throws {
    try withFile { path in
      let once = try FileTree.withSources([path]) { try csv(of: $0) }
      let often = try FileTree.withSources(Array(repeating: path, count: 20)) { try csv(of: $0) }
      #expect(often == once)
    }
  }

  @Test(arguments: [1, 2])
  func `a file that becomes shorter while it is read is refused and the program goes on`(
    threads: Int
  ) throws {
    try withFile { path in
      let expected = DiskError(.unfit(.changedMeanwhile), path: path)
      #expect(throws: expected) {
        try FileTree.withSources([path]) { sources in
          #expect(truncate(path, 100_000) == 0)
          _ = try csv(of: sources, threads: threads, blockSize: 1 << 14)
        }
      }
    }
  }

  @Test(arguments: ScanPath.allCases)
  func `bytes overwritten while a file is read end nothing and never count`(
    way: ScanPath
  ) throws {
    for seed in 1...3 {
      try withFile { path in
        let expected = DiskError(.unfit(.changedMeanwhile), path: path)
        #expect(throws: expected) {
          try FileTree.withSources([path]) { sources in
            let writing = DispatchGroup()
            DispatchQueue.global().async(group: writing) { Self.scribble(in: path, seed) }
            var report = Report()
            _ = try? MarketProfile(
              of: sources, threads: 2, path: way, blockSize: 1 << 14, noting: &report)
            writing.wait()
          }
        }
      }
    }
  }

  /// Writes quotes, commas, line ends and halves of letters at many places of a file.
  private static func scribble(in path: String, _ seed: Int) {
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    defer { try? file.close() }
    var state = UInt64(seed)
    for turn in 0..<500 {
      let byte: UInt8 = [44, 34, 10, 13, 0, 255, 195, 97][turn % 8]
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = UInt64(header.utf8.count) + (state >> 33) % UInt64(table.utf8.count / 2)
      try? file.seek(toOffset: place)
      try? file.write(contentsOf: [byte])
    }
  }

  #if os(Linux)
    @Test func `a signal of memory that is not lent ends the program as before`() async throws {
      await #expect(processExitsWith: .signal(SIGBUS)) {
        signal(SIGBUS, SIG_DFL)
        try LentFileTests().withFile { path in
          _ = try FileTree.withSources([path]) { try LentFileTests().csv(of: $0) }
        }
        raise(SIGBUS)
      }
    }
  #endif
}
