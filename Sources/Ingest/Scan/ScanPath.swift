// SPDX-License-Identifier: EUPL-1.2

/// How the bytes of a large table are looked at; both ways give the same answer.
public enum ScanPath: CaseIterable, Sendable {
  /// Sixteen bytes at a time with SSE2 instructions; as `portable` on other processors.
  case instructions
  /// Eight bytes at a time with plain whole numbers, on every processor.
  case portable

  /// The quicker way on this processor.
  public static var quickest: ScanPath {
    #if arch(x86_64)
      .instructions
    #else
      .portable
    #endif
  }
}
