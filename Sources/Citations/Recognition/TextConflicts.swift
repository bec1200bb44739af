// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Finds what texts say about papers that cannot be true together, or against the reference files.
struct TextConflicts {
  /// A day and a paper as one text says them.
  private struct Saying {
    let reading: Int
    let mention: Int
    let date: WrittenDate
    let paper: Paper
    let place: Place
  }

  private let readings: [TextReading]
  private let shelf: ReferenceShelf
  private let sayings: [Saying]
  /// By reading and mention the reference that must have been meant.
  private(set) var corrections: [Int: [Int: Reference]] = [:]

  init(_ readings: [TextReading], _ shelf: ReferenceShelf) {
    self.readings = readings
    self.shelf = shelf
    sayings = readings.enumerated().flatMap { number, reading in
      reading.pairs.pairs.compactMap { pair in
        guard case .paper(let paper) = reading.mentions[pair.mention].cited, pair.date.year > 0
        else {
          return nil
        }
        return Saying(
          reading: number, mention: pair.mention, date: pair.date, paper: paper,
          place: reading.found[pair.mention].place)
      }
    }
  }

  mutating func find(noting report: inout Report) {
    var settled: Set<Int> = []
    for (index, saying) in sayings.enumerated() where contradictsShelf(saying, noting: &report) {
      settled.insert(index)
    }
    for (index, saying) in sayings.enumerated() where !settled.contains(index) {
      compare(
        saying,
        with: sayings[..<index].enumerated().filter { !settled.contains($0.offset) }.map(\.element),
        noting: &report)
      checkSession(saying, noting: &report)
    }
    for reading in readings {
      checkSessions(of: reading, noting: &report)
      checkTitles(of: reading, noting: &report)
      checkMonths(of: reading, noting: &report)
    }
  }

  /// Whether the reference files say another day for the number, or another number for the day.
  private mutating func contradictsShelf(_ saying: Saying, noting report: inout Report) -> Bool {
    let number = name(saying.paper)
    let known = shelf.reference(identified: saying.paper.identifier)
    if let known, !known.date.isEmpty {
      if saying.date.text.hasPrefix(known.date) { return false }
      note(
        saying, noting: &report,
        Words(
          nl: "\(number) is hier van \(saying.date.text), maar in bron '\(known.id)' "
            + "(\(known.place(of: "date"))) van \(known.date).",
          en: "\(number) is of \(saying.date.text) here, but of \(known.date) in reference "
            + "'\(known.id)' (\(known.place(of: "date")))."))
      suggestPaper(for: saying)
      return true
    }
    guard let right = paper(of: saying) else { return false }
    corrections[saying.reading, default: [:]][saying.mention] = right
    let rightName = right.work.cited?.normal ?? right.id
    note(
      saying, noting: &report,
      Words(
        nl: "De brief van \(saying.date.text) is hier \(number), maar in bron '\(right.id)' "
          + "(\(right.place(of: "number"))) \(rightName)\(elsewhere(saying, right).nl).",
        en: "The letter of \(saying.date.text) is \(number) here, but \(rightName) in reference "
          + "'\(right.id)' (\(right.place(of: "number")))\(elsewhere(saying, right).en)."))
    return true
  }

  private mutating func suggestPaper(for saying: Saying) {
    if let right = paper(of: saying) {
      corrections[saying.reading, default: [:]][saying.mention] = right
    }
  }

  /// The only paper of the day in the same dossier among the reference files.
  private func paper(of saying: Saying) -> Reference? {
    let papers = shelf.papers(of: saying.date.text).filter {
      $0.work.identifier?.hasPrefix("kst-\(saying.paper.dossier)-") ?? false
    }
    return papers.count == 1 ? papers[0] : nil
  }

  /// Where a text says the same as the reference file.
  private func elsewhere(_ saying: Saying, _ right: Reference) -> Words {
    let other = sayings.first {
      $0.date.text == saying.date.text && $0.paper.identifier == right.work.identifier
    }
    guard let other else { return Words(same: "") }
    return Words(nl: ", en zo ook op \(other.place)", en: ", and so at \(other.place)")
  }

  /// One day with two numbers of a dossier, or one number with two days, in the texts themselves.
  private func compare(_ saying: Saying, with earlier: [Saying], noting report: inout Report) {
    for other in earlier {
      let isSameDay = other.date.text == saying.date.text
      let isSamePaper = other.paper.identifier == saying.paper.identifier
      guard isSameDay != isSamePaper, other.paper.dossier == saying.paper.dossier,
        other.paper.role == saying.paper.role
      else { continue }
      note(
        saying, noting: &report,
        isSameDay
          ? Words(
            nl: "De brief van \(saying.date.text) is hier \(name(saying.paper)), maar op "
              + "\(other.place) \(name(other.paper)).",
            en: "The letter of \(saying.date.text) is \(name(saying.paper)) here, but "
              + "\(name(other.paper)) at \(other.place).")
          : Words(
            nl: "\(name(saying.paper)) is hier van \(saying.date.text), maar op \(other.place) van "
              + "\(other.date.text).",
            en: "\(name(saying.paper)) is of \(saying.date.text) here, but of \(other.date.text) "
              + "at \(other.place)."))
      return
    }
  }

  /// A day that does not fall in the session of the paper.
  private func checkSession(_ saying: Saying, noting report: inout Report) {
    guard let year = saying.paper.session, let date = saying.date.workDate,
      !ParliamentarySession.covers(date, start: year)
    else { return }
    let right = ParliamentarySession.sessions(of: date).map(\.name).joined(separator: ", ")
    note(
      saying, noting: &report,
      Words(
        nl: "\(name(saying.paper)) is hier van \(saying.date.text) in vergaderjaar "
          + "\(year)-\(year + 1), maar die dag valt in \(right).",
        en: "\(name(saying.paper)) is of \(saying.date.text) in session \(year)-\(year + 1) here, "
          + "but that day falls in \(right)."))
  }

  /// Sessions that cannot exist, and those that a reference file says otherwise.
  private func checkSessions(of reading: TextReading, noting report: inout Report) {
    for (index, mention) in reading.mentions.enumerated() {
      guard case .paper(let paper) = mention.cited, let year = paper.session else { continue }
      let place = reading.found[index].place
      if mention.flaws.contains(.oddSession) {
        report.note(
          .citationConflict, at: place,
          Words(
            nl:
              "Het vergaderjaar van '\(visible(reading.found[index].text, limit: 60))' bestaat niet.",
            en: "The session of '\(visible(reading.found[index].text, limit: 60))' does not exist.")
        )
      } else if let known = shelf.reference(identified: paper.identifier),
        let right = known.work.sessionStart, right != year
      {
        report.note(
          .citationConflict, at: place,
          Words(
            nl: "\(name(paper)) staat hier in vergaderjaar \(year)-\(year + 1), maar in bron "
              + "'\(known.id)' (\(known.place(of: "session"))) in \(right)-\(right + 1).",
            en:
              "\(name(paper)) is of session \(year)-\(year + 1) here, but of \(right)-\(right + 1) "
              + "in reference '\(known.id)' (\(known.place(of: "session")))."))
      }
    }
  }

  /// The title of another dossier right before the number: `Evaluatie Jeugdwet (34 477)`.
  private func checkTitles(of reading: TextReading, noting report: inout Report) {
    if shelf.dossierTitles.all.isEmpty { return }
    let cursor = NotationCursor(text: reading.text.bytes, at: 0)
    for (index, mention) in reading.mentions.enumerated() {
      guard case .paper(let paper) = mention.cited, !paper.dossier.isEmpty else { continue }
      let words = cursor.sentence(before: mention.range.lowerBound)
      guard let right = shelf.dossierTitles.otherDossier(paper.dossier, endingIn: words) else {
        continue
      }
      let title = visible(right.title, limit: 60)
      let (given, own) = (spacedDossier(paper.dossier), spacedDossier(right.dossier))
      report.note(
        .citationConflict, at: reading.found[index].place,
        Words(
          nl: "'\(title)' is hier dossier \(given), maar in bron '\(right.reference.id)' "
            + "(\(right.place)) dossier \(own).",
          en: "'\(title)' is dossier \(given) here, but dossier \(own) in reference "
            + "'\(right.reference.id)' (\(right.place))."))
    }
  }

  /// The month in which a text says that a page came out, against the date of its file.
  private func checkMonths(of reading: TextReading, noting report: inout Report) {
    for (index, mention) in reading.mentions.enumerated() {
      guard case .address = mention.cited, let slug = reading.found[index].reference,
        let known = shelf.reference(id: slug), !known.date.isEmpty
      else { continue }
      let months = Set(reading.sentences(around: index).compactMap(monthOfPublication))
      guard months.count == 1, let month = months.first, !known.date.hasPrefix(month),
        !month.hasPrefix(known.date)
      else { continue }
      report.note(
        .citationConflict, at: reading.found[index].place,
        Words(
          nl: "De zin zegt dat dit van \(month) is, maar bron '\(known.id)' "
            + "(\(known.place(of: "date"))) van \(known.date).",
          en: "The sentence says that this is of \(month), but reference '\(known.id)' "
            + "(\(known.place(of: "date"))) of \(known.date)."))
    }
  }

  /// The only month of a sentence that says that something was published.
  private func monthOfPublication(_ sentence: String) -> String? {
    let words = ["versche", "uitgebracht", "uitgekomen", "gepubliceerd", "published", "issued"]
    guard words.contains(where: sentence.lowercased().contains) else { return nil }
    var cursor = NotationCursor(text: Array(sentence.utf8), at: 0)
    var months: Set<String> = []
    var isInside = false
    while cursor.at < cursor.text.count {
      let isWord = isWordByte(cursor.byte)
      if isWord, !isInside, let month = cursor.takeMonthOfYear() { months.insert(month) }
      isInside = isWord
      cursor.at += 1
    }
    return months.count == 1 ? months.first : nil
  }

  private func name(_ paper: Paper) -> String {
    var paper = paper
    paper.page = nil
    return visible(Cited.paper(paper).normal, limit: 60)
  }

  private func note(_ saying: Saying, noting report: inout Report, _ sentence: Words) {
    report.note(.citationConflict, at: saying.place, sentence)
  }
}
