// SPDX-License-Identifier: EUPL-1.2

/// A stretch of text in a file that a person can go to: path, line, column and length.
///
/// Lines and columns count from 1; columns count Unicode scalars. Line 0 means the whole file,
/// column 0 the whole line.
public struct Place: Hashable, Sendable {
  /// The path as the person knows it, relative to the workspace where there is one.
  public let path: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// The column in Unicode scalars, from 1; 0 for the line as a whole.
  public let column: Int
  /// The number of Unicode scalars the caret should underline, at least 1.
  public let length: Int

  /// Makes a place; without line and column it is the file as a whole.
  public init(path: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// The same line, `scalars` columns further on.
  public func advanced(by scalars: Int, length: Int = 1) -> Place {
    Place(path: path, line: line, column: column + scalars, length: length)
  }
}

extension Place: Comparable {
  /// Orders by path, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column, left.length)
      < (right.path, right.line, right.column, right.length)
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, without the parts that are 0.
  public var description: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }
}

/// A value together with the place where a person wrote it.
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public let value: Value
  /// Where it was written.
  public let place: Place

  /// Pairs a value with its place.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  /// The same place with another reading of the value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: place)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
