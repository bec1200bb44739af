// SPDX-License-Identifier: EUPL-1.2

extension Summary {
  /// Several quantiles of one sample, without sorting all of it.
  ///
  /// - Definition: as ``quantile(of:at:type:)``, with the same digits.
  /// - Parameters:
  ///   - values: at least one finite double, in any order.
  ///   - probabilities: from 0 to 1 each.
  ///   - type: the definition to use.
  /// - Returns: one quantile per probability.
  /// - Throws: ``Undefined`` for an empty sample and arguments outside their range.
  ///
  /// Accuracy: as ``quantile(of:at:type:)``.
  /// Literature: Knuth (1998), The Art of Computer Programming 3, 2nd edition, section 5.2.5, for
  /// distribution by leading digits.
  public static func quantiles(
    of values: [Double], at probabilities: [Double], type: QuantileType = .modes
  ) throws(Undefined) -> [Double] {
    if values.isEmpty { throw .tooFewObservations(needed: 1, got: 0) }
    var result: [Double] = []
    if values.count < 4096 || probabilities.count > 64 {
      let sorted = try sorted(values)
      for p in probabilities { result.append(try quantile(ofSorted: sorted, at: p, type: type)) }
      return result
    }
    let places = try LeadingDigits(values)
    for p in probabilities {
      let ranks = try ranks(of: p, count: values.count, type: type)
      let (first, second) = places.neighbours(ranks, values)
      result.append(between(first, second, weight: ranks.weight))
    }
    return result
  }
}

/// How many values start with which sixteen bits, once the bits are put in the order of the values.
private struct LeadingDigits {
  private var counts = [Int](repeating: 0, count: 1 << 16)

  init(_ values: [Double]) throws(Undefined) {
    var wrong: Double?
    counts.withUnsafeMutableBufferPointer { counts in
      values.withUnsafeBufferPointer { values in
        for value in values {
          if !value.isFinite { wrong = value }
          counts[Int(truncatingIfNeeded: Self.key(value) >> 48)] &+= 1
        }
      }
    }
    if let wrong { throw .outsideDomain(argument: "values", value: wrong) }
  }

  /// The values at rank `index` and the next, counted from 1.
  func neighbours(
    _ ranks: (index: Int, weight: DoubleDouble), _ values: [Double]
  ) -> (Double, Double) {
    let low = min(max(ranks.index, 1), values.count) - 1
    let high = min(max(ranks.index + 1, 1), values.count) - 1
    let (first, before) = bucket(of: low)
    let last = bucket(of: high).bucket
    var found: [UInt64] = []
    values.withUnsafeBufferPointer { values in
      for value in values {
        let key = Self.key(value)
        if key >> 48 >= first, key >> 48 <= last { found.append(key) }
      }
    }
    return Self.pair(low - before, high - before, of: &found)
  }

  /// The two wanted elements of a list, by narrowing it around a middle element.
  private static func pair(_ low: Int, _ high: Int, of keys: inout [UInt64]) -> (Double, Double) {
    var before = 0
    while keys.count > 64 {
      let pivot = middle(keys[0], keys[keys.count / 2], keys[keys.count - 1])
      let (below, same) = (keys.count { $0 < pivot }, keys.count { $0 == pivot })
      if high - before < below {
        keys.removeAll { $0 >= pivot }
      } else if low - before >= below + same {
        keys.removeAll { $0 <= pivot }
        before += below + same
      } else {
        break
      }
    }
    keys.sort()
    return (value(keys[low - before]), value(keys[high - before]))
  }

  private static func middle(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    max(min(a, b), min(max(a, b), c))
  }

  private func bucket(of rank: Int) -> (bucket: UInt64, before: Int) {
    var before = 0
    for (bucket, count) in counts.enumerated() {
      if rank < before + count { return (UInt64(bucket), before) }
      before += count
    }
    preconditionFailure("a rank lies below the number of values")
  }

  /// Bits that are ordered as the numbers are; -0 and 0 stand side by side.
  @inline(__always)
  private static func key(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
  }

  private static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key ^ 1 << 63 : ~key)
  }
}
