// SPDX-License-Identifier: EUPL-1.2

/// A reference to Dutch law as it stands: the BWB number, and where given an article and paragraph.
///
/// The notation is the Juriconnect standard for references to legislation, version 1.3:
/// `jci1.3:c:BWBR0005537&artikel=4:13&lid=2`.
struct Juriconnect: Hashable {
  let bwb: String
  let article: String?
  let paragraph: String?

  var text: String {
    "jci1.3:c:\(bwb)" + (article.map { "&artikel=\($0)" } ?? "")
      + (paragraph.map { "&lid=\($0)" } ?? "")
  }

  /// The page of wetten.overheid.nl that resolves the reference.
  var address: String { "https://wetten.overheid.nl/\(text)" }
}
