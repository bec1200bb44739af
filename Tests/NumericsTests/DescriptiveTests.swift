// SPDX-License-Identifier: EUPL-1.2
import Numerics
import Testing

struct DescriptiveTests {
  private let sample = [3.1, -0.7, 12.25, 0.001, 5e5, 3.1, -88, 4.5, 6, 7.25]

  private func decimals(_ texts: [String]) -> Series {
    Series(texts.compactMap { DecimalNumber($0) })
  }

  @Test(arguments: [
    ("12", 12.0), ("-0.50", -0.5), ("+3.25e-7", 3.25e-7), (".5", 0.5), ("5.", 5), ("0", 0),
    ("1e400", .infinity), ("123456789012345678901234567890123", 1.2345678901234568e32),
  ])
  func `a written number is read to its nearest double`(_ text: String, _ value: Double) {
    #expect(DecimalNumber(text)?.nearest == value)
  }

  @Test(arguments: ["", ".", "-", "1,5", "1e", "1e99999", "0x1", "1 ", "NaN", "1.2.3"])
  func `what is not a decimal number is not read`(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func `decimals keep the digits that doubles would lose`() throws {
    let texts = ["1000000000000.4", "1000000000000.3", "1000000000000.2"]
    #expect(try Summary.variance(decimals(texts)) == 0.01)
    #expect(try Summary.standardDeviation(decimals(texts)) == 0.1)
    #expect(try Summary.variance(texts.compactMap { Double($0) }) != 0.01)
    #expect(try Summary.mean(decimals(["0.1", "0.2", "0.3"])) == 0.2)
    #expect(try Summary.sum(decimals(["1e30", "0.1", "-1e30"])) == 0.1)
  }

  @Test func `a series of doubles gives what the lists of doubles give`() throws {
    let series = try Series(sample)
    #expect(try Summary.mean(series) == Summary.mean(sample))
    #expect(try Summary.variance(series) == Summary.variance(sample))
    #expect(try Summary.sum(series) == Sum.exact(sample))
  }

  @Test func `mirroring turns skewness around and leaves kurtosis`() throws {
    let (series, mirror) = (try Series(sample), try Series(sample.map { -$0 }))
    #expect(try Summary.skewness(series) == -Summary.skewness(mirror))
    #expect(try Summary.kurtosis(series) == Summary.kurtosis(mirror))
    #expect(try Summary.skewness(Series(sample.map { 4 * $0 })) == Summary.skewness(series))
    #expect(throws: Undefined.zeroDenominator) { try Summary.skewness(Series([2, 2, 2])) }
  }

  @Test func `autocorrelation follows the order of time`() throws {
    let swing = try Series([1, -1, 1, -1, 1, -1])
    #expect(try Summary.autocorrelation(swing) == -5.0 / 6)
    #expect(try Summary.autocorrelation(swing, lag: 0) == 1)
    #expect(throws: Undefined.tooFewObservations(needed: 7, got: 6)) {
      try Summary.autocorrelation(swing, lag: 6)
    }
  }

  @Test func `outliers do not move the robust numbers far`() throws {
    #expect(try Summary.medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]) == 1)
    #expect(try Summary.trimmedMean([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9], share: 0.1) == 5.5)
    #expect(try Summary.trimmedMean([1, 2, 3], share: 0.3) == 2)
    #expect(try Summary.winsorizedMean([1, 2, 3, 4, 1e9], share: 0.2) == 3)
    #expect(throws: Undefined.self) { try Summary.trimmedMean([1], share: 0.5) }
  }

  @Test func `moments merged in any way are those of the whole`() throws {
    let (all, one, two) = (try moments(sample), try moments([1e300]), try moments([-1e300]))
    var merged = one
    merged.merge(all)
    merged.merge(two)
    #expect(try merged.sum() == Sum.exact(sample))
    #expect(try all.variance() == Summary.variance(sample))
    #expect(try all.skewness() == Summary.skewness(Series(sample)))
    #expect(try moments([5, 5, 5]).variance() == 0)
    #expect(throws: Undefined.zeroDenominator) { try moments([5, 5]).kurtosis() }
  }

  private func moments(_ values: [Double]) throws -> Moments {
    var moments = Moments()
    for value in values { try moments.add(value) }
    return moments
  }

  @Test(arguments: [4, 9, 16])
  func `the sketch keeps its bound, also after merging`(_ bits: Int) throws {
    var random = CounterRandom(seed: 7)
    let values = (0..<4000).map { _ in
      (random.uniform() - 0.3) * Elementary.exp(12 * random.uniform() - 6)
    }
    var (left, right) = (try QuantileSketch(bits: bits), try QuantileSketch(bits: bits))
    for value in values.prefix(1500) { try left.add(value) }
    for value in values.dropFirst(1500) { try right.add(value) }
    var whole = try QuantileSketch(bits: bits)
    for value in values.reversed() { try whole.add(value) }
    try left.merge(right)
    #expect(left == whole)
    for share in [0, 0.01, 0.25, 0.3, 0.5, 0.9, 0.999, 1] {
      let exact = try Summary.quantile(of: values, at: share, type: .inverse)
      let error = (try whole.quantile(at: share) - exact).magnitude
      #expect(error <= exact.magnitude * whole.relativeErrorBound)
    }
  }

  @Test func `weights of one change nothing and weights of nothing take away`() throws {
    let even = try WeightedSample(sample, weights: sample.map { _ in 1 })
    #expect(try even.mean() == Summary.mean(sample))
    #expect(try even.variance(.frequency) == Summary.variance(sample))
    #expect(try even.variance(.reliability) == Summary.variance(sample))
    #expect(try even.quantile(at: 0.5, .middle) == Summary.median(sample))
    #expect(try even.effectiveSize() == 10)
    let half = try WeightedSample([1, 2, 100], weights: [3, 3, 0])
    #expect(try half.mean() == 1.5)
    #expect(try half.quantile(at: 0.5) == 1)
    #expect(try half.quantile(at: 0.5, .middle) == 1.5)
    #expect(throws: Undefined.zeroDenominator) { try WeightedSample([1], weights: [0]) }
    #expect(throws: Undefined.self) { try WeightedSample([1], weights: [-1]) }
  }
}
