// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Rows spread over the countries of their winners: a row with winners from two countries occurs twice.
struct WinnerLists {
  /// The countries by code; `unknown` for a winner without one.
  let names: [String]
  /// Which of the rows each entry is about.
  let positions: [Int32]
  /// The country of each entry, as its place in ``names``.
  let codes: [Int32]
  /// The number of rows without any winner.
  let without: Int

  init(_ column: CodedColumn<Parties>, of rows: [Int32]) {
    let lists = column.words.map { Set($0.winners.map { $0?.code ?? "unknown" }).sorted() }
    names = Set(lists.joined()).sorted()
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    let flat = lists.joined().map { place[$0] ?? 0 }
    let counts = lists.map(\.count)
    let starts = counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let parties = column.codes.codes(of: rows)
    let lanes = Lanes(rows.count)
    let sizes = lanes.run { _, range in range.reduce(0) { $0 + counts[Int(parties[$1])] } }
    positions = placed(sizes) { lane, start in
      var next = start
      for index in lanes.ranges[lane] {
        for _ in 0..<counts[Int(parties[index])] {
          next.initialize(to: Int32(truncatingIfNeeded: index))
          next += 1
        }
      }
    }
    codes = placed(sizes) { lane, start in
      var next = start
      for index in lanes.ranges[lane] {
        let list = Int(parties[index])
        for entry in starts[list]..<starts[list + 1] {
          next.initialize(to: flat[entry])
          next += 1
        }
      }
    }
    without = parties.count { counts[Int($0)] == 0 }
  }
}
