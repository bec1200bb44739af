// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

extension BurdenDocument {
  /// Every number of every area, for those who read the file and not the page.
  var numbers: Table {
    let rows = answer.burdens.flatMap { burden in
      burden.figures.map { row($0, of: burden) }
    }
    return Table(
      slug: answer.study.id, caption: [.text(answer.study.title[language])],
      columns: [
        column("gebied", "area"), column("kostenbegrip", "term of cost"), column("deel", "part"),
        column("waarschijnlijkst", "most likely", .numbers),
        column("gemiddelde", "mean", .numbers),
        column("standaardafwijking", "standard deviation", .numbers),
        column("laag (5 %)", "low (5 %)", .numbers), column("hoog (95 %)", "high (95 %)", .numbers),
        column("waarom niet", "why not"),
      ], rows: rows, notes: notes)
  }

  private func row(_ figure: BurdenFigure, of burden: AreaBurden) -> [Table.Cell] {
    let head = [
      Table.Cell(areaName(burden.area)), Table.Cell(words.name(of: burden.term)),
      Table.Cell(words.name(of: figure.slice)),
    ]
    switch figure.result {
    case .failure(let reason):
      return head + Array(repeating: Table.Cell(""), count: 5)
        + [Table.Cell(reason.words[language])]
    case .success(let estimate):
      let amounts = [
        estimate.likely, estimate.mean, estimate.deviation, estimate.low, estimate.high,
      ]
      return head + amounts.map(euro) + [Table.Cell("")]
    }
  }

  /// The parts of the total of every area that has one, a table each.
  var parts: [Table] {
    answer.burdens.filter { $0.estimate(.total) != nil }.map { burden in
      let known = burden.figures.compactMap { figure in
        figure.estimate.map { [Table.Cell(words.name(of: figure.slice))] + cells(of: $0) }
      }
      return Table(
        slug: slug(of: burden),
        caption: [.text("\(areaName(burden.area)), \(words.name(of: burden.term))")],
        columns: [column("deel", "part")] + amounts, rows: known, notes: notes)
    }
  }

  /// The cost of one procedure in the areas that have no total; nothing when there is none.
  var procedures: Table? {
    let rows = answer.burdens.filter { $0.estimate(.total) == nil }.compactMap { burden in
      burden.estimate(.perProcedure).map {
        [Table.Cell(areaName(burden.area)), Table.Cell(words.name(of: burden.term))] + cells(of: $0)
      }
    }
    if rows.isEmpty { return nil }
    return Table(
      slug: answer.study.id + "-procedure",
      caption: [.text(say("De kosten van één procedure", "The cost of one procedure"))],
      columns: [column("gebied", "area"), column("kostenbegrip", "term of cost")] + amounts,
      rows: rows, notes: notes)
  }

  /// What cannot be computed, with the reason; nothing when everything can.
  var gaps: Table? {
    let rows = answer.burdens.flatMap { burden in
      burden.figures.filter { [.total, .perProcedure].contains($0.slice) }.compactMap { figure in
        gap(figure, of: burden)
      }
    }
    if rows.isEmpty { return nil }
    return Table(
      slug: answer.study.id + "-gaps",
      caption: [.text(say("Wat niet te berekenen is", "What cannot be computed"))],
      columns: [
        column("gebied", "area"), column("deel", "part"), column("waarom niet", "why not"),
      ], rows: rows, notes: [])
  }

  private func gap(_ figure: BurdenFigure, of burden: AreaBurden) -> [Table.Cell]? {
    guard case .failure(let reason) = figure.result else { return nil }
    return [
      Table.Cell(areaName(burden.area)), Table.Cell(words.name(of: figure.slice)),
      Table.Cell(reason.words[language]),
    ]
  }

  var amounts: [Table.Column] {
    [
      column("waarschijnlijkst", "most likely", .numbers),
      column("gemiddelde", "mean", .numbers), column("laag (5 %)", "low (5 %)", .numbers),
      column("hoog (95 %)", "high (95 %)", .numbers),
    ]
  }

  private func cells(of estimate: BurdenEstimate) -> [Table.Cell] {
    [estimate.likely, estimate.mean, estimate.low, estimate.high].map(euro)
  }

  /// The computed and published costs; nothing when the study compares nothing.
  var comparison: Table? {
    if answer.comparisons.isEmpty { return nil }
    let rows = answer.comparisons.flatMap { comparison in
      comparison.amounts.map { amount in
        [
          Table.Cell(words.name(of: comparison.slice)), Table.Cell(amount.name[language]),
          Table.Cell([.text(words.amount(amount))], machine: NumberStyle.machine(amount.euro)),
          times(amount.euro, of: comparison),
        ]
      }
    }
    return Table(
      slug: answer.study.id + "-compared",
      caption: [
        .text(say("Berekende en gepubliceerde bedragen", "Computed and published amounts"))
      ],
      columns: [
        column("deel", "part"), column("getal", "number"), column("bedrag", "amount", .numbers),
        column("keer het laagste", "times the lowest", .numbers),
      ], rows: rows, notes: comparedNotes)
  }

  private func times(_ euro: Double, of comparison: BurdenComparison) -> Table.Cell {
    guard comparison.ratio != nil, let least = comparison.amounts.map(\.euro).min() else {
      return Table.Cell("")
    }
    return Table.Cell(
      [.text(words.times(euro / least))], machine: NumberStyle.machine(euro / least))
  }

  func euro(_ amount: Double) -> Table.Cell {
    Table.Cell([.text(words.euro(amount))], machine: NumberStyle.machine(amount))
  }

  func column(
    _ nl: String, _ en: String, _ alignment: Table.Alignment = .words
  ) -> Table.Column {
    Table.Column(heading: say(nl, en), alignment: alignment)
  }

  /// The drivers of every area that has a total, as tables.
  var driverTables: [Table] { answer.burdens.compactMap(drivers) }

  /// For every area that has a total the drivers as a table and a figure.
  var driverBlocks: [Block] {
    answer.burdens.flatMap { burden in
      [drivers(of: burden).map { .table($0) }, tornado(of: burden).map { .figure($0) }]
        .compactMap(\.self)
    }
  }

  private func drivers(of burden: AreaBurden) -> Table? {
    guard burden.driven == .total, case .success(let drivers) = burden.drivers else { return nil }
    let rows = drivers.map { driver in
      [
        Table.Cell(words.name(of: driver)), euro(driver.low), euro(driver.high),
        Table.Cell(
          [.text(words.share(driver.firstOrder))], machine: NumberStyle.machine(driver.firstOrder)),
      ]
    }
    return Table(
      slug: slug(of: burden) + "-drivers", caption: [.text(title(of: burden))],
      columns: [
        column("hoeveelheid", "quantity"), column("totaal bij laag", "total at low", .numbers),
        column("totaal bij hoog", "total at high", .numbers),
        column("Sobol, eerste orde", "Sobol, first order", .numbers),
      ], rows: rows, notes: driverNotes)
  }

  func slug(of burden: AreaBurden) -> String {
    "\(answer.study.id)-\(burden.area.code.lowercased())-\(burden.term.rawValue)"
  }

  func title(of burden: AreaBurden) -> String {
    say(
      "Wat de onzekerheid over het totaal bepaalt: \(areaName(burden.area))",
      "What decides the uncertainty about the total: \(areaName(burden.area))")
  }

  /// The tornado of an area that has a total.
  func tornado(of burden: AreaBurden) -> Figure? {
    guard burden.driven == .total, let likely = burden.estimate(.total)?.likely,
      case .success(let drivers) = burden.drivers, !drivers.isEmpty
    else { return nil }
    let bars = drivers.map { driver in
      Figure.Bar(
        label: words.name(of: driver), from: min(driver.low, driver.high) / 1e6,
        value: max(driver.low, driver.high) / 1e6, interval: (likely / 1e6)...(likely / 1e6),
        text: "\(words.euro(driver.low)) – \(words.euro(driver.high))")
    }
    let explained = say(
      "De staaf loopt van het totaal met deze hoeveelheid laag (5 %) naar hoog (95 %); de streep is "
        + "het totaal met alles op de waarschijnlijkste waarde: \(words.euro(likely)).",
      "The bar runs from the total with this quantity low (5 %) to high (95 %); the mark is the total "
        + "with everything most likely: \(words.euro(likely)).")
    return Figure(
      slug: slug(of: burden) + "-tornado", title: title(of: burden), description: explained,
      axis: say("miljoen euro per jaar", "million euro a year"), bars: bars,
      notes: [[.text(explained)]] + driverNotes)
  }
}
