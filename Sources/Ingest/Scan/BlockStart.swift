// SPDX-License-Identifier: EUPL-1.2

/// What the first byte of a block is part of.
enum BlockStart {
  /// It is the first of a record.
  case record
  /// It is not quoted, as far as is known not the first of a record.
  case plain
  /// It is inside a quoted field.
  case quoted

  /// What it seems to be by the first quote after it.
  ///
  /// A quote that opens a field follows a separator or a line end. That is a guess, for whoever can
  /// see later whether it was right.
  init(seemingOf bytes: UnsafePointer<UInt8>, count: Int) {
    let quote = (0..<count).first { bytes[$0] == Byte.quote }
    self.init(isInside: quote.map { !Byte.isStop(bytes[$0 - 1]) } ?? false)
  }

  /// What it is in a block that is not the first.
  init(isInside: Bool) { self = isInside ? .quoted : .plain }

  /// What is known of the quotes there.
  func quotes(after byte: UInt8) -> QuoteState {
    QuoteState(after: self == .record ? Byte.lineFeed : byte, isInside: self == .quoted)
  }
}
