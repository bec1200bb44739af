// SPDX-License-Identifier: EUPL-1.2

/// Finds the first element of a document without reading the rest.
enum RootElement {
  /// How far from the start the first element is looked for.
  private static let reach = 16384

  /// The name of the first element without its prefix; nothing when there is none near the start.
  ///
  /// Zero bytes are passed over, so that UTF-16 is recognised too.
  static func name(in bytes: [UInt8]) -> String? {
    var rest = bytes.prefix(reach).filter { $0 != 0 }[...]
    while let start = rest.firstIndex(of: XMLByte.less) {
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) {
        rest = after("-->", in: rest)
      } else if rest.first == XMLByte.question {
        rest = after("?>", in: rest)
      } else {
        let name = rest.prefix {
          $0 > Byte.space && $0 != XMLByte.greater && $0 != XMLByte.slash
        }
        return name.split(separator: XMLByte.colon).last.map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    let found = bytes.indices.first { bytes[$0...].starts(with: mark) }
    return found.map { bytes[($0 + mark.count)...] } ?? []
  }
}
