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
    if probabilities.count > 64 {
      let sorted = try sorted(values)
      for p in probabilities { result.append(try quantile(ofSorted: sorted, at: p, type: type)) }
      return result
    }
    let digits = values.count < LeadingDigits.least ? nil : try LeadingDigits(values)
    if digits == nil { for value in values { _ = try finite(value, "values") } }
    var places: [(index: Int, weight: DoubleDouble)] = []
    for p in probabilities { places.append(try ranks(of: p, count: values.count, type: type)) }
    let indices = places.map(\.index)
    let pairs = digits?.neighbours(indices, values) ?? neighbours(indices, values)
    return zip(pairs, places).map { between($0.0, $0.1, weight: $1.weight) }
  }

  /// Several quantiles of whole numbers from 0 up, of each of which is known how often it occurs.
  ///
  /// - Definition: as ``quantiles(of:at:type:)`` of the numbers written out, with the same digits.
  /// - Parameters:
  ///   - counts: how often 0, 1, 2 and so on occur; at least one of them does.
  ///   - probabilities: from 0 to 1 each.
  ///   - type: the definition to use.
  /// - Returns: one quantile per probability.
  /// - Throws: ``Undefined`` when there is no number, and for arguments outside their range.
  ///
  /// Accuracy: as ``quantile(of:at:type:)``.
  public static func quantiles(
    ofCounts counts: [Int], at probabilities: [Double], type: QuantileType = .modes
  ) throws(Undefined) -> [Double] {
    for count in counts where count < 0 {
      throw .outsideDomain(argument: "counts", value: Double(count))
    }
    let total = counts.reduce(0, +)
    if total == 0 { throw .tooFewObservations(needed: 1, got: 0) }
    var result: [Double] = []
    for p in probabilities {
      let position = try ranks(of: p, count: total, type: type)
      let left = within(position.index, total)
      let right = within(position.index + 1, total)
      result.append(
        between(
          number(at: left, of: counts), number(at: right, of: counts), weight: position.weight))
    }
    return result
  }

  /// The rank from 1 to a last one that is nearest.
  private static func within(_ rank: Int, _ last: Int) -> Int { min(max(rank, 1), last) }

  /// The number at a rank, counted from 1.
  private static func number(at rank: Int, of counts: [Int]) -> Double {
    var upTo = 0
    for (number, count) in counts.enumerated() {
      upTo += count
      if rank <= upTo { return Double(number) }
    }
    preconditionFailure("a rank is at most the number of numbers")
  }

  /// The values at some ranks, each with the next, counted from 1.
  private static func neighbours(_ ranks: [Int], _ values: [Double]) -> [(Double, Double)] {
    let pairs = ranks.map { rank in
      (within(rank, values.count) - 1, within(rank + 1, values.count) - 1)
    }
    let places = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let found = Dictionary(uniqueKeysWithValues: zip(places, SortedPlaces.values(values, places)))
    return pairs.map { (found[$0.0, default: 0], found[$0.1, default: 0]) }
  }
}

/// How many values start with which sixteen bits, once the bits are put in the order of the values.
private struct LeadingDigits {
  /// With fewer values its tables cost more than they save.
  static let least = 1 << 17
  private var counts = [Int](repeating: 0, count: 1 << 16)
  /// Per beginning all further bits that occur; none when the values are all the same.
  private var rests = [UInt64](repeating: 0, count: 1 << 16)

  init(_ values: [Double]) throws(Undefined) {
    var wrong: Double?
    counts.withUnsafeMutableBufferPointer { counts in
      rests.withUnsafeMutableBufferPointer { rests in
        for value in values {
          if !value.isFinite { wrong = value }
          let key = SortedPlaces.key(value)
          counts[Int(truncatingIfNeeded: key >> 48)] &+= 1
          rests[Int(truncatingIfNeeded: key >> 48)] |= key << 16
        }
      }
    }
    if let wrong { throw .outsideDomain(argument: "values", value: wrong) }
  }

  /// The values at some ranks, each with the next, counted from 1.
  func neighbours(_ ranks: [Int], _ values: [Double]) -> [(Double, Double)] {
    let pairs = ranks.map { rank in
      [rank, rank + 1].map { bucket(of: min(max($0, 1), values.count) - 1) }
    }
    let lists = collected(Set(pairs.joined().map(\.bucket)), values)
    return pairs.map { pair in
      let found = pair.map { value(at: $0.place, of: $0.bucket, among: lists) }
      return (found[0], found[1])
    }
  }

  /// The keys of the values with some beginnings, where these differ.
  private func collected(_ buckets: Set<UInt64>, _ values: [Double]) -> [UInt64: [UInt64]] {
    let wanted = buckets.filter { rests[Int($0)] != 0 }.sorted()
    if wanted.isEmpty { return [:] }
    var slots = [UInt8](repeating: 0, count: 1 << 16)
    for (slot, bucket) in wanted.enumerated() { slots[Int(bucket)] = UInt8(slot + 1) }
    var lists = [[UInt64]](repeating: [], count: wanted.count)
    for value in values {
      let key = SortedPlaces.key(value)
      let slot = Int(slots[Int(truncatingIfNeeded: key >> 48)])
      if slot > 0 { lists[slot - 1].append(key) }
    }
    return Dictionary(uniqueKeysWithValues: zip(wanted, lists))
  }

  private func value(
    at place: Int, of bucket: UInt64, among lists: [UInt64: [UInt64]]
  ) -> Double {
    guard rests[Int(bucket)] != 0 else { return SortedPlaces.value(bucket << 48) }
    return SortedPlaces.value(Self.element(place, of: lists[bucket, default: []]))
  }

  /// The element at a place of the sorted list, by narrowing it around a middle element.
  private static func element(_ place: Int, of list: [UInt64]) -> UInt64 {
    var (keys, before) = (list, 0)
    while keys.count > 64 {
      let pivot = middle(keys[0], keys[keys.count / 2], keys[keys.count - 1])
      let (below, same) = (keys.count { $0 < pivot }, keys.count { $0 == pivot })
      if place - before < below {
        keys.removeAll { $0 >= pivot }
      } else if place - before >= below + same {
        keys.removeAll { $0 <= pivot }
        before += below + same
      } else {
        return pivot
      }
    }
    return keys.sorted()[place - before]
  }

  private static func middle(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    max(min(a, b), min(max(a, b), c))
  }

  /// The beginning of the value at a rank from 0, and its place among those that begin so.
  private func bucket(of rank: Int) -> (bucket: UInt64, place: Int) {
    var before = 0
    for (bucket, count) in counts.enumerated() {
      if rank < before + count { return (UInt64(bucket), rank - before) }
      before += count
    }
    preconditionFailure("a rank lies below the number of values")
  }
}
