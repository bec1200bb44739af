// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import TestSupport
import Testing

/// Scenarios of thresholds: a case worked by hand, and what must hold at the edges.
@Suite struct ThresholdTests {
  /// Eight notices that count; c has one amount on both rows, e has one row without.
  private let rows = """
    notice,buyer,winners,value,currency,year,rule
    a,NL,NL,50000,EUR,2016,
    b,NL,BE,100000,EUR,2016,
    c,NL,NL,60000,EUR,2016,
    c,NL,NL,60000,EUR,2016,
    d,NL,NL,90000,EUR,2016,
    d,NL,?,30000,EUR,2016,
    e,BE,BE,150000,EUR,2016,
    e,BE,NL,,,2016,
    f,BE,BE,999,EUR,2016,
    g,BE,BE,5000000,PLN,2016,
    h,BE,BE,250000,EUR,2016,
    i,NL,NL,300000,EUR,2016,not-awarded
    """

  private func study(
    _ thresholds: [Double] = [100_000, 200_000], current: Double? = 100_000
  ) -> ThresholdStudy {
    let place = Place(path: "Scenarios/limits.md")
    var study = ThresholdStudy(of: Located("example/awards", at: place), thresholds: thresholds)
    study.current = current.map { Located(.amount($0), at: place) }
    return study
  }

  private func answer(
    _ study: ThresholdStudy, with sources: ThresholdSources = ThresholdSources(),
    rows: String? = nil
  ) throws -> ThresholdAnswer {
    var report = Report()
    let table = try SmallData(rows ?? self.rows).awards()
    let answer = ThresholdBook.answer(to: study, in: table, with: sources, noting: &report)
    #expect(report.isEmpty)
    return try #require(answer)
  }

  @Test func `notices, awards, value and borders of both sides are those counted by hand`() throws {
    let answer = try answer(study())
    #expect(answer.notices == 8)
    let line = answer.lines[0]
    #expect(line.bands.map(\.band) == [.above, .below, .unknown])
    #expect(line.bands.map(\.notices) == [4, 2, 2])
    #expect(line.bands.map(\.awards) == [6, 3, 2])
    #expect(line.bands.map(\.value) == [620_000, 110_000, nil])
    #expect(line.bands.map(\.completeness) == [.observed, .partly, .unknown])
    let above = try #require(line[.above])
    #expect(above.share == OutcomeCount(yes: 4, known: 6, unknown: 2))
    #expect(above.share?.bounds == 50.0...75.0)
    #expect(above.crossBorder == OutcomeCount(yes: 2, known: 3, unknown: 1))
    #expect(above.crossBorderAwards == OutcomeCount(yes: 2, known: 5, unknown: 1))
  }

  @Test func `a higher threshold releases what lies between, and a part of a value may not tell`()
    throws
  {
    let line = try answer(study()).lines[1]
    #expect(line.bands.map(\.band) == [.above, .below, .released, .unknown])
    #expect(line.bands.map(\.notices) == [1, 4, 2, 3])
    #expect(line[.released]?.value == 220_000)
    #expect(line[.released]?.completeness == .observed)
  }

  @Test func `a lower threshold brings in what lies between, observed in part`() throws {
    let line = try answer(study([60_000])).lines[0]
    #expect(line.bands.map(\.band) == [.above, .below, .added, .unknown])
    #expect(line[.above]?.completeness == .partly)
    #expect(line[.added]?.notices == 1)
    var assuming = study([60_000])
    assuming.assumptions = [.belowComplete]
    #expect(try answer(assuming).lines[0][.above]?.completeness == .assumed)
  }

  @Test func `without a current threshold nothing is called observed`() throws {
    let line = try answer(study(current: nil)).lines[0]
    #expect(line.bands.allSatisfy { $0.completeness == .unknown })
  }

  @Test func `every gap in the values is counted`() throws {
    let gaps = try answer(study()).gaps
    #expect(gaps.missing == 1)
    #expect(gaps.placeholders == 1)
    #expect(gaps.unconverted == ["PLN": 1])
    #expect(gaps.repeated == 1)
  }

  @Test func `a dated rate gives a value in euro`() throws {
    var sources = ThresholdSources()
    sources.figures = [
      try SmallData("area,period,variable,value\nEU,2016,eur-rate-pln,4\n").observations()
    ]
    let answer = try answer(study(), with: sources)
    #expect(answer.lines[0][.above]?.value == 1_870_000)
    #expect(answer.gaps.unconverted.isEmpty)
  }

  @Test func `notices of unknown value are never added without the assumption`() throws {
    #expect(try answer(study()).lines[0].bands.allSatisfy { $0.assumedNotices == nil })
    var assuming = study()
    assuming.assumptions = [.unknownInProportion]
    // 4 of the 6 with a value, and 4/6 of the 2 without.
    let assumed = try #require(try answer(assuming).lines[0][.above]?.assumedNotices)
    #expect(abs(assumed - (4 + 4.0 / 6 * 2)) < 1e-12)
  }

  @Test func `a state selects buyers, and nothing to count is no trouble`() throws {
    var dutch = study()
    dutch.state = Area("NL")
    #expect(try answer(dutch).lines[0].bands.map(\.notices) == [2, 2, 0])
    let none = try answer(study(), rows: "notice,buyer,winners,value,rule\na,NL,NL,5000,cancelled")
    #expect(none.notices == 0)
    #expect(none.lines[0][.above]?.share?.share == nil)
    #expect(none.lines[0].bunching.windows.allSatisfy { $0.p == nil })
  }

  @Test func `the order of rows does not matter`() throws {
    let data = SmallData(rows)
    var report = Report()
    let answers = try [data.rows, data.rows.reversed()].map { rows in
      ThresholdBook.answer(
        to: study(), in: try SmallData(rows).awards(), with: ThresholdSources(), noting: &report)
    }
    let bands = answers.map { $0?.lines.flatMap(\.bands).map { [$0.notices, $0.awards] } }
    #expect(bands[0] == bands[1])
    #expect(answers[0]?.lines.map(\.bunching) == answers[1]?.lines.map(\.bunching))
  }

  // MARK: - Burden

  private func burden() throws -> ThresholdSources {
    let text = try Repository.text("Tests/IndicatorsTests/Cases/burden/two-actors/rows.csv")
    var sources = ThresholdSources()
    var report = Report()
    let study = BurdenStudy(of: Located("example/actions", at: Place(path: "Burdens/cost.md")))
    sources.burden = study.answer(
      with: try SmallData(text).actions(), findings: [:], printing: { _ in Words(same: "") },
      noting: &report)
    return sources
  }

  @Test func `the cost of a band is that of one procedure times its notices`() throws {
    var dutch = study()
    dutch.state = Area("NL")
    let above = try answer(dutch, with: try burden()).lines[0][.above]
    // One procedure costs 2,250 euro on average: Cases/burden/two-actors.
    #expect(try above?.burdens.map { try $0.result.get().mean } == [4500])
  }

  @Test func `a state without actions has no cost, and says so`() throws {
    let above = try answer(study(), with: try burden()).lines[0][.above]
    guard case .failure(let reason) = above?.burdens.first?.result else {
      Issue.record("there is a cost")
      return
    }
    #expect(reason.words.en == "not computable, because the study has no actions for BE")
    var assuming = study()
    assuming.assumptions = [.groupCost]
    let grouped = try answer(assuming, with: try burden()).lines[0][.above]
    guard case .failure(.noGroup) = grouped?.burdens.first?.result else {
      Issue.record("there is a group")
      return
    }
  }
}

/// How values lie around a threshold.
@Suite struct BunchingTests {
  /// Values in the middle of four bins of ten around 100.
  private static func values(_ counts: [Int]) -> [Double] {
    zip([85.0, 95, 105, 115], counts).flatMap { Array(repeating: $0, count: $1) }
  }

  @Test func `a value at the threshold is above it, and bins count outwards`() {
    let bunching = Bunching(
      of: [80, 90, 95, 99, 100, 105, 110, 120], around: 100, width: 10, count: 2)
    #expect(bunching.bins.map(\.low) == [80, 90, 100, 110])
    #expect(bunching.bins.map(\.count) == [1, 3, 2, 1])
    #expect(bunching.windows.map(\.below) == [3, 4])
    #expect(bunching.windows.map(\.above) == [2, 3])
    #expect(bunching.exactly == 1)
  }

  @Test func `the chance is that of the binomial distribution with one half`() {
    let values = Array(repeating: 95.0, count: 9) + [105]
    let bunching = Bunching(of: values, around: 100, width: 10, count: 1)
    // 2 × (1 + 10) ÷ 2^10.
    #expect(bunching.windows[0].p == 22.0 / 1024)
    #expect(bunching.jump == nil)
    let even = Bunching(of: [95, 105], around: 100, width: 10, count: 1)
    #expect(even.windows[0].p == 1)
  }

  @Test func `a density that doubles at the threshold is a jump of two`() throws {
    let values = Self.values([400, 400, 800, 800])
    let jump = try #require(Bunching(of: values, around: 100, width: 10, count: 2).jump)
    #expect(abs(jump.factor - 2) < 1e-12)
    #expect(jump.low < 2 && jump.high > 2 && jump.low > 1)
    #expect(jump.p < 0.001)
  }

  @Test func `a steady slope is no jump`() throws {
    let bunching = Bunching(
      of: Self.values([800, 400, 200, 100]), around: 100, width: 10, count: 2)
    let jump = try #require(bunching.jump)
    #expect(abs(jump.factor - 1) < 1e-12)
    #expect(jump.low < 1 && jump.high > 1)
    // The binomial test does not know the slope.
    #expect(try #require(bunching.windows[0].p) < 1e-9)
  }

  @Test func `an empty side has no jump`() {
    #expect(Bunching(of: [85, 95], around: 100, width: 10, count: 2).jump == nil)
    #expect(Bunching(of: [], around: 100, width: 10, count: 2).jump == nil)
  }
}
