// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct EFormsReaderTests {
  private static let notices = "Tests/IngestTests/Cases/Notices"
  private static let uuid = "00000000-0000-4000-8000-000000000001"

  private func read(
    _ path: String, mode: IntakeMode = .harmonised, replacing changes: [(String, String)] = []
  ) throws -> (intake: Intake, report: Report) {
    var text = try Repository.text("\(EFormsReaderTests.notices)/\(path)")
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    var report = Report()
    let intake = EFormsReader(mode: mode).intake(
      of: Array(text.utf8), path: path, noting: &report)
    return (intake, report)
  }

  @Test func `a change withdraws the notice it names by every spelling of its number`() throws {
    let (intake, report) = try read("eforms-change-corrects/input.xml")
    let ids = ["1-2024", "000001-2024", "00000001-2024"]
    #expect(intake.withdrawn == Dictionary(uniqueKeysWithValues: ids.map { ($0, .superseded) }))
    #expect(report.isEmpty)
  }

  @Test func `a cancellation withdraws the notice it names and does not count itself`() throws {
    let (intake, _) = try read("eforms-change-cancels/input.xml")
    #expect(intake.withdrawn == ["\(EFormsReaderTests.uuid)-01": .cancelled])
    #expect(intake.awards.map(\.value.exclusion) == [.cancelled])
  }

  @Test(arguments: ["cancel-intent", "susp-review", "update-add", "cor-esen"])
  func `a change for another reason takes the place of the notice it changes`(
    reason: String
  ) throws {
    let (intake, _) = try read(
      "eforms-change-cancels/input.xml", replacing: [(">cancel<", ">\(reason)<")])
    #expect(intake.withdrawn == ["\(EFormsReaderTests.uuid)-01": .superseded])
    #expect(intake.awards.map(\.value.exclusion) == [nil])
  }

  @Test func `a modification of a contract withdraws no notice`() throws {
    let (intake, _) = try read("eforms-other-results/modification.xml")
    #expect(intake.withdrawn.isEmpty)
    #expect(intake.account.excluded == [.notResultForm: 1])
  }

  @Test func `a published notice is also known by its identifier and version`() throws {
    let (intake, _) = try read("eforms-award/input.xml")
    #expect(intake.otherIDs == ["\(EFormsReaderTests.uuid)-01": "000001-2024"])
  }

  @Test func `a notice that is not published is known by its identifier and version`() throws {
    let (intake, _) = try read(
      "eforms-award/input.xml", replacing: [("NoticePublicationID", "Nothing")])
    #expect(intake.awards.map(\.value.noticeID) == ["\(EFormsReaderTests.uuid)-01"])
    #expect(intake.otherIDs.isEmpty)
  }

  @Test(arguments: 3...16)
  func `a known version is read`(number: Int) throws {
    let name = "eforms-sdk-1.\(number)"
    let (intake, report) = try read(
      "eforms-award/input.xml", replacing: [("eforms-sdk-1.10", name)])
    #expect(report.isEmpty)
    #expect(intake.awards.map(\.value.schema) == [name])
  }

  @Test(arguments: ["eforms-sdk-1.2", "eforms-sdk-1.17", "eforms-sdk-1.10.2", "eforms-de-1.0"])
  func `an unknown version is refused with the nearest one`(name: String) throws {
    let (intake, report) = try read(
      "eforms-award/input.xml", replacing: [("eforms-sdk-1.10", name)])
    #expect(report.diagnostics.map(\.kind) == [.eformsVersion])
    #expect(intake.awards.isEmpty && intake.account.refused == 1)
  }

  @Test(arguments: [
    ("open", "32014L0024", "1"), ("restricted", "32014L0024", "2"), ("comp-dial", "other", "C"),
    ("neg-w-call", "32014L0024", "B"), ("neg-w-call", "32014L0025", "4"),
    ("neg-w-call", "32014L0023", "E"), ("neg-wo-call", "32014L0023", "F"),
    ("neg-wo-call", "32014L0024", "T"), ("oth-single", "32014L0024", "oth-single"),
  ])
  func `a procedure is written as TED writes it, where TED has one`(
    code: String, basis: String, expected: String
  ) throws {
    let (intake, _) = try read(
      "eforms-award/input.xml", replacing: [(">open<", ">\(code)<"), ("32014L0024", basis)])
    #expect(intake.awards.map(\.value.procedure) == [expected])
  }

  @Test(arguments: [
    ("medium", true), ("micro", true), ("sme", true), ("large", false), ("unpublished", nil),
  ])
  func `the size of a winner is known or unknown`(size: String, expected: Bool?) throws {
    let (intake, _) = try read(
      "eforms-award/input.xml", replacing: [(">small<", ">\(size)<")])
    #expect(intake.awards.map(\.value.winnersSME) == [[expected]])
  }

  @Test func `an order of elements that no rule asks for is no trouble`() throws {
    let text = try Repository.text("\(EFormsReaderTests.notices)/eforms-award/input.xml")
    let start = try #require(text.range(of: "  <ext:UBLExtensions>"))
    let end = try #require(text.range(of: "</ext:UBLExtensions>\n"))
    let block = String(text[start.lowerBound..<end.upperBound])
    let moved = [(block, ""), ("</ContractAwardNotice>", block + "</ContractAwardNotice>")]
    let (intake, report) = try read("eforms-award/input.xml", replacing: moved)
    let (expected, _) = try read("eforms-award/input.xml")
    #expect(report.isEmpty)
    #expect(intake.awards.map(\.value) == expected.awards.map(\.value))
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], "UTF-16"),
    (.utf16BigEndian, [0xFE, 0xFF], "UTF-16"), (.isoLatin1, [], "ISO-8859-1"),
  ])
  func `a declared encoding changes nothing`(
    encoding: String.Encoding, mark: [UInt8], name: String
  ) throws {
    let text = try Repository.text("\(EFormsReaderTests.notices)/eforms-award/input.xml")
      .replacingOccurrences(of: "\"UTF-8\"", with: "\"\(name)\"")
      .replacingOccurrences(of: "Invented", with: "Verzonnen café")
    let bytes = mark + [UInt8](try #require(text.data(using: encoding)))
    var report = Report()
    let intake = NoticeIntake.read(files: [("notice.xml", bytes)], noting: &report)
    let (expected, _) = try read("eforms-award/input.xml")
    #expect(report.isEmpty)
    #expect(intake.awards.map(\.value) == expected.awards.map(\.value))
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `every country of eForms has a two-letter code, except an uninhabited atoll`() throws {
    var report = Report()
    let file = try #require(
      CSVFile(
        bytes: try Packages.bytes("data/reference/country.csv"), path: "country.csv",
        noting: &report))
    let codes = file.records.compactMap { $0.cells.first?.text }
    #expect(codes.count == 246)
    #expect(
      codes.filter { !(Area(harmonising: $0)?.isKnownCountry ?? false) } == ["CPT"])
  }
}
