// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// What importing a file of references would do: the files to write, and what stands in the way.
///
/// Nothing is overwritten: a key that exists with another content is refused, and so is a work that
/// exists under another key. A key that occurs twice in the file makes the whole file unusable,
/// because nobody can tell which of the two a text means.
public struct ReferenceImport: Sendable {
  /// A reference that is not there yet.
  public struct Addition: Sendable {
    /// The reference, with places in the imported file.
    public let reference: Reference
    /// The text of its file.
    public let text: String

    /// The path below `Evidence/`.
    public var path: String { "References/\(reference.id).md" }
  }

  /// The references that would be added, in the order of the file.
  public private(set) var additions: [Addition] = []
  /// The slugs of references that are there already with the same content.
  public private(set) var unchanged: [String] = []
  /// What was noticed; an error means that nothing may be written.
  public private(set) var report = Report()

  /// Compares items with the references that are there.
  public init(_ items: [BibliographicItem], into existing: [Reference]) {
    var firstOfKey: [String: Place] = [:]
    for item in items {
      let slug = slugified(item.key.value)
      if let first = firstOfKey[slug] { report.note(twice(item.key, first)) }
      firstOfKey[slug] = firstOfKey[slug] ?? item.key.place
    }
    if report.isBlocking { return }
    let imported = items.map { ImportedReference($0) }
    for work in imported { add(work, to: existing) }
    checkConflicts(among: imported.compactMap(\.reference), with: existing)
  }

  private mutating func add(_ imported: ImportedReference, to existing: [Reference]) {
    report.add(imported.report)
    guard let reference = imported.reference else { return }
    if let present = existing.first(where: { $0.id == reference.id }) {
      if present.fields == reference.fields {
        unchanged.append(reference.id)
      } else {
        report.note(exists(reference, present))
      }
    } else if let other = existing.first(where: { $0.isSameWork(as: reference) }) {
      report.note(otherKey(reference, other))
    } else {
      additions.append(Addition(reference: reference, text: imported.text))
    }
  }

  /// Conflicts within the file, and of what would be added with what is there.
  private mutating func checkConflicts(among imported: [Reference], with existing: [Reference]) {
    let known = Set(CitationChecks.conflicts(in: existing))
    let all = existing + additions.map(\.reference)
    let found = CitationChecks.conflicts(in: imported) + CitationChecks.conflicts(in: all)
    for conflict in found where !known.contains(conflict) { report.note(conflict) }
  }
}

extension Reference {
  /// Whether both have the same number and can be of the same date.
  fileprivate func isSameWork(as other: Reference) -> Bool {
    guard let number = work.identifier, number == other.work.identifier else { return false }
    return work.kind == other.work.kind
      && (date.hasPrefix(other.date) || other.date.hasPrefix(date))
  }
}

private func twice(_ key: Located<String>, _ first: Place) -> Diagnostic {
  Diagnostic(
    .exchangeKeyTwice, at: key.place,
    Words(
      nl: "De sleutel '\(visible(key.value))' staat ook op \(first).",
      en: "The key '\(visible(key.value))' stands at \(first) as well."))
}

private func exists(_ new: Reference, _ old: Reference) -> Diagnostic {
  let keys = (new.fields + old.fields).filter {
    !(new.fields.contains($0) && old.fields.contains($0))
  }
  var seen: Set<String> = []
  let list = keys.map(\.key).filter { seen.insert($0).inserted }.joined(separator: ", ")
  return Diagnostic(
    .exchangeExists, at: new.place,
    Words(
      nl: "'\(new.id)' is er al (\(old.place)) en verschilt in: \(list).",
      en: "'\(new.id)' is there already (\(old.place)) and differs in: \(list)."))
}

private func otherKey(_ new: Reference, _ old: Reference) -> Diagnostic {
  let number = visible(new.work.identifier ?? new.title)
  return Diagnostic(
    .exchangeKeyChanged, at: new.place,
    Words(
      nl: "\(number) heet hier '\(new.id)', maar in Evidence '\(old.id)' (\(old.place)).",
      en: "\(number) is called '\(new.id)' here, but '\(old.id)' in Evidence (\(old.place))."))
}
