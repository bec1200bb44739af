// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Elements put together by a code, those of one code in their own order.
struct Buckets<Element: BitwiseCopyable> {
  /// The elements, code after code.
  let elements: [Element]
  /// Where the elements of each code end.
  let ends: [Int]

  /// Sorts elements by codes from 0 to `count`; an element with a negative code is left out.
  init(_ elements: [Element], by codes: [Int32], count: Int) {
    let lanes = count > 100_000 ? Lanes(whole: codes.count) : Lanes(codes.count)
    let sizes = lanes.run { _, range in
      var sizes = [Int](repeating: 0, count: count)
      for index in range where codes[index] >= 0 { sizes[Int(codes[index])] += 1 }
      return sizes
    }
    var starts = sizes
    var (total, ends) = (0, [Int]())
    for code in 0..<count {
      for lane in sizes.indices {
        starts[lane][code] = total
        total += sizes[lane][code]
      }
      ends.append(total)
    }
    self.ends = ends
    self.elements = [Element](unsafeUninitializedCapacity: total) { buffer, filled in
      let base = buffer.baseAddress
      _ = lanes.run { lane, range in
        var next = starts[lane]
        for index in range where codes[index] >= 0 {
          let code = Int(codes[index])
          base.map { ($0 + next[code]).initialize(to: elements[index]) }
          next[code] += 1
        }
      }
      filled = total
    }
  }

  /// The elements of a code.
  subscript(code: Int) -> ArraySlice<Element> {
    elements[(code == 0 ? 0 : ends[code - 1])..<ends[code]]
  }
}
