// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// The outcome of each notice among some rows: the highest of its rows, which is Kleene's "or".
struct NoticeOutcomes {
  /// How many notices have each byte of an outcome.
  let counts: [Int]

  /// Takes rows with the column of outcomes.
  init(of rows: [Int32], in table: AwardTable, _ outcomes: [UInt8]) {
    let lanes = NoticeBlocks(of: rows, in: table).walk(Counts()) { counts, block in
      counts.add(block, outcomes)
    }
    counts = sums(lanes.map(\.all))
  }

  private struct Counts {
    private var no = 0
    private var unknown = 0
    private var yes = 0

    var all: [Int] { [no, unknown, yes] }

    /// Goes back over the rows; where a notice ends, the one after it is counted.
    ///
    /// Choices are made by adding: where notices end cannot be foreseen by a jump.
    mutating func add(_ block: NoticeBlock, _ outcomes: [UInt8]) {
      var (highest, seen) = (Answer.no, 0)
      outcomes.withUnsafeBufferPointer { outcomes in
        block.forEachRowBack { _, row, isLast in
          add(highest, times: isLast ? seen : 0)
          highest = max(outcomes[row], isLast ? Answer.no : highest)
          seen = 1
        }
      }
      add(highest, times: seen)
    }

    @inline(__always)
    private mutating func add(_ outcome: UInt8, times: Int) {
      no += outcome == Answer.no ? times : 0
      unknown += outcome == Answer.unknown ? times : 0
      yes += outcome == Answer.yes ? times : 0
    }
  }
}
