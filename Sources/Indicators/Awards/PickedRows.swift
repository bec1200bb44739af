// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

extension [Int32] {
  /// The rows among these that a column of the table marks with a byte, in their order.
  func picked(where marks: [UInt8], are mark: UInt8 = 1) -> [Int32] {
    picked(where: marks) { $0 == mark }
  }

  /// The rows among these whose byte in a column of the table is wanted, in their order.
  @inline(__always)
  func picked(where marks: [UInt8], _ isWanted: (UInt8) -> Bool) -> [Int32] {
    withUnsafeBufferPointer { rows in
      marks.withUnsafeBufferPointer { marks in
        let lanes = Lanes(rows.count)
        let counts = lanes.run { _, range in
          var count = 0
          for index in range where isWanted(marks[Int(rows[index])]) { count += 1 }
          return count
        }
        return placed(counts) { lane, start in
          var next = start
          for index in lanes.ranges[lane] where isWanted(marks[Int(rows[index])]) {
            next.initialize(to: rows[index])
            next += 1
          }
        }
      }
    }
  }
}

extension [Double] {
  /// The numbers of some rows of a column, in their order, without those that are not a number.
  func known(of rows: [Int32]) -> [Double] {
    withUnsafeBufferPointer { numbers in
      rows.withUnsafeBufferPointer { rows in
        let lanes = Lanes(rows.count)
        let counts = lanes.run { _, range in
          var count = 0
          for index in range where !numbers[Int(rows[index])].isNaN { count += 1 }
          return count
        }
        return placed(counts) { lane, start in
          var next = start
          for index in lanes.ranges[lane] where !numbers[Int(rows[index])].isNaN {
            next.initialize(to: numbers[Int(rows[index])])
            next += 1
          }
        }
      }
    }
  }
}

/// A list put together from stretches of known lengths, each written by its own lane.
func placed<Element: BitwiseCopyable>(
  _ counts: [Int], _ write: (Int, UnsafeMutablePointer<Element>) -> Void
) -> [Element] {
  var starts: [Int] = []
  var total = 0
  for count in counts {
    starts.append(total)
    total += count
  }
  return [Element](unsafeUninitializedCapacity: total) { buffer, filled in
    guard let base = buffer.baseAddress else { return }
    _ = Lanes(each: counts.count).run { lane, _ in write(lane, base + starts[lane]) }
    filled = total
  }
}
