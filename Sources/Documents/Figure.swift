// SPDX-License-Identifier: EUPL-1.2

/// A bar chart with everything said in words as well: title, description, a table of its values.
public struct Figure: Hashable, Sendable {
  /// One bar, with an interval where there is one.
  public struct Bar: Hashable, Sendable {
    /// The name at the bar.
    public let label: String
    /// Where the bar starts, in the unit of the figure; mostly 0.
    public let start: Double
    /// Where the bar ends; its length when it starts at 0.
    public let value: Double
    /// The ends of the interval, where there is one.
    public let interval: ClosedRange<Double>?
    /// The value as printed in every document.
    public let text: String

    /// Records a bar.
    public init(
      label: String, from start: Double = 0, value: Double, interval: ClosedRange<Double>?,
      text: String
    ) {
      self.label = label
      self.start = start
      self.value = value
      self.interval = interval
      self.text = text
    }
  }

  /// The slug, used for the anchor and for the file name of the SVG.
  public let slug: String
  /// The title.
  public let title: String
  /// What the figure shows, in one or two sentences, for those who do not see it.
  public let description: String
  /// The name of the axis, with its unit.
  public let axis: String
  /// The bars from top to bottom.
  public let bars: [Bar]
  /// Notes under the figure.
  public let notes: [[Inline]]

  /// Declares a figure.
  public init(
    slug: String, title: String, description: String, axis: String, bars: [Bar], notes: [[Inline]]
  ) {
    self.slug = slug
    self.title = title
    self.description = description
    self.axis = axis
    self.bars = bars
    self.notes = notes
  }
}
