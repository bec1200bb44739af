// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// One part of a split.
struct AwardPart: Hashable, Comparable {
  let area: Area
  let year: Int?
  let detail: String?

  static let whole = AwardPart(area: .all, year: nil, detail: nil)

  static func < (left: AwardPart, right: AwardPart) -> Bool {
    (left.area, left.year ?? 0, left.detail ?? "")
      < (right.area, right.year ?? 0, right.detail ?? "")
  }

  var period: Period { year.map { Period($0...$0) } ?? .all }
}

/// Rows of a table divided over the parts of a split.
struct AwardParts {
  /// The parts in order, with their rows.
  private(set) var parts: [(part: AwardPart, rows: [Int32])] = []
  /// The number of rows that fall in no part.
  private(set) var unplaced = 0

  /// Divides rows; a row with several winners can fall in several parts of a split by winner.
  init(
    of rows: [Int32], in table: AwardTable, by splits: [AwardSubject.Split],
    selections: [String: Selection]
  ) {
    if splits.isEmpty {
      parts = [(.whole, rows)]
      return
    }
    var labels = RowLabels(rows)
    for split in splits {
      switch split {
      case .area:
        labels.split(by: table.buyerCountry, \.self) { part, area in
          AwardPart(area: area, year: part.year, detail: part.detail)
        }
      case .year: labels.splitByYear(table.year)
      case .winner: labels.splitByWinner(table.parties)
      default:
        let selection = split.selection.flatMap { selections[$0] }
        labels.split(by: table.column(of: split), { table.detail(of: $0, split, selection) }) {
          AwardPart(area: $0.area, year: $0.year, detail: $1)
        }
      }
    }
    (parts, unplaced) = (labels.parts, labels.unplaced)
  }
}

/// Rows, each with the part it is in so far.
private struct RowLabels {
  private var rows: [Int32]
  private var codes: [Int32]
  private var labels = [AwardPart.whole]
  private(set) var unplaced = 0

  init(_ rows: [Int32]) {
    self.rows = rows
    codes = [Int32](repeating: 0, count: rows.count)
  }

  /// Splits each part by what the values of a column stand for; nothing leaves its rows out.
  mutating func split<Value, Name: Hashable>(
    by column: CodedColumn<Value>, _ name: (Value) -> Name?,
    _ part: (AwardPart, Name) -> AwardPart
  ) {
    split(by: column.codes.codes(of: rows), names: column.words.map(name), part)
  }

  mutating func splitByYear(_ column: YearColumn) {
    let (rows, numbers) = (rows, column.numbers)
    let (first, last) = column.span(of: rows)
    let years: [Int32] = Lanes(rows.count).column { range, years in
      for index in range { years[index] = Int32(numbers[Int(rows[index])] - first) }
    }
    let names = (first...last).map { $0 == YearColumn.unknown ? nil : Int($0) }
    split(by: years, names: names) { part, year in
      AwardPart(area: part.area, year: year, detail: part.detail)
    }
  }

  /// Spreads each row over the countries of its winners.
  mutating func splitByWinner(_ parties: CodedColumn<Parties>) {
    let winners = WinnerLists(parties, of: rows)
    unplaced += winners.without
    if let positions = winners.positions {
      (rows, codes) = (rows.gathered(at: positions), codes.gathered(at: positions))
    }
    split(by: winners.codes, names: winners.names.map(Optional.some)) { part, name in
      AwardPart(area: part.area, year: part.year, detail: "winner \(name)")
    }
  }

  /// Splits by one code per row, from 0, each with its name.
  private mutating func split<Name: Hashable>(
    by second: [Int32], names: [Name?], _ part: (AwardPart, Name) -> AwardPart
  ) {
    let known = Array(Set(names.compactMap(\.self)))
    let place = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, Int32($0)) })
    let places = names.map { $0.flatMap { place[$0] } ?? -1 }
    let combined = labels.flatMap { label in known.map { part(label, $0) } }
    let order = combined.indices.sorted { combined[$0] < combined[$1] }
    var ranks = [Int32](repeating: 0, count: combined.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    let (width, before) = (known.count, codes)
    let after: [Int32] = Lanes(before.count).column { range, codes in
      for index in range {
        let (old, new) = (before[index], places[Int(second[index])])
        codes[index] = old < 0 || new < 0 ? -1 : ranks[Int(old) * width + Int(new)]
      }
    }
    if places.contains(-1) { unplaced += zip(before, after).count { $0 >= 0 && $1 < 0 } }
    codes = after
    labels = order.map { combined[$0] }
  }

  /// The parts that have rows, in order.
  var parts: [(part: AwardPart, rows: [Int32])] {
    let buckets = Buckets(rows, by: codes, count: labels.count)
    let lists = Lanes(each: labels.count).run { label, _ in Array(buckets[label]) }
    return zip(labels, lists).filter { !$1.isEmpty }.map { ($0, $1) }
  }
}

extension YearColumn {
  /// The lowest and highest number of some rows, the one for an unknown year among them.
  ///
  /// Once the span of all rows is reached, there is nothing more to look for.
  func span(of rows: [Int32]) -> (first: Int16, last: Int16) {
    guard let widest = span, !rows.isEmpty else { return (YearColumn.unknown, YearColumn.unknown) }
    let ends = numbers.withUnsafeBufferPointer { numbers in
      rows.withUnsafeBufferPointer { rows in
        Lanes(rows.count).run { _, range in
          var (first, last) = (Int16.max, Int16.min)
          for index in range {
            let number = numbers[Int(rows[index])]
            first = min(first, number)
            last = max(last, number)
            if first == widest.lowerBound, last == widest.upperBound { break }
          }
          return (first, last)
        }
      }
    }
    return ends.reduce((Int16.max, Int16.min)) { (min($0.0, $1.0), max($0.1, $1.1)) }
  }
}

extension AwardTable {
  /// The column of codes a split beyond area, year and winner reads.
  fileprivate func column(of split: AwardSubject.Split) -> CodedColumn<String> {
    switch split.name {
    case "form": form
    case "procedure": procedure
    case "authority": authorityType
    case "schema": schema
    case "legal-basis": legalBasis
    default: mainCPV
    }
  }

  /// The third part of the key for a code; nothing for an empty code or one no key can hold.
  fileprivate func detail(
    of code: String, _ split: AwardSubject.Split, _ selection: Selection?
  ) -> String? {
    if code.isEmpty { return nil }
    let text: String
    if let slug = split.selection {
      text = (selection?.contains(code) ?? false) ? slug : "other"
    } else {
      text = split.name == "cpv" ? String(code.prefix(2)) : code
    }
    let detail = "\(split.name) \(text)"
    return FindingKey.isDetail(detail) ? detail : nil
  }
}
