// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The start of a download on disk, with the mark by which the server knows its content.
struct PartialFile {
  /// Where the bytes are.
  let path: String
  /// The mark: an `ETag`, or else the day and time of the last change; empty when there is none.
  private(set) var mark: String

  /// A file that may or may not be there.
  init(_ path: String) {
    self.path = path
    let kept = try? FileTree.readFile(path + ".mark")
    mark = String(decoding: kept ?? [], as: UTF8.self)
  }

  /// Where curl writes the heads of the answers.
  var headPath: String { path + ".head" }

  /// The number of bytes after which the download can go on; 0 when it must start anew.
  var resumableSize: Int { mark.isEmpty ? 0 : sizeOfFile(path) ?? 0 }

  /// Keeps the mark of the last answer, where it gave one.
  mutating func keepMark() {
    guard let head = try? FileTree.readFile(headPath), let found = Self.mark(in: head) else {
      return
    }
    mark = found
    try? FileTree.write(Array(found.utf8), to: path + ".mark")
  }

  /// Removes everything.
  mutating func remove() {
    for file in [path, headPath, path + ".mark"] { removeFile(file) }
    mark = ""
  }

  /// The mark in the head of the last answer; one that allows small differences does not count.
  static func mark(in head: [UInt8]) -> String? {
    var (tag, change): (String?, String?) = (nil, nil)
    for line in SourceText(path: "", text: String(decoding: head, as: UTF8.self)).lines {
      if line.hasPrefix("HTTP/") { (tag, change) = (nil, nil) }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = trimmed(line[line.index(after: colon)...])
      switch line[..<colon].lowercased() {
      case "etag" where !value.hasPrefix("W/"): tag = value
      case "last-modified": change = value
      default: break
      }
    }
    return tag ?? change
  }
}
