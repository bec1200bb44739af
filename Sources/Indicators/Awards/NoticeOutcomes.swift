// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The outcome of each notice among some rows: the highest of its rows, which is Kleene's "or".
struct NoticeOutcomes {
  /// How many notices have each byte of an outcome.
  let counts: [Int]

  /// Takes rows with the column of outcomes.
  init(of rows: [Int32], in table: AwardTable, _ outcomes: [UInt8]) {
    let runs = NoticeRuns(of: rows, in: table)
    let lanes = rows.withUnsafeBufferPointer { rows in
      outcomes.withUnsafeBufferPointer { outcomes in
        runs.walk(Counts()) { counts, notice in
          var highest = Answer.no
          for position in notice { highest = max(highest, outcomes[Int(rows[position])]) }
          counts.add(highest)
        }
      }
    }
    counts = sums(lanes.map(\.all))
  }

  private struct Counts {
    private var no = 0
    private var unknown = 0
    private var yes = 0

    var all: [Int] { [no, unknown, yes] }

    mutating func add(_ outcome: UInt8) {
      no += outcome == Answer.no ? 1 : 0
      unknown += outcome == Answer.unknown ? 1 : 0
      yes += outcome == Answer.yes ? 1 : 0
    }
  }
}
