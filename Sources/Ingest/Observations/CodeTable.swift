// SPDX-License-Identifier: EUPL-1.2

/// The different codes of one dimension, each with a number.
///
/// Figures stand in order, so the code that comes is mostly the last one, the one after it or the
/// first one; only other codes are looked up.
struct CodeTable {
  private var codes: [(text: String, bytes: [UInt8])] = []
  private var numbers: [String: Int] = [:]
  private var last = 0

  /// The code of a number.
  subscript(number: Int) -> String { codes[number].text }

  /// The number of a code.
  @inline(__always)
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if isIt(last, bytes) { return last }
    for guess in 0..<2 {
      let number = guess == 0 ? last + 1 : 0
      if isIt(number, bytes) {
        last = number
        return number
      }
    }
    return number(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The number of a code that is a text already.
  mutating func number(of text: String) -> Int {
    let number = numbers[text] ?? codes.count
    if number == codes.count {
      numbers[text] = number
      codes.append((text, Array(text.utf8)))
    }
    last = number
    return number
  }

  private func isIt(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    number < codes.count && CodeTable.isSame(codes[number].bytes, bytes)
  }

  @inline(__always)
  private static func isSame(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if known.count != bytes.count { return false }
    for index in 0..<known.count where known[index] != bytes[index] { return false }
    return true
  }
}

/// What codes of a part of an observation mean, found once for each combination.
struct CodeMemo<Meaning> {
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private let positions: [Int]
  private var pairs: [Pair: Int] = [:]
  private var meanings: [Meaning?] = []

  /// Remembers by the codes of some dimensions.
  init(_ positions: [Int]) { self.positions = positions }

  /// The number of the combination of codes that a figure has.
  mutating func key(of codes: [Int]) -> Int {
    guard let first = positions.first else { return 0 }
    var key = codes[first]
    for position in positions.dropFirst() {
      let pair = Pair(first: key, second: codes[position])
      key = pairs[pair] ?? pairs.count
      pairs[pair] = key
    }
    return key
  }

  /// What a combination means; nothing as long as nobody has said so.
  subscript(key: Int) -> Meaning? {
    get { key < meanings.count ? meanings[key] : nil }
    set {
      while meanings.count <= key { meanings.append(nil) }
      meanings[key] = newValue
    }
  }
}
