// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Stops the reading of one file or record, and carries what the person is told about it.
public struct Refusal: Error, Hashable, Sendable {
  /// What is wrong and where.
  public let diagnostic: Diagnostic

  /// Refuses because of a diagnostic.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// Refuses because of a diagnostic made from its parts.
  public init(
    _ kind: DiagnosticKind, at place: Place, _ sentence: Words, remedy: Words? = nil
  ) {
    diagnostic = Diagnostic(kind, at: place, sentence, remedy: remedy)
  }
}
