// SPDX-License-Identifier: EUPL-1.2

/// Finds the first element of a document without reading the rest.
enum RootElement {
  /// How far from the start the first element is looked for.
  private static let reach = 16384

  /// The name of the first element without its prefix; nothing when there is none near the start.
  ///
  /// Zero bytes are passed over, so that UTF-16 is recognised too.
  static func name(in bytes: [UInt8]) -> String? {
    let start = bytes.prefix(reach)
    if start.contains(0) {
      return start.filter { $0 != 0 }.withUnsafeBufferPointer { name(in: $0) }
    }
    return start.withUnsafeBufferPointer { name(in: $0) }
  }

  private static func name(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var at = 0
    while at < bytes.count {
      at += 1
      if bytes[at - 1] != XMLByte.less { continue }
      if stands("!--", at: at, in: bytes) {
        at = after("-->", from: at, in: bytes)
      } else if stands("?", at: at, in: bytes) {
        at = after("?>", from: at, in: bytes)
      } else {
        let name = bytes[at...].prefix {
          $0 > Byte.space && $0 != XMLByte.greater && $0 != XMLByte.slash
        }
        return name.split(separator: XMLByte.colon).last.map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return nil
  }

  /// Whether a mark stands at a place.
  @inline(__always)
  private static func stands(
    _ mark: StaticString, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    return place + count <= bytes.count
      && (0..<count).allSatisfy { bytes[place + $0] == mark.utf8Start[$0] }
  }

  /// The place behind the first mark from a place on; the end when there is none.
  private static func after(
    _ mark: StaticString, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var at = start
    while at < bytes.count {
      if stands(mark, at: at, in: bytes) { return at + mark.utf8CodeUnitCount }
      at += 1
    }
    return at
  }
}
