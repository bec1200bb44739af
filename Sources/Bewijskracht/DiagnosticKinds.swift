// SPDX-License-Identifier: EUPL-1.2
internal import Citations
internal import Claims
public import Diagnostics
internal import Documents
internal import Indicators
internal import Ingest
internal import Papers

/// Every kind of trouble any module can note, for `bewijs explain` and the pages of the codes.
public enum DiagnosticKinds {
  /// All kinds in the order of their codes.
  public static let all: [DiagnosticKind] =
    (DiagnosticKind.ofDiagnostics + DiagnosticKind.ofDocuments + DiagnosticKind.ofCitations
    + DiagnosticKind.ofIngest + DiagnosticKind.ofIndicators + DiagnosticKind.ofClaims
    + DiagnosticKind.ofPapers + DiagnosticKind.ofBewijskracht + DiagnosticKind.ofCalc)
    .sorted { $0.code < $1.code }

  /// The kind with a code, in capitals or not.
  public static func named(_ code: String) -> DiagnosticKind? {
    all.first { $0.code == code.uppercased() }
  }
}
