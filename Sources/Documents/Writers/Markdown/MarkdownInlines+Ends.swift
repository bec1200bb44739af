// SPDX-License-Identifier: EUPL-1.2

/// Inlines without the blanks and line breaks at both ends, which Markdown cannot hold.
func trimmingEnds(of inlines: [Inline]) -> [Inline] { splitBlanks(of: inlines).core }

/// Inlines without the blanks and line breaks at both ends, and what of those stood there.
func splitBlanks(of inlines: [Inline]) -> (before: [Inline], core: [Inline], after: [Inline]) {
  var core = inlines[...]
  var (before, after): ([Inline], [Inline]) = ([], [])
  while let first = core.first {
    let rest = blankless(first, at: .start)
    if rest == first { break }
    before.append(first == .lineBreak ? first : .text(" "))
    core = (rest.map { [$0] } ?? []) + core.dropFirst()
  }
  while let last = core.last {
    let rest = blankless(last, at: .end)
    if rest == last { break }
    after.insert(last == .lineBreak ? last : .text(" "), at: 0)
    core = core.dropLast() + (rest.map { [$0] } ?? [])
  }
  return (before, Array(core), after)
}

private enum End {
  case start
  case end
}

/// An inline without the blanks at one end; nothing when only blanks were in it.
private func blankless(_ inline: Inline, at end: End) -> Inline? {
  switch inline {
  case .lineBreak: return nil
  case .text(let text):
    let scalars = [Unicode.Scalar](text.unicodeScalars)
    let rest: ArraySlice<Unicode.Scalar>
    switch end {
    case .start: rest = scalars.drop { isBlank($0) || $0 == "\n" }
    case .end: rest = scalars.dropLast(scalars.suffix(while: { isBlank($0) || $0 == "\n" }).count)
    }
    return rest.isEmpty ? nil : .text(String(rest))
  default: return inline
  }
}
