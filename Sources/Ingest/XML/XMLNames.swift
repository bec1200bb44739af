// SPDX-License-Identifier: EUPL-1.2

/// What the names in a document mean, found by their bytes without making text of them.
struct XMLNames<Meaning: Sendable>: Sendable {
  private struct Entry {
    let name: Range<Int>
    let meaning: Meaning
  }

  private static var drawerCount: Int { 64 }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// Where the entries of each drawer begin, and the end of the last one.
  private var starts = [0]

  /// A table of names without prefix.
  init(_ table: KeyValuePairs<String, Meaning>) {
    for drawer in 0..<Self.drawerCount {
      for (name, meaning) in table {
        let bytes = Array(name.utf8)
        guard bytes.withUnsafeBytes(Self.drawer) == drawer else { continue }
        entries.append(
          Entry(name: letters.count..<(letters.count + bytes.count), meaning: meaning))
        letters += bytes
      }
      starts.append(entries.count)
    }
  }

  /// What a name means; nothing for a name that is not in the table.
  func meaning(of range: Range<Int>, in bytes: [UInt8]) -> Meaning? {
    bytes.withUnsafeBytes { buffer in
      let drawer = Self.drawer(UnsafeRawBufferPointer(rebasing: buffer[range]))
      return letters.withUnsafeBytes { letters in
        for index in starts[drawer]..<starts[drawer + 1] {
          let name = entries[index].name
          if name.count == range.count, Self.isSame(letters, name, buffer, range) {
            return entries[index].meaning
          }
        }
        return nil
      }
    }
  }

  private static func isSame(
    _ left: UnsafeRawBufferPointer, _ name: Range<Int>, _ right: UnsafeRawBufferPointer,
    _ range: Range<Int>
  ) -> Bool {
    for index in 0..<name.count
    where left[name.lowerBound + index] != right[range.lowerBound + index] {
      return false
    }
    return true
  }

  /// The drawer of a name, by its length, last byte and the byte in its middle.
  private static func drawer(_ name: UnsafeRawBufferPointer) -> Int {
    guard let last = name.last else { return 0 }
    return (name.count &* 7 &+ Int(last) &* 3 &+ Int(name[name.count / 2])) % drawerCount
  }
}
