// SPDX-License-Identifier: EUPL-1.2

/// A column whose values repeat: each different value is kept once.
public struct CodedColumn<Value: Hashable & Sendable>: Sendable {
  /// The different values in order of first appearance.
  public private(set) var words: [Value] = []
  /// The position in ``words`` of each row.
  public private(set) var codes = CodeArray()
  /// Whether the codes never go down: then equal values stand together.
  public private(set) var isGrouped = true
  private var positions: [Value: Int] = [:]

  /// An empty column.
  public init() {}

  /// The value of a row.
  public subscript(row: Int) -> Value { words[codes[row]] }

  /// The number of rows.
  public var count: Int { codes.count }

  /// Adds a row.
  public mutating func append(_ value: Value) {
    if let code = positions[value] {
      if code < words.count - 1 { isGrouped = false }
      codes.append(code)
      return
    }
    positions[value] = words.count
    codes.append(words.count)
    words.append(value)
  }

  /// The code of a value; nothing for one that no row has.
  func code(of value: Value) -> Int? { positions[value] }

  /// Per row the byte a function makes of its value; it is called once per different value.
  public func mapped(_ byte: (Value) -> UInt8) -> [UInt8] { codes.looked(up: words.map(byte)) }

  /// Per row 1 where a value has a property and 0 where not; asked once per different value.
  public func marks(_ isMarked: (Value) -> Bool) -> [UInt8] { mapped { isMarked($0) ? 1 : 0 } }
}

/// Codes from 0 in as many bytes each as the highest one needs: one, two or four.
///
/// What they stand in is known to other modules, so that loops over millions of rows need no call for
/// each code.
@frozen
public struct CodeArray: Sendable {
  @usableFromInline
  @frozen
  enum Width: Sendable {
    case one
    case two
    case four
  }

  @usableFromInline var width = Width.one
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var shorts: [UInt16] = []
  @usableFromInline var wides: [Int32] = []

  /// No codes.
  public init() {}

  /// The number of codes.
  public var count: Int {
    switch width {
    case .one: bytes.count
    case .two: shorts.count
    case .four: wides.count
    }
  }

  /// The code of a row.
  @inlinable
  public subscript(row: Int) -> Int {
    switch width {
    case .one: Int(bytes[row])
    case .two: Int(shorts[row])
    case .four: Int(wides[row])
    }
  }

  /// Adds a code, from 0.
  public mutating func append(_ code: Int) {
    widen(for: code)
    switch width {
    case .one: bytes.append(UInt8(code))
    case .two: shorts.append(UInt16(code))
    case .four: wides.append(Int32(code))
    }
  }

  private mutating func widen(for code: Int) {
    if width == .one, code > UInt8.max {
      shorts = bytes.map(UInt16.init)
      (bytes, width) = ([], .two)
    }
    if width == .two, code > UInt16.max {
      wides = shorts.map(Int32.init)
      (shorts, width) = ([], .four)
    }
  }

  /// Per row the byte a table has for its code.
  public func looked(up table: [UInt8]) -> [UInt8] {
    switch width {
    case .one: entries(table, bytes)
    case .two: entries(table, shorts)
    case .four: entries(table, wides)
    }
  }

  /// The codes of some rows, one after another.
  public func codes(of rows: [Int32]) -> [Int32] {
    switch width {
    case .one: picked(rows, from: bytes)
    case .two: picked(rows, from: shorts)
    case .four: picked(rows, from: wides)
    }
  }

  /// All codes; nothing is copied when they stand in four bytes each.
  package var numbers: [Int32] {
    switch width {
    case .one: widened(bytes)
    case .two: widened(shorts)
    case .four: wides
    }
  }

  /// Writes the codes of some rows one after another, for a pass that reads a few at a time.
  package func write(
    codesOf rows: UnsafeBufferPointer<Int32>.SubSequence, to codes: UnsafeMutablePointer<Int32>
  ) {
    switch width {
    case .one: pick(rows, from: bytes, to: codes)
    case .two: pick(rows, from: shorts, to: codes)
    case .four: pick(rows, from: wides, to: codes)
    }
  }
}

private func widened<Code: FixedWidthInteger>(_ codes: [Code]) -> [Int32] {
  codes.withUnsafeBufferPointer { codes in
    Lanes(codes.count).column { range, numbers in
      for row in range { numbers[row] = Int32(truncatingIfNeeded: codes[row]) }
    }
  }
}

private func pick<Code: FixedWidthInteger>(
  _ rows: UnsafeBufferPointer<Int32>.SubSequence, from codes: [Code],
  to picked: UnsafeMutablePointer<Int32>
) {
  codes.withUnsafeBufferPointer { codes in
    for (place, row) in rows.enumerated() {
      picked[place] = Int32(truncatingIfNeeded: codes[Int(row)])
    }
  }
}

private func entries<Code: FixedWidthInteger>(_ table: [UInt8], _ codes: [Code]) -> [UInt8] {
  table.withUnsafeBufferPointer { table in
    codes.withUnsafeBufferPointer { codes in
      Lanes(codes.count).column { range, result in
        for row in range { result[row] = table[Int(codes[row])] }
      }
    }
  }
}

private func picked<Code: FixedWidthInteger>(_ rows: [Int32], from codes: [Code]) -> [Int32] {
  rows.withUnsafeBufferPointer { rows in
    codes.withUnsafeBufferPointer { codes in
      Lanes(rows.count).column { range, result in
        for index in range { result[index] = Int32(truncatingIfNeeded: codes[Int(rows[index])]) }
      }
    }
  }
}
