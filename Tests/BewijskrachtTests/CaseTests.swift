// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import TestSupport
import Testing

struct CaseTests {
  @Test(arguments: Case.all, Language.allCases)
  func `a case says what was agreed`(example: Case, language: Language) throws {
    let (path, expected) = example.expected(in: language)
    try Golden.expect(try example.text(in: language), expected: expected, at: path)
  }

  @Test(arguments: Case.all, Language.allCases)
  func `a case holds the code it is named after`(example: Case, language: Language) {
    let (path, text) = example.expected(in: language)
    #expect((text ?? "").contains(": \(example.code) "), "\(path) does not hold \(example.code)")
  }

  @Test func `every code has a case`() {
    let missing = Set(DiagnosticKinds.all.map(\.code)).subtracting(Case.all.map(\.code))
    #expect(missing.sorted() == [])
  }

  @Test func `every case is about a code there is`() {
    let unknown = Set(Case.all.map(\.code)).subtracting(DiagnosticKinds.all.map(\.code))
    #expect(unknown.sorted() == [])
  }

  @Test(arguments: Case.all, Language.allCases)
  func `no expected text holds a character that cannot be seen`(
    example: Case, language: Language
  ) {
    let (path, text) = example.expected(in: language)
    let hidden = (text ?? "").unicodeScalars.first { isDeceptive($0) && $0 != "\n" }
    #expect(hidden == nil, "\(path) holds \(visible(hidden.map { String($0) } ?? ""))")
  }
}
