// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The cells of `value` or `status` of a JSON-stat dataset: a list, an object by position, or one
/// cell for all; their texts stand in one array, because there may be millions.
struct JSONStatCells {
  /// How the cells are written down.
  enum Form {
    case list, positions, one
  }

  /// A cell that is there.
  struct Cell {
    let kind: JSONRow.Kind
    let text: String
    let place: Place
  }

  private struct Entry {
    let kind: JSONRow.Kind
    let line: Int32
    let column: Int32
    let end: Int
  }

  /// The most cells a file may describe.
  static let most = 5_000_000

  let place: Place
  let form: Form
  /// A key that is no position, or the largest position with its key.
  private(set) var wrong: Located<String>?
  private(set) var largest: Located<Int>?
  /// The cells below a key `value`, where they stand one level deeper.
  private(set) var inner: [JSONStatCells] = []
  private var entries: [Entry] = []
  /// By position the number of the entry and one more; zero where there is none.
  private var numbers: [Int32] = []
  private var texts: [UInt8] = []
  private var others: Set<String> = []

  /// Reads the cells that stand here.
  init(_ scanner: inout JSONScanner) throws(Refusal) {
    place = scanner.place()
    switch try scanner.kind() {
    case .array:
      form = .list
      try scanner.array { (scanner) throws(Refusal) in try add(&scanner) }
    case .object:
      form = .positions
      try scanner.objectOfMany { (scanner, position) throws(Refusal) in
        try addMember(&scanner, position)
      }
    default:
      form = .one
      try add(&scanner)
    }
  }

  /// The number of cells that are written down.
  var count: Int { entries.count }

  /// The cell at a position, or nothing where there is none or null.
  subscript(position: Int) -> Cell? {
    switch form {
    case .one: return cell(0)
    case .list: return cell(position)
    case .positions:
      let number = position < numbers.count ? numbers[position] : 0
      return number == 0 ? nil : cell(Int(number) - 1)
    }
  }

  /// The only cell.
  var only: Cell? { cell(0) }

  private func cell(_ number: Int) -> Cell? {
    let entry = entries[number]
    if entry.kind == .null { return nil }
    let start = number == 0 ? 0 : entries[number - 1].end
    return Cell(
      kind: entry.kind, text: String(decoding: texts[start..<entry.end], as: UTF8.self),
      place: Place(path: place.path, line: Int(entry.line), column: Int(entry.column)))
  }

  private mutating func add(_ scanner: inout JSONScanner) throws(Refusal) {
    if entries.count == JSONStatCells.most { throw JSONStatCells.tooMany(at: scanner.place()) }
    let position = scanner.window.position()
    let kind = try scanner.readScalar()
    if kind == .text || kind == .number { texts += scanner.text }
    entries.append(
      Entry(
        kind: kind, line: Int32(clamping: position.line), column: Int32(clamping: position.column),
        end: texts.count))
  }

  private mutating func addMember(
    _ scanner: inout JSONScanner, _ position: TextWindow.Position
  ) throws(Refusal) {
    guard let cell = JSONStatCells.position(scanner.text) else {
      return try addOther(&scanner, position)
    }
    while numbers.count <= cell { numbers.append(0) }
    if numbers[cell] != 0 {
      throw JSONScanner.twice(String(cell), at: scanner.window.place(position))
    }
    if cell >= largest?.value ?? 0 { largest = Located(cell, at: scanner.window.place(position)) }
    try add(&scanner)
    numbers[cell] = Int32(entries.count)
  }

  /// Reads a member whose key is no position.
  private mutating func addOther(
    _ scanner: inout JSONScanner, _ position: TextWindow.Position
  ) throws(Refusal) {
    let key = scanner.key(at: position)
    if !others.insert(key.value).inserted {
      throw JSONScanner.twice(key.value, at: key.place)
    }
    if others.count > JSONKeys.most { throw JSONScanner.tooManyKeys(at: key.place) }
    if wrong == nil { wrong = key }
    if key.value == "value", inner.isEmpty {
      inner = [try JSONStatCells(&scanner)]
    } else {
      try scanner.skip()
    }
  }

  /// The position that a key stands for: digits without a leading zero.
  private static func position(_ key: [UInt8]) -> Int? {
    guard (1...7).contains(key.count), key.count == 1 || key[0] != UInt8(ascii: "0") else {
      return nil
    }
    var position = 0
    for byte in key {
      guard Byte.digits.contains(byte) else { return nil }
      position = position * 10 + Int(byte & 0x0F)
    }
    return position < most ? position : nil
  }

  /// Refuses more cells than a dataset may have.
  static func tooMany(at place: Place) -> Refusal {
    JSONStatCube.refusal(
      place, nl: "De dataset beschrijft meer dan \(most) cellen.",
      en: "The dataset describes more than \(most) cells.")
  }
}

/// A JSON-stat file: a tree of what stands around the cells, and the cells of each dataset.
struct JSONStatFile {
  /// Everything but cells, which are null here.
  let root: Located<JSONValue>
  /// The cells by the key of the dataset, which is empty for the file itself, and by `value` or
  /// `status`.
  private var cells: [String: [String: JSONStatCells]] = [:]

  /// Objects of a dataset of release 2.0 that are no datasets themselves.
  private static let known: Set<String> = [
    "dimension", "role", "extension", "link", "warning", "error", "note",
  ]

  /// Reads a file.
  init(_ scanner: inout JSONScanner) throws(Refusal) {
    let place = scanner.place()
    guard try scanner.kind() == .object else {
      root = try scanner.value()
      return
    }
    var cells: [String: [String: JSONStatCells]] = [:]
    let members = try JSONStatFile.members(&scanner, of: "", &cells)
    root = Located(.object(members), at: place)
    self.cells = cells
  }

  /// The cells of a dataset.
  func cells(_ name: String, of dataset: String) -> JSONStatCells? { cells[dataset]?[name] }

  private static func members(
    _ scanner: inout JSONScanner, of dataset: String,
    _ cells: inout [String: [String: JSONStatCells]]
  ) throws(Refusal) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try scanner.object { (scanner, position) throws(Refusal) in
      let key = scanner.key(at: position)
      let place = scanner.place()
      let value: Located<JSONValue>
      if key.value == "value" || key.value == "status" {
        cells[dataset, default: [:]][key.value] = try JSONStatCells(&scanner)
        value = Located(.null, at: place)
      } else if dataset.isEmpty, !key.value.isEmpty, !known.contains(key.value),
        try scanner.kind() == .object
      {
        let inner = try JSONStatFile.members(&scanner, of: key.value, &cells)
        value = Located(.object(inner), at: place)
      } else {
        value = try scanner.value()
      }
      members.append(JSONValue.Member(key: key, value: value))
    }
    return members
  }
}
