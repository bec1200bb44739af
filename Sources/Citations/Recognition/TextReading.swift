// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// One text with its mentions, what each refers to, and the days that belong to papers.
struct TextReading {
  let text: CitedText
  let shelf: ReferenceShelf
  private(set) var mentions: [Mention]
  let pairs: DatePairs
  var found: [FoundReference] = []
  /// For each mention the one it refers back to.
  private(set) var antecedents: [Int: Int] = [:]
  /// For each thing that is referred to the first mention of it.
  private var meanings: [Cited: Int] = [:]
  /// The mention of the day on which the text says that it was written.
  let ownDay: Int?
  /// Where the text sets the marks of its notes.
  let marks: NoteMarks
  /// What the text quotes word for word, each with the work it comes from.
  private(set) var quotations: [FoundReference] = []
  /// The first bytes of the quotations that lack the page or point of a work that has them.
  private(set) var unplaced: Set<Int> = []
  private var list: AuthorList?

  init(_ text: CitedText, _ shelf: ReferenceShelf) {
    self.text = text
    self.shelf = shelf
    mentions = Recogniser.mentions(in: text.bytes)
    ownDay = DayOfLetter.find(mentions, in: text.bytes)
    DayOfLetter.setYears(in: &mentions, writtenOn: ownDay)
    pairs = DatePairs(mentions, in: text.bytes)
    marks = NoteMarks(of: Set(pairs.notes.keys), in: text.bytes)
    let bytes = mentions.map { text.sourceRange($0.range) }
    var places = [Place](repeating: Place(path: text.path), count: mentions.count)
    var counter = PlaceCounter(path: text.path, bytes: text.source)
    for index in mentions.indices.sorted(by: { bytes[$0].lowerBound < bytes[$1].lowerBound }) {
      places[index] = counter.place(of: bytes[index])
    }
    found.reserveCapacity(mentions.count)
    for index in mentions.indices { found.append(read(index, at: places[index], bytes[index])) }
    for index in mentions.indices { resolve(index) }
    for index in mentions.indices { meanAnnex(index) }
    readQuotations()
    let hasAuthors = mentions.contains { if case .authorYear = $0.cited { true } else { false } }
    if hasAuthors { list = AuthorList(text.bytes, without: mentions) }
  }

  /// Whether the text has an entry of its own for an author and a year in brackets.
  func isListed(_ index: Int) -> Bool {
    guard case .authorYear(let author, let year) = mentions[index].cited else { return false }
    return list?.contains(author: author, year: year) ?? false
  }

  private mutating func readQuotations() {
    var counter = PlaceCounter(path: text.path, bytes: text.source)
    for quotation in Quotations(mentions, notes: pairs.notes, in: text.bytes).all {
      let bytes = text.sourceRange(quotation.range)
      var result = FoundReference(
        kind: .quotation, text: oneLine(text.bytes[quotation.range]),
        place: counter.place(of: bytes), bytes: bytes, identifier: "", normal: "", leidraad: "")
      if let source = quotation.source {
        result.become(found[source])
        let mention = mentions[source]
        if mention.hasPlaces, !mention.hasLocator(in: text.bytes) {
          unplaced.insert(bytes.lowerBound)
        }
      }
      quotations.append(result)
    }
  }

  /// A day that an act of the text sets is a reference to the article that sets it.
  private mutating func meanLegalDay(_ index: Int, _ date: WrittenDate) {
    guard let (reference, article) = shelf.act(setting: date.text),
      let act = found.firstIndex(where: { $0.reference == reference.id && $0.kind == .unionAct })
    else { return }
    found[index].become(found[act])
    found[index].kind = .unionAct
    found[index].normal = "\(article) van \(found[act].normal)"
    found[index].leidraad = found[index].normal
  }

  /// What a mention says by itself; equal mentions are worked out once.
  private mutating func read(
    _ index: Int, at place: Place, _ bytes: Range<Int>
  ) -> FoundReference {
    let cited = mentions[index].cited
    var result = FoundReference(
      kind: cited.kind, text: oneLine(text.bytes[mentions[index].range]), place: place,
      bytes: bytes, identifier: "", normal: "", leidraad: "")
    if let known = meanings[cited] {
      result.become(found[known])
      return result
    }
    result.identifier = cited.identifier ?? ""
    result.normal = cited.normal
    result.link = mentions[index].flaws.contains(.badIdentifier) ? nil : cited.link
    fill(&result, cited, shelf.reference(of: cited))
    meanings[cited] = index
    return result
  }

  /// What a mention means that names only a day or refers back.
  private mutating func resolve(_ index: Int) {
    let mention = mentions[index]
    if case .day(let date) = mention.cited, date.note == nil { return meanLegalDay(index, date) }
    if let date = mention.date, let paper = paper(of: date, at: index) {
      fill(&found[index], with: paper)
    } else if let antecedent = antecedent(of: index) {
      antecedents[index] = antecedent
      found[index].become(found[antecedent])
    } else if mention.cited.kind == .letterByDate {
      found[index].normal = ""
    }
  }

  func fill(_ result: inout FoundReference, _ cited: Cited, _ reference: Reference?) {
    result.reference = reference?.id
    result.leidraad = cited.leidraad(
      session: reference?.work.sessionStart, chamber: reference?.work.chamber)
    guard let reference else { return }
    if let identifier = reference.work.identifier, cited.kind != .dutchLaw,
      cited.kind != .kamerstukAnnex
    {
      if case .unionAct(_, let journal?, _) = reference.work, let place = OfficialJournal(journal) {
        result.leidraad += cited.kind == .officialJournal ? "" : " (\(place.legal(in: .nl)))"
      }
      if cited.kind == .unionAct || cited.kind == .judgment { result.identifier = identifier }
    }
    if result.link == nil { result.link = reference.url }
    if cited.kind == .officialJournal { fillJournal(&result, reference) }
  }

  /// A place in the journal of which the text does not say the day, from the reference file.
  private func fillJournal(_ result: inout FoundReference, _ reference: Reference) {
    let written: String? =
      switch reference.work {
      case .unionAct(_, let journal, _), .councilConclusions(_, let journal): journal
      default: nil
      }
    guard let written,
      let full = Recogniser.mentions(in: Array(written.utf8)).first?.cited
    else { return }
    result.normal = full.normal
    result.leidraad = full.leidraad(session: nil, chamber: nil)
  }

  private func fill(_ result: inout FoundReference, with reference: Reference) {
    guard let cited = reference.work.cited else {
      result.reference = reference.id
      result.identifier = reference.work.identifier ?? ""
      return
    }
    result.identifier = cited.identifier ?? ""
    result.normal = cited.normal
    result.leidraad = cited.leidraad(
      session: reference.work.sessionStart, chamber: reference.work.chamber)
    result.link = cited.link ?? reference.url
    result.reference = reference.id
  }

  /// Keeps the identifier that the text should have had.
  mutating func setCorrection(_ index: Int, _ identifier: String) {
    found[index].correction = identifier
  }

  /// The only letter or paper of a day among the reference files, unless the text itself gives the
  /// day to a paper of another dossier.
  private func paper(of date: WrittenDate, at index: Int) -> Reference? {
    let papers = shelf.papers(of: date.text)
    guard let own = pairs.paper(of: index), case .paper(let paper) = mentions[own].cited else {
      return papers.count == 1 ? papers[0] : nil
    }
    let same = papers.filter { $0.work.identifier?.hasPrefix("kst-\(paper.dossier)-") ?? false }
    return same.first { $0.work.identifier == paper.identifier }
      ?? (same.count == 1 ? same[0] : nil)
  }

  /// The earlier mention of the same work, for what refers back or names only a day.
  private func antecedent(of index: Int) -> Int? {
    switch mentions[index].cited {
    case .back(let back):
      if let note = back.note { return pairs.notes[note]?.last { isWork($0) } }
      if let date = back.date { return paper(dated: date, around: index) }
      return (0..<index).last { isWork($0) && fits(back.noun, mentions[$0].cited) }
    case .dated(let date, _), .day(let date): return paper(dated: date, around: index)
    case .law(let law) where law.name.isEmpty && law.bwb == nil: return nil
    default: return nil
    }
  }

  /// The paper that belongs to the day here, or that the text before it says is of the same day.
  private func paper(dated date: WrittenDate, around index: Int) -> Int? {
    if let own = pairs.paper(of: index) { return own }
    guard date.year > 0 else { return nil }
    return pairs.pairs.first { $0.mention < index && $0.date.text == date.text }?.mention
  }

  private func isWork(_ index: Int) -> Bool {
    switch mentions[index].cited {
    case .back, .day, .address: false
    case .dated: !found[index].identifier.isEmpty
    default: true
    }
  }

  private func fits(_ noun: Noun, _ cited: Cited) -> Bool {
    switch (noun, cited.kind) {
    case (.any, _), (.letter, .kamerstuk), (.letter, .letter), (.letter, .letterByDate),
      (.letter, .parliamentRecord), (.act, .unionAct), (.act, .dutchLaw), (.motion, .kamerstuk),
      (.judgment, .judgment), (.study, .report), (.study, .authorYear), (.study, .kamerstukAnnex),
      (.document, .kamerstuk), (.document, .unionDocument), (.document, .councilDocument):
      true
    default: false
    }
  }
}
