// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// One work as bibliography programs exchange it, in the vocabulary of CSL.
///
/// Every format is read into items and written from items; what a work of this house is, is decided
/// in one place for all formats.
public struct BibliographicItem: Hashable, Sendable {
  /// A value that has a place in the exchange formats, by its CSL name.
  public enum Variable: String, CaseIterable, Hashable, Sendable {
    /// The title.
    case title
    /// Who made it, as one text.
    case author
    /// When it was made: `2020`, `2020-10` or `2020-10-21`.
    case issued
    /// When the address was read.
    case accessed
    /// The address.
    case url = "URL"
    /// The periodical, site or collection the work is part of.
    case container = "container-title"
    /// The volume.
    case volume
    /// The issue.
    case issue
    /// The page or pages.
    case page
    /// The number of the document.
    case number
    /// The publisher.
    case publisher
    /// The town of the publisher.
    case town = "publisher-place"
    /// The edition.
    case edition
    /// The release.
    case version
    /// The medium.
    case medium
    /// The court.
    case authority
    /// The DOI.
    case doi = "DOI"
    /// The ISBN.
    case isbn = "ISBN"
  }

  /// A field of a reference file that has no place in the exchange formats.
  public struct OwnField: Hashable, Sendable {
    /// The key of the reference file.
    public let key: String
    /// The value.
    public let value: Located<String>

    /// Records a field.
    public init(_ key: String, _ value: Located<String>) {
      self.key = key
      self.value = value
    }
  }

  /// The key by which texts cite the work.
  public let key: Located<String>
  /// The CSL type, such as `article-journal`.
  public let type: Located<String>
  /// The values the formats have a place for.
  public private(set) var values: [Variable: Located<String>] = [:]
  /// The fields of this house, in the order written.
  public private(set) var own: [OwnField] = []
  /// What the file says and no reference can hold: name and text, in the order written.
  public private(set) var unheld: [OwnField] = []

  /// Starts an item.
  public init(key: Located<String>, type: Located<String>) {
    self.key = key
    self.type = type
  }

  /// The value of a variable.
  public subscript(variable: Variable) -> String? { values[variable]?.value }

  /// Keeps a value; an empty one is no value.
  public mutating func set(_ variable: Variable, _ value: Located<String>) {
    let text = value.map(spacedOnce)
    if !text.value.isEmpty { values[variable] = text }
  }

  /// Keeps a field of this house.
  public mutating func addOwn(_ key: String, _ value: Located<String>) {
    own.append(OwnField(key, value.map(spacedOnce)))
  }

  /// Keeps what no reference can hold.
  public mutating func addUnheld(_ name: String, _ value: Located<String>) {
    let text = value.map(spacedOnce)
    if !text.value.isEmpty { unheld.append(OwnField(name, text)) }
  }

  /// The value of a field of this house.
  func own(_ key: String) -> Located<String>? { own.first { $0.key == key }?.value }
}

/// A text on one line, with one space where there was any blank: files hold a value on one line.
func spacedOnce(_ text: String) -> String {
  text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
}
