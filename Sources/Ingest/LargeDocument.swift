// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Refuses a document that is too large to be a notice before it is read into memory.
///
/// Tables and JSON are read in parts, and packages unpack one document at a time.
enum LargeDocument {
  /// The most bytes of a document in XML.
  static let most = 1 << 26

  /// Judges a file by its size and its first bytes.
  static func check(_ source: ByteSource, _ head: [UInt8]) throws(Refusal) {
    let isPackage =
      Zip.recognises(head) || Gzip.recognises(head) || Tar.recognises(head[...])
    if source.size <= most || isPackage { return }
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    switch head.first(where: { !Byte.isBlank($0) && !byteOrderMark.contains($0) }) {
    case XMLByte.less: throw doctype(head, source.path) ?? tooLarge(source)
    default: throw isWide ? tooLarge(source) : UnknownDocument.notANotice(source.path)
    }
  }

  /// What is told about a DOCTYPE before the first element.
  private static func doctype(_ head: [UInt8], _ path: String) -> Refusal? {
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: head, path: path)
      _ = try reader.next()
      return nil
    } catch {
      return error.diagnostic.kind == .xmlDTD ? error : nil
    }
  }

  private static func tooLarge(_ source: ByteSource) -> Refusal {
    Refusal(
      .xmlLimit, at: Place(path: source.path),
      Words(
        nl: "Dit document heeft \(source.size) bytes; het meeste is \(most) (64 MiB).",
        en: "This document has \(source.size) bytes; the most is \(most) (64 MiB)."))
  }
}
