// SPDX-License-Identifier: EUPL-1.2
import Citations
import Foundation
import TestSupport
import Testing

/// A text in four languages in which each reference is marked as `{{kind:identifier|words}}`.
private struct MarkedText {
  struct Label {
    let kind: String
    let identifier: String
    let range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var labels: [Label] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.range(of: "{{"), let close = rest.range(of: "}}") {
      bytes += Array(rest[..<open.lowerBound].utf8)
      let label = rest[open.upperBound..<close.lowerBound]
      let parts = label.split(separator: "|", maxSplits: 1).map(String.init)
      let name = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let start = bytes.count
      bytes += Array(parts[1].utf8)
      labels.append(
        Label(kind: String(name[0]), identifier: String(name[1]), range: start..<bytes.count))
      rest = rest[close.upperBound...]
    }
    bytes += Array(rest.utf8)
  }
}

/// How many references of a kind there are, and how many were found rightly and wrongly.
private struct Score {
  var marked = 0
  var right = 0
  var wrong = 0

  var recall: Double { marked == 0 ? 1 : Double(right) / Double(marked) }
  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
}

@Suite struct MixedTextTests {
  @Test(arguments: ["mixed.txt", "letters.txt"])
  func `precision and recall are at least 0.98, and the page reports them by kind`(
    _ name: String
  ) throws {
    let scores = try scores(of: name)
    var total = Score()
    for score in scores.values {
      total.marked += score.marked
      total.right += score.right
      total.wrong += score.wrong
    }
    #expect(total.marked >= 50)
    #expect(total.precision >= 0.98)
    #expect(total.recall >= 0.98)
    let rows =
      scores.sorted { $0.key < $1.key }.map { row($0.key, $0.value) } + [
        row("all of \(name)", total)
      ]
    let page = try Repository.text(
      "Sources/Bewijskracht/Bewijskracht.docc/Modules/Citations-Recognition.md")
    let lines = Set(page.components(separatedBy: "\n"))
    let missing = rows.filter { !lines.contains($0) }
    #expect(missing == [], "\(rows.joined(separator: "\n"))")
  }

  private func scores(of name: String) throws -> [String: Score] {
    let text = MarkedText(try Repository.text("Tests/CitationsTests/Cases/Mixed/" + name))
    let found = TextCitations(
      [CitedText(path: name, bytes: text.bytes)], ReferenceShelf([])
    ).references
    var scores: [String: Score] = [:]
    for label in text.labels {
      let isFound = found.contains { fits($0, label) }
      scores[label.kind, default: Score()].marked += 1
      if isFound { scores[label.kind, default: Score()].right += 1 }
      if !isFound {
        Issue.record("not found: \(label.kind) \(label.identifier)", severity: .warning)
      }
    }
    for reference in found where !text.labels.contains(where: { fits(reference, $0) }) {
      scores[reference.kind.rawValue, default: Score()].wrong += 1
      Issue.record("not a reference: \(reference.text)", severity: .warning)
    }
    return scores
  }

  private func fits(_ found: FoundReference, _ label: MarkedText.Label) -> Bool {
    found.kind.rawValue == label.kind && found.bytes.overlaps(label.range)
      && (label.identifier.isEmpty || found.identifier == label.identifier)
  }

  private func row(_ kind: String, _ score: Score) -> String {
    let precision = String(format: "%.2f", score.precision)
    let recall = String(format: "%.2f", score.recall)
    return "| \(kind) | \(score.marked) | \(precision) | \(recall) |"
  }
}
