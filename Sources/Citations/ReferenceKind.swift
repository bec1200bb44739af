// SPDX-License-Identifier: EUPL-1.2

/// The words a reference file may write after `kind:`.
enum ReferenceKind: String, CaseIterable {
  case kamerstuk
  case kamerstukAnnex = "kamerstuk-annex"
  case staatsblad
  case unionAct = "union-act"
  case unionDocument = "union-document"
  case report
  case webPage = "web-page"
  case dataset

  /// All words, for a message.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
