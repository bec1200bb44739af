// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  private let kinds = DiagnosticKinds.all

  @Test func `every code is unique and has the form of a code`() {
    let codes = kinds.map(\.code)
    let twice = Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
    #expect(codes.filter { $0.wholeMatch(of: /[A-Z]+(-[A-Z0-9]+)+/) == nil } == [])
  }

  @Test func `every kind that is declared can be explained`() {
    let declared = SwiftCode.sources.flatMap { file in
      file.lines.joined(separator: "\n").matches(of: /DiagnosticKind\(\s*"([^"]+)"/)
        .map { String($0.1) }
    }
    #expect(Set(declared).sorted() == kinds.map(\.code).sorted())
    #expect(declared.count == Set(declared).count)
  }

  @Test func `every kind has words in both languages that say what to do`() {
    for kind in kinds {
      for language in Language.allCases {
        #expect(kind.meaning[language].hasSuffix("."), "\(kind.code)")
        #expect(kind.remedy[language].hasSuffix("."), "\(kind.code)")
        let all = kind.meaning[language] + " " + kind.remedy[language] + " "
        #expect(!all.contains("! "), "\(kind.code)")
      }
    }
  }

  @Test func `every kind has a case that shows it`() {
    let cases = Repository.files(below: "Tests/BewijskrachtTests/Cases")
    let missing = kinds.map(\.code).filter { code in
      !cases.contains { $0.hasPrefix(code + "/") || $0.hasPrefix(code + "-") }
    }
    #expect(missing == [])
  }

  @Test func `every kind has a section in the page of messages`() throws {
    let path = "Sources/Bewijskracht/Bewijskracht.docc/Messages.md"
    try Golden.expect(page, expected: try? Repository.text(path), at: path)
  }

  /// The page, made from the declarations.
  private var page: String {
    let head = """
      # Messages

      <!-- SPDX-License-Identifier: EUPL-1.2 -->
      <!-- Made by the house tests from the declarations; BEWIJS_RECORD=1 swift test writes it. -->

      Every code a message can have, what it means, and what to do. `bewijs explain CODE` says the same.

      """
    return head + kinds.map(section).joined()
  }

  private func section(_ kind: DiagnosticKind) -> String {
    """

    ## \(kind.code)

    \(ending(of: kind))

    **en** \(kind.meaning.en) \(kind.remedy.en)

    **nl** \(kind.meaning.nl) \(kind.remedy.nl)

    """
  }

  private func ending(of kind: DiagnosticKind) -> String {
    switch (kind.severity, kind.consequence) {
    case (.error, .badInput): "Error; exit status 65."
    case (.error, .checkFails): "Error; exit status 1."
    case (.warning, _): "Warning."
    case (.note, _): "Note."
    }
  }
}
