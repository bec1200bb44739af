// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Claims
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Ingest
internal import Papers

/// Everything `Evidence/` holds, read into the types of the modules.
struct LoadedEvidence {
  var packages: [String: DataPackage] = [:]
  var datasets: [String: Dataset] = [:]
  var indicators: [String: Indicator] = [:]
  var claims: [String: Claim] = [:]
  var references: [String: Reference] = [:]
  var selections: [String: Selection] = [:]
  var venues: [String: Venue] = [:]
  var burdens: [String: BurdenStudy] = [:]
  var scenarios: [String: ThresholdStudy] = [:]
  var papers: [Paper] = []
  var vocabulary: Vocabulary?
  var unread = UnreadNames()

  let files: [String: [UInt8]]
  private let rooms: [(path: String, room: EvidenceRoom)]

  /// Reads all files; what cannot be read is reported and left out.
  init(_ files: [String: [UInt8]], noting report: inout Report) {
    self.files = files
    rooms = files.keys.sorted().map { ($0, EvidenceRoom(path: $0)) }
    readDatasets(noting: &report)
    for (path, room) in rooms {
      read(path, in: room, noting: &report)
      keepName(of: path, in: room)
    }
    readPapers(noting: &report)
    checkStrays(noting: &report)
  }

  private func source(_ path: String, noting report: inout Report) -> SourceText? {
    guard let bytes = files[path] else { return nil }
    return SourceText(path: path, bytes: bytes, noting: &report)
  }

  private mutating func read(_ path: String, in room: EvidenceRoom, noting report: inout Report) {
    switch room {
    case .selection:
      guard let bytes = files[path] else { return }
      var own = Report()
      if let read = SelectionReader.read(bytes: bytes, path: path, noting: &own) {
        selections[read.slug] = read
      }
      if own.isBlocking { unread.selections.insert(slug(ofPath: path)) }
      report.add(own)
    case .indicator, .claim, .reference, .venue, .burden, .scenario, .vocabulary:
      guard let text = source(path, noting: &report) else { return }
      readText(text, in: room, noting: &report)
    default: return
    }
  }

  private mutating func readText(
    _ text: SourceText, in room: EvidenceRoom, noting report: inout Report
  ) {
    switch room {
    case .indicator:
      if let read = Indicator(text, noting: &report) { indicators[read.id] = read }
    case .claim:
      if let read = Claim(text, noting: &report) { claims[read.id] = read }
    case .reference:
      if let read = Reference(text, noting: &report) { references[read.id] = read }
    case .venue:
      if let read = Venue(text, noting: &report) { venues[read.id] = read }
    case .burden:
      if let read = BurdenStudy(text, noting: &report) { burdens[read.id] = read }
    case .scenario:
      if let read = ThresholdStudy(text, noting: &report) { scenarios[read.id] = read }
    case .vocabulary: vocabulary = Vocabulary(text, noting: &report)
    default: return
    }
  }

  /// Keeps the name of a file that is there and could not be read.
  private mutating func keepName(of path: String, in room: EvidenceRoom) {
    let name = slug(ofPath: path)
    switch room {
    case .indicator where indicators[name] == nil: unread.indicators.insert(name)
    case .claim where claims[name] == nil: unread.claims.insert(name)
    case .reference where references[name] == nil: unread.references.insert(name)
    case .venue where venues[name] == nil: unread.venues.insert(name)
    default: return
    }
  }

  private mutating func readDatasets(noting report: inout Report) {
    for (path, room) in rooms {
      guard case .dataset(let id, "datapackage.json") = room, let bytes = files[path]
      else { continue }
      var own = Report()
      readDataset(bytes, path, noting: &own)
      if own.isBlocking { unread.datasets.insert(id) }
      report.add(own)
    }
  }

  private mutating func readDataset(
    _ bytes: [UInt8], _ path: String, noting report: inout Report
  ) {
    guard let package = DataPackage(bytes: bytes, path: path, noting: &report) else { return }
    packages[package.id] = package
    let files = files
    let read = DatasetReader.read(package, file: { files[$0] }, noting: &report)
    if let read { datasets[package.id] = read }
  }

  private mutating func readPapers(noting report: inout Report) {
    for (path, room) in rooms {
      guard case .paperHead(let slug) = room, let head = source(path, noting: &report)
      else { continue }
      let sections = rooms.compactMap { other -> SourceText? in
        guard other.room == .paperSection(slug: slug) else { return nil }
        let empty = SourceText(path: other.path, text: "")
        return source(other.path, noting: &report) ?? empty
      }
      if let paper = Paper(slug: slug, head: head, sections: sections, noting: &report) {
        papers.append(paper)
      }
    }
  }

  /// Reports files that stand in no room, and names that are no slugs.
  private func checkStrays(noting report: inout Report) {
    let heads = Set(rooms.map(\.room))
    for (path, room) in rooms {
      switch room {
      case .none:
        report.note(.strayFile, at: Place(path: path), strayWords)
      case .dataset(let id, let file) where !isNamed(file, in: id):
        report.note(
          .strayFile, at: Place(path: path), strayWords,
          remedy: Words(
            nl: "Noem het bestand in datapackage.json, of verplaats of verwijder het.",
            en: "Name the file in datapackage.json, or move or remove it."))
      case .paperSection(let slug) where !heads.contains(.paperHead(slug: slug)):
        report.note(.strayFile, at: Place(path: path), strayWords)
      default: break
      }
      checkSlug(path, room, noting: &report)
    }
  }

  /// Whether a data package names a file; unread packages have said what is wrong themselves.
  private func isNamed(_ file: String, in dataset: String) -> Bool {
    if file == "datapackage.json" { return true }
    let folder = "Datasets/" + dataset + "/"
    guard let package = packages[dataset] else {
      return files[folder + "datapackage.json"] != nil
    }
    return package.resources.contains { $0.path.value == file }
  }

  private var strayWords: Words {
    Words(nl: "Dit bestand hoort nergens bij.", en: "This file belongs nowhere.")
  }

  private func checkSlug(_ path: String, _ room: EvidenceRoom, noting report: inout Report) {
    let names: [String]
    switch room {
    case .indicator, .claim, .selection, .venue, .burden, .scenario:
      names = [slug(ofPath: path)]
    case .paperHead(let slug): names = [slug]
    case .dataset(let id, _): names = id.split(separator: "/").map(String.init)
    default: names = []
    }
    for name in names where !isSlug(name) {
      report.note(
        .badSlug, at: Place(path: path),
        Words(
          nl: "De naam '\(visible(name))' heeft meer dan kleine letters, cijfers en koppeltekens.",
          en: "The name '\(visible(name))' has more than lower-case letters, digits and hyphens."))
    }
  }
}
