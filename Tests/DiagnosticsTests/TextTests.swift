// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

struct SourceTextTests {
  @Test func `lines end at LF, CR LF and CR, and a final end adds no line`() {
    #expect(SourceText(path: "a", text: "a\nb\r\nc\rd\n\r\n").lines == ["a", "b", "c", "d", ""])
    #expect(SourceText(path: "a", text: "").lines == [])
    #expect(SourceText(path: "a", text: "\n").lines == [""])
    #expect(SourceText(path: "a", text: "a\r\n\u{301}b").lines == ["a", "\u{301}b"])
  }

  @Test func `a byte order mark is skipped`() {
    var report = Report()
    let source = SourceText(path: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61], noting: &report)
    #expect(source?.lines == ["a"])
    #expect(report.isEmpty)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], "a:2:2"), ([0xC3], "a:1:1"), ([0xED, 0xA0, 0x80], "a:1:1"),
      ([0x61, 0xC0, 0x80], "a:1:2"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are noted with their place and nothing is read`(
    _ bytes: [UInt8], _ place: String
  ) {
    var report = Report()
    #expect(SourceText(path: "a", bytes: bytes, noting: &report) == nil)
    #expect(report.diagnostics.map(\.place.description) == [place])
    #expect(report.diagnostics.map(\.kind.code) == ["ENC-UTF8"])
  }

  @Test func `a line outside the file is nothing`() {
    let source = SourceText(path: "a", text: "x")
    #expect(source.line(1) == "x")
    #expect(source.line(0) == nil)
    #expect(source.line(2) == nil)
  }
}

struct SafeTextTests {
  @Test func `characters that deceive are shown and long text is cut`() {
    #expect(visible("a\u{202E}b\u{7}\u{FEFF}") == "a<U+202E>b<U+0007><U+FEFF>")
    #expect(visible("é ß 漢") == "é ß 漢")
    #expect(visible("abcdef", limit: 3) == "abc…")
    #expect(visible("abc", limit: 3) == "abc")
    #expect(visible("") == "")
  }
}

struct NearestNameTests {
  @Test func `a typing error finds its name`() {
    let names = ["value", "figure", "table", "claim"]
    #expect(nearestName(to: "tabel", in: names) == "table")
    #expect(nearestName(to: "vlaue", in: names) == "value")
    #expect(nearestName(to: "figure", in: names) == "figure")
    #expect(nearestName(to: "xyz", in: names) == nil)
    #expect(nearestName(to: "", in: names) == nil)
    #expect(nearestName(to: "ab", in: ["ac", "aa"]) == "aa")
  }

  @Test func `the nearest name is the one that comparing with all of them gives`() {
    let letters: [Character] = ["a", "b", "é", "_"]
    let texts: [String] = (0..<400).map { number in
      let picks: [Int] = (0..<(number % 7)).map { number * 31 + $0 * $0 * 17 + number / 5 }
      return String(picks.map { letters[$0 % 4] })
    }
    for start in stride(from: 0, to: 380, by: 9) {
      let names = Array(texts[start..<(start + 20)])
      let name = texts[(start * 7 + 3) % 400]
      #expect(nearestName(to: name, in: names) == nearestByComparing(name, names))
    }
  }

  /// The first in alphabetical order of the names with the least distance, when that is near enough.
  private func nearestByComparing(_ name: String, _ names: [String]) -> String? {
    let all = names.sorted().map { ($0, distance(Array(name)[...], Array($0)[...])) }
    let best = all.min { $0.1 < $1.1 }
    return best.flatMap { $0.1 <= max(1, name.count / 3) ? $0.0 : nil }
  }

  /// The restricted edit distance by its definition.
  private func distance(
    _ left: ArraySlice<Character>, _ right: ArraySlice<Character>
  ) -> Int {
    guard let last = left.last, let other = right.last else { return left.count + right.count }
    var best = min(
      distance(left.dropLast(), right) + 1, distance(left, right.dropLast()) + 1,
      distance(left.dropLast(), right.dropLast()) + (last == other ? 0 : 1))
    if left.dropLast().last == other, right.dropLast().last == last {
      best = min(best, distance(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }

  @Test func `a suggestion is a sentence in both languages or nothing`() {
    #expect(
      suggestion(for: "tabel", among: ["table"])
        == Words(nl: " Bedoelde u 'table'?", en: " Did you mean 'table'?"))
    #expect(suggestion(for: "x", among: ["table"]) == Words(same: ""))
  }
}

struct ReportTests {
  @Test func `diagnostics come in the order of their places, each once`() {
    var report = Report()
    for line in [2, 1, 2] {
      report.note(.notUTF8, at: Place(path: "b", line: line), Words(same: "x"))
    }
    var other = Report()
    other.note(.notUTF8, at: Place(path: "a"), Words(same: "x"))
    report.add(other)
    #expect(report.diagnostics.map(\.place.description) == ["a", "b:1", "b:2"])
    #expect(report.count(of: .error) == 3)
  }

  @Test func `every kind has a code of its own and words in both languages`() {
    let kinds = DiagnosticKind.ofDiagnostics
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(kinds.allSatisfy { $0.meaning.nl != $0.meaning.en && $0.remedy.nl != $0.remedy.en })
  }
}
