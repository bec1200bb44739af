// SPDX-License-Identifier: EUPL-1.2

/// The different codes of one dimension, each with a number.
///
/// Figures stand in order, so the code that comes is mostly the last one, the one after it or the
/// first one; only other codes are looked up.
struct CodeTable {
  private var codes: [(text: String, bytes: [UInt8])] = []
  private var numbers: [String: Int] = [:]
  private var last = 0

  /// A table without codes.
  init() {}

  /// The codes in order, each with its position as number, whatever they look like.
  init(numbering codes: [String]) {
    self.codes = codes.map { ($0, Array($0.utf8)) }
    numbers = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
  }

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
  private let first: Int?
  private let others: [Int]
  private var pairs = PairTable()
  private var meanings: [Meaning?] = []

  /// Remembers by the codes of some dimensions.
  init(_ positions: [Int]) {
    first = positions.first
    others = Array(positions.dropFirst())
  }

  /// The number of the combination of codes that a figure has.
  @inline(__always)
  mutating func key(of codes: [Int]) -> Int {
    guard let first else { return 0 }
    return others.isEmpty ? codes[first] : joinedKey(codes[first], codes)
  }

  private mutating func joinedKey(_ first: Int, _ codes: [Int]) -> Int {
    var key = first
    for position in others { key = pairs.number(of: key, codes[position]) }
    return key
  }

  /// What a combination means; nothing as long as nobody has said so.
  @inline(__always)
  subscript(key: Int) -> Meaning? {
    get { key < meanings.count ? meanings[key] : nil }
    set {
      while meanings.count <= key { meanings.append(nil) }
      meanings[key] = newValue
    }
  }
}
