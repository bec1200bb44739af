// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

extension ThresholdDocument {
  /// Everything in every band, for those who read the file and not the page.
  var counts: Table {
    let assumes = answer.study.assumptions.contains(.unknownInProportion)
    let extra = assumes ? [column("met onbekende naar rato", "with unknown in proportion")] : []
    return Table(
      slug: answer.study.id, caption: [.text(answer.study.title[language])],
      columns: [
        column("drempel", "threshold", .words), column("aankondigingen", "notices", .words),
        column("waarneming", "observation", .words), column("aantal", "number"),
        column("deel", "share", .words),
      ] + extra + [
        column("gunningen", "awards"), column("waarde", "value"),
        column("grensoverschrijdend, aankondigingen", "cross-border, notices", .words),
        column("grensoverschrijdend, gunningen", "cross-border, awards", .words),
      ], rows: answer.lines.flatMap { line in line.bands.map { row($0, line, assumes) } },
      notes: [
        note(
          "Deel: van de aankondigingen met een waarde die de kant verraadt. Intervallen: Wilson, "
            + "95 %. Waarde: wat ervan bekend is.",
          "Share: of the notices with a value that tells the side. Intervals: Wilson, 95 %. Value: "
            + "as far as it is known.")
      ] + notes)
  }

  private func row(_ band: BandCount, _ line: ThresholdLine, _ assumes: Bool) -> [Table.Cell] {
    let assumed = band.assumedNotices.map {
      Table.Cell([.text(words.about($0))], machine: NumberStyle.machine($0))
    }
    return [
      Table.Cell(words.amount(line.threshold)), Table.Cell(band.band.title[language]),
      Table.Cell(band.completeness.title[language]), number(band.notices),
      Table.Cell(band.share.map(words.share) ?? ""),
    ] + (assumes ? [assumed ?? Table.Cell("")] : []) + [
      number(band.awards), band.value.map(money) ?? Table.Cell(words.value(of: band)),
      Table.Cell(words.share(band.crossBorder)),
      Table.Cell(words.share(band.crossBorderAwards)),
    ]
  }

  /// What the procedures in each band cost, a table for each term; none when the study names no burden.
  var burdens: [Table] {
    CostTerm.allCases.compactMap { term in
      let rows = answer.lines.flatMap { line in
        line.bands.flatMap { band in
          band.burdens.filter { $0.term == term }.map { row($0, of: band, line) }
        }
      }
      return rows.isEmpty ? nil : burden(term, rows)
    }
  }

  private func burden(_ term: CostTerm, _ rows: [[Table.Cell]]) -> Table {
    let isWhole = rows.allSatisfy { $0.last?.text.isEmpty == true }
    return Table(
      slug: "\(answer.study.id)-\(term.rawValue)",
      caption: [
        .text(say("Boven en onder de drempels: ", "Above and below: ") + term.title[language])
      ],
      columns: [
        column("drempel", "threshold", .words), column("aankondigingen", "notices", .words),
        column("aantal", "number"), column("gemiddelde", "mean"), column("laag (5 %)", "low (5 %)"),
        column("hoog (95 %)", "high (95 %)"),
      ] + (isWhole ? [] : [column("waarom niet", "why not", .words)]),
      rows: isWhole ? rows.map { Array($0.dropLast()) } : rows,
      notes: [
        note(
          "Eén aankondiging telt als één procedure; de kosten per procedure komen uit de studie "
            + "\(answer.study.burden?.value ?? "").",
          "One notice counts as one procedure; the cost of a procedure is that of the study "
            + "\(answer.study.burden?.value ?? "").")
      ] + notes)
  }

  private func row(
    _ burden: BandBurden, of band: BandCount, _ line: ThresholdLine
  ) -> [Table.Cell] {
    let head = [
      Table.Cell(words.amount(line.threshold)), Table.Cell(band.band.title[language]),
      number(band.notices),
    ]
    switch burden.result {
    case .failure(let reason):
      return head + Array(repeating: Table.Cell(""), count: 3)
        + [Table.Cell(reason.words[language])]
    case .success(let cost):
      return head + [cost.mean, cost.low, cost.high].map(money) + [Table.Cell("")]
    }
  }

  /// How many notices lie just below and just above each threshold.
  var windows: Table {
    let rows = answer.lines.flatMap { line in
      line.bunching.windows.map { row($0, line.bunching) }
    }
    return Table(
      slug: answer.study.id + "-bunching",
      caption: [
        .text(say("Net onder en net boven de drempels", "Just below and just above"))
      ],
      columns: [
        column("drempel", "threshold", .words), column("van", "from"), column("tot", "to"),
        column("onder", "below"), column("op of boven", "at or above"), column("p", "p"),
        column("sprong", "jump", .words),
      ], rows: rows,
      notes: [
        note(
          "p: exacte tweezijdige binomiale toets dat onder en boven even waarschijnlijk zijn; "
            + "verder van nul liggen waarden dunner, dus iets meer eronder is gewoon. Sprong: factor "
            + "waarmee de dichtheid op de drempel verandert, helling meegerekend (Poissonregressie), "
            + "met 95 %-interval. Alleen aankondigingen waarvan alle waarden bekend zijn.",
          "p: exact two-sided binomial test that below and above are as likely; values thin out with "
            + "their size, so a few more below are usual. Jump: the factor by which the density "
            + "changes at the threshold, its slope allowed for (Poisson regression), with a 95 % "
            + "interval. Only notices of which all values are known.")
      ] + notes)
  }

  private func row(_ window: Bunching.Window, _ bunching: Bunching) -> [Table.Cell] {
    let reach = Double(window.bins) * bunching.width
    let isWidest = window.bins == bunching.windows.count
    return [
      Table.Cell(words.amount(bunching.threshold)), exact(bunching.threshold - reach),
      exact(bunching.threshold + reach), number(window.below), number(window.above),
      chance(window.p),
      Table.Cell(isWidest ? bunching.jump.map(words.jump) ?? words.noJump : ""),
    ]
  }

  // MARK: - Cells

  /// A chance, or that there is nothing to compare.
  func chance(_ p: Double?) -> Table.Cell {
    p.map { Table.Cell([.text(words.chance($0))], machine: NumberStyle.machine($0)) }
      ?? Table.Cell(say("geen aankondigingen", "no notices"))
  }

  func number(_ count: Int) -> Table.Cell {
    Table.Cell([.text(words.count(count))], machine: String(count))
  }

  func money(_ euro: Double) -> Table.Cell {
    Table.Cell([.text(words.money(euro))], machine: NumberStyle.machine(euro))
  }

  private func exact(_ euro: Double) -> Table.Cell {
    Table.Cell([.text(words.amount(euro))], machine: NumberStyle.machine(euro))
  }

  func column(
    _ nl: String, _ en: String, _ alignment: Table.Alignment = .numbers
  ) -> Table.Column {
    Table.Column(heading: say(nl, en), alignment: alignment)
  }
}
