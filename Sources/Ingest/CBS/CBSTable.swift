// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The rows of an answer of CBS OData, which must be the whole answer.
enum CBSTable {
  /// Gives the objects in `value` one at a time and counts them; nothing when the answer is wrong or
  /// has a next page, which is told only after the rows.
  static func eachRow(
    of bytes: [UInt8], path: String, noting report: inout Report,
    _ visit: (borrowing JSONRow) -> Void
  ) -> Int? {
    withoutActuallyEscaping(visit) { visit in
      var rows = Rows(visit: visit)
      let root: Located<JSONValue>? = ByteSource.inMemory {
        try JSONScanner.read(ByteSource(path: path, bytes: bytes), noting: &report) {
          (scanner) throws(Refusal) in try rows.root(&scanner)
        }
      }
      guard let root else { return nil }
      return judge(root, rows, noting: &report)
    }
  }

  /// The keys of the first row; none when the file cannot be read.
  static func keys(of bytes: [UInt8], path: String) -> [String] {
    var ignored = Report()
    var keys: [String] = []
    let count = eachRow(of: bytes, path: path, noting: &ignored) { row in
      if keys.isEmpty { keys = row.keys.map(\.value) }
    }
    return count == nil ? [] : keys
  }

  /// The text of a value without the spaces CBS pads it with; nothing for null.
  static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): trimmed(text)
    case .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    default: nil
    }
  }

  private static func judge(
    _ root: Located<JSONValue>, _ rows: borrowing Rows, noting report: inout Report
  ) -> Int? {
    if let next = root.value["odata.nextLink"] ?? root.value["@odata.nextLink"] {
      report.note(
        .statisticsPart, at: next.place,
        Words(
          nl: "Na deze bladzijde volgt er nog een; dit is niet het hele antwoord.",
          en: "Another page follows this one; this is not the whole answer."))
      return nil
    }
    guard rows.areWhole else {
      report.note(
        .statisticsForm, at: root.place,
        Words(
          nl: "Dit is geen antwoord van CBS OData: er is geen lijst 'value' met rijen.",
          en: "This is no answer of CBS OData: there is no list 'value' with rows."))
      return nil
    }
    if rows.count == 0 {
      report.note(
        .dataNone, at: root.place,
        Words(nl: "Dit bestand heeft 0 rijen.", en: "This file has 0 rows."))
    }
    return rows.count
  }

  /// The list of rows, which is read once.
  private struct Rows: ~Copyable {
    let visit: (borrowing JSONRow) -> Void
    private(set) var count = 0
    private var hasList = false
    private var hasOther = false
    private var row = JSONRow()

    init(visit: @escaping (borrowing JSONRow) -> Void) { self.visit = visit }

    var areWhole: Bool { hasList && !hasOther }

    /// What stands around the rows.
    mutating func root(_ scanner: inout JSONScanner) throws(Refusal) -> Located<JSONValue> {
      let place = scanner.place()
      switch try scanner.kind() {
      case .array:
        try list(&scanner)
        return Located(.array([]), at: place)
      case .object:
        var members: [JSONValue.Member] = []
        try scanner.object { (scanner, position) throws(Refusal) in
          let key = scanner.key(at: position)
          if key.value == "value", try scanner.kind() == .array {
            try list(&scanner)
          } else {
            members.append(JSONValue.Member(key: key, value: try scanner.value()))
          }
        }
        return Located(.object(members), at: place)
      default: return try scanner.value()
      }
    }

    private mutating func list(_ scanner: inout JSONScanner) throws(Refusal) {
      hasList = true
      try scanner.array { (scanner) throws(Refusal) in
        guard try scanner.kind() == .object else {
          hasOther = true
          return try scanner.skip()
        }
        try row.read(&scanner)
        count += 1
        if !hasOther { visit(row) }
      }
    }
  }
}

extension JSONRow {
  /// Lends the code in a member without the spaces CBS pads it with; empty for null.
  @inline(__always)
  func withCode<Answer>(
    of member: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    switch members[member].kind {
    case .text, .number:
      return withBytes(of: member) { body($0.withoutPadding) }
    case .yes: return Array("true".utf8).withUnsafeBufferPointer(body)
    case .no: return Array("false".utf8).withUnsafeBufferPointer(body)
    case .null, .other: return body(UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  /// The code in a member as text.
  func code(of member: Int) -> String {
    withCode(of: member) { String(decoding: $0, as: UTF8.self) }
  }

  /// The figure in a member, or why there is none: CBS gives null or a mark where a number cannot
  /// be, is unknown or is secret.
  func figure(of member: Int, mark: String = "") -> ObservationSheet.Figure.Value {
    if members[member].kind == .null || members[member].kind == .other {
      return .missing(mark: mark)
    }
    let text = code(of: member)
    switch text {
    case "", ".", "-", "x": return .missing(mark: text)
    default: return .text(text)
    }
  }
}

extension ObservationSheet {
  /// Sets the code of a dimension to what a row has below a key; empty when it lacks the key.
  @inline(__always)
  mutating func set(_ position: Int, toCodeOf row: borrowing JSONRow, _ key: Int) {
    if let member = row.member(key, near: key) {
      row.withCode(of: member) { set(position, to: $0) }
    } else {
      set(position, to: "")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the spaces and tabs at either end.
  @inline(__always)
  var withoutPadding: UnsafeBufferPointer<UInt8> {
    let isPadding = { (byte: UInt8) in byte == Byte.space || byte == Byte.tab }
    var (start, end) = (0, count)
    while start < end, isPadding(self[start]) { start += 1 }
    while start < end, isPadding(self[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
