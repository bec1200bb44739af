// SPDX-License-Identifier: EUPL-1.2

/// A member state, another country, or a group such as `EU27`, by its harmonised code.
///
/// Countries carry the two-letter codes of Eurostat (`EL`, `UK`); groups carry the name the source
/// gives them, because `EU28` of 2018 and `EU27` of 2020 are not the same thing.
public struct Area: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The harmonised code, in capitals for countries.
  public let code: String

  /// Takes a code as it is; use ``init(harmonising:)`` for codes from data.
  public init(_ code: String) { self.code = code }

  /// Every area together, for findings that are not split by area.
  public static let all = Area("all")

  /// Orders by code.
  public static func < (left: Area, right: Area) -> Bool { left.code < right.code }

  /// The code.
  public var description: String { code }
}

extension Area {
  /// Harmonises a country code from data: `GR` becomes `EL`, `GB` becomes `UK`, three letters two.
  ///
  /// Lower case is accepted. Gives nothing for text that is not two or three letters.
  public init?(harmonising text: some StringProtocol) {
    let letters = text.uppercased()
    let isLetter = { (scalar: Unicode.Scalar) in
      ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    guard letters.unicodeScalars.allSatisfy(isLetter) else { return nil }
    if letters.count == 3 {
      guard let two = twoLetterCodes[letters] else { return nil }
      self.init(two)
    } else if letters.count == 2 {
      self.init(oldCodes[letters] ?? letters)
    } else {
      return nil
    }
  }
}

/// ISO 3166 codes that the European institutions write differently.
private let oldCodes = ["GR": "EL", "GB": "UK"]
