// SPDX-License-Identifier: EUPL-1.2
internal import Claims
public import Diagnostics
public import Ingest
internal import Evidence
internal import Papers

/// One screen: how the claims stand, which sources are stale, what is wrong.
public struct Status: Sendable {
  private let build: Build

  /// The status of a build.
  public init(of build: Build) { self.build = build }

  /// The screen, at most 24 lines for a workspace of ordinary size.
  public func text(in language: Language) -> String {
    var lines = claims.map { "\($0.word): \($0.ids.joined(separator: ", "))" }
    lines += stale.map {
      Words(nl: "verouderd na \($0.day): \($0.id)", en: "stale after \($0.day): \($0.id)")[language]
    }
    let documents = build.papers.map(\.name).joined(separator: ", ")
    lines.append(Words(nl: "stukken: \(documents)", en: "papers: \(documents)")[language])
    let data = build.datasets.map(\.count).reduce(0, +)
    lines.append(
      Words(
        nl: "datasets: \(build.datasets.count) met \(data) rijen",
        en: "datasets: \(build.datasets.count) with \(data) rows")[language])
    lines.append(trouble[language])
    return lines.joined(separator: "\n") + "\n"
  }

  /// The screen for machines.
  public var json: JSONTree {
    .object([
      (
        "claims",
        .array(
          build.judgements.map {
            .object([("claim", .string($0.id)), ("standing", .string($0.standing.word))])
          })
      ),
      ("stale", .array(stale.map { .string($0.id) })),
      ("papers", .array(build.papers.map { .string($0.name) })),
      ("errors", .number(String(build.report.count(of: .error)))),
      ("warnings", .number(String(build.report.count(of: .warning)))),
    ])
  }

  /// The claims by standing, worst first.
  private var claims: [(word: String, ids: [String])] {
    ["fails", "not-computable", "stale", "thin", "illustration", "holds"].compactMap { word in
      let ids = build.judgements.filter { $0.standing.word == word }.map(\.id)
      return ids.isEmpty ? nil : (word, ids)
    }
  }

  private var stale: [(id: String, day: String)] {
    guard let today = build.papers.map(\.paper.date).max() else { return [] }
    return build.datasets.map(\.snapshot).compactMap { snapshot in
      guard let day = snapshot.refreshBy, day < today else { return nil }
      return (snapshot.id, day.description)
    }
  }

  private var trouble: Words {
    let (errors, warnings) = (build.report.count(of: .error), build.report.count(of: .warning))
    return Words(
      nl: "meldingen: \(errors) fout(en), \(warnings) waarschuwing(en)",
      en: "diagnostics: \(errors) error(s), \(warnings) warning(s)")
  }
}
