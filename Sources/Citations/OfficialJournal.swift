// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A place in the Official Journal of the European Union.
///
/// Until 30 September 2023 an issue has a number and an act a page; since 1 October 2023 every act
/// is published by itself under its own number, without a page.
struct OfficialJournal: Hashable {
  /// How an act is found in its series.
  enum Position: Hashable {
    /// Issue `94` or `412 I`, and the first page.
    case page(String, issue: String)
    /// Act by act: `2023/2131` or `C/2026/3005`.
    case act(String)
  }

  /// `L` or `C`.
  let series: String
  let position: Position
  let date: WorkDate

  /// Reads `OJ L 94, 28.3.2014, p. 65` or `OJ C, C/2026/3005, 3.6.2026` and nothing else.
  init?(_ text: String) {
    guard let read = OfficialJournal(form: text), !read.hasForeignPosition else { return nil }
    self = read
  }

  /// Reads either form, whatever the date.
  init?(form text: String) {
    guard text.hasPrefix("OJ ") else { return nil }
    let parts = text.dropFirst(3).split(separator: ",").map { trimmed($0) }
    guard parts.count == 3 else { return nil }
    let head = parts[0].split(separator: " ").map(String.init)
    guard let series = head.first, series == "L" || series == "C" else { return nil }
    if head.count == 1 {
      guard let date = WorkDate(points: parts[2]), isActNumber(parts[1]) else { return nil }
      (self.position, self.date) = (.act(parts[1]), date)
    } else {
      guard let date = WorkDate(points: parts[1]), isIssue(head.dropFirst()),
        let page = firstPage(parts[2])
      else { return nil }
      let issue = head.dropFirst().joined(separator: " ")
      (self.position, self.date) = (.page(page, issue: issue), date)
    }
    self.series = series
  }

  /// Whether the position is of the other time: a page after the change, or an act before it.
  var hasForeignPosition: Bool {
    if case .act = position { return !isActByAct }
    return isActByAct
  }

  /// Whether the date falls in the time of publication act by act.
  private var isActByAct: Bool {
    guard let month = date.month else { return false }
    return date.year > 2023 || (date.year == 2023 && month >= 10)
  }

  /// The form of the Interinstitutional Style Guide.
  func institutional(in language: CitationLanguage) -> String {
    let name = Terms(nl: "PB", en: "OJ", fr: "JO", de: "ABl.")[language]
    let day = date.pointed(in: language)
    switch position {
    case .act(let number): return "\(name) \(series), \(number), \(day)"
    case .page(let page, let issue):
      return "\(name) \(series) \(issue)"
        + Terms(
          nl: " van \(day), blz. \(page)", en: ", \(day), p. \(page)",
          fr: " du \(day), p. \(page)", de: " vom \(day), S. \(page)")[language]
    }
  }

  /// The form of Dutch legislation and letters: `PbEU 2014, L 94/65`.
  func legal(in language: CitationLanguage) -> String {
    // Aanwijzing 3.46: the journal was that of the Communities until 1 February 2003.
    let old = date.year < 2003 || (date.year == 2003 && date.month == 1)
    let name = Terms(nl: old ? "PbEG" : "PbEU", en: "OJ", fr: "JO", de: "ABl.")[language]
    switch position {
    case .act(let number): return "\(name) \(series), \(number)"
    case .page(let page, let issue): return "\(name) \(date.year), \(series) \(issue)/\(page)"
    }
  }
}

/// The issue number, with the `A`, `E` or `I` of a special series behind it where there is one.
private func isIssue(_ words: ArraySlice<String>) -> Bool {
  guard let number = words.first, isDigits(number), words.count <= 2 else { return false }
  return words.dropFirst().allSatisfy { ["A", "E", "I"].contains($0) }
}

/// `2023/2131`, or with the letter of the series before it.
private func isActNumber(_ text: String) -> Bool {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let numbers =
    parts.count == 3 && (parts[0] == "C" || parts[0] == "L") ? parts.dropFirst() : parts[...]
  return numbers.count == 2 && numbers.allSatisfy(isDigits)
}

/// The first page in `p. 65` or `p. 3-9`.
private func firstPage(_ text: String) -> String? {
  guard text.hasPrefix("p. ") else { return nil }
  let pages = text.dropFirst(3).split(separator: "-", omittingEmptySubsequences: false)
  guard (1...2).contains(pages.count), pages.allSatisfy(isDigits) else { return nil }
  return String(pages[0])
}
