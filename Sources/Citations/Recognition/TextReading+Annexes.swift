// SPDX-License-Identifier: EUPL-1.2

extension TextReading {
  /// Where the sentence before a letter, or before the mark of its note, speaks of an annex of it,
  /// that annex is meant.
  mutating func meanAnnex(_ index: Int) {
    guard found[index].kind == .kamerstuk else { return }
    let annexes = shelf.annexes(of: found[index].identifier)
    if annexes.isEmpty { return }
    let words = sentences(around: index).map { $0.lowercased() }
    var meant = annexes.filter { annex in words.contains { annex.isSpokenOf(in: $0) } }
    if meant.isEmpty, words.contains(where: endsWithStudy) { meant = annexes }
    guard meant.count == 1, case .paper(var paper) = mentions[index].cited else { return }
    paper.role = .annex
    found[index].kind = .kamerstukAnnex
    found[index].isLetterInText = true
    fill(&found[index], .paper(paper), meant[0])
    found[index].normal = Cited.paper(paper).normal
  }

  /// The words before a mention, or before the marks of the note in which it stands.
  func sentences(around index: Int) -> [String] {
    let cursor = NotationCursor(text: text.bytes, at: 0)
    let note = pairs.notes.first { $0.value.contains(index) }?.key
    guard let note else {
      return [cursor.sentence(before: mentions[index].range.lowerBound)]
    }
    return (marks.places[note] ?? []).map { cursor.sentence(before: $0) }
  }
}

private let studies = ["onderzoek", "rapport", "studie", "monitor", "study", "report"]

/// Whether words in lower case end with a word for a study.
private func endsWithStudy(_ words: String) -> Bool {
  words.split { !$0.isLetter }.last.map { word in studies.contains { word.hasSuffix($0) } } ?? false
}

extension Reference {
  /// Whether words in lower case speak of this study: by the start of its title, or by its author
  /// with a word for a study.
  fileprivate func isSpokenOf(in words: String) -> Bool {
    let title = title.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(3)
    if title.count > 1, words.contains(title.joined(separator: " ")) { return true }
    return !author.isEmpty && words.contains(surname(of: author))
      && studies.contains { words.contains($0) }
  }
}
