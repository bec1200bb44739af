// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A chart with every default filled in and every place decided, ready to be drawn.
struct ChartPlan {
  /// One bar with its words.
  struct Row {
    let label: [String]
    let value: [String]
    let middle: Double
    /// The ends of the bar; nothing when the value cannot be drawn.
    let bar: ClosedRange<Double>?
    let whisker: ClosedRange<Double>?
    /// Where the value text starts.
    let valueStart: Double
  }

  /// One round number on the axis.
  struct Tick {
    let place: Double
    let text: String
    let isZero: Bool
  }

  static let width = 720.0
  static let textSize = 14.0
  static let lineHeight = 18.0
  static let titleSize = 16.0
  static let tickSize = 12.5
  static let barHeight = 16.0
  private static let widestWords = 220.0

  let title: [String]
  let rows: [Row]
  let ticks: [Tick]
  let axis: [String]
  /// The drawing area of the bars.
  let plot: (left: Double, right: Double, top: Double, bottom: Double)
  let labelEnd: Double
  let height: Double

  init(_ figure: Figure, language: Language, showsTitle: Bool) {
    let bars = figure.bars.map(DrawableBar.init)
    let labels = bars.map { Self.words(printable($0.bar.label)) }
    let values = bars.map { Self.words(printable($0.bar.text)) }
    let title =
      showsTitle
      ? wrapped(printable(figure.title), width: Self.width * 0.92, size: Self.titleSize) : []
    let scale = ChartScale(values: bars.flatMap(\.reach))
    let labelEnd = Self.widest(labels)
    let left = labelEnd + 14
    let right = Self.width - max(24, Self.widest(values) + 14)
    let place = { (value: Double) in left + scale.position(of: value) * (right - left) }

    var rows: [Row] = []
    let top = title.isEmpty ? 6 : Double(title.count) * 21 + 16
    var bottom = top
    for (index, bar) in bars.enumerated() {
      let lines = max(1, labels[index].count, values[index].count)
      let height = Double(lines) * Self.lineHeight + 14
      let reach = (bar.reach + [0]).map(place)
      rows.append(
        Row(
          label: labels[index], value: values[index], middle: bottom + height / 2,
          bar: bar.ends.map { place($0.lowerBound)...place($0.upperBound) },
          whisker: bar.interval.map { place($0.lowerBound)...place($0.upperBound) },
          valueStart: (reach.max() ?? left) + 8))
      bottom += height
    }
    self.title = title
    self.rows = rows
    self.labelEnd = labelEnd
    plot = (left, right, top, bottom)
    ticks = scale.ticks.map { tick in
      Tick(
        place: left + scale.position(ofTick: tick) * (right - left),
        text: scale.text(ofTick: tick, in: language), isZero: tick == 0)
    }
    axis = wrapped(printable(figure.axis), width: Self.width - left - 8, size: Self.textSize)
    height = bottom + 44 + Double(axis.count) * Self.lineHeight
  }

  private static func words(_ text: String) -> [String] {
    wrapped(text, width: widestWords, size: textSize)
  }

  private static func widest(_ texts: [[String]]) -> Double {
    texts.joined().map { estimatedWidth(of: $0, size: textSize) }.max() ?? 0
  }
}

/// A bar with what of it can be drawn; the words are printed in any case.
private struct DrawableBar {
  let bar: Figure.Bar
  /// The ends of the bar.
  let ends: ClosedRange<Double>?
  let interval: ClosedRange<Double>?

  init(_ bar: Figure.Bar) {
    self.bar = bar
    let isDrawable = [bar.start, bar.value].allSatisfy(ChartScale.drawable.contains)
    ends = isDrawable ? min(bar.start, bar.value)...max(bar.start, bar.value) : nil
    interval = bar.interval.flatMap { ends in
      ChartScale.drawable.contains(ends.lowerBound) && ChartScale.drawable.contains(ends.upperBound)
        ? ends : nil
    }
  }

  /// The values the bar and its whisker reach.
  var reach: [Double] {
    [ends?.lowerBound, ends?.upperBound, interval?.lowerBound, interval?.upperBound]
      .compactMap(\.self)
  }
}
