// SPDX-License-Identifier: EUPL-1.2

/// What a stretch of text refers to, as exactly as the text says it.
enum Cited: Hashable {
  case paper(Paper)
  case sitting(Sitting)
  case gazette(Gazette)
  case law(LawArticle)
  case act(UnionAct)
  case document(UnionDocument)
  case council(CouncilDocument)
  case journal(JournalPlace)
  case celex(String)
  /// A text adopted by the European Parliament.
  case resolution(term: Int, year: Int, number: Int)
  /// A report, motion or question of the European Parliament, by its letter.
  case parliament(letter: String, term: Int, number: Int, year: Int)
  case procedure(year: Int, number: Int, code: String)
  case judgment(ecli: String)
  case caseNumber(court: String, number: Int, year: Int, suffix: String)
  case notice(number: Int, year: Int)
  case statistics(office: StatisticsOffice, code: String)
  /// A commitment to a chamber.
  case commitment(String)
  /// A document of the Tweede Kamer by its own number, `2020D47303`.
  case record(String)
  /// An unpublished letter by the mark of its sender.
  case mark(String)
  case doi(String)
  case isbn(String)
  /// A periodical by its number.
  case issn(String)
  case address(String)
  /// A letter, motion or answer of which only the day is said.
  case dated(WrittenDate, noun: Noun)
  /// A report by its author, title and month, as a note writes it.
  case study(author: String, title: String, date: String)
  /// An author and a year in brackets.
  case authorYear(author: String, year: String)
  /// What was named before.
  case back(Back)
  /// A day that is no reference by itself; it may say when a letter was written.
  case day(WrittenDate)
}

/// A parliamentary paper, or a dossier as a whole when there is no number.
struct Paper: Hashable {
  var chamber: String?
  /// The first year of the session.
  var session: Int?
  var dossier: String
  var number: String
  var page: String?
  var role: Role = .paper
  /// The number under which an annex is published, `blg-900000`.
  var annex: String?

  /// What the text says the paper is.
  enum Role: Hashable { case paper, annex, bill }
}

/// The report of a sitting, or the questions printed with it.
struct Sitting: Hashable {
  var series: Series
  var chamber: String?
  var session: Int
  var number: String
  var item: String?
  var page: String?

  /// Handelingen, or the Aanhangsel with questions and answers.
  enum Series: String { case proceedings = "h", questions = "ah" }
}

/// A number in the Staatsblad, Staatscourant or Tractatenblad.
struct Gazette: Hashable {
  var series: Series
  var year: Int
  var number: Int

  /// The three series, by the names of officielebekendmakingen.nl.
  enum Series: String, CaseIterable { case stb, stcrt, trb }
}

/// An article of a Dutch act or decree; the name is empty when the text does not say it.
struct LawArticle: Hashable {
  var bwb: String?
  var name: String
  var article: String
  var paragraph: String?
  var part: String?
}

/// An act of the Union by its number.
struct UnionAct: Hashable {
  var form: ActForm
  var year: Int
  var number: Int
  /// The community of the act, as Dutch and English name it: `EU`, `EG`, `EEG`, `Euratom`.
  var community: String
  /// Whether the number stands before the year, as in `Decision No 1082/2013/EU`.
  var startsWithNumber: Bool
  /// The language of the word for the act.
  var language: TextLanguage
  /// The article that is meant, as written.
  var locator: String?
}

/// A numbered document of the Commission or the High Representative.
struct UnionDocument: Hashable {
  var series: String
  var year: Int
  var number: Int
  /// The 2 in `final/2`, which replaced the document as first printed.
  var version: Int?
}

/// A numbered document of the Council.
struct CouncilDocument: Hashable {
  var series: String
  var number: Int
  var year: Int
  /// `REV 1`, `ADD 2`, or empty for the first version.
  var version: String
}

/// A place in the Official Journal.
struct JournalPlace: Hashable {
  var series: String
  var year: Int?
  var issue: String?
  var date: WrittenDate?
  var page: String?
  /// The number of an act that is published by itself, `2023/2854`.
  var act: String?
}

/// What kind of thing a word names: only such a thing can be meant by "the above-mentioned …".
enum Noun: Hashable { case letter, act, document, judgment, motion, study, any }

/// A reference to something named before.
struct Back: Hashable {
  var noun: Noun
  var date: WrittenDate?
  /// The number of the note where it was named.
  var note: Int?
  var page: String?
}
