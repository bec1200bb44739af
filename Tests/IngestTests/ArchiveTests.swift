// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Ingest
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private static let seeds = "Tests/Fuzz/Seeds"

  private func read(_ bytes: [UInt8], threads: Int = 1) -> (intake: Intake, told: [String]) {
    var report = Report()
    var options = NoticeIntake.Options()
    options.threads = threads
    let intake = NoticeIntake.read(files: [("p", bytes)], options, noting: &report)
    return (intake, report.diagnostics.map { "\($0.place): \($0.kind.code)" })
  }

  @Test(arguments: [
    "zip/stored.zip", "zip/deflated.zip", "zip/stream.zip", "zip/large.zip", "tar/plain.tar",
  ])
  func `a package of any make gives its documents in order`(seed: String) throws {
    let (intake, told) = read(try Repository.bytes("\(ArchiveTests.seeds)/\(seed)"))
    #expect(told == ["p/a.xml:1:1: FMT-UNKNOWN", "p/b/c.xml:1:1: FMT-UNKNOWN"])
    #expect(intake.account.refused == 2)
    #expect(!intake.hasRefusedFile)
  }

  @Test(arguments: ["gzip/fixed.gz", "gzip/dynamic.gz", "gzip/stored.gz", "gzip/members.gz"])
  func `gzip around one document is that document`(seed: String) throws {
    let told = read(try Repository.bytes("\(ArchiveTests.seeds)/\(seed)")).told
    #expect(told.allSatisfy { $0 == "p/p:1:1: FMT-UNKNOWN" })
  }

  @Test(arguments: ["zip/deflated.zip", "zip/stream.zip", "gzip/dynamic.gz", "tar/plain.tar"])
  func `no byte of a package can be cut off or changed without a word`(seed: String) throws {
    let bytes = try Repository.bytes("\(ArchiveTests.seeds)/\(seed)")
    let whole = read(bytes)
    for length in 1..<min(bytes.count, 1536) {
      let told = read(Array(bytes[..<length])).told
      #expect(!told.isEmpty && told != whole.told, "cut at \(length)")
    }
    for index in bytes.indices.prefix(600) {
      var changed = bytes
      changed[index] ^= 0x10
      let (intake, told) = read(changed)
      let isSame = told == whole.told && intake.account == whole.intake.account
      #expect(isSame || !told.isEmpty, "changed at \(index)")
    }
  }

  @Test func `a package without a document, or inside another one, is told about`() throws {
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(read(empty).told == ["p: FILE-EMPTY"])
    #expect(read(empty).intake.account.refused == 1)
    let inner = try Repository.bytes("\(ArchiveTests.seeds)/gzip/fixed.gz")
    let outer = stored(inner)
    #expect(read(outer).told == ["p/p: FMT-UNKNOWN"])
  }

  /// Gzip with one stored block around bytes.
  private func stored(_ bytes: [UInt8]) -> [UInt8] {
    let size = UInt16(bytes.count)
    let length = [size, ~size].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    let tail = [~crc, UInt32(size)].flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1] + length + bytes + tail
  }

  @Test func `a package that proves wrong at its end gives nothing`() throws {
    let good = try Repository.bytes("Tests/IngestTests/Cases/Notices/package/input.tar.gz")
    #expect(read(good).intake.account.used > 0)
    var bad = good
    bad[bad.count - 6] ^= 1
    let (intake, told) = read(bad)
    #expect(told == ["p: ARC-FORM"])
    #expect(intake.awards.isEmpty && intake.account.total == 1 && intake.hasRefusedFile)
  }

  @Test func `the number of threads changes nothing`() throws {
    let package = try Repository.bytes("Tests/IngestTests/Cases/Notices/package/input.tar.gz")
    let one = read(package)
    for threads in [2, 3, 8] {
      let many = read(package, threads: threads)
      #expect(AwardsCSV.text(of: many.intake.awards) == AwardsCSV.text(of: one.intake.awards))
      #expect(many.told == one.told && many.intake.account == one.intake.account)
    }
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `real packages read the same on one thread and on four`() throws {
    var outcomes: [String] = []
    for threads in [1, 4] {
      var report = Report()
      var options = NoticeIntake.Options()
      options.threads = threads
      let files = try Packages.all().filter { $0.bytes.count < 700_000 }
      let intake = NoticeIntake.read(files: files, options, noting: &report)
      outcomes.append(
        AwardsCSV.text(of: intake.awards) + DiagnosticText(language: .en).text(of: report))
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].utf8.count > 10_000)
  }
}
