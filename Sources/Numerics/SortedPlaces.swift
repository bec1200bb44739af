// SPDX-License-Identifier: EUPL-1.2

/// Finds the values that stand at some places of a sample once it is sorted, without sorting it.
///
/// The values are counted by equal stretches between the least and the largest. Only the stretches
/// with a wanted place are looked at further, in the same way.
/// Literature: Knuth (1998), The Art of Computer Programming 3, 2nd edition, section 5.2.5, for
/// distribution by counting.
enum SortedPlaces {
  /// So few are sorted.
  private static let few = 48

  /// The finite values at places that rise, counted from 0.
  static func values(_ values: [Double], _ places: [Int]) -> [Double] {
    var found: [UInt64] = []
    find(places[...], of: values.map(key), into: &found)
    return found.map(value)
  }

  /// Bits that are ordered as the numbers are; -0 and 0 stand side by side.
  @inline(__always)
  static func key(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
  }

  /// The number of such bits.
  static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key ^ 1 << 63 : ~key)
  }

  private static func find(
    _ places: ArraySlice<Int>, of keys: [UInt64], into found: inout [UInt64]
  ) {
    if keys.count <= few {
      let sorted = keys.sorted()
      found += places.map { sorted[$0] }
      return
    }
    let stretches = Stretches(keys)
    for part in stretches.parts(of: places, keys) {
      if part.keys.isEmpty {
        found += repeatElement(part.first, count: part.places.count)
      } else {
        find(part.places, of: part.keys, into: &found)
      }
    }
  }
}

/// How many keys are in each of some equal stretches.
private struct Stretches {
  /// The keys of one stretch, and the places among them that are wanted; no keys when all are equal.
  struct Part {
    let first: UInt64
    var places: ArraySlice<Int>
    var keys: [UInt64] = []
  }

  private let low: UInt64
  private let shift: UInt64
  private var counts: [Int32]

  /// About as many stretches as keys, at most 2¹⁶.
  init(_ keys: [UInt64]) {
    var (low, high) = (UInt64.max, UInt64.min)
    for key in keys { (low, high) = (min(low, key), max(high, key)) }
    let most = min(16, Int.bitWidth - keys.count.leadingZeroBitCount)
    let shift = UInt64(max(0, UInt64.bitWidth - (high - low).leadingZeroBitCount - most))
    counts = Array(repeating: 0, count: Int((high - low) >> shift) + 1)
    (self.low, self.shift) = (low, shift)
    counts.withUnsafeMutableBufferPointer { counts in
      for key in keys { counts[Int(truncatingIfNeeded: (key &- low) &>> shift)] &+= 1 }
    }
  }

  /// The stretches that hold the places, with their keys.
  func parts(of places: ArraySlice<Int>, _ keys: [UInt64]) -> [Part] {
    var slots = [UInt8](repeating: 0, count: counts.count)
    var parts: [Part] = []
    var (stretch, before) = (0, 0)
    for place in places {
      while before + Int(counts[stretch]) <= place {
        before += Int(counts[stretch])
        stretch += 1
      }
      if slots[stretch] == 0 {
        parts.append(Part(first: low + UInt64(stretch) << shift, places: []))
        slots[stretch] = UInt8(parts.count)
      }
      parts[parts.count - 1].places.append(place - before)
    }
    if shift > 0 { collect(keys, slots, into: &parts) }
    return parts
  }

  private func collect(_ keys: [UInt64], _ slots: [UInt8], into parts: inout [Part]) {
    slots.withUnsafeBufferPointer { slots in
      for key in keys {
        let slot = slots[Int(truncatingIfNeeded: (key &- low) &>> shift)]
        if slot > 0 { parts[Int(slot) - 1].keys.append(key) }
      }
    }
  }
}
