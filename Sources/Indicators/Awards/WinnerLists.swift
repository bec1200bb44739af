// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Rows spread over the countries of their winners: a row with winners from two countries occurs twice.
struct WinnerLists {
  /// The countries by code; `unknown` for a winner without one.
  let names: [String]
  /// Which of the rows each entry is about; nothing when each row is one entry.
  let positions: [Int32]?
  /// The country of each entry, as its place in ``names``.
  let codes: [Int32]
  /// The number of rows without any winner.
  let without: Int

  init(_ column: CodedColumn<Parties>, of rows: [Int32]) {
    let lists = CodeLists(column.words.map { Set($0.winners.map { $0?.code ?? "unknown" }) })
    names = lists.names
    let parties = column.codes.codes(of: rows)
    let lanes = Lanes(rows.count)
    let sizes = lanes.run { _, range in
      range.reduce(into: (entries: 0, without: 0, several: 0)) { sizes, index in
        let size = lists.places(of: parties[index]).count
        sizes.entries += size
        sizes.without += size == 0 ? 1 : 0
        sizes.several += size > 1 ? 1 : 0
      }
    }
    without = sizes.reduce(0) { $0 + $1.without }
    if without == 0, sizes.allSatisfy({ $0.several == 0 }) {
      positions = nil
      codes = lanes.column { range, codes in
        for index in range {
          codes[index] = lists.codes[lists.places(of: parties[index]).lowerBound]
        }
      }
      return
    }
    let entries = sizes.map(\.entries)
    positions = Self.spread(parties, lists, lanes, entries) { index, _ in Int32(index) }
    codes = Self.spread(parties, lists, lanes, entries) { _, place in lists.codes[place] }
  }

  /// An element for every entry, from the row it is about and its place among the lists.
  @inline(__always)
  private static func spread(
    _ parties: [Int32], _ lists: CodeLists<String>, _ lanes: Lanes, _ entries: [Int],
    _ element: (Int, Int) -> Int32
  ) -> [Int32] {
    placed(entries) { lane, start in
      var next = start
      for index in lanes.ranges[lane] {
        for place in lists.places(of: parties[index]) {
          next.initialize(to: element(index, place))
          next += 1
        }
      }
    }
  }
}

/// Lists of names as lists of codes, in the order of the names, one list after another.
struct CodeLists<Name: Hashable & Comparable> {
  /// The different names in order.
  let names: [Name]
  /// The codes of the names, list after list, from low to high.
  let codes: [Int32]
  private let starts: [Int]

  /// Codes lists of names.
  init(_ lists: [Set<Name>]) {
    names = Set(lists.joined()).sorted()
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    codes = lists.flatMap { list in list.compactMap { place[$0] }.sorted() }
    starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The code of a list of one name; -1 for any other list.
  func only(of list: Int32) -> Int32 {
    let places = places(of: list)
    return places.count == 1 ? codes[places.lowerBound] : -1
  }

  /// Where the codes of a list stand among all.
  func places(of list: Int32) -> Range<Int> { starts[Int(list)]..<starts[Int(list) + 1] }
}
