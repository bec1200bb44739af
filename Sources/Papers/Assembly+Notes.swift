// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Diagnostics
internal import Documents

extension Assembly {
  /// Keeps the works of a citation for the list of notes, and gives the mark in the text.
  ///
  /// A note names a work in full the first time and in its short form after that, each time with
  /// the place in it and a pointer to the list of references.
  mutating func note(_ requests: [CitationRequest]) -> [Inline] {
    var works: [[Inline]] = []
    for request in requests {
      let isRepeat = cited.contains(request.slug)
      let slug = Located(request.slug, at: request.place)
      guard let mention = mention(slug, locator: request.locator, isRepeat: isRepeat)
      else { continue }
      works.append(mention)
    }
    if works.isEmpty { return [] }
    let number = notes.count + 1
    let label = "[\(number)]"
    let text = Array(works.joined(separator: [.text("; ")])) + [.text(".")]
    notes.append(Entry(anchor: "note-\(number)", label: label, text: joined(text)))
    return [.pointer(label: label, anchor: "note-\(number)")]
  }

  /// The notes in the order of the text.
  func noteAnnex() -> [Block] {
    notes.isEmpty ? [] : [Annex.notes.heading(in: language), .entries(notes)]
  }
}

/// Whether the last sentence of a text ends a quotation of four words or more.
///
/// Fewer words in quotation marks are a name or a term, which a reader need not look up.
func endsQuotation(_ text: String) -> Bool {
  let pairs: [(Character, Character)] = [("“", "”"), ("„", "”"), ("«", "»"), ("‘", "’")]
  var open: (close: Character, start: String.Index)?
  var hasQuotation = false
  var index = text.startIndex
  while index < text.endIndex {
    let sign = text[index]
    let after = text.index(after: index)
    if let (close, start) = open {
      let isApostrophe = close == "’" && after < text.endIndex && text[after].isLetter
      if sign == close, !isApostrophe {
        hasQuotation = text[start..<index].split(separator: " ").count >= 4
        open = nil
      }
    } else if let pair = pairs.first(where: { $0.0 == sign }) {
      open = (pair.1, after)
    } else if sign == "\"" {
      open = ("\"", after)
    } else if ".!?".contains(sign), after < text.endIndex, text[after] == " ",
      text[after...].dropFirst().contains(where: \.isLetter)
    {
      hasQuotation = false
    }
    index = after
  }
  return hasQuotation
}
