// SPDX-License-Identifier: EUPL-1.2

/// What a data package says about the cells of a column besides numbers and patterns.
struct FieldRules: Hashable, Sendable {
  /// The types a column may have.
  static let types = ["string", "number", "integer", "date", "year", "boolean", "any"]

  /// The texts that stand for no value.
  var missing = [""]
  /// The texts that stand for true.
  var trueWords = ["true", "True", "TRUE", "1"]
  /// The texts that stand for false.
  var falseWords = ["false", "False", "FALSE", "0"]
  /// How dates are written.
  var dayPattern = DayPattern.standard
  /// The first day or year, as written.
  var earliest: String?
  /// The last day or year, as written.
  var latest: String?
  /// The least number of scalars.
  var minimumLength: Int?
  /// The greatest number of scalars.
  var maximumLength: Int?
}
