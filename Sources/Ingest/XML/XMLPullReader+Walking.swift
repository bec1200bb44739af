// SPDX-License-Identifier: EUPL-1.2

extension XMLPullReader {
  /// Reads on to the end of the element that began last, which is then closed.
  public mutating func skipElement() throws(Refusal) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  /// Gives every child element of the element that began last; what is left unread is skipped.
  public mutating func eachChild(
    _ body: (inout XMLPullReader, String) throws(Refusal) -> Void
  ) throws(Refusal) {
    let level = depth
    while true {
      switch try next() {
      case .start:
        try body(&self, name)
        while depth > level { _ = try next() }
      case .end, .finished: return
      case .text: continue
      }
    }
  }

  /// What the next child means of the element at a level, passing over what is not in the table.
  ///
  /// Whatever is left unread of the child before it is skipped; nothing when the element ends.
  mutating func nextChild<Meaning>(
    at level: Int, in names: XMLNames<Meaning>
  ) throws(Refusal) -> Meaning? {
    while try hasChild(at: level) {
      if let meaning = names.meaning(of: local(nameRange), in: bytes) { return meaning }
    }
    return nil
  }

  /// Whether another child begins in the element at a level; what is left unread before it is
  /// skipped.
  mutating func hasChild(at level: Int) throws(Refusal) -> Bool {
    while true {
      while depth > level { _ = try next() }
      switch try next() {
      case .start: return true
      case .end, .finished: return false
      case .text: continue
      }
    }
  }

  /// The text of the element that began last and everything in it, which is then closed.
  public mutating func textOfElement() throws(Refusal) -> String {
    let outside = depth - 1
    var text = ""
    while depth > outside {
      if try next() == .text { text += self.text }
    }
    return text
  }
}
