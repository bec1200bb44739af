// SPDX-License-Identifier: EUPL-1.2
import Claims
import Diagnostics
import Testing

struct VocabularyTests {
  private func vocabulary(_ lines: String, noting report: inout Report) -> Vocabulary? {
    Vocabulary(
      SourceText(path: "Vocabulary.md", text: "---\n\(lines)\n---\n"), noting: &report)
  }

  /// The number of words the claim `That hardly happens.` breaks with a test.
  private func broken(_ promise: String, _ test: String) throws -> [String] {
    var report = Report()
    let vocabulary = try #require(vocabulary("hardly: \(promise)", noting: &report))
    let claim = try #require(claim(claimText("a[NL, 2018] \(test)"), noting: &report))
    vocabulary.check(claim, noting: &report)
    return lines(report)
  }

  @Test(arguments: [
    ("at-most 2 %", "at-most 2 %"), ("at-most 2 %", "below 2 %"), ("at-most 2 %", "at-most 1 %"),
    ("at-most 2 %", "equals 0 %"), ("below 2 %", "below 2 %"), ("below 2 %", "at-most 1.9 %"),
    ("above 50 %", "above 50 %"), ("above 50 %", "at-least 51 %"), ("at-least 50 %", "above 50 %"),
    ("at-least 50 %", "at-least 50 %"), ("equals 0 %", "equals 0 %"),
    ("above 50 %", "equals 51 %"),
  ])
  func `a test at least as strict keeps the promise of a word`(
    _ promise: String, _ test: String
  ) throws {
    #expect(try broken(promise, test).isEmpty)
  }

  @Test(arguments: [
    ("at-most 2 %", "at-most 2.1 %"), ("below 2 %", "at-most 2 %"), ("at-most 2 %", "above 1 %"),
    ("above 50 %", "at-least 50 %"), ("at-least 50 %", "at-least 49 %"),
    ("equals 0 %", "at-most 0 %"), ("at-most 2 %", "at-most 2 number"),
    ("at-most 2 %", "at-most b[NL, 2018]"), ("at-most 2 %", "equals 3 %"),
  ])
  func `a test less strict breaks the promise of a word`(
    _ promise: String, _ test: String
  ) throws {
    #expect(
      try broken(promise, test) == [
        "4:11: CLM-WORD 'hardly' promises \(promise), and the test is 'a[NL, 2018] \(test)'."
      ])
  }

  @Test
  func `a phrase is found as whole words in either language`() throws {
    var report = Report()
    let text = "dat-gebeurt: at-most 1 %\nhappen: at-most 1 %\nhard: at-most 1 %"
    let vocabulary = try #require(vocabulary(text, noting: &report))
    let claim = try #require(claim(claimText("a[NL, 2018] at-most 2 %"), noting: &report))
    vocabulary.check(claim, noting: &report)
    #expect(
      lines(report) == [
        "4:11: CLM-WORD 'dat gebeurt' promises at-most 1 %, and the test is "
          + "'a[NL, 2018] at-most 2 %'."
      ])
  }

  @Test
  func `lines that cannot be read are reported and left out`() throws {
    var report = Report()
    let text = "hardly: atmost 2 %\nfew: at-most\nmost: unchanged 2 %\nnone: equals 0 %"
    let vocabulary = try #require(vocabulary(text, noting: &report))
    #expect(vocabulary.entries.map(\.phrase) == [["none"]])
    #expect(
      lines(report) == [
        "2:9: CLM-TEST 'atmost' is not a comparison. Did you mean 'at-most'?",
        "3:6: CLM-BOUND After 'at-most' the bound is missing.",
        "4:7: VOC-LINE 'unchanged 2 %' is not a comparison with a number.",
      ])
  }
}
