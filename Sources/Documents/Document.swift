// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A whole document as a tree; what every writer writes and no writer bypasses.
public struct Document: Hashable, Sendable {
  /// The title, without a heading block of its own.
  public var title: String
  /// The language of the text.
  public var language: Language
  /// Short facts shown under the title, in order: name and value.
  public var facts: [Fact]
  /// The blocks.
  public var blocks: [Block]

  /// One fact about the document: sender, addressee, date.
  public struct Fact: Hashable, Sendable {
    /// The name, in the language of the document.
    public let name: String
    /// The value.
    public let value: String

    /// Records a fact.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a document.
  public init(title: String, language: Language, facts: [Fact] = [], blocks: [Block]) {
    self.title = title
    self.language = language
    self.facts = facts
    self.blocks = blocks
  }
}

/// A block of a document.
public indirect enum Block: Hashable, Sendable {
  /// A heading, level 2 to 6 (the title is level 1), with an anchor unique in the document.
  case heading(level: Int, anchor: String, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A list of items, each of blocks.
  case list(ListKind, [[Block]])
  /// A quotation.
  case quote([Block])
  /// A remark set apart, with a title: a box in HTML, a quotation elsewhere.
  case aside(title: String, [Block])
  /// A table.
  case table(Table)
  /// A figure.
  case figure(Figure)
  /// Entries to point at: notes on numbers, references. Each has an anchor and a printed label.
  case entries([Entry])
  /// A place to be filled before writing, alone on its line.
  case slot(Slot)

  /// How a list is numbered.
  public enum ListKind: Hashable, Sendable {
    /// With bullets.
    case bullets
    /// With numbers from 1.
    case numbers
  }
}

/// One entry of a list that texts point at.
public struct Entry: Hashable, Sendable {
  /// The anchor, unique in the document.
  public let anchor: String
  /// The printed label, such as `[3]`.
  public let label: String
  /// The text.
  public let text: [Inline]

  /// Records an entry.
  public init(anchor: String, label: String, text: [Inline]) {
    self.anchor = anchor
    self.label = label
    self.text = text
  }
}

/// A run of text in a block.
public indirect enum Inline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strong text.
  case strong([Inline])
  /// Text in a fixed-width face, such as a code or a key.
  case code(String)
  /// A link to an address outside the document.
  case link([Inline], url: String)
  /// A small mark that points at an entry of this document.
  case pointer(label: String, anchor: String)
  /// A printed number with the id that `bewijs trace` understands.
  case number(PrintedNumber)
  /// A line break that is kept.
  case lineBreak
  /// A place to be filled before writing.
  case slot(Slot)
}

/// A number as it is printed, with what a machine needs to find it again.
public struct PrintedNumber: Hashable, Sendable {
  /// The id of the printed value, unique in the document.
  public let id: String
  /// The text as printed, with its unit.
  public let text: String
  /// The value for machines, in full digits with a decimal point.
  public let machine: String

  /// Records a printed number.
  public init(id: String, text: String, machine: String) {
    self.id = id
    self.text = text
    self.machine = machine
  }
}

/// A place in a text that something else must fill: a binding or a citation.
public struct Slot: Hashable, Sendable {
  /// Which notation was used.
  public enum Kind: Hashable, Sendable {
    /// `{{ … }}`.
    case binding
    /// `[@…]`.
    case citation
  }

  /// Which notation was used.
  public let kind: Kind
  /// What stands between the brackets, trimmed, with the place of its first character.
  public let content: Located<String>

  /// Records a slot.
  public init(kind: Kind, content: Located<String>) {
    self.kind = kind
    self.content = content
  }
}
