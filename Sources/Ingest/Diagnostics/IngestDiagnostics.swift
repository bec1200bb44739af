// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofIngest: [DiagnosticKind] =
    ofTextTrouble + ofValueTrouble + ofPackageTrouble + ofNoticeTrouble + ofArchiveTrouble
    + ofEFormsTrouble + ofOpenData + ofActionTrouble + ofStatistics
}
