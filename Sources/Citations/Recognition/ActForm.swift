// SPDX-License-Identifier: EUPL-1.2

/// The forms that acts of the Union take, with their names, letters and ELI types.
enum ActForm: Int, CaseIterable {
  case directive, regulation, decision, recommendation, frameworkDecision
  case delegatedRegulation, implementingRegulation, implementingDecision, delegatedDirective
  case implementingDirective, delegatedDecision
  /// The number is written without the name of a form.
  case unnamed

  /// The letter in a CELEX number; nothing for an act of which the form is not said.
  var letter: String? {
    switch self {
    case .directive, .delegatedDirective, .implementingDirective: "L"
    case .regulation, .delegatedRegulation, .implementingRegulation: "R"
    case .decision, .implementingDecision, .delegatedDecision: "D"
    case .recommendation: "H"
    case .frameworkDecision: "F"
    case .unnamed: nil
    }
  }

  /// The type in an ELI.
  var eli: String? {
    switch self {
    case .directive: "dir"
    case .regulation: "reg"
    case .decision: "dec"
    case .delegatedRegulation: "reg_del"
    case .implementingRegulation: "reg_impl"
    case .implementingDecision: "dec_impl"
    case .delegatedDirective: "dir_del"
    case .implementingDirective: "dir_impl"
    case .delegatedDecision: "dec_del"
    case .recommendation: "reco"
    case .frameworkDecision: "dec_framw"
    case .unnamed: nil
    }
  }

  /// Whether the year comes first also in the numbers of before 2015.
  var startsWithYear: Bool { letter != "R" }

  /// The form with a type of ELI.
  init?(eli: String) {
    guard let form = Self.allCases.first(where: { $0.eli == eli }) else { return nil }
    self = form
  }
}
