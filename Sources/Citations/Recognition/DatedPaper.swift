// SPDX-License-Identifier: EUPL-1.2

/// A day and a parliamentary paper that a text says belong together.
struct DatedPaper {
  let date: WrittenDate
  /// The index of the mention of the day.
  let day: Int
  /// The index of the mention of the paper.
  let mention: Int
}

/// Finds the days that a text gives to the papers it refers to.
///
/// The day stands right before or behind the paper, or the digits of a note are glued to it and the
/// paper stands in that note. Days and papers in two lists of one length belong together in order.
struct DatePairs {
  private let cursor: NotationCursor
  private let mentions: [Mention]
  private(set) var pairs: [DatedPaper] = []
  /// The mentions that stand in a note, by the number of the note.
  private(set) var notes: [Int: [Int]] = [:]
  private var papers: [Int: Int] = [:]

  init(_ mentions: [Mention], in text: [UInt8]) {
    cursor = NotationCursor(text: text, at: 0)
    self.mentions = mentions
    for index in mentions.indices {
      if let note = noteNumber(of: index) { notes[note, default: []].append(index) }
    }
    for index in mentions.indices { pair(index) }
    for pair in pairs { papers[pair.day] = pair.mention }
  }

  /// The mention of the paper that belongs to the mention of a day.
  func paper(of day: Int) -> Int? { papers[day] }

  private mutating func pair(_ index: Int) {
    guard let date = mentions[index].date else { return }
    if let note = date.note {
      // The note of a mark is the first one with its number behind the mark.
      let behind = notes[note]?.first { $0 > index && mentions[$0].isPaper }
      if let behind { pairs.append(DatedPaper(date: date, day: index, mention: behind)) }
      return
    }
    if let paper = paper(behind: index) ?? paper(before: index) {
      pairs.append(DatedPaper(date: date, day: index, mention: paper))
    }
  }

  /// The paper behind a day: `brief van 17 maart 2019 over de aanpak (Kamerstuk 34 477, nr. 56)`.
  private func paper(behind index: Int) -> Int? {
    var last = index
    while last + 1 < mentions.count, mentions[last + 1].date != nil, isList(last, last + 1) {
      last += 1
    }
    var first = index
    while first > 0, mentions[first - 1].date != nil, isList(first - 1, first) { first -= 1 }
    let count = last - first + 1
    let start = last + 1
    guard start + count <= mentions.count,
      (start..<(start + count)).allSatisfy({ mentions[$0].isPaper })
    else { return nil }
    let isList = (start..<(start + count)).dropFirst().allSatisfy { isNear($0 - 1, $0, 12) }
    let isLonger =
      start + count < mentions.count && mentions[start + count].isPaper
      && isNear(start + count - 1, start + count, 8)
    let reach = mentions[index].isLetter ? 160 : 4
    guard isList, !isLonger, isNear(last, start, reach) else { return nil }
    return start + index - first
  }

  /// The paper before a day: `Kamerstuk 34 477, nr. 74, van 21 oktober 2020`.
  private func paper(before index: Int) -> Int? {
    guard index > 0, mentions[index - 1].isPaper else { return nil }
    let joints: Set<String> = [
      "(", ",", "van", "d.d.", "of", "du", "vom", ", van", ", d.d.", "(d.d.",
    ]
    return joints.contains(words(between: index - 1, index)) ? index - 1 : nil
  }

  /// Whether two days stand in one list: only a comma or a word that joins stands between them.
  private func isList(_ first: Int, _ second: Int) -> Bool {
    let joints: Set<String> = [
      ",", "en", "and", "et", "und", "&", ", en", ", and", "en van", ", van", "and of", "et du",
      "und vom", ", of", ", du", ", vom",
    ]
    return joints.contains(words(between: first, second))
  }

  /// What stands between two mentions, with single blanks; long texts are cut off.
  private func words(between first: Int, _ second: Int) -> String {
    let start = mentions[first].range.upperBound
    let end = max(start, mentions[second].range.lowerBound)
    let gap = String(decoding: cursor.text[start..<min(end, start + 40)], as: UTF8.self)
    return gap.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether two mentions stand in one sentence, at most some bytes apart.
  private func isNear(_ first: Int, _ second: Int, _ reach: Int) -> Bool {
    let gap =
      mentions[first].range
      .upperBound..<max(
        mentions[first].range.upperBound, mentions[second].range.lowerBound)
    guard gap.count <= reach else { return false }
    var previous: UInt8 = 0
    for index in gap {
      let byte = cursor.text[index]
      let isStop = previous == UInt8(ascii: ".") || previous == UInt8(ascii: ";")
      if isStop, byte == 32 || byte == 10 { return false }
      if previous == 10, byte == 10 { return false }
      previous = byte
    }
    return true
  }

  /// The number at the start of the line or of the line above, where that holds nothing else.
  private func noteNumber(of index: Int) -> Int? {
    let place = mentions[index].range.lowerBound
    var start = place
    while start > 0, place - start < 160, cursor.text[start - 1] != UInt8(ascii: "\n") {
      start -= 1
    }
    guard start == 0 || cursor.text[start - 1] == UInt8(ascii: "\n") else { return nil }
    if let number = note(at: start, before: place) { return number }
    guard start > 1 else { return nil }
    var above = start - 1
    while above > 0, start - above < 8, cursor.text[above - 1] != UInt8(ascii: "\n") { above -= 1 }
    return note(at: above, before: start - 1, isAlone: true)
  }

  private func note(at start: Int, before end: Int, isAlone: Bool = false) -> Int? {
    var reader = cursor
    reader.at = start
    while reader.byte == 32 || reader.byte == 9 { reader.at += 1 }
    guard let number = reader.takeRaisedNumber() ?? reader.takeNumber(1...3) else { return nil }
    let isMarked = [".", ":", ")", "]"].contains { reader.take($0) }
    _ = reader.take(":")
    if reader.byte == UInt8(ascii: "\r") { reader.at += 1 }
    if isAlone { return reader.at == end ? number : nil }
    let isApart = reader.byte == 32 || reader.byte == 9 || reader.byte >= 0x80
    return reader.at <= end && (isMarked || isApart) && reader.at < end ? number : nil
  }
}

extension Mention {
  /// The day that is said, when it is one or a letter known by its day.
  var date: WrittenDate? {
    switch cited {
    case .day(let date), .dated(let date, _): date
    case .back(let back): back.date
    default: nil
    }
  }

  var isLetter: Bool {
    switch cited {
    case .dated, .back: true
    default: false
    }
  }

  /// Whether a paper with a number is mentioned.
  var isPaper: Bool {
    if case .paper(let paper) = cited { return !paper.number.isEmpty }
    return false
  }
}
