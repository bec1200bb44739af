// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

@testable import Documents

struct RoundTripTests {
  @Test func `Markdown of the subset comes back as the same tree`() {
    let text = """
      ## Kop met `code` en C\\#

      Een *alinea* met **nadruk**, [een **koppeling**](https://e.org/a?b=1&c=(2)), 5 \\* 3 en \\
      een nieuwe regel. Kijk\\![hier](mailto:a@e.org) of ***beide***.

      ### Lijsten

      - een
        - twee

          met alinea
      - drie

      <!-- -->

      - een andere lijst

      1. een
      2. > citaat

         > nog een citaat

      1\\. geen lijst; \\- ook niet

      : Een *tabel*

      | A | B \\| C |
      | --- | ---: |
      | \\|  | `x` |
      """
    let tree = read(text)
    #expect(tree.notes == [])
    let written = MarkdownWriter.text(of: tree.blocks, language: .nl)
    let again = read(written)
    #expect(again.notes == [])
    #expect(again.blocks == tree.blocks)
    #expect(MarkdownWriter.text(of: again.blocks, language: .nl) == written)
  }

  /// Small pieces that meet in unexpected ways.
  private static let pieces = [
    "a", "b c", " ", "\n", "\n\n", "*", "**", "`", "``", "\\", "[", "](", ")", "https://e.org", "!",
    "- ",
    "1. ", "2. ", "> ", "## ", "### ", "  ", "|", "\n|---|--:|\n", ": ", "<", "<!--", "-->", "&",
    "amp;",
    "_", "~", "#", "$", "@", ".", "(", "é", "\u{301}", "{", "}", "-", "=", "\t", "\r\n", "\u{202E}",
  ]

  @Test func `any text is read without a crash, and what is read in full comes back the same`() {
    var state: UInt64 = 1
    let draw = { (count: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var compared = 0
    for _ in 0..<3000 {
      let text = (0..<(1 + draw(24))).map { _ in Self.pieces[draw(Self.pieces.count)] }.joined()
      let tree = read(text)
      guard !tree.notes.contains(where: { !$0.hasSuffix("MD-STAR") && !$0.hasSuffix("CAPTION") }),
        !"\(tree.blocks)".contains("slot")
      else { continue }
      compared += 1
      let written = MarkdownWriter.text(of: tree.blocks, language: .en)
      let again = read(written)
      if again.blocks != tree.blocks {
        Issue.record(
          "\(text.debugDescription)\n\(tree.blocks)\n\(written.debugDescription)\n\(again.blocks)")
        return
      }
    }
    #expect(compared > 300)
  }
}
