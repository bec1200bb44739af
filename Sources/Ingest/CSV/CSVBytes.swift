// SPDX-License-Identifier: EUPL-1.2

/// Looks at bytes of CSV that were found whole.
enum CSVBytes {
  /// The text of a cell; doubled quotes are single.
  static func text(of cell: UnsafeBufferPointer<UInt8>) -> String {
    if !cell.contains(Byte.quote) { return String(decoding: cell, as: UTF8.self) }
    var text: [UInt8] = []
    var isFirst = false
    for byte in cell {
      isFirst = byte == Byte.quote && !isFirst
      if byte != Byte.quote || isFirst { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of line ends: LF, CR LF or CR.
  static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let ends = ByteScan.lines(in: UnsafeRawBufferPointer(bytes), 0..<bytes.count)
    if !ends.hasReturn { return ends.feeds }
    return bytes.indices.count { index in
      let isReturn = bytes[index] == Byte.carriageReturn
      let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
      return bytes[index] == Byte.lineFeed || isReturn && !isPair
    }
  }
}
