// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// Long columns cut in a few stretches that are worked on at the same time.
///
/// How a column is cut follows from its length alone, so that results are the same for any number
/// of cores.
package struct Lanes {
  /// The stretches, in order.
  package let ranges: [Range<Int>]

  /// Cuts a number of positions; a short column is one stretch.
  package init(_ count: Int) {
    let lanes = count < 200_000 ? 1 : 8
    ranges = (0..<lanes).map { (count * $0 / lanes)..<(count * ($0 + 1) / lanes) }
  }

  /// All positions as one stretch, for work that cannot be cut.
  package init(whole count: Int) { ranges = [0..<count] }

  /// One stretch for each of a few positions.
  package init(each count: Int) { ranges = (0..<count).map { $0..<($0 + 1) } }

  /// The same stretches, each moved on to where something starts, so that nothing is cut in two.
  package func keepingTogether(_ isStart: (Int) -> Bool) -> Lanes {
    let end = ranges.last?.upperBound ?? 0
    let starts = ranges.map { range in (range.lowerBound..<end).first(where: isStart) ?? end }
    return Lanes(ranges: zip(starts, starts.dropFirst() + [end]).map { $0..<$1 })
  }

  private init(ranges: [Range<Int>]) { self.ranges = ranges }

  /// What the work makes of each stretch, in order.
  package func run<Result>(_ work: (Int, Range<Int>) -> Result) -> [Result] {
    if ranges.count == 1 { return [work(0, ranges[0])] }
    return withoutActuallyEscaping(work) { work in
      let (job, ranges) = (Job(work: work), ranges)
      return [Result](unsafeUninitializedCapacity: ranges.count) { buffer, filled in
        let places = Places(start: buffer.baseAddress)
        DispatchQueue.concurrentPerform(iterations: ranges.count) { lane in
          places.start.map { ($0 + lane).initialize(to: job.work(lane, ranges[lane])) }
        }
        filled = ranges.count
      }
    }
  }

  /// A column of which the work fills each stretch, through a pointer to its first position.
  package func column<Element: BitwiseCopyable>(
    _ work: (Range<Int>, UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    let count = ranges.last?.upperBound ?? 0
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      _ = run { _, range in work(range, start) }
      filled = count
    }
  }
}

/// Where each lane leaves its result: a place of its own, so they need no lock.
private struct Places<Result>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Result>?
}

/// Work that several lanes call at the same time and that ends before its caller does.
private struct Job<Result>: @unchecked Sendable {
  let work: (Int, Range<Int>) -> Result
}
