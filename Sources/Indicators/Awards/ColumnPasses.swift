// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

extension [Int32] {
  /// The rows among these that a column of the table marks with a byte, in their order.
  func picked(where marks: [UInt8], are mark: UInt8 = 1) -> [Int32] {
    withUnsafeBufferPointer { rows in
      marks.withUnsafeBufferPointer { marks in
        func isWanted(_ place: Int) -> Bool { marks[Int(rows[place])] == mark }
        let lanes = Lanes(rows.count)
        let counts = lanes.run { _, range in range.count { isWanted($0) } }
        return placed(counts) { lane, target in
          let first = lanes.ranges[lane].lowerBound
          fill(target, counts[lane], from: first, { rows[$0] }, where: { isWanted($0) })
        }
      }
    }
  }
}

extension Array where Element: BitwiseCopyable & Equatable {
  /// Those of some rows whose element of this column is not the missing one, in their order.
  func known(_ rows: [Int32], without missing: Element) -> [Int32] {
    withUnsafeBufferPointer { column in
      rows.withUnsafeBufferPointer { rows in
        func isWanted(_ place: Int) -> Bool { isKnown(column[Int(rows[place])], missing) }
        let lanes = Lanes(rows.count)
        let counts = lanes.run { _, range in range.count { isWanted($0) } }
        return placed(counts) { lane, target in
          let first = lanes.ranges[lane].lowerBound
          fill(target, counts[lane], from: first, { rows[$0] }, where: { isWanted($0) })
        }
      }
    }
  }

  /// The elements at some places, such as those of some rows in a column.
  func gathered(at places: [Int32]) -> [Element] {
    withUnsafeBufferPointer { elements in
      places.withUnsafeBufferPointer { places in
        Lanes(places.count).column { range, gathered in
          for index in range { gathered[index] = elements[Int(places[index])] }
        }
      }
    }
  }
}

/// Whether an element is another than the missing one; what is not a number differs from itself.
@inline(__always)
private func isKnown<Element: Equatable>(_ element: Element, _ missing: Element) -> Bool {
  element == element && element != missing
}

/// Writes a number of wanted elements one after another.
///
/// Every element is written, a wanted one stays: that is faster than a jump nobody can foresee.
@inline(__always)
func fill<Element: BitwiseCopyable>(
  _ target: UnsafeMutablePointer<Element>, _ count: Int, from first: Int,
  _ element: (Int) -> Element, where isWanted: (Int) -> Bool
) {
  var (place, filled) = (first, 0)
  while filled < count {
    (target + filled).initialize(to: element(place))
    filled &+= isWanted(place) ? 1 : 0
    place &+= 1
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

/// The sums of lists of equal length, place by place.
func sums(_ lists: [[Int]]) -> [Int] {
  lists.dropFirst().reduce(lists.first ?? []) { sums, list in
    zip(sums, list).map { $0 + $1 }
  }
}

extension CodedColumn {
  /// How many of some rows have each code.
  func counts(of rows: [Int32]) -> [Int] {
    let codes = codes.codes(of: rows)
    return sums(
      Lanes(rows.count).run { _, range in
        var counts = [Int](repeating: 0, count: words.count)
        for index in range { counts[Int(codes[index])] += 1 }
        return counts
      })
  }
}
