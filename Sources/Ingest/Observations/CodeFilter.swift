// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Takes the figures that the mapping asks for, and sees which dimensions nobody asked about.
struct CodeFilter {
  private struct Wanted {
    let position: Int
    let codes: Set<String>
    var seen: Set<String> = []
    var isWanted: CodeMemo<Bool>
  }

  private struct Open {
    let position: Int
    var first: Int?
    var other: Int?
    var names: [String] = []
  }

  private let dimensions: [Located<String>]
  private let filters: [ObservationMapping.Filter]
  private var wanted: [Wanted] = []
  private var open: [Open] = []

  /// Looks up the dimensions of the filters; notes those that are not there and gives nothing then.
  init?(
    _ filters: [ObservationMapping.Filter], _ dimensions: [Located<String>], used: Set<Int>,
    noting report: inout Report
  ) {
    self.filters = filters
    self.dimensions = dimensions
    let names = dimensions.map(\.value)
    for filter in filters {
      guard let position = names.firstIndex(of: filter.name.value) else {
        report.note(CodeFilter.unknown(filter.name, among: names))
        continue
      }
      wanted.append(
        Wanted(
          position: position, codes: Set(filter.codes.map(\.value)),
          isWanted: CodeMemo([position])))
    }
    if wanted.count < filters.count { return nil }
    open = names.indices.filter { !used.contains($0) }.map { Open(position: $0) }
  }

  /// Whether the code of a dimension matters here.
  func looks(at position: Int) -> Bool {
    wanted.contains { $0.position == position } || open.contains { $0.position == position }
  }

  /// Whether a figure has the codes that are asked for, which are given by their numbers.
  mutating func takes(_ codes: [Int], of tables: [CodeTable]) -> Bool {
    for index in wanted.indices where !takes(codes, of: tables, by: index) { return false }
    for index in open.indices where open[index].other == nil {
      let position = open[index].position
      let code = codes[position]
      if open[index].first == code { continue }
      if open[index].first == nil { open[index].first = code } else { open[index].other = code }
      open[index].names.append(tables[position][code])
    }
    return true
  }

  private mutating func takes(_ codes: [Int], of tables: [CodeTable], by index: Int) -> Bool {
    let position = wanted[index].position
    let number = codes[position]
    if let known = wanted[index].isWanted[number] { return known }
    let code = tables[position][number]
    let isWanted = wanted[index].codes.contains(code)
    if isWanted { wanted[index].seen.insert(code) }
    wanted[index].isWanted[number] = isWanted
    return isWanted
  }

  /// Notes codes that never occurred, and dimensions whose codes would be mixed.
  func finish(noting report: inout Report) {
    for (filter, wanted) in zip(filters, wanted) {
      for code in filter.codes where !wanted.seen.contains(code.value) {
        report.note(
          .mappingName, at: code.place,
          Words(
            nl:
              "De code '\(visible(code.value))' komt in '\(visible(filter.name.value))' niet voor.",
            en: "The code '\(visible(code.value))' does not occur in "
              + "'\(visible(filter.name.value))'."))
      }
    }
    for dimension in open {
      guard dimension.names.count == 2 else { continue }
      let name = dimensions[dimension.position]
      let both = dimension.names.map { "'\(visible($0))'" }.joined(separator: ", ")
      report.note(
        .mappingOpen, at: name.place,
        Words(
          nl: "De dimensie '\(visible(name.value))' heeft meer codes (\(both), …) en staat niet in "
            + "de mapping.",
          en: "The dimension '\(visible(name.value))' has several codes (\(both), …) and is not in "
            + "the mapping."))
    }
  }

  /// What is told about a name that the file does not have.
  static func unknown(_ name: Located<String>, among names: [String]) -> Diagnostic {
    let list = names.prefix(20).map { visible($0) }.joined(separator: ", ")
    return Diagnostic(
      .mappingName, at: name.place,
      Words(
        nl: "De dimensie '\(visible(name.value))' staat niet in het bestand.",
        en: "The dimension '\(visible(name.value))' is not in the file.")
        + suggestion(for: name.value, among: names),
      remedy: Words(nl: "Het bestand heeft: \(list).", en: "The file has: \(list)."))
  }
}
