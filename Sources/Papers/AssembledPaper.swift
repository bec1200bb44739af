// SPDX-License-Identifier: EUPL-1.2
public import Documents

/// A paper in one language with every slot filled, and everything it printed.
public struct AssembledPaper: Sendable {
  /// The whole document, annexes included.
  public let document: Document
  /// The numbers with an id, in the order of printing.
  public let values: [PrintedValue]
  /// The claims printed in the sections, in the order of printing; a failing claim is not printed.
  public let claims: [PrintedClaim]
  /// The tables of indicators and those written by hand, in the order of printing.
  public let tables: [Table]
  /// The figures, in the order of printing.
  public let figures: [Figure]
  /// The slugs of the references in the order of the list of references.
  public let citedReferences: [String]
  /// The blocks of the sections alone, for forms that take the text without annexes.
  public let sections: [Block]
  /// The number of characters of the sections, annexes not counted.
  public let sectionCharacters: Int
}
