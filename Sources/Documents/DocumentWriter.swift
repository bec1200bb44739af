// SPDX-License-Identifier: EUPL-1.2

/// Turns a document into the bytes of one file format.
///
/// A writer is total: it renders every block and inline. It receives text, never a number to round,
/// and looks nothing up. A document with an unfilled slot is our own mistake and traps.
public protocol DocumentWriter: Sendable {
  /// The ending of its files, such as `html`.
  static var fileExtension: String { get }

  /// The whole file.
  func bytes(of document: Document) -> [UInt8]
}
