// SPDX-License-Identifier: EUPL-1.2

/// A cell that holds several texts with a joint between them.
enum JoinedCell {
  /// The texts in their order; empty ones stay, because their position means something.
  static func parts(of text: String, joint: String) -> [String] {
    guard let first = joint.utf8.first, text.utf8.contains(first) else { return [text] }
    let (bytes, mark) = (Array(text.utf8), Array(joint.utf8))
    var parts: [String] = []
    var (start, at) = (0, 0)
    while at + mark.count <= bytes.count {
      guard bytes[at] == first, bytes[at..<(at + mark.count)].elementsEqual(mark) else {
        at += 1
        continue
      }
      parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
      at += mark.count
      start = at
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
