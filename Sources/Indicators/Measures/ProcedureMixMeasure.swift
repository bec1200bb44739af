// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Numerics

/// How was bought: the share of every kind of procedure, in percent.
///
/// value = 100 × k ÷ n for open procedures, with n the notices or awards of which the kind is known;
/// every other kind that occurs stands beside it under its own name. Together they are 100 %. The
/// intervals are Wilson's at 95 %, each by itself.
///
/// - Codes that say nothing (not specified, not applicable) or are not in the list are unknown.
/// - No row: ``NoEstimate/noRows``. No known kind: ``NoEstimate/allUnknown(cases:)``.
///
/// Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22, 209–212, doi:10.1080/01621459.1927.10502953.
public struct ProcedureMixMeasure: Measure {
  /// The word after `measure:`.
  public static let name = "procedure-mix"
  /// What it computes.
  public static let summary = Words(
    nl: "Het aandeel openbare procedures, en daarnaast dat van elke andere soort.",
    en: "The share of open procedures, and beside it that of every other kind.")
  /// Rows, by their procedure.
  public static let scope = MeasureScope(properties: [.rows], awardUnits: [.notice, .award])

  /// Makes the measure.
  public init() {}

  /// Shares are in percent.
  public static func printedUnits(for subject: Indicator.Subject) -> [ValueUnit] { [.percent] }

  /// The shares, or why there are none.
  public func estimate(
    from input: MeasureInput, unit: CountingUnit
  ) throws(NoEstimate) -> Estimate {
    guard case .awards(let cases) = input, !cases.rows.isEmpty else { throw .noRows }
    let counts = counts(of: unit == .notice ? cases.firstOfNotices : cases.rows, in: cases.table)
    let known = counts.known.values.reduce(0, +)
    guard known > 0 else { throw .allUnknown(cases: counts.unknown) }
    let others = ProcedureKind.allCases.filter { $0 != .open }.compactMap { kind in
      counts.known[kind].map {
        Companion(kind.rawValue, in: .percent, share($0, of: known, unknown: counts.unknown))
      }
    }
    return share(
      counts.known[.open] ?? 0, of: known, unknown: counts.unknown, with: others)
  }

  private func counts(
    of rows: [Int32], in table: AwardTable
  ) -> (known: [ProcedureKind: Int], unknown: Int) {
    var (known, unknown): ([ProcedureKind: Int], Int) = ([:], 0)
    for (code, count) in zip(table.procedure.words, table.procedure.counts(of: rows))
    where count > 0 {
      if let kind = ProcedureKind(code: code) {
        known[kind, default: 0] += count
      } else {
        unknown += count
      }
    }
    return (known, unknown)
  }

  private func share(
    _ count: Int, of known: Int, unknown: Int, with others: [Companion] = []
  ) -> Estimate {
    let interval = try? Proportion.wilson(count, of: known, level: ShareMeasure.level)
    let all = Double(known + unknown)
    let bounds = (100 * Double(count) / all)...(100 * Double(count + unknown) / all)
    return Estimate(
      value: 100 * Double(count) / Double(known), numerator: Double(count), n: known,
      unknown: unknown, interval: interval.map(percent), method: .wilson,
      bounds: unknown == 0 ? nil : bounds, companions: others)
  }
}

extension AwardCases {
  /// One row of every notice.
  fileprivate var firstOfNotices: [Int32] {
    NoticeBlocks(of: rows, in: table).walk([Int32]()) { firsts, block in
      block.forEachNotice { firsts.append(block.rows[$0.lowerBound]) }
    }.flatMap(\.self)
  }
}
