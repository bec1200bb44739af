// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
public import Ingest

/// The market per country and year, from yearly TED files of contract award notices.
///
/// The files are read in blocks by several threads and every byte is checked. The answer depends
/// on the files and the question only: sums are exact, and of rows about one award the first in the
/// order of the files counts, whatever the number of threads.
public struct MarketProfile: Sendable {
  /// The figures, by country and year.
  public let groups: [GroupFigures]
  /// What became of every row.
  public let account: ProfileAccount

  /// Reads files and computes; notes every row that is refused.
  ///
  /// - Parameters:
  ///   - sources: the files, in the order in which their rows count.
  ///   - selections: lists of codes of the main subject; nothing when every code counts.
  ///   - split: what the profile is split by.
  ///   - threads: how many threads read and compute, at least 1.
  ///   - path: how the bytes are looked at.
  ///   - blockSize: how many bytes a thread takes at a time, at least 1.
  ///   - report: gets a diagnostic for each refused row, up to ``TableScan/mostTold`` per file.
  /// - Throws: what the sources throw.
  public init(
    of sources: [ByteSource], selections: [Selection]? = nil, split: ProfileSplit = .countryAndYear,
    threads: Int = 1, path: ScanPath = .quickest, blockSize: Int = 1 << 18,
    noting report: inout Report
  ) throws {
    var question = ProfileQuestion(
      codes: selections.map(CodeSet.init), split: split, ids: IdNumbers())
    var gathered: [ProfileRows] = []
    var account = ProfileAccount()
    for (number, source) in sources.enumerated() {
      question.file = number
      guard
        let table = try TableScan(
          source, required: ProfileColumns.names, path: path, blockSize: blockSize,
          noting: &report),
        let columns = ProfileColumns(table)
      else { continue }
      let rows = try MarketProfile.rows(
        of: table, columns, question, threads: threads, refused: &account.refused, &report)
      for part in rows { account += part.account }
      gathered += rows
    }
    let (keys, partitions) = MarketProfile.partitions(gathered)
    gathered = []
    let settled = MarketProfile.settled(partitions, groups: keys.count, threads: threads)
    account.awards = settled.reduce(0) { $0 + $1.count }
    account.conflicts = settled.reduce(0) { $0 + $1.conflicts }
    self.account = account
    groups = MarketProfile.figures(keys, settled, threads: threads)
  }
}

extension MarketProfile {
  /// The rows of one file: the quick way for a clean file, else the careful way.
  private static func rows(
    of table: TableScan, _ columns: ProfileColumns, _ question: borrowing ProfileQuestion,
    threads: Int, refused: inout Int, _ report: inout Report
  ) throws -> [ProfileRows] {
    let quick = try table.states(threads: threads, from: ProfileRows()) { rows, block in
      rows.visit(block, columns, question)
    }
    if let quick { return quick }
    var rows = ProfileRows()
    let count = try table.refusing(noting: &report) { block in
      rows.visit(block, columns, question) ? [] : rows.badCells
    }
    guard let count else { return [] }
    refused += count
    return [rows]
  }

  /// All groups in their order, and the rows by partition.
  private static func partitions(_ gathered: [ProfileRows]) -> ([GroupKey], [Partition]) {
    let keys = Set(gathered.flatMap(\.groups.keys)).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) })
    var partitions = [Partition](repeating: Partition(), count: RowShelf<AwardRow>.partitions)
    for var rows in gathered {
      let numbers = rows.groups.keys.map { places[$0] ?? 0 }
      for number in partitions.indices {
        partitions[number].add(
          Partition.Gathered(
            awards: rows.awards.take(number), notices: rows.notices.take(number),
            numbers: numbers))
      }
    }
    return (keys, partitions)
  }

  /// The partitions, settled by several threads, each taking the next that nobody has.
  private static func settled(
    _ partitions: consuming [Partition], groups: Int, threads: Int
  ) -> [Partition] {
    let turns = Turns(partitions.count)
    partitions.withUnsafeMutableBufferPointer { buffer in
      // Every partition is settled by one thread only, so the threads never share one.
      nonisolated(unsafe) let places = buffer
      _ = Workers.run(threads) { _ in
        var desk = SettlingDesk()
        while let number = turns.take() {
          places[number].settle(groups: groups, at: &desk)
        }
      }
    }
    return partitions
  }

  /// The figures of every group, computed by several threads.
  private static func figures(
    _ keys: [GroupKey], _ partitions: [Partition], threads: Int
  ) -> [GroupFigures] {
    let turns = Turns(keys.count)
    let parts = Workers.run(threads) { _ in
      var tally = GroupTally()
      var figures: [(Int, GroupFigures)] = []
      while let group = turns.take() {
        tally.gather(group, from: partitions)
        figures.append((group, GroupFigures(keys[group], tally)))
      }
      return figures
    }
    return parts.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
