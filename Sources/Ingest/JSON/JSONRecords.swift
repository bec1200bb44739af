// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One record of a file, handed over as it is read.
struct JSONRecord {
  /// The key of the list it stands in.
  let key: String
  /// The record.
  let value: Located<JSONValue>
  /// Where to read it again.
  let mark: JSONMark
}

/// Which lists of a file hold its records: those below some keys of the outermost object.
struct JSONRecords {
  /// The keys of the lists.
  let keys: [String]
  /// Whether the file may be a list of such objects, the pages of one answer.
  var mayBePages = false

  /// What stands around the records; each record goes to `take` and stays out of it.
  func rest(
    _ scanner: inout JSONScanner, _ take: (JSONRecord) -> Void
  ) throws(Refusal) -> Located<JSONValue> {
    let place = scanner.place()
    switch try scanner.kind() {
    case .object: return Located(.object(try page(&scanner, take)), at: place)
    case .array where mayBePages:
      var pages: [Located<JSONValue>] = []
      try scanner.array { (scanner) throws(Refusal) in
        let place = scanner.place()
        let isPage = try scanner.kind() == .object
        pages.append(
          isPage
            ? Located(.object(try page(&scanner, take)), at: place) : try scanner.value())
      }
      return Located(.array(pages), at: place)
    default: return try scanner.value()
    }
  }

  private func page(
    _ scanner: inout JSONScanner, _ take: (JSONRecord) -> Void
  ) throws(Refusal) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try scanner.object { (scanner, position) throws(Refusal) in
      let key = scanner.key(at: position)
      let start = scanner.place()
      let isList = keys.contains(key.value) ? try scanner.kind() == .array : false
      if isList { try records(&scanner, key.value, take) }
      let value = isList ? Located(.array([]), at: start) : try scanner.value()
      members.append(JSONValue.Member(key: key, value: value))
    }
    return members
  }

  private func records(
    _ scanner: inout JSONScanner, _ key: String, _ take: (JSONRecord) -> Void
  ) throws(Refusal) {
    let room = scanner.room
    try scanner.array { (scanner) throws(Refusal) in
      scanner.room = JSONReader.mostValues
      let mark = scanner.mark()
      take(JSONRecord(key: key, value: try scanner.value(), mark: mark))
    }
    scanner.room = room - 1
  }
}

/// Reads records once more, from where they were found before.
struct JSONRecordReader {
  private var scanner: JSONScanner
  private var last: (mark: JSONMark, value: Located<JSONValue>)?

  /// Opens the file.
  init(_ source: ByteSource) throws(Refusal) { scanner = JSONScanner(try TextWindow(source)) }

  /// Why the file could not be read.
  var failure: (any Error)? { scanner.window.failure }

  /// The record at a place; the one that was read last is still there.
  mutating func record(at mark: JSONMark) throws(Refusal) -> Located<JSONValue> {
    if let last, last.mark.place == mark.place { return last.value }
    try scanner.seek(to: mark)
    scanner.room = JSONReader.mostValues
    let value = try scanner.value()
    last = (mark, value)
    return value
  }
}
