// SPDX-License-Identifier: EUPL-1.2

/// A text that a field should hold, with the offset of its element; what it means is decided later.
package struct Written: Hashable, Sendable {
  /// The text without blanks around it, each run of blanks in it as one space.
  package let text: String
  /// Where the element begins.
  let offset: Int
}

/// What a TED_EXPORT notice says, as written: no harmonising, no judging, no names.
package struct TedNotice: Sendable {
  /// Where its root element begins.
  let offset: Int
  var id: Written?
  /// The release such as `R2.0.9.S03.E01`.
  package var release = ""
  /// The facts of the coded data; several only for CPV codes.
  package var coded: [TedCode: [Written]] = [:]
  /// The form in the original language: the first one, where a notice is bilingual.
  package var form: TedForm?
  /// The award sections in copies of the form in other languages; at least one a copy.
  var copies = 0

  /// The version such as `R2.0.9`: the first three parts of the release.
  package var version: String { release.split(separator: ".").prefix(3).joined(separator: ".") }

  /// The first writing of a fact of the coded data, or an empty text.
  package func code(_ code: TedCode) -> String { coded[code]?.first?.text ?? "" }
}

/// A form as written.
package struct TedForm: Sendable {
  /// The name of its element: `F03_2014`, `CONTRACT_AWARD`.
  package let name: String
  /// The form: `F03`; empty where the notice has none.
  package let code: String
  package let language: String
  let offset: Int
  package var noticeType = ""
  package var legalBasis = ""
  package var mainCPV = ""
  /// The first element of the procedure that names one.
  package var procedure = ""
  /// The countries of the buyers in the form.
  package var buyers: [String] = []
  package var value = TedValue()
  package var sections: [TedSection] = []
  /// Whether the form says that a framework agreement is set up; forms never say that none is.
  var isFramework = false
  /// The last day for tenders or requests to take part.
  var deadline: Written?
  /// The numbers in the Official Journal of earlier notices of the procedure.
  var earlierNotices: [String] = []
  /// What is bought, lot by lot.
  var objects: [TedObject] = []
}

/// What is bought in some lots, as written: how long it runs.
struct TedObject: Sendable {
  var lots: [String] = []
  /// The number of days or months.
  var duration: Written?
  var unit = ""
  var firstDay: Written?
  var lastDay: Written?
}

/// An award section as written.
package struct TedSection: Sendable {
  let offset: Int
  package var item = ""
  package var lots: [String] = []
  package var isAwarded: Bool?
  package var isGroup: Bool?
  package var tenders: [TedTenders: Written] = [:]
  package var kind: TedValueKind?
  package var value = TedValue()
  package var estimate = TedValue()
  /// Whether the value stands in a block that the independent table does not know.
  package var isValueStray = false
  package var conclusionDate: Written?
  package var winners: [TedWinner] = []
}

/// An amount or a range as written.
package struct TedValue: Sendable {
  package var amount: Written?
  package var low: Written?
  package var high: Written?
  package var currency: Written?
  package var includesVAT = false
}

/// A winner, without a name.
package struct TedWinner: Sendable {
  package var country: Written?
  package var isSME: Bool?
}
