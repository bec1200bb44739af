// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// How the Scoreboard judges a value.
public enum ScoreboardColour: String, CaseIterable, Hashable, Sendable {
  /// Satisfactory.
  case green
  /// Average.
  case yellow
  /// Unsatisfactory.
  case red

  /// The colour and what it stands for, so that nobody has to see the colour.
  public var words: Words {
    switch self {
    case .green: Words(nl: "groen (voldoende)", en: "green (satisfactory)")
    case .yellow: Words(nl: "geel (gemiddeld)", en: "yellow (average)")
    case .red: Words(nl: "rood (onvoldoende)", en: "red (unsatisfactory)")
    }
  }
}

/// From where a value is green and from where red, in one edition of the Scoreboard.
///
/// Editions differ, also in whether a bound itself is inside, so bounds never stand without their
/// edition and the page they were taken from.
public struct ColourBounds: Hashable, Sendable {
  /// One end of a colour.
  public enum Bound: Hashable, Sendable {
    /// Up to and including a value.
    case atMost(Double)
    /// Below a value.
    case below(Double)
    /// From a value on.
    case atLeast(Double)
    /// Above a value.
    case above(Double)

    /// Whether a value lies inside.
    public func holds(_ value: Double) -> Bool {
      switch self {
      case .atMost(let bound): value <= bound
      case .below(let bound): value < bound
      case .atLeast(let bound): value >= bound
      case .above(let bound): value > bound
      }
    }

    /// The bound with its sign: `≤ 10`.
    public var text: String {
      switch self {
      case .atMost(let bound): "≤ \(plainText(bound))"
      case .below(let bound): "< \(plainText(bound))"
      case .atLeast(let bound): "≥ \(plainText(bound))"
      case .above(let bound): "> \(plainText(bound))"
      }
    }
  }

  /// Where green is.
  public let green: Bound
  /// Where red is; what is neither is yellow.
  public let red: Bound
  /// The year of the edition.
  public let edition: Int
  /// The page the bounds were taken from.
  public let source: String

  /// The colour of a value.
  public func colour(of value: Double) -> ScoreboardColour {
    if green.holds(value) { return .green }
    return red.holds(value) ? .red : .yellow
  }
}

extension ColourBounds {
  /// Bounds of the edition of September 2015, as a stored page quotes them.
  static func edition2015(green: Bound, red: Bound) -> ColourBounds {
    ColourBounds(
      green: green, red: red, edition: 2015,
      source: "https://www.crisisycontratacionpublica.org/archives/4770")
  }
}
