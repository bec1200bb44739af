// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One document: a file that a person gave, or a file inside a package.
struct SourceDocument: Sendable {
  /// The path of the file; inside a package the path of the package and the name in it.
  let path: String
  let bytes: [UInt8]
}

/// Hands out the documents of one file one at a time, so that a package is never whole in memory.
///
/// What a file is, its first bytes say: zip, gzip around tar, gzip around one document, tar, or a
/// document by itself. A package inside a package is a document like any other.
struct DocumentStream {
  private enum Form {
    case documents([SourceDocument])
    case tar(Tar)
    case zip(Zip)
  }

  private let path: String
  private var form: Form
  private var isStarted = false

  /// Whether the documents come out of a package.
  let isPackage: Bool

  /// Opens a file.
  init(_ bytes: [UInt8], path: String) throws(Refusal) {
    self.path = path
    if Zip.recognises(bytes) {
      form = .zip(try Zip(bytes, path: path))
    } else if Gzip.recognises(bytes) {
      form = try DocumentStream.inGzip(bytes, path: path)
    } else if Tar.recognises(bytes[...]) {
      form = .tar(Tar(TarSource(bytes), path: path))
    } else {
      form = .documents([SourceDocument(path: path, bytes: bytes)])
      isPackage = false
      return
    }
    isPackage = true
  }

  /// The next document; nothing at the end.
  ///
  /// A package without any is refused.
  mutating func next() throws(Refusal) -> SourceDocument? {
    let document = try following()
    defer { isStarted = true }
    if isStarted || document != nil { return document }
    throw Refusal(
      .fileEmpty, at: Place(path: path),
      Words(nl: "Dit pakket is leeg.", en: "This package is empty."))
  }

  private mutating func following() throws(Refusal) -> SourceDocument? {
    switch form {
    case .documents(let documents):
      form = .documents(Array(documents.dropFirst()))
      return documents.first
    case .tar(var tar):
      form = .documents([])
      guard let file = try tar.next() else { return nil }
      form = .tar(tar)
      return SourceDocument(path: "\(path)/\(file.name)", bytes: file.bytes)
    case .zip(var zip):
      form = .documents([])
      guard let file = try zip.next() else { return nil }
      form = .zip(zip)
      return SourceDocument(path: "\(path)/\(file.name)", bytes: file.bytes)
    }
  }

  /// The next documents, up to a number of them and about so many bytes.
  mutating func next(most count: Int, bytes limit: Int) throws(Refusal) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    var size = 0
    while documents.count < count, size < limit, let document = try next() {
      documents.append(document)
      size += document.bytes.count
    }
    return documents
  }

  /// A tar package in gzip, or the one document that is packed by itself.
  private static func inGzip(_ bytes: [UInt8], path: String) throws(Refusal) -> Form {
    var source = TarSource(try Gzip(bytes, path: path))
    if Tar.recognises(try source.peek(512)) { return .tar(Tar(source, path: path)) }
    var content: [UInt8] = []
    while let piece = try source.readSome() {
      content += piece
      if content.count > Growth.largest {
        throw Growth.refusal(path, in: path, unpacked: content.count, from: bytes.count)
      }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return .documents([SourceDocument(path: "\(path)/\(plain)", bytes: content)])
  }
}
