// SPDX-License-Identifier: EUPL-1.2

extension RefusedDocument {
  /// What is wrong with many records, in sixteen bytes each.
  ///
  /// A column above 4,294,967,295 is kept as that number.
  public struct Troubles: RandomAccessCollection, Hashable, Sendable {
    private struct Mark: Hashable {
      let line: Int
      let column: UInt32
      let code: UInt16
      /// Whether a reader said that a record begins here.
      let isFirst: Bool
    }

    private var marks: [Mark] = []
    private var codes: [String] = []

    /// No troubles.
    public init() {}

    /// Troubles in a list; nothing is known about which belong to one record.
    public init(_ troubles: some Sequence<Trouble>) {
      for trouble in troubles { append(trouble, isFirst: false) }
    }

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last one.
    public var endIndex: Int { marks.count }

    /// The trouble at a position.
    public subscript(position: Int) -> Trouble {
      let mark = marks[position]
      return Trouble(line: mark.line, column: Int(mark.column), code: codes[Int(mark.code)])
    }

    /// Whether the trouble at a position is the first one of a record.
    func isFirst(_ position: Int) -> Bool { marks[position].isFirst }

    /// The line of the trouble at a position.
    func line(_ position: Int) -> Int { marks[position].line }

    /// Adds a trouble, which is the first one of its record or not.
    mutating func append(_ trouble: Trouble, isFirst: Bool) {
      let known = codes.firstIndex(of: trouble.code)
      if known == nil { codes.append(trouble.code) }
      marks.append(
        Mark(
          line: trouble.line, column: UInt32(clamping: trouble.column),
          code: UInt16(known ?? codes.count - 1), isFirst: isFirst))
    }

    /// Adds everything that is wrong with one record.
    mutating func append(_ record: [Trouble]) {
      for (index, trouble) in record.enumerated() { append(trouble, isFirst: index == 0) }
    }

    /// Adds the troubles of other records.
    mutating func append(_ other: Troubles) {
      if isEmpty { return self = other }
      for position in other.indices { append(other[position], isFirst: other.isFirst(position)) }
    }

    /// The same troubles in the order of their places.
    func inOrder() -> Troubles {
      let places = marks.lazy.map { ($0.line, $0.column) }
      if zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) { return self }
      var ordered = self
      ordered.marks.sort {
        ($0.line, $0.column, codes[Int($0.code)]) < ($1.line, $1.column, codes[Int($1.code)])
      }
      return ordered
    }
  }
}
