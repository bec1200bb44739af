// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// What a CSV file seems to be: its separator, decimal mark and the type of each column.
///
/// It is a proposal that a person reviews, never a reading: the types are the narrowest that every
/// filled cell fits, and digits with a zero in front stay text.
public struct TableDraft: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let name: String
    /// The type that every filled cell fits.
    public let type: String
    /// Whether every cell is filled.
    public let isFilled: Bool
    /// The first filled cell.
    public let example: String
  }

  /// The separator, decimal mark and encoding.
  public let dialect: Dialect
  /// The columns in order.
  public let columns: [Column]
  /// The number of rows.
  public let rows: Int

  /// Looks at a file; what is said of separator and encoding is not looked for.
  public init?(
    bytes: [UInt8], path: String, delimiter: UInt8?, encoding: Dialect.Encoding?,
    noting report: inout Report
  ) {
    var dialect = Dialect.house
    dialect.encoding = encoding ?? .utf8
    dialect.delimiter = delimiter ?? TableDraft.delimiter(of: bytes)
    guard let file = CSVFile(bytes: bytes, path: path, dialect: dialect, noting: &report) else {
      return nil
    }
    let cells = { (column: Int) in file.records.map { $0.cells[column].text } }
    let hasCommas = file.header.indices.contains {
      Self.type(of: cells($0), mark: 0x2C) == "number"
    }
    let hasPoints = file.header.indices.contains {
      Self.type(of: cells($0), mark: 0x2E) == "number"
    }
    if hasCommas, !hasPoints { dialect.decimalMark = UInt8(ascii: ",") }
    let mark = dialect.decimalMark
    columns = file.header.enumerated().map { index, heading in
      let texts = cells(index)
      return Column(
        name: heading.text, type: Self.type(of: texts, mark: mark),
        isFilled: !texts.isEmpty && !texts.contains(""),
        example: texts.first { !$0.isEmpty } ?? "")
    }
    self.dialect = dialect
    rows = file.records.count
  }

  /// The separator that occurs most in the first line, outside quotes; a comma when none does.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in line {
      if byte == Byte.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let known = [UInt8(ascii: ","), UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|")]
    return known.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? UInt8(ascii: ",")
  }

  private static func type(of cells: [String], mark: UInt8) -> String {
    let filled = cells.filter { !$0.isEmpty }
    if filled.isEmpty { return "string" }
    let types: [(String, (String) -> Bool)] = [
      ("boolean", { $0 == "true" || $0 == "false" }), ("integer", isWhole),
      ("number", { isNumber($0, mark: mark) }),
      ("date", { CalendarDay($0) != nil }),
    ]
    return types.first { filled.allSatisfy($0.1) }?.0 ?? "string"
  }

  private static func isWhole(_ text: String) -> Bool {
    isNumber(text, mark: 0) && text.utf8.count <= 16
  }

  private static func isNumber(_ text: String, mark: UInt8) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    if digits.starts(with: "0".utf8), digits.count > 1, digits.dropFirst().first != mark {
      return false
    }
    return (try? NumberText(mark: mark).read(text, as: .decimal)) != nil
  }
}
