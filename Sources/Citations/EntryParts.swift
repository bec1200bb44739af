// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents

/// The parts of an entry in the order printed; the styles decide words and order, not commas.
struct EntryParts {
  private var parts: [[Inline]] = []

  /// Adds plain text; nothing and empty text add nothing.
  mutating func add(_ text: String?) {
    if let text, !text.isEmpty { parts.append([.text(text)]) }
  }

  /// Adds a title, with text in the same part behind it.
  mutating func add(title: String, then text: String = "") {
    parts.append([.emphasis([.text(title)])] + (text.isEmpty ? [] : [.text(text)]))
  }

  /// Adds an address a reader can open, with words around it.
  mutating func add(url: String?, before: String = "", after: String) {
    guard let url else { return }
    parts.append([.text(before), .link([.text(url)], url: url), .text(after)])
  }

  /// The parts with commas between them, a full stop, and then the note.
  func printed(note: String?) -> [Inline] {
    var line: [Inline] = Array(parts.joined(separator: [.text(", ")]))
    line.append(.text("."))
    if let note, !note.isEmpty { line += [.text(" ")] + linked(note) }
    return merged(line)
  }
}

/// A note in which the addresses can be opened.
private func linked(_ note: String) -> [Inline] {
  var line: [Inline] = []
  for (index, word) in note.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
    if index > 0 { line.append(.text(" ")) }
    let head = word.prefix { $0 == "(" }
    let rest = word.dropFirst(head.count)
    guard rest.hasPrefix("https://") || rest.hasPrefix("http://") else {
      line.append(.text(String(word)))
      continue
    }
    var url = rest
    while let last = url.last, ".,;:)".contains(last) { url = url.dropLast() }
    line.append(.text(String(head)))
    line.append(.link([.text(String(url))], url: String(url)))
    line.append(.text(String(rest.dropFirst(url.count))))
  }
  return line
}

/// The same line with neighbouring texts joined and empty ones left out.
private func merged(_ line: [Inline]) -> [Inline] {
  line.reduce(into: []) { result, inline in
    guard case .text(let text) = inline else { return result.append(inline) }
    if text.isEmpty { return }
    if case .text(let before) = result.last {
      result[result.count - 1] = .text(before + text)
    } else {
      result.append(inline)
    }
  }
}
