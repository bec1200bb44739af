// SPDX-License-Identifier: EUPL-1.2

/// A word with which a reference can begin, and what is then read.
struct Keyword {
  /// The bytes without case.
  let bytes: [UInt8]
  let form: Form
  let opening: Opening

  /// What must be true of the word as it stands in the text.
  enum Form {
    /// No letter or digit follows.
    case word
    /// Anything may follow.
    case prefix
    /// It is written in capitals, and no letter follows.
    case capitals
  }

  init(_ word: String, _ form: Form, _ opening: Opening) {
    bytes = word.utf8.map(folded)
    self.form = form
    self.opening = opening
  }
}

/// What a keyword announces.
enum Opening {
  case paper(PaperLead)
  case paperName
  case annexName
  case sitting(Sitting.Series)
  case sittingName(Sitting.Series)
  case gazette(Gazette.Series)
  case gazetteName(Gazette.Series)
  case article(TextLanguage)
  case law
  case juriconnect
  case act(ActForm, TextLanguage)
  case shortAct(ActForm, TextLanguage)
  case document
  case council
  case councilBare
  case journal
  case celex
  case judgment
  case notice
  case eurostat
  case commitment
  case mark
  case doi
  case isbn
  case issn
  case address
  case letter(Noun)
  case back
  case previous(Noun)
  case note
  case month
}

/// What the word before the number of a paper says.
enum PaperLead {
  case paper
  case chamber(String)
  case bill
}

/// Finds the keywords that start with two bytes.
struct KeywordTable {
  private let buckets: [[Keyword]]
  /// For each pair of bytes the bucket, 0 for none.
  let index: [UInt8]
  /// For each bucket and each third byte whether a keyword can go on with it; 1 or 0.
  let third: [UInt8]

  init(_ keywords: [Keyword]) {
    var index = [UInt8](repeating: 0, count: 65536)
    var buckets: [[Keyword]] = [[]]
    for keyword in keywords.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      let pair = Int(keyword.bytes[0]) << 8 | Int(keyword.bytes[1])
      if index[pair] == 0 {
        index[pair] = UInt8(buckets.count)
        buckets.append([])
      }
      buckets[Int(index[pair])].append(keyword)
    }
    self.index = index
    self.buckets = buckets
    third = buckets.flatMap(Self.thirdBytes)
  }

  /// The third bytes, in either case, of some keywords, or what can follow on one of two bytes.
  private static func thirdBytes(of keywords: [Keyword]) -> [UInt8] {
    (UInt8.min...UInt8.max).map { byte in
      let fits = keywords.contains { keyword in
        if keyword.bytes.count > 2 { return keyword.bytes[2] == folded(byte) }
        return keyword.form == .prefix || !isWordByte(byte) || isDigit(byte)
      }
      return fits ? 1 : 0
    }
  }

  /// The keywords of a bucket, longer before shorter.
  subscript(bucket: UInt8) -> [Keyword] { buckets[Int(bucket)] }

  /// The table of all keywords.
  static let all = KeywordTable(Keyword.all)
}

extension NotationCursor {
  /// Whether bytes without case stand here.
  private func starts(with bytes: [UInt8]) -> Bool {
    guard at + bytes.count <= text.count else { return false }
    return text.withUnsafeBufferPointer { text in
      bytes.withUnsafeBufferPointer { bytes in
        for index in bytes.indices where folded(text[at + index]) != bytes[index] { return false }
        return true
      }
    }
  }

  /// Takes a keyword when it is here in the form it must have.
  mutating func take(_ keyword: Keyword) -> Bool {
    let start = at
    if !starts(with: keyword.bytes) { return false }
    at += keyword.bytes.count
    let fits =
      switch keyword.form {
      case .prefix: true
      case .word: !isWordByte(byte)
      case .capitals:
        !(isWordByte(byte) && !isDigit(byte))
          && text[start..<at].allSatisfy { !(97...122).contains($0) }
      }
    if !fits { at = start }
    return fits
  }
}
