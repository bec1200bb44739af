// SPDX-License-Identifier: EUPL-1.2

/// The letters that tell works of one author and one year apart: 2020a, 2020b.
///
/// Only works known by author and year get one. The letters follow the order of the list, so that
/// a reader who goes through the list meets a before b.
public struct YearLetters: Sendable {
  private let letters: [String: String]

  /// Compares the works of one list, given in its order.
  public init(_ references: [Reference]) {
    let groups = Dictionary(grouping: references.filter(\.isKnownByYear)) { reference in
      "\(reference.shortAuthor.lowercased()) \(reference.year ?? "")"
    }
    var letters: [String: String] = [:]
    for group in groups.values where group.count > 1 {
      for (index, reference) in group.enumerated() { letters[reference.id] = letter(index) }
    }
    self.letters = letters
  }

  /// The letter of a work; empty when its author and year say which it is.
  public subscript(id: String) -> String { letters[id] ?? "" }
}

extension Reference {
  /// Whether the mark of the work is its author and year.
  fileprivate var isKnownByYear: Bool {
    switch work {
    case .report, .article, .book, .interview: year != nil
    default: false
    }
  }
}

/// `a` to `z`, then `aa`.
private func letter(_ index: Int) -> String {
  let last = String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
  return index < 26 ? last : letter(index / 26 - 1) + last
}
