// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Indicators
internal import Papers

extension ThresholdDocument {
  /// A table for each threshold: what lies on both sides.
  var sides: [Table] {
    let assumes = answer.study.assumptions.contains(.unknownInProportion)
    let extra = assumes ? [column("met onbekende naar rato", "with unknown in proportion")] : []
    return answer.lines.map { line in
      let threshold = words.amount(line.threshold)
      return Table(
        slug: "\(answer.study.id)-\(Int(line.threshold.rounded()))",
        caption: [.text(say("Drempel \(threshold)", "Threshold \(threshold)"))],
        columns: [
          column("aankondigingen", "notices", .words), column("aantal", "number"),
          column("deel", "share"),
        ] + extra + [column("gunningen", "awards"), column("waarde", "value")],
        rows: line.bands.map { side($0, assumes) },
        notes: [
          note(
            "Deel: van de aankondigingen met een waarde die de kant verraadt (Wilson, 95 %).",
            "Share: of the notices with a value that tells the side (Wilson, 95 %).")
        ] + notes)
    }
  }

  private func side(_ band: BandCount, _ assumes: Bool) -> [Table.Cell] {
    let assumed = band.assumedNotices.map {
      Table.Cell([.text(words.about($0))], machine: NumberStyle.machine($0))
    }
    let completeness = band.band == .unknown ? "" : " (\(band.completeness.title[language]))"
    return [
      Table.Cell(band.band.title[language] + completeness), number(band.notices),
      Table.Cell(band.share.flatMap(words.percentage) ?? ""),
    ] + (assumes ? [assumed ?? Table.Cell("")] : []) + [
      number(band.awards), band.value.map(money) ?? Table.Cell(words.value(of: band)),
    ]
  }

  /// What went across a border on both sides of every threshold.
  var borders: Table {
    Table(
      slug: answer.study.id + "-borders",
      caption: [.text(say("Gegund over de grens", "Awarded across borders"))],
      columns: [
        column("drempel", "threshold", .words), column("aankondigingen", "notices", .words),
        column("aankondigingen over de grens", "notices across borders", .words),
        column("gunningen over de grens", "awards across borders", .words),
      ],
      rows: answer.lines.flatMap { line in
        line.bands.map { band in
          [
            Table.Cell(words.amount(line.threshold)), Table.Cell(band.band.title[language]),
            Table.Cell(words.share(band.crossBorder)),
            Table.Cell(words.share(band.crossBorderAwards)),
          ]
        }
      }, notes: notes)
  }

  /// How many notices lie in the nearest bins on both sides.
  var nearby: Table {
    let rows = answer.lines.flatMap { line in
      line.bunching.windows.map { near($0, line.bunching) }
    }
    return Table(
      slug: answer.study.id + "-nearby", caption: windows.caption,
      columns: [
        column("drempel", "threshold", .words), column("van en tot", "from and to", .words),
        column("onder", "below"), column("op of boven", "at or above"), column("p", "p"),
      ], rows: rows, notes: windows.notes)
  }

  private func near(_ window: Bunching.Window, _ bunching: Bunching) -> [Table.Cell] {
    let reach = Double(window.bins) * bunching.width
    return [
      Table.Cell(words.amount(bunching.threshold)),
      Table.Cell(words.range((bunching.threshold - reach)...(bunching.threshold + reach))),
      number(window.below), number(window.above), chance(window.p),
    ]
  }

  /// By which factor the density changes at each threshold.
  var jumps: Table {
    Table(
      slug: answer.study.id + "-jumps",
      caption: [
        .text(say("Sprong van de dichtheid op de drempel", "Jump of the density at the threshold"))
      ],
      columns: [
        column("drempel", "threshold", .words), column("precies op de drempel", "exactly at it"),
        column("sprong", "jump", .words),
      ],
      rows: answer.lines.map { line in
        [
          Table.Cell(words.amount(line.threshold)), number(line.bunching.exactly),
          Table.Cell(line.bunching.jump.map(words.jump) ?? words.noJump),
        ]
      }, notes: notes)
  }
}
