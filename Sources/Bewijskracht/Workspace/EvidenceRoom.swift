// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Where a file of `Evidence/` belongs, decided by its path alone.
enum EvidenceRoom: Hashable {
  /// `Datasets/<publisher>/<dataset>/…`: the id of the dataset and the rest of the path.
  case dataset(id: String, file: String)
  /// `Indicators/<slug>.md`.
  case indicator
  /// `Claims/<slug>.md`.
  case claim
  /// `References/<slug>.md`.
  case reference
  /// `Selections/<slug>.csv`.
  case selection
  /// `Venues/<slug>.md`.
  case venue
  /// `Burdens/<slug>.md`.
  case burden
  /// `Scenarios/<slug>.md`.
  case scenario
  /// `Papers/<slug>/paper.md`.
  case paperHead(slug: String)
  /// `Papers/<slug>/NN-<section>.<lang>.md`.
  case paperSection(slug: String)
  /// `Vocabulary.md`.
  case vocabulary
  /// A page for people: `README.md` or `about.md` anywhere.
  case explanation
  /// Nowhere.
  case none

  /// Decides from a path relative to `Evidence/`.
  init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.last ?? ""
    if name == "README.md" || name == "about.md" {
      self = .explanation
      return
    }
    switch (parts.first ?? "", parts.count) {
    case ("Datasets", 4...):
      self = .dataset(id: parts[1] + "/" + parts[2], file: parts[3...].joined(separator: "/"))
    case ("Indicators", 2) where name.hasSuffix(".md"): self = .indicator
    case ("Claims", 2) where name.hasSuffix(".md"): self = .claim
    case ("References", 2) where name.hasSuffix(".md"): self = .reference
    case ("Selections", 2) where name.hasSuffix(".csv"): self = .selection
    case ("Venues", 2) where name.hasSuffix(".md"): self = .venue
    case ("Burdens", 2) where name.hasSuffix(".md"): self = .burden
    case ("Scenarios", 2) where name.hasSuffix(".md"): self = .scenario
    case ("Papers", 3) where name == "paper.md": self = .paperHead(slug: parts[1])
    case ("Papers", 3) where name.hasSuffix(".md"): self = .paperSection(slug: parts[1])
    case ("Vocabulary.md", 1): self = .vocabulary
    default: self = .none
    }
  }
}
