// SPDX-License-Identifier: EUPL-1.2

/// Finds the references in a text in one pass over its bytes.
///
/// At the start of each word two bytes say whether a keyword can stand there; at the start of a
/// number its shape is looked at. Only then a notation is read in full.
struct Recogniser {
  var cursor: NotationCursor
  var mentions: [Mention] = []
  private let keywords = KeywordTable.all

  /// Everything found in a text, in the order of the text; no two overlap.
  static func mentions(in text: [UInt8]) -> [Mention] {
    var recogniser = Recogniser(cursor: NotationCursor(text: text, at: 0))
    recogniser.run()
    return recogniser.mentions
  }

  private init(cursor: NotationCursor) { self.cursor = cursor }

  private mutating func run() {
    let text = cursor.text
    let index = keywords.index
    text.withUnsafeBufferPointer { bytes in
      index.withUnsafeBufferPointer { index in
        wordBytes.withUnsafeBufferPointer { run(over: bytes, index, $0) }
      }
    }
  }

  private mutating func run(
    over bytes: UnsafeBufferPointer<UInt8>, _ index: UnsafeBufferPointer<UInt8>,
    _ isWord: UnsafeBufferPointer<Bool>
  ) {
    var at = 0
    while at < bytes.count {
      let isInWord = isWord[Int(bytes[at])]
      if isInWord || bytes[at] == UInt8(ascii: "("), let end = read(bytes, at, index) {
        at = max(end, at + 1)
        if !isWordByte(bytes[at - 1]) { continue }
      } else {
        at += 1
        if !isInWord { continue }
      }
      while at < bytes.count, isWord[Int(bytes[at])] { at += 1 }
    }
  }

  /// Reads what starts at a word, a number or a bracket; gives where it ends.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ index: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let byte = bytes[at]
    if isDigit(byte) { return read(at) { $0.readNumber() } }
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    if byte == UInt8(ascii: "(") { return read(at) { $0.readBracket() } }
    let bucket = index[Int(folded(byte)) << 8 | Int(folded(next))]
    let third = at + 2 < bytes.count ? bytes[at + 2] : 0
    if bucket != 0, keywords.third[Int(bucket) << 8 | Int(third)] != 0,
      let end = readKeyword(at, bucket)
    {
      return end
    }
    if isCapital(byte), !isLowerCase(next) { return read(at) { $0.readCapital() } }
    return nil
  }

  private mutating func readKeyword(_ at: Int, _ bucket: UInt8) -> Int? {
    for keyword in keywords[bucket] {
      cursor.at = at
      guard cursor.take(keyword) else { continue }
      let count = mentions.count
      if open(keyword.opening, from: at) { return cursor.at }
      mentions.removeSubrange(count...)
    }
    return nil
  }

  private mutating func read(_ at: Int, _ notation: (inout Recogniser) -> Bool) -> Int? {
    cursor.at = at
    return notation(&self) ? cursor.at : nil
  }

  /// Keeps what was read from a place up to here.
  @discardableResult
  mutating func keep(_ cited: Cited, from start: Int, _ flaws: Flaws = []) -> Bool {
    mentions.append(Mention(cited: cited, range: start..<cursor.at, flaws: flaws))
    return true
  }
}

/// For each byte whether it belongs to a word.
private let wordBytes: [Bool] = (0...255).map { isWordByte(UInt8($0)) }

private func isLowerCase(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

extension Recogniser {
  /// Reads what a keyword announces, from after the keyword.
  fileprivate mutating func open(_ opening: Opening, from start: Int) -> Bool {
    switch opening {
    case .paper(let lead): readPaper(lead, from: start)
    case .paperName: readPaperName(from: start)
    case .annexName: readAnnexName(from: start)
    case .sitting(let series): readSitting(series, from: start)
    case .sittingName(let series): readSittingName(series, from: start)
    case .gazette(let series): readGazette(series, from: start)
    case .gazetteName(let series): readGazetteName(series, from: start)
    case .article(let language): readArticle(language, from: start)
    case .law: readLawNumber(from: start)
    case .juriconnect: readJuriconnect(from: start)
    case .act(let form, let language): readActs(form, language, from: start)
    case .shortAct(let form, let language): readShortAct(form, language, from: start)
    case .document: readDocument(from: start)
    case .council: readCouncil(from: start)
    case .councilBare: readCouncilAfterWord(from: start)
    case .journal: readJournal(from: start)
    default: openOther(opening, from: start)
    }
  }

  private mutating func openOther(_ opening: Opening, from start: Int) -> Bool {
    switch opening {
    case .celex: readCelex(from: start)
    case .judgment: readJudgment(from: start)
    case .notice: readNotice(from: start)
    case .eurostat: readEurostat(from: start)
    case .commitment: readCommitment(from: start)
    case .mark: readMark(from: start)
    case .doi: readDoi(from: start)
    case .isbn: readIsbn(from: start)
    case .issn: readIssn(from: start)
    case .address: readAddress(from: start)
    case .letter(let noun): readLetter(noun, from: start)
    case .back: readBack(from: start)
    case .previous(let noun): readPrevious(noun, from: start)
    case .note: readNoteReference(from: start)
    case .month: readMonth(from: start)
    default: false
    }
  }
}
