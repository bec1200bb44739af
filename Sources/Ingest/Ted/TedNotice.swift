// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A text that a field should hold, with its place; what it means is decided later.
typealias Written = Located<String>

/// What a TED_EXPORT R2.0.9 notice says, as written: no harmonising, no judging.
struct TedNotice {
  var id: Written?
  var version = ""
  var publicationDate: Written?
  var dispatchDate: Written?
  var buyerCountry: Written?
  var directive = ""
  var procedure = ""
  var authorityType = ""
  /// The form in the original language: the first one, where a notice is bilingual.
  var form: TedForm?
  /// The award sections in copies of the form in other languages; at least one a copy.
  var copies = 0
}

/// A form as written.
struct TedForm {
  let code: String
  let place: Place
  var legalBasis = ""
  var mainCPV = ""
  var sections: [TedSection] = []
}

/// An award section as written.
struct TedSection {
  let place: Place
  var lot = ""
  var isAwarded: Bool?
  var isGroup: Bool?
  var tenders: [String: Written] = [:]
  var value: Written?
  var low: Written?
  var high: Written?
  var currency: Written?
  var conclusionDate: Written?
  var winners: [TedWinner] = []
}

/// A winner, without a name.
struct TedWinner {
  var country: Written?
  var isSME: Bool?
}
