// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// The same notices in TED XML and, by the draft of the official converter, in eForms.
@Suite struct ConvertedPairTests {
  /// Columns of a notice that must be the same; the id and the schema are those of the format.
  static let noticeColumns = [
    "form", "dispatch_date", "publication_date", "buyer_country", "cpv_main", "legal_basis",
    "procedure", "authority_type",
  ]

  /// Columns of the awards of a lot that must be the same.
  static let lotColumns = [
    "awarded", "tenders", "tenders_sme", "tenders_other_eu", "tenders_non_eu", "value", "value_low",
    "value_high", "currency", "group", "winner_countries", "winner_sme", "conclusion_date",
    "cross_border", "used", "rule",
  ]

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"))
  func `both formats give the same awards, except where a difference is explained`() throws {
    let pairs = try ConvertedPair.all()
    #expect(pairs.count == 46)
    #expect(pairs.allSatisfy { !$0.ted.isEmpty && !$0.eforms.isEmpty })
    var counts: [Explanation: Int] = [:]
    var unexplained: [Difference] = []
    for difference in try pairs.flatMap(differences) {
      if let reason = Explanation.allCases.first(where: { $0.holds(for: difference) }) {
        counts[reason, default: 0] += 1
      } else {
        unexplained.append(difference)
      }
    }
    #expect(unexplained == [])
    for reason in Explanation.allCases {
      #expect(counts[reason, default: 0] == reason.expectedCount, "\(reason)")
    }
  }

  /// Compares the notices of a pair, then the awards lot by lot.
  private func differences(_ pair: ConvertedPair) throws -> [Difference] {
    let (ted, eforms) = (try #require(pair.ted.first), try #require(pair.eforms.first))
    var all = try compare(ted, eforms, ConvertedPairTests.noticeColumns, pair.id)
    let (lots, others) = (perLot(pair.ted), perLot(pair.eforms))
    #expect(Set(lots.keys) == Set(others.keys), "\(pair.id)")
    for lot in lots.keys.sorted() {
      guard let left = lots[lot], let right = others[lot] else { continue }
      all += try compare(left, right, ConvertedPairTests.lotColumns, "\(pair.id) \(lot)")
    }
    return all
  }

  private func perLot(_ awards: [Award]) -> [String: Award] {
    Dictionary(grouping: awards.filter { $0.awardIndex > 0 }, by: \.lot).mapValues(together)
  }

  /// The awards of one lot as one: the converter makes one outcome of all sections of a lot.
  private func together(_ awards: [Award]) -> Award {
    let won = awards.filter { $0.isAwarded == true }
    guard var award = won.first, won.count > 1 else { return won.first ?? awards[0] }
    award.winnerCountries = won.flatMap(\.winnerCountries)
    award.winnersSME = won.flatMap(\.winnersSME)
    if won.contains(where: { $0.isGroup == true }) { award.isGroup = true }
    award.conclusionDate = won.compactMap(\.conclusionDate).min()
    if Set(won.map(\.value)).count > 1 { award.value = nil }
    return award
  }

  private func compare(
    _ left: Award, _ right: Award, _ columns: [String], _ place: String
  ) throws -> [Difference] {
    let (left, right) = (try cells(left), try cells(right))
    return columns.compactMap { column in
      let difference = Difference(
        place: place, column: column, ted: left[column] ?? "", eforms: right[column] ?? "")
      return difference.ted == difference.eforms ? nil : difference
    }
  }

  private func cells(_ award: Award) throws -> [String: String] {
    let text = AwardsCSV.text(of: [Located(award, at: Place(path: "award"))])
    var report = Report()
    let file = try #require(CSVFile(bytes: Array(text.utf8), path: "award.csv", noting: &report))
    let cells = try #require(file.records.first).cells.map(\.text)
    return Dictionary(uniqueKeysWithValues: zip(file.header.map(\.text), cells))
  }
}

/// A notice in both formats, harmonised.
struct ConvertedPair {
  let id: String
  let ted: [Award]
  let eforms: [Award]

  /// All pairs, each file read for itself: the two of a pair must not count as copies.
  static func all() throws -> [ConvertedPair] {
    let package = try Packages.bytes("data/eforms/converted-pairs.tar.gz")
    return ["ted-xml", "eforms"].map { format in
      var report = Report()
      let intake = NoticeIntake.read(
        files: [("pairs", package)], format: format, noting: &report)
      return Dictionary(grouping: intake.awards) { award in
        String(award.place.path.split(separator: "/").dropLast().last ?? "")
      }
    }.merged
  }
}

extension [[String: [Located<Award>]]] {
  fileprivate var merged: [ConvertedPair] {
    Set(flatMap(\.keys)).sorted().map { id in
      ConvertedPair(
        id: id, ted: (self[0][id] ?? []).map(\.value), eforms: (self[1][id] ?? []).map(\.value))
    }
  }
}

/// One cell that the two formats give differently.
struct Difference: Equatable {
  let place: String
  let column: String
  let ted: String
  let eforms: String
}

/// Why a cell may differ.
///
/// Every difference must have one of these reasons, and each reason holds as often as stated.
enum Explanation: CaseIterable {
  /// Forms of TED are subtypes in eForms, more finely divided.
  case formIsSubtype
  /// TED has one form for a notice of social services under the sectoral directive and for a notice
  /// about a qualification system of them; eForms has subtype 15 for the latter.
  case qualificationSystem
  /// eForms has one code for negotiation without a call and award without publication.
  case withoutCall
  /// eForms has no code where TED says not applicable, not specified or concession procedure.
  case noProcedure
  /// The converter writes `UNKNOWN` for a procedure of the light regime.
  case unknownProcedure
  /// eForms has no code for an agency as TED has; the converter writes the authority it belongs to.
  case agency
  /// The converter writes no type for other buyers and utilities.
  case noBuyerType
  /// eForms counts tenders from the EEA, TED from the EU: a break in the series, never joined.
  case seriesBreak
  /// The converter writes no size for winners that are not SMEs.
  case noSize
  /// The converter makes one contract, with one date, of all with the same number.
  case sameContractNumber
  /// The prize of a design contest has no place in eForms tenders.
  case prize
  /// Two notices do not say whether a group won; in eForms the number of tenderers says it.
  case groupUnsaid

  /// How many cells of the 46 pairs have this reason.
  var expectedCount: Int {
    switch self {
    case .formIsSubtype: 45
    case .qualificationSystem: 1
    case .withoutCall: 5
    case .noProcedure: 6
    case .unknownProcedure: 1
    case .agency: 2
    case .noBuyerType: 11
    case .seriesBreak: 19
    case .noSize: 18
    case .sameContractNumber: 1
    case .prize: 2
    case .groupUnsaid: 2
    }
  }

  /// Whether a difference has this reason.
  func holds(for one: Difference) -> Bool {
    switch self {
    case .formIsSubtype: one.column == "form" && Explanation.forms[one.eforms] == one.ted
    case .qualificationSystem: one.column == "form" && one.ted == "F22" && one.eforms == "15"
    case .withoutCall:
      one.column == "procedure" && one.ted == "V" && ["T", "F"].contains(one.eforms)
    case .noProcedure:
      one.column == "procedure" && ["9", "Z", "E"].contains(one.ted) && one.eforms.isEmpty
    case .unknownProcedure: one.column == "procedure" && one.eforms == "UNKNOWN"
    case .agency:
      one.column == "authority_type" && [["N", "1"], ["R", "6"]].contains([one.ted, one.eforms])
    case .noBuyerType:
      one.column == "authority_type" && ["4", "8"].contains(one.ted) && one.eforms.isEmpty
    case .seriesBreak:
      ["tenders_other_eu", "tenders_non_eu"].contains(one.column) && one.eforms.isEmpty
    case .noSize:
      one.column == "winner_sme" && one.ted.replacingOccurrences(of: "n", with: "") == one.eforms
    case .sameContractNumber: one.column == "conclusion_date" && one.place == "088158-2022 6"
    case .prize: ["value", "currency"].contains(one.column) && one.place == "524498-2018 "
    case .groupUnsaid: one.column == "group" && one.ted.isEmpty && one.eforms == "n"
    }
  }

  /// The form of TED that each subtype of the pairs had.
  private static let forms = [
    "1": "F08", "4": "F01", "15": "F07", "16": "F02", "17": "F05", "19": "F24", "20": "F21",
    "23": "F12", "25": "F15", "27": "F15", "28": "F15", "29": "F03", "32": "F25", "33": "F21",
    "36": "F13",
  ]
}
