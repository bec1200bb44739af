// SPDX-License-Identifier: EUPL-1.2

/// Whether a text is a slug: lower-case letters and digits in groups joined by single hyphens.
public func isSlug(_ text: some StringProtocol) -> Bool {
  text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { group in
    !group.isEmpty
      && group.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }
}

/// The slug that a path gives: the name of the file without its folders, up to its last dot.
public func slug(ofPath path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return String(name) }
  return String(name[..<dot])
}
