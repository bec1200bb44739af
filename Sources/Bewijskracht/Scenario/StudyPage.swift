// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents

/// A computed study in one language, ready to be written: the document, its tables and its figures.
struct StudyPage {
  /// The folder in `Output/`.
  let folder: String
  /// The slug of the study.
  let study: String
  let document: Document
  let tables: [Table]
  let figures: [Figure]

  /// The files by their path relative to `Output/`.
  var files: [String: [UInt8]] {
    let language = document.language
    var files = [
      "\(folder)/\(study).\(language.rawValue).md": MarkdownWriter().bytes(of: document),
      "\(folder)/\(study).\(language.rawValue).html": HTMLWriter().bytes(of: document),
    ]
    for table in tables {
      files["\(folder)/tables/\(table.slug).\(language.rawValue).csv"] = TableCSV.bytes(of: table)
    }
    for figure in figures {
      files["\(folder)/figures/\(figure.slug).\(language.rawValue).svg"] =
        SVGChart.bytes(of: figure, language: language)
    }
    return files
  }
}

/// The paragraphs of a text: what stands between empty lines.
func paragraphs(of text: String) -> [Block] {
  var parts: [[Substring]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty { parts.append([]) } else { parts[parts.count - 1].append(line) }
  }
  return parts.filter { !$0.isEmpty }.map { .paragraph([.text($0.joined(separator: " "))]) }
}
