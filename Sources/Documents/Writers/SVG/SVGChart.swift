// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

/// Draws a figure as horizontal bars, in the order given, with the printed value at each bar.
///
/// A figure is declared (``Figure``), then every default is filled in and every place decided, then
/// it is drawn. The drawing has a title and a description for those who do not see it, and colours
/// that differ in grey. Text fits by an estimate of its width, so it looks the same everywhere.
///
/// - A bar starts at zero, or where it says; a value below its start runs to the left.
/// - An interval is a line with two ends over the bar.
/// - A value that is not a number, or is beyond 10¹⁵, has words and no bar.
public enum SVGChart {
  /// A file of its own, with the title drawn; its first line says that it is generated.
  public static func bytes(of figure: Figure, language: Language) -> [UInt8] {
    let element = Self.element(
      of: figure, language: language, id: "figure-" + anchor(for: figure.slug), showsTitle: true)
    return Array("<!-- \(WriterWords.generated[language]) -->\n\(element)\n".utf8)
  }

  /// The `svg` element; the ids in it start with `id`.
  static func element(
    of figure: Figure, language: Language, id: String, showsTitle: Bool
  ) -> String {
    let plan = ChartPlan(figure, language: language, showsTitle: showsTitle)
    let margin = showsTitle ? 12.0 : 0
    let (width, height) = (ChartPlan.width + 2 * margin, plan.height + 2 * margin)
    let size = "width=\"\(pixels(width))\" height=\"\(pixels(height))\""
    let box = [-margin, -margin, width, height].map(pixels).joined(separator: " ")
    let font = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
    let lines =
      [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"\(language.rawValue)\" role=\"img\""
          + " aria-labelledby=\"\(id)-title \(id)-desc\" viewBox=\"\(box)\" \(size)"
          + " font-family=\"\(font)\""
          + " font-size=\"\(pixels(ChartPlan.textSize))\" fill=\"#1a1a1a\">",
        "<title id=\"\(id)-title\">\(escaped(figure.title))</title>",
        "<desc id=\"\(id)-desc\">\(escaped(figure.description))</desc>",
        "<rect x=\"\(pixels(-margin))\" y=\"\(pixels(-margin))\" \(size) fill=\"#ffffff\"/>",
      ] + title(plan) + grid(plan) + plan.rows.flatMap { row($0, plan) } + axis(plan) + ["</svg>"]
    return lines.joined(separator: "\n")
  }

  private static func title(_ plan: ChartPlan) -> [String] {
    plan.title.enumerated().map { index, line in
      text(
        line, x: 0, y: 20 + Double(index) * 21,
        "font-size=\"\(pixels(ChartPlan.titleSize))\" font-weight=\"600\"")
    }
  }

  private static func grid(_ plan: ChartPlan) -> [String] {
    plan.ticks.filter { !$0.isZero }.map { tick in
      line(
        from: (tick.place, plan.plot.top), to: (tick.place, plan.plot.bottom), "stroke=\"#d4d8dd\"")
    }
  }

  private static func row(_ row: ChartPlan.Row, _ plan: ChartPlan) -> [String] {
    var lines = words(row.label, x: plan.labelEnd, middle: row.middle, "text-anchor=\"end\"")
    if let bar = row.bar {
      let (width, height) = (bar.upperBound - bar.lowerBound, ChartPlan.barHeight)
      lines.append(
        "<rect x=\"\(pixels(bar.lowerBound))\" y=\"\(pixels(row.middle - height / 2))\""
          + " width=\"\(pixels(width))\" height=\"\(pixels(height))\""
          + " fill=\"#5b8fc7\"/>")
    }
    if let ends = row.whisker {
      let style = "stroke=\"#111111\" stroke-width=\"1.5\""
      let (low, high, y) = (ends.lowerBound, ends.upperBound, row.middle)
      lines.append(line(from: (low, y), to: (high, y), style))
      lines += [low, high].map { line(from: ($0, y - 5), to: ($0, y + 5), style) }
    }
    lines.append(ground(of: row))
    return lines + words(row.value, x: row.valueStart, middle: row.middle, "")
  }

  /// White behind the printed value, so that the grid does not run through it.
  private static func ground(of row: ChartPlan.Row) -> String {
    let width = row.value.map { estimatedWidth(of: $0, size: ChartPlan.textSize) }.max() ?? 0
    let height = Double(row.value.count) * ChartPlan.lineHeight
    return "<rect x=\"\(pixels(row.valueStart - 3))\" y=\"\(pixels(row.middle - height / 2))\""
      + " width=\"\(pixels(width + 6))\" height=\"\(pixels(height))\" fill=\"#ffffff\"/>"
  }

  private static func axis(_ plan: ChartPlan) -> [String] {
    let bottom = plan.plot.bottom
    let zero = plan.ticks.first(where: \.isZero)?.place ?? plan.plot.left
    let ticks = plan.ticks.flatMap { tick in
      [
        line(from: (tick.place, bottom), to: (tick.place, bottom + 5), "stroke=\"#444444\""),
        text(
          tick.text, x: tick.place, y: bottom + 20,
          "font-size=\"\(pixels(ChartPlan.tickSize))\" fill=\"#444444\" text-anchor=\"middle\""),
      ]
    }
    let names = plan.axis.enumerated().map { index, line in
      text(line, x: plan.plot.left, y: bottom + 42 + Double(index) * ChartPlan.lineHeight, "")
    }
    return [
      line(from: (zero, plan.plot.top), to: (zero, bottom), "stroke=\"#444444\""),
      line(from: (plan.plot.left, bottom), to: (plan.plot.right, bottom), "stroke=\"#444444\""),
    ] + ticks + names
  }

  // MARK: - Elements

  /// Lines of text around a middle.
  private static func words(
    _ lines: [String], x: Double, middle: Double, _ attributes: String
  ) -> [String] {
    let first = middle + 5 - Double(lines.count - 1) * ChartPlan.lineHeight / 2
    return lines.enumerated().map { index, line in
      text(line, x: x, y: first + Double(index) * ChartPlan.lineHeight, attributes)
    }
  }

  private static func text(
    _ text: String, x: Double, y: Double, _ attributes: String
  ) -> String {
    let space = attributes.isEmpty ? "" : " "
    return
      "<text x=\"\(pixels(x))\" y=\"\(pixels(y))\"\(space)\(attributes)>\(escaped(text))</text>"
  }

  private static func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ attributes: String
  ) -> String {
    "<line x1=\"\(pixels(start.x))\" y1=\"\(pixels(start.y))\" x2=\"\(pixels(end.x))\""
      + " y2=\"\(pixels(end.y))\" \(attributes)/>"
  }
}
