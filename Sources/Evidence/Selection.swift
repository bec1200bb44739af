// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// A list of codes that staff choose: CPV sets, groups of member states, forms.
public struct Selection: Hashable, Sendable {
  /// One code, or every code from one to another.
  public struct Entry: Hashable, Sendable {
    /// The code, or the first of a range.
    public let code: String
    /// The last code of a range; nothing for a single code.
    public let through: String?
    /// What the code stands for.
    public let label: Words

    /// Records an entry.
    public init(code: String, through: String?, label: Words) {
      self.code = code
      self.through = through
      self.label = label
    }
  }

  /// The name of the file without its ending.
  public let slug: String
  /// The entries in the order of the file.
  public let entries: [Entry]
  /// Where the list stands.
  public let place: Place
  private let single: Set<String>

  /// Records a selection.
  public init(slug: String, entries: [Entry], place: Place) {
    self.slug = slug
    self.entries = entries
    self.place = place
    single = Set(entries.filter { $0.through == nil }.map(\.code))
  }

  /// Whether the list holds a code; a single code does not include the codes below it.
  public func contains(_ code: String) -> Bool {
    if single.contains(code) { return true }
    return entries.contains { entry in
      guard let through = entry.through else { return false }
      return entry.code <= code && code <= through && code.utf8.count == through.utf8.count
    }
  }

  /// The single codes, in the order of the file.
  public var codes: [String] { entries.map(\.code) }
}
